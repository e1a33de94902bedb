"""Quotations pulled out of the text for the eye alone go, as the text says them.

They are set beside it, large. Where an author hides them from screen readers, nobody is to hear the
sentence twice; others are the author's choice.
"""

import re
from collections.abc import Iterator
from itertools import islice

from a11y_reader.extract.blocks import PRESENTATIONAL, Block, Page, Scope
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.parts import dropping
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_pull_quotes"]

LEAST = 5
"""The fewest words such a quotation has: fewer may stand anywhere in the text."""

MOST_BLOCKS = 4
"""The most blocks of the element around it, with the quotation's marks and the name."""

_PULLED = re.compile(r"pull-?_?quote", re.IGNORECASE)
"""How authors of web pages name it."""

MOST = 50
"""How many of them are looked for in the text, so that no page takes long."""


def drop_pull_quotes(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop what is for the eye alone, in an `aside` or a box named for that, and in the text."""
    small = (box for box in _boxes(page) if box.size <= MOST_BLOCKS and kept[box.inside].any())
    boxes = list(islice(small, MOST))
    if not boxes:  # as on most pages
        return kept
    inside = {index for box in boxes for index in range(box.start, box.end)}
    text = "\n".join(_words(block) for block in page.where(kept) if block.index not in inside)
    return dropping(kept, (box for box in boxes if _is_said(page, box, kept, text)))


def _boxes(page: Page) -> Iterator[Scope]:
    """Yield the boxes that screen readers pass over, or tell as no part of their own."""
    for box in (*page.elements("aside"), *page.named(_PULLED.search)):
        role = box.element.get("role", "")
        if box.hidden or box.element.get("aria-hidden") == "true" or role in PRESENTATIONAL:
            yield box


def _is_said(page: Page, box: Scope, kept: Kept, text: str) -> bool:
    """Say whether a text has all that is kept of a box, some of it long enough to be said again."""
    blocks = [block for block in page.blocks[box.inside] if kept[block.index] and block.words]
    is_long = any(block.words >= LEAST for block in blocks)
    return is_long and all(_words(block) in text for block in blocks)


def _words(block: Block) -> str:
    """Return the words of a block, folded, each between spaces."""
    return f" {fold_text(block.text)} "
