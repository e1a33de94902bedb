"""Requests for consent to cookies that are named nothing, so that nothing else tells what they are.

They may have more running text than a notice of one line, and would be taken for the page's.
"""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from lxml import etree

from a11y_reader.extract.plain.short_texts import few_parts, short_text

__all__ = ["drop_consent"]

_MOST_BUTTONS = 10
"""How many of the first and of the last buttons of a page are looked at."""

_MOST_AROUND = 8
"""How many elements around one."""

_MOST_LINKS = 4
"""The most links of such a request, say to the site's policy."""

_LONG = 120
"""The characters from which it may be taken for the page's text."""

_OTHERS = frozenset({"article", "h1", "main", "nav", "table", "textarea"})
"""What it has none of."""

_NAMED = re.compile("banner|consent|cookie|dialog|modal|notice|popup", re.IGNORECASE)
"""Names by which the scores tell what it is, beside all else on the page."""


def drop_consent(buttons: Sequence[etree._Element]) -> None:
    """Make the requests for consent right within the body elements that nobody reads.

    Args:
        buttons: The buttons of a page.

    >>> root = etree.fromstring(
    ...     f"<body><div>{'We use cookies. ' * 9}<button>Fine</button></div><p>Closed.</p></body>"
    ... )
    >>> drop_consent(list(root.iter("button")))
    >>> [part.tag for part in root]
    ['template', 'p']
    """
    for button in {*buttons[:_MOST_BUTTONS], *buttons[-_MOST_BUTTONS:]}:
        around = islice(button.iterancestors(), _MOST_AROUND)
        *_, box = (button, *takewhile(lambda one: one.tag != "body", around))
        beside = box.getparent()
        if beside is not None and beside.tag == "body" and len(beside) > 1 and _asks(box):
            box.tag = "template"


def _asks(box: etree._Element) -> bool:
    """Say whether an element is small, speaks of cookies, and holds nothing of a page's own."""
    parts = few_parts(box)
    tags = [part.tag for part in parts]
    is_own = not _OTHERS.isdisjoint(tags) or tags.count("a") > _MOST_LINKS
    is_named = any(_NAMED.search(f"{one.get('class')} {one.get('id')}") for one in parts)
    text = "" if is_own or is_named else short_text(box)
    return len(text) >= _LONG and "cookie" in text.lower()
