"""Boxes that ask for consent in place of something embedded, such as a post of another site.

They are elements named for that, with text and one box to tick. With code, a list or the like in
it, the element may be anything that an author has embedded.
"""

from collections.abc import Iterator
from itertools import islice

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.cues import words_in
from a11y_reader.extract.elements import holds

__all__ = ["placeholders"]

MOST_WORDS = 80
"""The most words such a box has."""

FIELDS = 2
"""How many of its fields are looked at, to see whether it has but one."""

_EMBEDDED = (
    "audio blockquote code details dl form h1 h2 iframe img object ol picture pre select table"
    " textarea ul video"
).split()
"""What may be embedded, and is no placeholder."""


def placeholders(page: Page) -> Iterator[Scope]:
    """Yield the outermost elements that hold the place of what is embedded, and ask for consent."""
    end = 0  # one more than the number of the last one's closing token
    for scope in page.named(_is_for_embedding):
        if scope.token_end >= end and _asks_for_consent(scope):
            end = scope.token_end + 1
            yield scope


def _asks_for_consent(scope: Scope) -> bool:
    """Say whether an element has little text, one box to tick, and nothing that is embedded."""
    if not 0 < scope.words <= MOST_WORDS or not scope.controls:
        return False
    fields = islice(scope.element.iter("input"), FIELDS)
    if [field.get("type") for field in fields] != ["checkbox"]:
        return False
    return not holds(scope.element, *_EMBEDDED)


def _is_for_embedding(name: str) -> bool:
    return "mbed" in name and "embed" in words_in(name)  # the quicker look first
