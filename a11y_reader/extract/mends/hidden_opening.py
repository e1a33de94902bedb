"""Hidden text above all that is shown goes.

Scripts show it if they must: to those who aren't logged in, who need another browser, or whose
video fails. A text to unfold has something shown above it: its heading, its question or its button.
"""

from itertools import takewhile

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.mends.captions import figure_around
from a11y_reader.extract.parts import without
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_hidden_opening"]


def drop_hidden_opening(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop hidden text above the first shown one, but not captions, which may be of a gallery."""
    texts = page.where(kept & page.worded)
    hidden = list(takewhile(lambda block: block.scope.hidden, texts))
    if not hidden or len(hidden) == len(texts):
        return kept
    return without(page, kept, (one for one in hidden if figure_around(one) is None))
