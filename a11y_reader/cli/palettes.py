"""`a11y-reader themes`: the palettes with their measured contrast ratios."""

import json
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from a11y_reader.cli.page import emit
from a11y_reader.options import CONTRASTS

if TYPE_CHECKING:
    from a11y_reader.themes import Theme

__all__ = ["themes"]


@click.command(
    epilog="""\b
Examples:
  a11y-reader themes
  a11y-reader convert page.html -o readable.html --theme sepia --contrast high
"""
)
@click.option("--json", "as_json", is_flag=True, help="Write JSON, for programs.")
def themes(as_json: bool) -> None:
    """List the themes with the lowest contrast ratio of each step.

    The ratio is that of WCAG 2.2; no text of the page has less than the figure shown.
    """
    from a11y_reader.themes import THEMES

    rows = [_row(theme) for theme in THEMES.values()]
    text = json.dumps(rows, ensure_ascii=False, indent=2) if as_json else "\n".join(_table(rows))
    emit(f"{text}\n".encode())


def _row(theme: "Theme") -> dict[str, Any]:
    ratios = {step: _rounded_down(theme.contrast(step)) for step in CONTRASTS}
    return {"theme": theme.name, "scheme": theme.scheme, "contrast": ratios}


def _rounded_down(ratio: float) -> float:
    """Round to two digits, never up: 6.999 is not 7.

    >>> _rounded_down(6.999), _rounded_down(21.0)
    (6.99, 21.0)
    """
    return math.floor(ratio * 100) / 100


def _table(rows: list[dict[str, Any]]) -> Iterator[str]:
    width = max(len("Theme"), *(len(row["theme"]) for row in rows)) + 2
    headers = "".join(f"{step.capitalize():>10}" for step in CONTRASTS)
    yield f"{'Theme':<{width}}{'Scheme':<6}{headers}"
    for row in rows:
        ratios = "".join(f"{f'{ratio:.2f}:1':>10}" for ratio in row["contrast"].values())
        yield f"{row['theme']:<{width}}{row['scheme']:<6}{ratios}"
