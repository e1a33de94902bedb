"""Requests for consent to cookies that are named nothing, so that nothing else tells what they are.

They may have more running text than a notice of one line, and would be taken for the page's. A
page may be about cookies as well, of either kind: only what stands before or behind all else,
beside a title and a text that speak of none, is a request.
"""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from lxml import etree

from a11y_reader.extract.elements import holds
from a11y_reader.extract.parts import PASSAGE
from a11y_reader.extract.plain.short_texts import few_parts, short_text
from a11y_reader.words import word_count

__all__ = ["drop_cookie_notices"]

_MOST = 10
"""How many of the first and last buttons of a page are looked at, and of the elements around."""

_MOST_LINKS = 4
"""The most links of such a request, say to the site's policy."""

_LENGTHS = range(120, 800)
"""How many characters it has: fewer are hardly taken for the page's text, more are one about it."""

_OTHERS = "article figure h1 iframe main nav ol table textarea ul video".split()
"""What it has none of."""

_NOT_SHOWN = frozenset({"link", "meta", "noscript", "script", "style", "template"})
"""What may stand before or behind it."""

_FRAME = ("aside", "footer", "header", "nav")
"""What has texts beside the page's own."""

_NAMED = re.compile("banner|consent|cookie|dialog|modal|notice|popup", re.IGNORECASE)
"""Names by which the scores tell what it is, beside all else on the page."""


def drop_cookie_notices(buttons: Sequence[etree._Element]) -> None:
    """Make the requests for consent right within the body elements that nobody reads.

    Args:
        buttons: The buttons of a page.
    """
    for button in {*buttons[:_MOST], *buttons[-_MOST:]}:
        around = islice(button.iterancestors(), _MOST)
        *_, box = (button, *takewhile(lambda one: one.tag != "body", around))
        body = box.getparent()
        if body is not None and body.tag == "body" and _asks(box) and _is_beside_text(box, body):
            box.tag = "template"


def _is_beside_text(box: etree._Element, body: etree._Element) -> bool:
    """Say whether it stands at either end of a body with a title and a text without cookies."""
    sides = (box.itersiblings(etree.Element, preceding=before) for before in (True, False))
    if not any(all(one.tag in _NOT_SHOWN for one in side) for side in sides):
        return False
    said = [short_text(one).lower() for one in body.iter("p") if _is_text(one, box)]
    titles = [short_text(one).lower() for one in body.iter("h1")]
    return bool(said and titles) and not any("cookie" in text for text in (*titles, *said))


def _is_text(paragraph: etree._Element, box: etree._Element) -> bool:
    """Say whether a paragraph is long enough for the page's text, and of neither box nor frame."""
    if word_count(short_text(paragraph)) < PASSAGE:
        return False
    return not any(one is box or one.tag in _FRAME for one in paragraph.iterancestors())


def _asks(box: etree._Element) -> bool:
    """Say whether an element is small, speaks of cookies, and holds nothing of a page's own."""
    parts = few_parts(box)
    if holds(box, *_OTHERS) or sum(part.tag == "a" for part in parts) > _MOST_LINKS:
        return False
    is_named = any(_NAMED.search(f"{one.get('class')} {one.get('id')}") for one in parts)
    text = "" if is_named else short_text(box)
    return len(text) in _LENGTHS and "cookie" in text.lower()
