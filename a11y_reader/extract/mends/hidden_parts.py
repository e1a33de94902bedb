"""What is not shown at first, and is no text of the page's.

What a click opens to do something with the page, such as to copy the address of a video, has next
to nothing but a field with what is to be copied, and a line that says what it is for. Lines that
stay hidden are there to name another element for voices.
"""

from collections.abc import Set
from itertools import islice

import numpy as np
from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_hidden_parts"]

MOST_WORDS = 15
"""Up to how many words such a part has."""

REACH = 3
"""How many elements up a line the part may be that has the field."""

_LINES = frozenset({"text", "url"})
"""Types of fields that show their value."""


def drop_hidden_parts(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop what stands beside a field with a value in such a part, and hidden names.

    Args:
        page: What the walk has found.
        _: Each block's probability of being content.
        kept: For each block whether it is kept.
    """
    dropped = kept.copy()
    for index in np.flatnonzero(kept & page.worded).tolist():
        block = page.blocks[index]
        if block.scope.hidden:
            dropped[index] = not (_is_of_tool(block) or _names_another(page, block.scope))
    return dropped


def _names_another(page: Page, line: Scope) -> bool:
    """Say whether a line, itself hidden, has an ID by which another element takes it for a name.

    One that is hidden from voices alone is shown, as the label of a box.
    """
    name = line.element.get("id")
    is_shown = line.element.get("aria-hidden") == "true"
    is_itself = line.parent is not None and not line.parent.hidden and not is_shown
    return is_itself and bool(name) and name in page.once(_names)


def _names(page: Page) -> Set[str]:
    """Return the IDs of what names other elements."""
    named = page.scopes[0].element.iterfind(".//*[@aria-labelledby]")
    return {name for one in named for name in one.get("aria-labelledby", "").split()}


def _is_of_tool(block: Block) -> bool:
    around = islice(block.scope.ancestors(), REACH)
    part = next((scope for scope in around if scope.controls), None)
    is_small = part is not None and part.hidden and part.words <= MOST_WORDS
    return part is not None and is_small and any(map(_has_value, part.element.iter("input")))


def _has_value(field: etree._Element) -> bool:
    return field.get("type", "text").lower() in _LINES and bool(field.get("value"))
