"""Measure how the project's own pages are read, and hold the floors that this must not sink under.

    python tests/evaluation/floors.py                   print each page's figures and the means
    python tests/evaluation/floors.py --update          raise the floors to what is measured
    python tests/evaluation/floors.py --lower REASON    set them to it, be it lower

The floors are in floors.json; README.md says what is measured. `tests/test_floors.py` fails when
anything is under its floor.
"""

import argparse
import hashlib
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

from reading import Figures, expected_of, figures_of, page_paths
from tables import figure, print_table

__all__ = [
    "FLOORS",
    "Floors",
    "FloorsError",
    "Page",
    "load",
    "lowered",
    "main",
    "measure",
    "named",
    "raised",
    "save",
    "sunk",
    "without_floor",
]

FLOORS = Path(__file__).parent / "floors.json"
STEP = 0.005
"""What floors are rounded down to."""

NOISE = 1e-6
"""Less than this is no difference: a mean of .8 may be computed as .79999…"""

Named = Mapping[str, Figures]
"""Figures by name: `page vi-legal-text`, `kind legal`, `language vi`, `all`; the last three are
means over pages."""


class Page(NamedTuple):
    """A page, and how well it is read."""

    name: str
    kind: str
    language: str
    figures: Figures


class FloorsError(ValueError):
    """The floors cannot be used or changed as asked."""


class Floors(NamedTuple):
    """The floors, and why some were lowered.

    Attributes:
        figures: The least figures.
        lowered: For each time they were lowered the reason, and what was lowered.
    """

    figures: Named
    lowered: Sequence[Mapping[str, Any]]


# --- measuring -----------------------------------------------------------------------------------


def measure() -> list[Page]:
    """Read all pages."""
    pages = []
    for path in page_paths():
        expected = expected_of(path)
        language = expected["lang"].split("-")[0]
        pages.append(Page(path.stem, expected["kind"], language, figures_of(path)))
    return pages


def named(pages: Iterable[Page]) -> Named:
    """Name the figures of each page, and their means by kind, by language and overall."""
    by_page = {}
    groups: defaultdict[str, list[Figures]] = defaultdict(list)
    for page in pages:
        by_page[f"page {page.name}"] = page.figures
        for group in (f"kind {page.kind}", f"language {page.language}", "all"):
            groups[group].append(page.figures)
    return by_page | {group: _mean(groups[group]) for group in sorted(groups)}


def _mean(figures: Sequence[Figures]) -> Figures:
    return Figures(*map(fmean, zip(*figures, strict=True)))


def without_floor(pages: Iterable[Page], floors: Named) -> list[str]:
    """Return the names of what has no floor yet."""
    return [name for name in named(pages) if name not in floors]


def sunk(pages: Iterable[Page], floors: Named) -> list[str]:
    """Return a line for whatever is under its floor, or not there any more.

    Means are those of the pages that have floors, so that a new page, which may be a hard one, is
    welcome.
    """
    known = named(page for page in pages if f"page {page.name}" in floors)
    gone = [f"{name} is not there any more" for name in floors if name not in known]
    return gone + [line for name in known for line in _sunk(name, known[name], floors[name])]


def _sunk(name: str, measured: Figures, floors: Figures) -> Iterator[str]:
    for field, found, floor in zip(Figures._fields, measured, floors, strict=True):
        if found < floor - NOISE:
            yield f"{name}: {field} is {found:.3f}, under its floor of {floor:.3f}"


# --- the file ------------------------------------------------------------------------------------


def load(path: Path = FLOORS) -> Floors:
    """Read the floors.

    Raises:
        FloorsError: The file is missing, or was changed by hand.
    """
    if not path.exists():
        raise FloorsError(f"there are no floors in {path}; make them with --update")
    content = json.loads(path.read_text(encoding="utf-8"))
    floors = Floors(
        {
            name: Figures(**{field: values.get(field, 1.0) for field in Figures._fields})
            for name, values in content["floors"].items()
        },
        content["lowered"],
    )
    if content["checksum"] != _checksum(floors):
        raise FloorsError(
            f"{path.name} was edited by hand; take it back, and use floors.py --update to raise "
            "floors, or --lower REASON to lower them"
        )
    return floors


def save(floors: Floors, path: Path = FLOORS) -> None:
    """Write the floors, a line for each page or mean; what is not said is 1."""
    lines = (
        f"    {json.dumps(name)}: {json.dumps(_under_one(figures))}"
        for name, figures in floors.figures.items()
    )
    lowered = json.dumps(floors.lowered, ensure_ascii=False, indent=2).replace("\n", "\n  ")
    text = (
        f'{{\n  "checksum": "{_checksum(floors)}",\n  "lowered": {lowered},\n'
        '  "floors": {\n' + ",\n".join(lines) + "\n  }\n}\n"
    )
    path.write_text(text, encoding="utf-8")


def _under_one(figures: Figures) -> Mapping[str, float]:
    return {name: value for name, value in figures._asdict().items() if value < 1}


def _checksum(floors: Floors) -> str:
    """Return a sum that a change by hand does not fit, so that lowering a floor is said aloud."""
    content = [{name: _under_one(one) for name, one in floors.figures.items()}, floors.lowered]
    text = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


# --- changing floors -----------------------------------------------------------------------------


def rounded(figures: Figures) -> Figures:
    """Round figures down to steps of `STEP`.

    >>> rounded(Figures(*[0.9999] * 11, 1.0))[-2:]
    (0.995, 1.0)
    """
    return Figures(*(round(math.floor((value + NOISE) / STEP) * STEP, 3) for value in figures))


def raised(pages: Sequence[Page], floors: Floors) -> Floors:
    """Return floors as high as what is measured.

    Raises:
        FloorsError: Something is under its floor.
    """
    lines = sunk(pages, floors.figures)
    if lines:
        raise FloorsError("\n".join((*lines, "to lower floors, say why: --lower REASON")))
    return Floors(_floors_at(pages), floors.lowered)


def lowered(pages: Sequence[Page], floors: Floors, reason: str) -> Floors:
    """Return floors at what is measured, with the reason where some are lower than they were."""
    lines = sunk(pages, floors.figures)
    reasons = [*floors.lowered, {"reason": reason, "what": lines}] if lines else floors.lowered
    return Floors(_floors_at(pages), reasons)


def _floors_at(pages: Iterable[Page]) -> Named:
    return {name: rounded(figures) for name, figures in named(pages).items()}


# --- the command ---------------------------------------------------------------------------------

_TITLES = {"page": "page", "kind": "mean by kind", "language": "mean by language", "all": "mean"}


def print_figures(measured: Named) -> None:
    """Print a table of all pages, and one of each sort of mean."""
    for sort, title in _TITLES.items():
        rows = [
            [name.partition(" ")[2] or "all pages", *map(figure, figures)]
            for name, figures in measured.items()
            if name.partition(" ")[0] == sort
        ]
        print_table([title, *Figures._fields], rows)
        print()


def main(arguments: Sequence[str] | None = None, path: Path = FLOORS) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--update", action="store_true", help="raise floors to what is measured")
    action.add_argument("--lower", metavar="REASON", help="lower floors too, and say why")
    options = parser.parse_args(arguments)
    pages = measure()
    print_figures(named(pages))
    try:
        old = load(path) if path.exists() else Floors({}, [])
        if options.lower:
            save(lowered(pages, old, options.lower), path)
        elif options.update:
            save(raised(pages, old), path)
        else:
            print("\n".join(sunk(pages, old.figures)) or "Nothing is under its floor.")
    except FloorsError as error:
        print(f"floors.py: error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
