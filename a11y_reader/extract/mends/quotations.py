"""Who is quoted stays with the quotation.

HTML lets the name stand in the quotation's element, on a line of its own, which looks like a label.
"""

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.parts import SHORT_LINE, is_text, keeping
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["keep_quoted_names"]

_NAMING = frozenset({"blockquote", "cite", "footer", "p"})
"""The elements that may hold it; others hold what to click on, such as a link to read on."""


def keep_quoted_names(page: Page, _: Scores, kept: Kept) -> Kept:
    """Keep the last line of a quotation if the one above it is kept."""
    quotations = (scope for scope in page.elements("blockquote") if scope.size > 1)
    lasts = (page.blocks[scope.end - 1] for scope in quotations)
    lines = (line for line in lasts if kept[line.index - 1] and not kept[line.index])
    return keeping(kept, (line for line in lines if _may_name(line)))


def _may_name(line: Block) -> bool:
    """Say whether a line may be who is quoted."""
    is_short = 0 < line.words <= SHORT_LINE and line.scope.tag in _NAMING
    return is_short and is_text(line) and not line.scope.hidden
