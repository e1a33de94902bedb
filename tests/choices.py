"""Pages whose blocks have made-up probabilities, and what is kept of them."""

from typing import Any

import numpy as np

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.metadata import Metadata
from a11y_reader.extract.select import select
from a11y_reader.extract.vectors import Kept
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse

__all__ = [
    "BODY",
    "WORDS",
    "CountingBlocks",
    "all_kept",
    "chosen",
    "chosen_of",
    "kept",
    "page_of",
    "table",
    "texts_kept",
    "titled",
]

WORDS = "Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan."

BODY = "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan cho mọi người dân biết.</p>" * 3


def page_of(html: str) -> Page:
    return collect(parse(html))


def all_kept(page: Page) -> Kept:
    return np.ones(len(page.blocks), dtype=bool)


def texts_kept(page: Page, kept: Kept) -> list[str]:
    return [block.text for block in page.blocks if kept[block.index]]


def titled(block: int, **found: Any) -> Situation:
    """Return what is known of a page whose title is a block."""
    return Situation(found=Metadata(title_blocks=(block,), **found))


def kept(html: str, likely: str = WORDS) -> list[str]:
    """Return what is kept where blocks with a text in them score 0.95, and all others 0.06."""
    page = page_of(html)
    scores = np.array([0.95 if likely in block.text else 0.06 for block in page.blocks])
    return texts_kept(page, select(page, scores))


def chosen(html: str, scores: list[float]) -> list[str]:
    """Return what is kept of blocks with these scores."""
    page = page_of(html)
    return texts_kept(page, select(page, np.array(scores)))


def chosen_of(html: str) -> list[str]:
    """Return what is kept where all is likely."""
    return chosen(html, [0.95] * len(page_of(html).blocks))


def table(*cells: str) -> str:
    rows = (f"<tr><td>{cell}</td><td>{number}</td></tr>" for number, cell in enumerate(cells))
    return f"<table border=1>{''.join(rows)}</table>"


class CountingBlocks(list[Block]):
    """Blocks that count how many of them are cut out as slices."""

    cut = 0

    def __getitem__(self, index: Any) -> Any:
        found = super().__getitem__(index)
        if isinstance(index, slice):
            self.cut += len(found)
        return found
