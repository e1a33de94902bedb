"""Hidden text goes that nothing which is kept unfolds.

Scripts show it if they must: to those who aren't logged in, who need another browser, whose video
fails, or who ask for a licence. A text to unfold has something shown above it: its heading, its
question or its button. Panels come in series, or a tab names them; slides are mostly pictures.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.mends.captions import figure_around
from a11y_reader.extract.parts import SERIES, without
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_hidden_parts"]

MOST_SHARE = 1 / 4
"""The most words of such a text for each word that is kept: a longer one is the page's."""

_NAMING = ("aria-controls", "data-target", "data-bs-target", "href", "onclick")
"""Attributes by which an element may name the one that it unfolds."""


def drop_hidden_parts(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop hidden text above the first shown one, and what is alone, without its head.

    Captions stay, which may be of a gallery, and slides.
    """
    texts = page.where(kept & page.worded)
    if not any(block.scope.hidden for block in texts):  # as on most pages
        return kept
    opening = list(takewhile(lambda block: block.scope.hidden, texts))
    if len(opening) == len(texts):
        return kept
    alone = (block for part in _alone(page, kept) for block in page.blocks[part.inside])
    left = without(page, kept, (one for one in (*opening, *alone) if figure_around(one) is None))
    for part in filter(_hides, page.scopes):
        pictures = [one.media > 0 for one in page.blocks[part.inside] if kept[one.index]]
        if 1 < sum(pictures) >= len(pictures) / 2:  # slides
            left[part.inside] = kept[part.inside]
    return left


def _alone(page: Page, kept: Kept) -> Iterator[Scope]:
    """Yield hidden parts of little text, few of a kind, whose line above is not kept."""
    words = page.words * kept
    most = MOST_SHARE * float(words.sum())
    parts = [part for part in filter(_hides, page.scopes) if words[part.inside].any()]
    kinds = Counter([*(one.signature for one in page.scopes), *(part.kind for part in parts)])
    openers = (*page.anchors, *page.openers)
    named = "\n".join(one.get(name) or "" for one in openers for name in _NAMING)
    for part in parts:
        name = part.element.get("id")
        is_alone = max(kinds[part.signature], kinds[part.kind]) < SERIES
        is_small = is_alone and words[part.inside].sum() <= most
        if is_small and not (name and name in named) and _is_torn(page, kept, part):
            yield part


def _hides(scope: Scope) -> bool:
    """Say whether an element hides what it holds from the eye, and no element around it does."""
    is_first = scope.hidden and scope.parent is not None and not scope.parent.hidden
    return is_first and (scope.element.get("hidden") is not None or "none" in scope.style)


def _is_torn(page: Page, kept: Kept, part: Scope) -> bool:
    """Say whether the line shown above a part is not kept, and no heading."""
    above = (page.blocks[index] for index in range(part.start - 1, -1, -1))
    head = next((one for one in above if one.words and not one.scope.hidden), None)
    return head is not None and not head.heading and not kept[head.index]
