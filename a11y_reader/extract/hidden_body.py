"""The article that a page holds as data only, for a script to show.

Where a page shows no text of its own, or but the beginning of one, this looks where such pages keep
it: the `articleBody` of linked data (https://schema.org/articleBody), and the state that an
application leaves in a script of JSON, such as `__NEXT_DATA__`.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator

import msgspec
from lxml import etree, html

from a11y_reader.characters import normalise
from a11y_reader.extract.words import word_count

__all__ = ["hidden_body"]

_FEWEST_WORDS = 50
"""How many words an article has at least."""

_FEWEST_SHOWN = 25
"""Under how many words a page shows next to nothing, so that the state of an application counts."""

_FEW_SHOWN = 200
"""Under how many words it may show but the beginning of an article."""

_TIMES = 4
"""How many times as long as what is shown the article is then; others have .9 to 1.1 times that."""

_MAX_VALUES = 50_000
"""How many values of one script's data are looked at."""

_MAX_CHARACTERS = 4_000_000
"""How many characters such data may have."""

_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|table)\b[^>]*>", re.IGNORECASE)
"""A tag by which a text is one of HTML."""

_TAG = re.compile(r"<[^>]*>")

_PARAGRAPH = re.compile(r"\s*\n\s*")
"""What stands between the paragraphs of a text that is none."""


def hidden_body(root: etree._Element, shown: int) -> etree._Element | None:
    """Return the longest text of the page's data as a tree, or None where none has 50 words.

    Text of linked data goes before that of an application's state, which may be of other pages and
    is none of a page that shows some text.

    Args:
        root: The page's root element.
        shown: How many words of its own the page shows.
    """
    if shown >= _FEW_SHOWN:
        return None
    text = _longest(_article_bodies(root), max(_FEWEST_WORDS, _TIMES * shown))
    if not text and shown < _FEWEST_SHOWN:
        text = _longest(_state_texts(root), _FEWEST_WORDS)
    return _tree(text) if text else None


def _longest(texts: Iterable[str], fewest: int) -> str:
    """Return the longest of some texts; empty where it has fewer words than it must have."""
    longest = max(texts, key=len, default="")
    return longest if word_count(_TAG.sub(" ", longest)) >= fewest else ""


def _article_bodies(root: etree._Element) -> Iterator[str]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            texts = _texts(script.text or "")
            yield from (text for name, text in texts if name == "articleBody")


def _state_texts(root: etree._Element) -> Iterator[str]:
    """Yield the texts with markup in scripts that are JSON and no linked data."""
    for script in root.iter("script"):
        if script.get("type") == "application/json":
            yield from (text for _, text in _texts(script.text or "") if _MARKUP.search(text))


def _texts(source: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a JSON document with the names they have there."""
    if len(source) > _MAX_CHARACTERS:
        return
    try:
        waiting: deque[tuple[str, object]] = deque([("", msgspec.json.decode(source))])
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        return
    for _ in range(_MAX_VALUES):
        if not waiting:
            return
        name, value = waiting.popleft()
        if isinstance(value, str):
            yield name, value
        elif isinstance(value, dict):
            waiting.extend((str(key), item) for key, item in value.items())
        elif isinstance(value, list):
            waiting.extend((name, item) for item in value)


def _tree(text: str) -> etree._Element:
    """Return a text as a page: its own markup, else a paragraph a line."""
    text = normalise(text)
    if _MARKUP.search(text):
        return html.document_fromstring(f"<body>{text}</body>")
    body = etree.Element("body")
    for line in _PARAGRAPH.split(text.strip()):
        etree.SubElement(body, "p").text = line
    page = etree.Element("html")
    page.append(body)
    return page
