"""Time grows with a page's size and not with its square, whatever the page is made of."""

import time
from collections.abc import Callable

import pytest

from a11y_reader.errors import EmptyPageError
from a11y_reader.options import Options
from a11y_reader.pipeline import read
from a11y_reader.rendering.markdown import to_markdown
from a11y_reader.rendering.page import to_html
from a11y_reader.rendering.text import to_text
from tests.monsters import MONSTERS

SHARE = 1 / 100
TIMES = 4
MOST = 2.5 * TIMES
"""What four times as much may take at most; with the square it would be sixteen times."""

UNNOTICED = 0.05
"""Seconds that something else may take."""


def seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def convert_in_every_format(page: str) -> None:
    try:
        document = read(page, options=Options(max_elements=10_000_000))
    except EmptyPageError:
        return
    for render in (to_html, to_markdown, to_text):
        render(document)


def is_linear(name: str, share: float) -> bool:
    small, large = (MONSTERS[name].page(part) for part in (share, TIMES * share))

    def limit() -> float:
        return MOST * seconds(lambda: convert_in_every_format(small)) + UNNOTICED

    before = limit()
    taken = seconds(lambda: convert_in_every_format(large))
    return taken < before or taken < limit()


@pytest.mark.parametrize("name", MONSTERS)
def test_monster_in_linear_time(name: str) -> None:
    """From one of two sizes on, as what is nested is read otherwise from 2,000 levels on."""
    assert is_linear(name, SHARE) or is_linear(name, TIMES * SHARE)
