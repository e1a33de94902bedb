"""Write the table of measured contrast ratios in docs/themes.md anew."""

import math
import re
from pathlib import Path

from a11y_reader.options import CONTRASTS
from a11y_reader.themes import FLOORS, THEMES

PAGE = Path(__file__).with_name("themes.md")
TABLE = re.compile(r"(?<=<!-- ratios -->\n).*?(?=<!-- /ratios -->)", re.DOTALL)


def table() -> str:
    """Return the lowest contrast ratio of each theme at each step, as a Markdown table.

    Ratios are rounded down, as `a11y-reader themes` does: 6.999 is not 7.
    """
    rows = [
        ["theme", *(f"{step} ≥ {FLOORS[step]:g}" for step in CONTRASTS)],
        ["---", *("---:" for _ in CONTRASTS)],
        *(
            [f"`{name}`", *(f"{_rounded_down(theme.contrast(step)):.2f}:1" for step in CONTRASTS)]
            for name, theme in THEMES.items()
        ),
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _rounded_down(ratio: float) -> float:
    return math.floor(ratio * 100) / 100


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(TABLE.sub(lambda _: table(), page), encoding="utf-8")
