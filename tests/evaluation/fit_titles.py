"""Fit the weights by which the title is chosen, and say how well they do on unseen sites.

    python tests/evaluation/fit_titles.py --corpora PATH             cross-validate by domain
    python tests/evaluation/fit_titles.py --corpora PATH --write     … and write the weights

A page is an example where one or more of its candidates are the title that is wanted. The fit is a
conditional logistic regression (McFadden 1974): the probability of a candidate is the softmax of
the weights over the candidates of its page. It starts from zero and needs no seed.

Few pages of the corpora are as old portals are: the head names the site alone, on every page, and
no heading element has the title. So each page that shows its title is learnt from once more, less,
with a head that names the site alone, with an `h1` that does and no other one, and with both. Still
less do two more count: one where head and address name a section, which stands right above the
title, bold and in capitals, as on portals' pages on an office and its tasks; and one where a line
in capitals begins the text below, as that of an act.
"""

import argparse
import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from corpora import Page as CorpusPage
from corpora import add_root_argument, find_root, load
from metrics import same_title
from msgspec import structs
from numpy.typing import NDArray
from scipy.optimize import minimize
from unseen import page_of

sys.path.append(str(Path(__file__).parents[2]))

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.mends import mend_parts
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata import told_by
from a11y_reader.extract.metadata.folding import as_in_addresses, fold_text
from a11y_reader.extract.metadata.head import read_head
from a11y_reader.extract.metadata.titles import likely_titles
from a11y_reader.extract.metadata.titles.candidates import candidates
from a11y_reader.extract.metadata.titles.declared import Declared, Told, site_beside
from a11y_reader.extract.metadata.titles.features import FEATURES, Candidate
from a11y_reader.extract.metadata.titles.searched import SearchedPage, first_running
from a11y_reader.extract.model import score
from a11y_reader.extract.select import select
from a11y_reader.extract.vectors import as_chosen

EXTRACT = Path(__file__).parents[2] / "a11y_reader" / "extract"
WEIGHTS_FILE = EXTRACT / "metadata" / "titles" / "weights.json"

CORPORA = ("wcxb", "vi-portals", "segments")

OWN_PAGES = Path(__file__).parents[1] / "fixtures" / "pages"

PAGE_WEIGHT = {"wcxb": 1.0, "vi-portals": 6.0, "segments": 1.0, "own": 6.0}
"""How much a page counts: portals are few, and they are what the library is for."""

FOLDS = 5
PLAIN_WEIGHT = 0.12
"""How much a page counts once more with a head that says nothing, and with no `h1`."""

PORTAL_WEIGHT = 0.03
"""How much it counts once more with a section's name above, and with a line in capitals below."""

VERSIONS = {
    "": 1.0,
    "head names the site alone": PLAIN_WEIGHT,
    "h1 does, too": PLAIN_WEIGHT,
    "h1 does": PLAIN_WEIGHT,
    "a section above": PORTAL_WEIGHT,
    "capitals below": PORTAL_WEIGHT,
}
"""What is made of a page, and how much it counts; first the page as it is."""

PENALTY = 0.5
STEPS = 400

SURE = 0.9
MAX_SECTION_WORDS = 6
CAPITAL_WORDS = 7
REACH_BELOW = 25

Vector = NDArray[np.float64]


class Example(NamedTuple):
    """A page as the fit sees it.

    Attributes:
        page: Where it comes from.
        matrix: A row of features for each candidate.
        right: Which of the candidates are the title.
        likely: Which of them are not surely something else.
        weight: How much it counts.
        version: What was made of it, a key of `VERSIONS`.
    """

    page: CorpusPage
    matrix: Vector
    right: NDArray[np.bool_]
    likely: NDArray[np.bool_]
    weight: float
    version: str


def main() -> None:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    add_root_argument(parser)
    parser.add_argument("--write", action="store_true", help="write the weights of all pages")
    arguments = parser.parse_args()
    root = find_root(arguments.corpora)
    pages = [page for corpus in CORPORA for page in load(root, corpus) if page.title]
    groups = [make_examples(page) for page in (*pages, *own_pages())]
    _cross_validate(groups)
    weights = fit([example for group in groups for example in group])
    _print_all("trained on the same pages", groups, lambda example: is_right(example, weights))
    if arguments.write:
        _write(weights)


