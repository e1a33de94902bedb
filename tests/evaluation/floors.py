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
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

from reading import Figures, expected_of, figures_of, page_paths
from tables import figure, print_table

__all__ = [
    "FLOORS",
    "Floors",
    "FloorsError",
    "Measured",
    "load",
    "lowered",
    "main",
    "measure",
    "raised",
    "save",
    "sunk",
    "without_floor",
]

FLOORS = Path(__file__).parent / "floors.json"
STEP = 0.005
"""What floors are rounded down to."""

Measured = Mapping[str, Figures]
"""Figures by name: `page vi-legal-text`, `kind legal`, `language vi`, `all`; the last three are
means over pages."""


class FloorsError(ValueError):
    """The floors cannot be used or changed as asked."""


class Floors(NamedTuple):
    """The floors, and why some were lowered.

    Attributes:
        figures: The least figures, by the names of `Measured`.
        lowered: For each time they were lowered the reason, and what was lowered.
    """

    figures: Measured
    lowered: Sequence[Mapping[str, Any]]


# --- measuring -----------------------------------------------------------------------------------


def measure() -> Measured:
    """Read all pages; return the figures of each, and their means by kind, language and overall."""
    measured = {}
    groups: defaultdict[str, list[Figures]] = defaultdict(list)
    for path in page_paths():
        expected = expected_of(path)
        figures = measured[f"page {path.stem}"] = figures_of(path)
        groups[f"kind {expected['kind']}"].append(figures)
        groups[f"language {expected['lang'].split('-')[0]}"].append(figures)
        groups["all"].append(figures)
    means = {name: _mean(groups[name]) for name in sorted(groups)}
    return {**measured, **means}


def _mean(figures: Sequence[Figures]) -> Figures:
    return Figures(*map(fmean, zip(*figures, strict=True)))


def without_floor(measured: Measured, floors: Measured) -> list[str]:
    """Return the names of what has no floor yet."""
    return [name for name in measured if name not in floors]


def sunk(measured: Measured, floors: Measured) -> list[str]:
    """Return a line for whatever is under its floor, or not there any more."""
    gone = [f"{name} is not there any more" for name in floors if name not in measured]
    both = (name for name in measured if name in floors)
    return gone + [line for name in both for line in _sunk(name, measured[name], floors[name])]


def _sunk(name: str, measured: Figures, floors: Figures) -> Iterator[str]:
    for field, found, floor in zip(Figures._fields, measured, floors, strict=True):
        if found < floor:
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
    return Figures(*(round(math.floor(value / STEP + 1e-6) * STEP, 3) for value in figures))


def raised(measured: Measured, floors: Floors) -> Floors:
    """Return floors as high as what is measured.

    Raises:
        FloorsError: Something is under its floor.
    """
    lines = sunk(measured, floors.figures)
    if lines:
        raise FloorsError("\n".join((*lines, "to lower floors, say why: --lower REASON")))
    return Floors({name: rounded(figures) for name, figures in measured.items()}, floors.lowered)


def lowered(measured: Measured, floors: Floors, reason: str) -> Floors:
    """Return floors at what is measured, with the reason where some are lower than they were."""
    lines = sunk(measured, floors.figures)
    reasons = [*floors.lowered, {"reason": reason, "what": lines}] if lines else floors.lowered
    return Floors({name: rounded(figures) for name, figures in measured.items()}, reasons)


# --- the command ---------------------------------------------------------------------------------

_TITLES = {"page": "page", "kind": "mean by kind", "language": "mean by language", "all": "mean"}


def print_figures(measured: Measured) -> None:
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
    measured = measure()
    print_figures(measured)
    try:
        old = load(path) if path.exists() else Floors({}, [])
        if options.lower:
            save(lowered(measured, old, options.lower), path)
        elif options.update:
            save(raised(measured, old), path)
        else:
            print("\n".join(sunk(measured, old.figures)) or "Nothing is under its floor.")
    except FloorsError as error:
        print(f"floors.py: error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
