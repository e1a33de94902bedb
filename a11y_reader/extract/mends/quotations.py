"""Who is quoted stays with the quotation.

HTML lets the name stand in the quotation's element, on a line of its own, which looks like a label.
"""

import numpy as np

from a11y_reader.extract.blocks import SHORT_LINE, Block, Page, is_text
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_quoted_names"]

_NAMING = frozenset({"blockquote", "cite", "footer", "p"})
"""The elements that may hold it; others hold what to click on, such as a link to read on."""


def keep_quoted_names(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep the last line of a quotation if the one above it is kept."""
    lasts = np.array([scope.end - 1 for scope in page.elements("blockquote") if scope.size > 1])
    if len(lasts) == 0:
        return kept
    extended = kept.copy()
    for index in lasts[kept[lasts - 1] & ~kept[lasts]].tolist():
        line = page.blocks[index]
        extended[index] = _may_name(line)
    return extended


def _may_name(line: Block) -> bool:
    """Say whether a line may be who is quoted."""
    is_short = 0 < line.words <= SHORT_LINE and line.scope.tag in _NAMING
    return is_short and is_text(line) and not line.scope.hidden
