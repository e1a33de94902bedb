"""Hidden text above all that is shown: what a script shows when it must, and no text to unfold.

So are notes for those who aren't logged in, who must update their browser or whose video fails. Of
a text to unfold something is shown above it: its heading, its question or its button.
"""

from itertools import takewhile

import numpy as np

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.mends.captions import figure_around
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_hidden_opening"]


def drop_hidden_opening(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop hidden text above the first one that is kept and shown; captions may be of a gallery."""
    worded = np.flatnonzero(kept & page.worded).tolist()
    blocks = (page.blocks[index] for index in worded)
    hidden = list(takewhile(lambda block: block.scope.hidden, blocks))
    if not hidden or len(hidden) == len(worded):
        return kept
    return page.without(kept, [one.index for one in hidden if figure_around(one) is None])
