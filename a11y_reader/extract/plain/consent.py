"""Requests for consent to cookies that are named nothing, so that nothing else tells what they are.

They may have more running text than a notice of one line, and would be taken for the page's. A
page may be about cookies as well, of either kind: only what stands before or behind all else,
beside a title and a text, is a request.
"""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from lxml import etree

from a11y_reader.extract.plain.short_texts import few_parts, short_text
from a11y_reader.words import word_count

__all__ = ["drop_consent"]

_MOST_BUTTONS = 10
"""How many of the first and of the last buttons of a page are looked at."""

_MOST_AROUND = 8
"""How many elements around one."""

_MOST_LINKS = 4
"""The most links of such a request, say to the site's policy."""

_LONG = 120
"""The characters from which it may be taken for the page's text."""

_MUCH = 800
"""The characters from which it would be a text about them."""

_OTHERS = frozenset(
    {"article", "figure", "h1", "iframe", "main", "nav", "ol", "table", "textarea", "ul", "video"}
)
"""What it has none of."""

_NOT_SHOWN = frozenset({"link", "meta", "noscript", "script", "style", "template"})
"""What may stand before or behind it."""

_FRAME = ("aside", "footer", "header", "nav")
"""What has texts beside the page's own."""

_FEWEST_WORDS = 8
"""How many words a paragraph has that may be the page's text."""

_MOST_PARAGRAPHS = 200
"""How many paragraphs of a page are looked at for it."""

_NAMED = re.compile("banner|consent|cookie|dialog|modal|notice|popup", re.IGNORECASE)
"""Names by which the scores tell what it is, beside all else on the page."""


def drop_consent(buttons: Sequence[etree._Element]) -> None:
    """Make the requests for consent right within the body elements that nobody reads.

    Args:
        buttons: The buttons of a page.

    >>> root = etree.fromstring(
    ...     f"<body><div>{'We use cookies. ' * 9}<button>Fine</button></div><h1>Closed</h1>"
    ...     "<p>The office is closed on Friday for stocktaking.</p></body>"
    ... )
    >>> drop_consent(list(root.iter("button")))
    >>> [part.tag for part in root]
    ['template', 'h1', 'p']
    """
    for button in {*buttons[:_MOST_BUTTONS], *buttons[-_MOST_BUTTONS:]}:
        around = islice(button.iterancestors(), _MOST_AROUND)
        *_, box = (button, *takewhile(lambda one: one.tag != "body", around))
        body = box.getparent()
        if body is not None and body.tag == "body" and _asks(box) and _is_beside_text(box, body):
            box.tag = "template"


def _is_beside_text(box: etree._Element, body: etree._Element) -> bool:
    """Say whether an element stands at the begin or end of a body with a title and a text."""
    is_last = all(one.tag in _NOT_SHOWN for one in box.itersiblings(etree.Element))
    before = box.itersiblings(etree.Element, preceding=True)
    if not (is_last or all(one.tag in _NOT_SHOWN for one in before)):
        return False
    if next(body.iter("h1"), None) is None:
        return False
    paragraphs = islice(body.iter("p"), _MOST_PARAGRAPHS)
    return any(_is_text(paragraph, box) for paragraph in paragraphs)


def _is_text(paragraph: etree._Element, box: etree._Element) -> bool:
    """Say whether a paragraph is long enough for the page's text, and of neither box nor frame."""
    if word_count(short_text(paragraph)) < _FEWEST_WORDS:
        return False
    around = list(paragraph.iterancestors())
    return box not in around and not any(one.tag in _FRAME for one in around)


def _asks(box: etree._Element) -> bool:
    """Say whether an element is small, speaks of cookies, and holds nothing of a page's own."""
    parts = few_parts(box)
    tags = [part.tag for part in parts]
    is_own = not _OTHERS.isdisjoint(tags) or tags.count("a") > _MOST_LINKS
    is_named = any(_NAMED.search(f"{one.get('class')} {one.get('id')}") for one in parts)
    text = "" if is_own or is_named else short_text(box)
    return _LONG <= len(text) < _MUCH and "cookie" in text.lower()