def own_pages() -> Iterator[CorpusPage]:
    """Yield the project's own pages."""
    for path in sorted(OWN_PAGES.glob("*.html")):
        known = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        if known["title"]:
            fields = {"url": known["url"], "type": known["kind"], "title": known["title"]}
            yield CorpusPage("own", path.stem, group=path.stem, path=path, gold=None, **fields)


def make_examples(page: CorpusPage) -> list[Example]:
    """Read a page and list its candidates: as it is, and as a plainer page would have them."""
    found = page_of(page.html())
    blocks = found.blocks
    scores = _scores(found, page.url) if blocks else []
    told = told_by(read_head(found), page.url)
    listed = candidates(SearchedPage(blocks, scores, told))
    shown = next((one for one in listed if one.run and same_title(one.text, page.title)), None)
    if shown is None:
        return [_example(page, "", blocks, scores, told)]
    site = told.site or site_beside(page.title, told.titles[-1].text if told.titles else "")
    silent = Told((Declared("title", site),)) if site else Told()
    site = site or page.group
    logo = _with_logo(blocks, site)
    silent_here = Told((Declared("title", site),), told.site, told.url)
    versions = {
        "": (blocks, scores, told),
        "head names the site alone": (blocks, scores, silent),
        "h1 does, too": (logo, scores, silent),
        "h1 does": (logo, scores, told),
        "a section above": _with_section(page, blocks, scores, shown, site),
        "capitals below": (_with_capitals_below(blocks, scores, shown), scores, silent_here),
    }
    versions = {name: version for name, version in versions.items() if version[0]}
    return [_example(page, name, *version) for name, version in versions.items()]


def _scores(found: Page, url: str) -> list[float]:
    """Return how likely each block is content, as it is told when titles are looked for."""
    scores = score(found)
    kept = mend_parts(found, Situation(url), select(found, scores))
    return list(map(float, as_chosen(scores, kept)))


def _with_section(
    page: CorpusPage, blocks: Sequence[Block], scores: Sequence[float], shown: Candidate, site: str
) -> tuple[list[Block], list[float], Told]:
    """Return blocks with a section's name above the title, which is bold and in capitals.

    The section is one that a menu of the page has; without any there are no blocks.
    """
    first = shown.run[0]
    names = [block for block in blocks if _may_name_section(block, shown.text)]
    if not names or not first.index or len(shown.run) > 1:
        return [], [], Told()
    section = names[zlib.crc32(page.key.encode()) % len(names)]
    scope = first.scope.parent or first.scope
    some = _without_h1(blocks)
    heading = {"heading": 0, "link_words": 0, "scope": scope}
    as_title = {"text": first.text.upper(), "strong_words": first.words, **heading}
    as_section = {"text": section.text, "words": section.words, "strong_words": 0, **heading}
    nothing_else = {"control_words": 0, "media": 0}
    some[first.index] = structs.replace(first, **as_title)
    some[first.index - 1] = structs.replace(some[first.index - 1], **as_section, **nothing_else)
    sure = list(scores)
    sure[first.index] = max(sure[first.index], SURE)
    slug = as_in_addresses(fold_text(section.text)).replace(" ", "-")
    named = Declared("title", f"{section.text} - {site}")
    return some, sure, Told((named,), url=f"https://{page.group}/{slug}")


def _may_name_section(block: Block, title: str) -> bool:
    if block.link_words != block.words or not 1 <= block.words <= MAX_SECTION_WORDS:
        return False
    folded = fold_text(block.text)
    return "menu" in block.scope.inherited and bool(folded) and folded != fold_text(title)


def _with_capitals_below(
    blocks: Sequence[Block], scores: Sequence[float], shown: Candidate
) -> list[Block]:
    """Return blocks of which the text begins with a line in capitals; none without such a text."""
    below = shown.run[-1].index + 1
    text = first_running(blocks, scores, below) if below < len(blocks) else len(blocks)
    if len(shown.run) > 1 or text >= min(below + REACH_BELOW, len(blocks)):
        return []
    some = _without_h1(blocks)
    words = blocks[text].text.split()[:CAPITAL_WORDS]
    counts = {"words": len(words), "strong_words": len(words), "link_words": 0}
    some[text] = structs.replace(blocks[text], text=" ".join(words).upper(), **counts)
    return some


def _without_h1(blocks: Sequence[Block]) -> list[Block]:
    return [structs.replace(block, heading=0) if block.heading == 1 else block for block in blocks]


