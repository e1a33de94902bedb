"""Buttons that nobody needs here: without its script a button does nothing.

Those go that would do something with a heading, a quotation or the text above, such as to copy it
or to show more of it. What may tell something itself stays: a step, a heading, a name.
"""

import re
from collections.abc import Mapping, Sequence

from lxml import etree

from a11y_reader.extract.blocks import Block, Page
from a11y_reader.extract.needless.begun import Begun
from a11y_reader.extract.parts import SERIES

__all__ = ["is_all_of_block", "is_button", "is_tool"]

_LABEL = 4
"""The most words a button has that does something with the heading in which it stands."""

_IN_HEADING = 2
"""How many elements up the heading may be, as a box may set the button apart."""

_UNFOLDING = ("aria-controls", "data-target", "data-bs-target")
"""Attributes of buttons that head what they unfold."""

_STATE = "aria-expanded"
"""That of buttons that head it, or show more of the text above."""

_MOST_OF_TOOL = 8
"""How many words a button has at most that ends a part of the page."""

_FEWEST_ABOVE = 3
"""How many words stand above it in this part at the least: fewer may be the number of a step."""

_QUESTION = ("?", "？", "؟")
"""The signs with which a question ends, which heads its answer."""

_HANDLED = ("onclick", _STATE, "data-action", "data-toggle", "data-bs-toggle")
"""Attributes of links that a script makes do something."""

_NAMED_BUTTON = re.compile(r"(?<![a-z])(?:btn|button)(?![a-z])", re.IGNORECASE)
"""How authors of web pages name what looks like a button."""

_OF_LOOKS = frozenset({"dir", "hidden", "lang", "style", "title", "translate"})
"""Attributes of an element that tell of no script."""

_LABELLED = re.compile(r"\w\s*[:：]\s*\w")
"""A label and what it tells, as in `Step one: log in`."""


def is_button(element: etree._Element) -> bool:
    """Say whether an element is a button that heads nothing it unfolds, as far as it tells."""
    if element.tag != "button" and not _acts(element):
        return False
    return all(element.get(name) is None for name in _UNFOLDING)


def _acts(element: etree._Element) -> bool:
    """Say whether an element is set as a button, and leads nowhere without a script."""
    is_set = element.get("role") == "button"
    if not is_set and element.tag != "a":
        return False
    href = element.get("href", "").strip()
    if href not in ("", "#") and not href.startswith("javascript:"):
        return False
    is_handled = any(element.get(name) is not None for name in _HANDLED)
    return is_set or is_handled or _NAMED_BUTTON.search(element.get("class", "")) is not None


def is_all_of_block(button: Begun) -> bool:
    """Say whether a button is all that a block has."""
    return button.text == button.block.text


def is_tool(button: Begun, page: Page, kept: Sequence[bool], labels: Mapping[str, int]) -> bool:
    """Say whether a button does something with what it stands in or below.

    So it does at the end of a heading that says more, as a line of a quotation, at the end of a
    part with text, and where the page has it several times, such as to copy each example, or to
    unfold each part.

    Args:
        button: The button.
        page: What the walk has found.
        kept: For each block whether it is kept.
        labels: How often the page has blocks that are only a button, by their texts.
    """
    heading = _heading_around(button)
    if is_all_of_block(button) and heading.stop - heading.start == 1:
        return _is_by_itself(button, page, kept, labels) or _is_in_quotation(button)
    label = button.text
    is_within = button.block.heading and button.tokens.start > page.blocks[heading.start].token
    if not label or not is_within or button.element.get(_STATE) is not None:
        return False
    text = " ".join(block.text for block in page.blocks[heading])
    count = len(label.split())
    return text.endswith(label) and count <= _LABEL and 2 * count <= len(text.split())


def _heading_around(button: Begun) -> slice:
    """Return where the blocks are of the heading that a button stands in; else its own block."""
    block = button.block
    if not block.heading:
        return block.inside
    heading = block.scope.nearest(f"h{block.heading}", reach=_IN_HEADING)
    return block.inside if heading is None else heading.inside


def _is_in_quotation(button: Begun) -> bool:
    near = button.block.scope.near()
    return button.element.get(_STATE) is None and any(scope.tag == "blockquote" for scope in near)


def _is_by_itself(
    button: Begun, page: Page, kept: Sequence[bool], labels: Mapping[str, int]
) -> bool:
    """Say whether a button in a line of its own is one of several alike, or ends a part with text.

    One with a number, such as `7 colours`, tells something.
    """
    block = button.block
    if block.heading or any(map(str.isdigit, block.text)):
        return False
    if labels[block.text] >= SERIES:  # what heads its text says what that is about
        return True
    if block.text.endswith(_QUESTION) or not _does_something(button):
        return False
    return _ends_part(page, kept, block)


def _does_something(button: Begun) -> bool:
    """Say whether a button has what a script knows it by, and no label before a text of its own.

    An author who writes a step of a procedure into one gives it neither.
    """
    is_known = any(name not in _OF_LOOKS for name in button.element.keys())  # noqa: SIM118
    return is_known and not _LABELLED.search(button.text)


def _ends_part(page: Page, kept: Sequence[bool], button: Block) -> bool:
    """Say whether a button ends a part of the page that has other text, as that to show more does.

    What heads a text stands above it; other buttons beside it count for nothing.
    """
    if button.words > _MOST_OF_TOOL or not any(map(str.isalpha, button.text)):
        return False

    def texts(start: int, end: int) -> int:
        blocks = page.blocks[start:end]
        return sum(one.words - one.control_words for one in blocks if kept[one.index])

    for part in button.scope.unwrapped_ancestors():
        above = texts(part.start, button.index)
        if above or texts(button.index + 1, part.end):
            return above >= _FEWEST_ABOVE and not texts(button.index + 1, part.end)
    return False
