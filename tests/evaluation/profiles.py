"""Print how well the content of a site's pages is found without and with a profile of the site.

    python tests/evaluation/profiles.py --corpora PATH
    python tests/evaluation/profiles.py --corpora PATH --least 5 --pages
    python tests/evaluation/profiles.py --corpora PATH --strengths

A site is a registered domain with enough pages in the corpora. Each page is read with a profile
that was learnt from the site's other pages (`others`), and with one learnt from all of them, as
somebody has it who learns from a folder and then converts it (`all`). F1 is in each corpus's
metric.

`--strengths` tries other strengths of the evidence, and says which would be chosen for each site by
the other sites (leave-one-site-out), and what F1 this choice gives.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean
from types import ModuleType
from typing import NamedTuple

import corpora
import systems
from corpora import CorporaError, Page
from runs import score_page
from tables import figure, print_table

from a11y_reader import Options, SiteProfile
from a11y_reader.decode import decode
from a11y_reader.errors import EmptyPageError
from a11y_reader.extract import profiles as evidence
from a11y_reader.extract.profiles import weighing
from a11y_reader.parse import parse
from a11y_reader.pipeline import read

__all__ = ["main"]

_NO_SITES = frozenset({"", "hard"})
"""What groups pages that are of no one site."""

STRENGTHS: Mapping[str, Mapping[str, float]] = {
    "as shipped": {},
    "repeated -2": {"REPEATED": -2.0},
    "repeated -3": {"REPEATED": -3.0},
    "repeated -4": {"REPEATED": -4.0},
    "repeated -5": {"REPEATED": -5.0},
    "repeated -6": {"REPEATED": -6.0},
    "repeated -8": {"REPEATED": -8.0},
    "no leaning": {"LEANING": 0.0},
    "leaning 0.5": {"LEANING": 0.5},
    "leaning 1.5": {"LEANING": 1.5},
    "on 3 other pages": {"LEAST_OTHERS": 3},
    "on 0.15 of the others": {"LEAST_SHARE": 0.15},
    "on 0.5 of the others": {"LEAST_SHARE": 0.5},
}
"""What is tried, by name: constants of `a11y_reader.extract.profiles.weighing`."""


class Site(NamedTuple):
    """The F1 of each page of a site: without a profile, with one of the others, and of all."""

    name: str
    without: Sequence[float]
    others: Sequence[float]
    everything: Sequence[float]


def sites(root: Path, least: int) -> dict[str, list[Page]]:
    """Return the pages of each site that has at least so many, the largest site first."""
    grouped: dict[str, list[Page]] = defaultdict(list)
    for corpus in corpora.CORPORA:
        for page in corpora.load(root, corpus):
            if page.group not in _NO_SITES and page.url:
                grouped[page.group].append(page)
    enough = {name: pages for name, pages in grouped.items() if len(pages) >= least}
    return dict(sorted(enough.items(), key=lambda pair: -len(pair[1])))


def f1(page: Page, html: bytes, profile: SiteProfile | None) -> float:
    """Read a page with a profile, or without, and return its F1."""
    try:
        document = read(html, url=page.url, options=Options(profile=profile))
    except EmptyPageError:
        return score_page(page, systems.Output(), html).f1
    output = systems.Output(systems.plain_text(document), document.title)
    return score_page(page, output, html).f1


def observe(html: bytes) -> evidence.Observation:
    """Note what a page tells of its site."""
    return evidence.observe(parse(decode(html)[0]))


def profiles_of_others(pages: Sequence[evidence.Observation]) -> list[SiteProfile]:
    """Return for each page a profile learnt from all pages but it."""
    return [evidence.learn([*pages[:i], *pages[i + 1 :]]) for i in range(len(pages))]


def measure(name: str, pages: Sequence[Page]) -> Site:
    """Measure one site."""
    htmls = [page.html() for page in pages]
    observations = list(map(observe, htmls))
    whole = evidence.learn(observations)
    others = profiles_of_others(observations)
    read_ = list(zip(pages, htmls, strict=True))
    return Site(
        name,
        [f1(page, html, None) for page, html in read_],
        [f1(page, html, other) for (page, html), other in zip(read_, others, strict=True)],
        [f1(page, html, whole) for page, html in read_],
    )


# --- tables --------------------------------------------------------------------------------------


def _changes(before: Sequence[float], after: Sequence[float]) -> tuple[int, int]:
    """Return how many pages are better, and how many are worse, by half a point or more."""
    gains = [b - a for a, b in zip(before, after, strict=True)]
    return sum(gain >= 0.005 for gain in gains), sum(gain <= -0.005 for gain in gains)


def _row(site: Site) -> list[str]:
    better, worse = _changes(site.without, site.others)
    means = [fmean(site.without), fmean(site.others), fmean(site.everything)]
    gain = f"{fmean(site.others) - fmean(site.without):+.3f}"
    return [site.name, str(len(site.without)), *map(figure, means), gain, str(better), str(worse)]


def _print_sites(measured: Sequence[Site]) -> None:
    total = Site(
        "all pages",
        [value for site in measured for value in site.without],
        [value for site in measured for value in site.others],
        [value for site in measured for value in site.everything],
    )
    header = ["site", "pages", "without", "others", "all", "gain", "better", "worse"]
    print_table(header, map(_row, [*measured, total]))


def _print_pages(pages: Sequence[Page], site: Site) -> None:
    for page, before, after in zip(pages, site.without, site.others, strict=True):
        if abs(after - before) >= 0.005:
            print(f"  {page.key:16} {before:.3f} -> {after:.3f}  {page.type} {page.url[:80]}")


class Known(NamedTuple):
    """A site's pages with what doesn't depend on the strengths."""

    pages: Sequence[Page]
    htmls: Sequence[bytes]
    observations: Sequence[evidence.Observation]
    without: Sequence[float]


def _known(pages: Sequence[Page]) -> Known:
    htmls = [page.html() for page in pages]
    without = [f1(page, html, None) for page, html in zip(pages, htmls, strict=True)]
    return Known(pages, htmls, list(map(observe, htmls)), without)


def _print_strengths(grouped: Mapping[str, Sequence[Page]]) -> None:
    known = {name: _known(pages) for name, pages in grouped.items()}
    gains = {name: _gains(known, changed) for name, changed in STRENGTHS.items()}
    rows = []
    for name, of_sites in gains.items():
        values = [gain for site in of_sites.values() for gain in site]
        worse = sum(gain <= -0.005 for gain in values)
        sums = [fmean(values), fmean([fmean(site) for site in of_sites.values()])]
        rows.append([name, *(f"{value:+.4f}" for value in sums), str(worse)])
    print_table(["strength", "mean over pages", "over sites", "pages worse"], rows)
    _print_choice(gains)


def _print_choice(gains: Mapping[str, Mapping[str, Sequence[float]]]) -> None:
    """Choose for each site by the others, each site counting the same."""
    chosen: dict[str, list[float]] = defaultdict(list)
    for site in next(iter(gains.values())):

        def of_others(name: str, left_out: str = site) -> float:
            return fmean(fmean(g) for other, g in gains[name].items() if other != left_out)

        best = max(gains, key=of_others)
        chosen[best].extend(gains[best][site])
    total = [gain for of_choice in chosen.values() for gain in of_choice]
    print(f"chosen by the other sites: {fmean(total):+.4f}, mean over pages")
    for name, of_choice in chosen.items():
        print(f"  {name}: for {len(of_choice)} pages")


def _gains(known: Mapping[str, Known], changed: Mapping[str, float]) -> dict[str, list[float]]:
    before = _set(weighing, changed)
    try:
        return {name: _site_gains(site) for name, site in known.items()}
    finally:
        _set(weighing, before)


def _set(module: ModuleType, values: Mapping[str, float]) -> dict[str, float]:
    """Set constants, and return what they were."""
    before = {name: getattr(module, name) for name in values}
    for name, value in values.items():
        setattr(module, name, value)
    return before


def _site_gains(site: Known) -> list[float]:
    others = profiles_of_others(site.observations)
    return [
        f1(page, html, other) - before
        for page, html, other, before in zip(
            site.pages, site.htmls, others, site.without, strict=True
        )
    ]


# --- the script ----------------------------------------------------------------------------------


def main(given: Sequence[str] | None = None) -> int:
    """Run the script; return its exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    corpora.add_root_argument(parser)
    parser.add_argument("--least", type=int, default=4, metavar="N", help="pages a site must have")
    parser.add_argument("--pages", action="store_true", help="list the pages that change")
    parser.add_argument("--strengths", action="store_true", help="try other strengths")
    arguments = parser.parse_args(given)
    try:
        grouped = sites(corpora.find_root(arguments.corpora), arguments.least)
    except CorporaError as error:
        parser.error(str(error))
    if arguments.strengths:
        _print_strengths(grouped)
        return 0
    began = time.monotonic()
    measured = [measure(name, pages) for name, pages in grouped.items()]
    _print_sites(measured)
    if arguments.pages:
        for site in measured:
            _print_pages(grouped[site.name], site)
    print(f"{time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