def _with_logo(blocks: Sequence[Block], site: str) -> list[Block]:
    """Return blocks of which the first alone is an `h1`, with the site's name."""
    plain = _without_h1(blocks)
    words = len(site.split())
    logo = {"heading": 1, "text": site, "words": words, "link_words": 0, "strong_words": 0}
    return [structs.replace(plain[0], **logo), *plain[1:]]


def _example(
    page: CorpusPage, version: str, blocks: Sequence[Block], scores: Sequence[float], told: Told
) -> Example:
    searched = SearchedPage(blocks, scores, told)
    listed = candidates(searched)
    likely = set(map(id, likely_titles(listed, searched)))
    rows = [[one.features.get(name, 0.0) for name in FEATURES] for one in listed]
    right = [same_title(one.text, page.title) for one in listed]
    matrix = np.array(rows).reshape(-1, len(FEATURES))
    weight = VERSIONS[version] * PAGE_WEIGHT[page.corpus]
    may_be = [id(one) in likely for one in listed]
    return Example(page, matrix, *map(_flags, (right, may_be)), weight, version)


def _flags(values: Sequence[bool]) -> NDArray[np.bool_]:
    return np.array(values, dtype=bool)


def fit(examples: Sequence[Example]) -> Vector:
    """Fit the weights on the pages of which a candidate is right."""
    learnt = [example for example in examples if example.right.any()]
    matrix = np.concatenate([example.matrix for example in learnt])
    right = np.concatenate([example.right for example in learnt])
    counts = np.array([len(example.right) for example in learnt])
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    of_page = np.repeat(np.arange(len(learnt)), counts)
    pages = np.array([example.weight for example in learnt])

    def loss(weights: Vector) -> tuple[float, Vector]:
        logits = matrix @ weights
        powers = np.exp(logits - np.maximum.reduceat(logits, starts)[of_page])
        total = np.add.reduceat(powers, starts)
        wanted = np.add.reduceat(powers * right, starts)
        surplus = powers / total[of_page] - powers * right / wanted[of_page]
        value = pages @ np.log(total / wanted) + PENALTY / 2 * weights @ weights
        return float(value), matrix.T @ (surplus * pages[of_page]) + PENALTY * weights

    start = np.zeros(len(FEATURES))
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return np.asarray(fitted.x)


def is_right(example: Example, weights: Vector) -> bool:
    """Say whether the weightiest of the likely candidates is the title."""
    sums = np.where(example.likely, example.matrix @ weights, -np.inf)
    return bool(example.likely.any() and example.right[np.argmax(sums)])


def _cross_validate(groups: Sequence[Sequence[Example]]) -> None:
    """Print how often titles are right on domains that the weights were not fitted on."""
    folds = [zlib.crc32(group[0].page.group.encode()) % FOLDS for group in groups]
    fitted = [
        fit([e for group, of in zip(groups, folds, strict=True) if of != fold for e in group])
        for fold in range(FOLDS)
    ]
    fold_of = {group[0].page.key: fold for group, fold in zip(groups, folds, strict=True)}
    _print_all("a candidate is right", groups, lambda example: bool(example.right.any()))
    _print_all(
        f"{FOLDS}-fold by domain",
        groups,
        lambda example: is_right(example, fitted[fold_of[example.page.key]]),
    )


def _print_all(
    name: str, groups: Sequence[Sequence[Example]], right: Callable[[Example], bool]
) -> None:
    """Print the shares for the pages as they are, and for what is made of them."""
    for version in VERSIONS:
        some = [one for group in groups for one in group if one.version == version]
        _print_shares(f"  {version}" if version else name, some, right, types=not version)


def _print_shares(
    name: str, examples: Sequence[Example], right: Callable[[Example], bool], *, types: bool = True
) -> None:
    shares: dict[str, list[bool]] = defaultdict(list)
    for example in examples:
        is_it = right(example)
        shares[example.page.corpus].append(is_it)
        if types and example.page.corpus != "own":
            shares[f"{example.page.corpus}/{example.page.type}"].append(is_it)
    print(f"{name}: {', '.join(f'{key} {np.mean(of):.3f}' for key, of in sorted(shares.items()))}")


def _write(weights: Vector) -> None:
    lines = (f'  "{name}": {value:.2f}' for name, value in zip(FEATURES, weights, strict=True))
    WEIGHTS_FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
