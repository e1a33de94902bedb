"""Words for voices beside what is drawn for the eye and says the same in signs or short.

So five stars stand beside "4 of 5 stars", and "/mo" beside "per month". The drawn copy is hidden
from voices (https://www.w3.org/TR/wai-aria-1.2/#aria-hidden), the other one from the eye. Where
everybody reads one text, both would be read, one right after the other.
"""

from collections.abc import Iterable

from lxml import etree

from a11y_reader.characters import is_blank
from a11y_reader.extract.elements import INLINE_TAGS, MEDIA_TAGS
from a11y_reader.extract.needless.texts import is_for_some
from a11y_reader.extract.plain.short_texts import short_text
from a11y_reader.words import word_count

__all__ = ["drop_drawn_copies"]

_MOST_WORDS = 12
"""How many words the copy has at most that is drawn."""


def drop_drawn_copies(elements: Iterable[etree._Element]) -> None:
    """Empty what is hidden from voices where words for voices stand right beside it.

    These have as many words at least: fewer may only introduce it. What says the same in the same
    words stays, as then the words for voices are needless. Whatever their class is, words are for
    voices that have a number of the drawn ones in them and say more.

    Args:
        elements: The elements of a page with `aria-hidden`, some of which are changed.

    >>> root = etree.fromstring(
    ...     '<p>Rated <i aria-hidden="true">★★★★☆</i><span class="sr-only">4 of 5 stars</span></p>'
    ... )
    >>> drop_drawn_copies(root)
    >>> "".join(root.itertext())
    'Rated 4 of 5 stars'
    """
    for element in elements:
        if element.get("aria-hidden") == "true" and element.tag in INLINE_TAGS:
            words = short_text(element)
            if _is_drawn(element, words) and any(_says(words, one) for one in _beside(element)):
                del element[:]
                element.text = None


def _is_drawn(element: etree._Element, words: str) -> bool:
    is_short = bool(words) and word_count(words) <= _MOST_WORDS
    return is_short and next(element.iter("a", *MEDIA_TAGS), None) is None  # as it has few parts


def _beside(element: etree._Element) -> Iterable[etree._Element]:
    """Yield the elements right behind and before another one."""
    after, before = element.getnext(), element.getprevious()
    if after is not None and is_blank(element.tail):
        yield after
    if before is not None and is_blank(before.tail):
        yield before


def _says(drawn: str, other: etree._Element) -> bool:
    """Say whether an element is for voices, and has words in the place of some."""
    if other.tag not in INLINE_TAGS:
        return False
    spoken = short_text(other)
    if not is_for_some(other.get("class")):
        is_number = any(map(str.isdigit, drawn)) and " " not in drawn
        return is_number and spoken != drawn and drawn in spoken.split()
    return spoken != drawn and word_count(spoken) >= max(word_count(drawn), 1)
