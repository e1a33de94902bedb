"""Finds an article that a page holds only as data, for a script to show.

If a page shows no text of its own, or just the beginning, this looks where such pages keep it: the
`articleBody` of linked data (https://schema.org/articleBody), and the state that an application
leaves in a script of JSON, such as `__NEXT_DATA__`, in one that sets a variable, such as
`__INITIAL_STATE__`, or in an attribute, such as the `data-page` of Inertia.js. Where an object of
the state has the page's title, all its texts are the article, as those of the steps of a manual.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice

from lxml import etree, html

from a11y_reader.characters import normalise
from a11y_reader.extract.cues import MAX_NAMES, cues_of
from a11y_reader.extract.elements import attributes_of
from a11y_reader.extract.json_data import loaded
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.titles.declared import folded_parts
from a11y_reader.words import word_count

__all__ = ["hidden_body"]

_FEWEST_WORDS = 50
"""The fewest words an article has."""

_FEWEST_SHOWN = 25
"""Below this number of words a page shows next to nothing, and an application's state counts."""

_FEW_SHOWN = 200
"""Below this number of words it may show just the beginning of an article."""

_SURE_WORDS = 100
"""The fewest words by which a single paragraph of a state without the page's title is an article:
shorter ones are what an application says in its dialogs and forms."""

_TIMES = 4
"""How many times as long as what is shown the article is then; in others it is .9 to 1.1 times."""

_MAX_VALUES = 50_000
"""How many values of one script's data are looked at."""

_MOST_TITLED = 8
"""How many objects that have the page's title are looked at."""

_FEWEST_CHARACTERS = 500
"""The fewest characters an attribute has that holds an application's state."""

_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|table)\b[^<>]*>", re.IGNORECASE)
"""A tag by which a text is one of HTML."""

_PART = re.compile(r"<(?:p|h[1-6]|li|tr)\b", re.IGNORECASE)
"""The beginning of a paragraph, a heading, an item or a row."""

_TAG = re.compile(r"<[^<>]*>")
"""Any tag."""

_STARTS = ("{", "[")
"""What data begins with that holds more than one value."""

_SETS = re.compile(r"\s*(?:(?:const|let|var)\s+)?[\w$.]+(?:\[[\"'][\w-]+[\"']\])?\s*=\s*(?=[{\[])")
"""How a script begins that sets a variable to an object or an array."""

_LONGEST_TITLE = 500
"""The most characters a title has."""

_PARAGRAPH = re.compile(r"\s*\n\s*")
"""What stands between the paragraphs of a text that is none."""


def hidden_body(root: etree._Element, shown: int) -> etree._Element | None:
    """Return the longest text of the page's data as a tree; None if none has 50 words.

    Linked data counts first. An application's state may be of other pages, so it counts only if the
    page shows next to nothing; in it what has the page's title goes first.

    Args:
        root: The page's root element.
        shown: How many words of its own the page shows.
    """
    if shown >= _FEW_SHOWN:
        return None
    text = _longest(_article_bodies(root), max(_FEWEST_WORDS, _TIMES * shown))
    if not text and shown < _FEWEST_SHOWN:
        states = list(filter(None, map(loaded, _states(root))))
        text = _longest(_titled_texts(states, root), _FEWEST_WORDS)
        text = text or _longest(filter(_is_article, _marked_texts(states)), _FEWEST_WORDS)
    return _tree(text) if text else None


def _longest(texts: Iterable[str], fewest: int) -> str:
    """Return the longest of some texts; empty where it has fewer words than it must have."""
    longest = max(texts, key=len, default="")
    return longest if word_count(_TAG.sub(" ", longest)) >= fewest else ""


def _is_article(text: str) -> bool:
    """Say whether a text has several paragraphs, headings or items, or else many words."""
    parts = islice(_PART.finditer(text), 2)
    return len(list(parts)) > 1 or word_count(_TAG.sub(" ", text)) >= _SURE_WORDS


def _article_bodies(root: etree._Element) -> Iterator[str]:
    for script in root.iter("script"):
        if "ld+json" in script.get("type", ""):
            for name, value in _values(loaded(script.text or "")):
                if name == "articleBody" and isinstance(value, str):
                    yield value


def _states(root: etree._Element) -> Iterator[str]:
    """Yield the sources of what applications leave in a page: JSON that is no linked data."""
    for element in root.iter(etree.Element):
        if element.tag == "script":
            yield _state_in(element)
        for _, value in attributes_of(element):
            if len(value) >= _FEWEST_CHARACTERS and value.lstrip().startswith(_STARTS):
                yield value


def _state_in(script: etree._Element) -> str:
    """Return a script's JSON, or where it sets a variable to some the rest of it."""
    text, kind = script.text or "", script.get("type") or ""
    if kind == "application/json":
        return text
    sets = None if kind and "javascript" not in kind else _SETS.match(text)
    return text[sets.end() :] if sets else ""


def _titled_texts(states: Sequence[object], root: etree._Element) -> Iterator[str]:
    """Yield the texts of the innermost objects that have the page's title for a value."""
    titles = folded_parts(root.findtext("head/title") or "")
    objects = (value for state in states for _, value in _values(state) if isinstance(value, dict))
    titled = (one for one in objects if _has_title(one, titles))
    texts = ["\n".join(_marked_texts([one])) for one in islice(titled, _MOST_TITLED)]
    known = [text for text in texts if word_count(_TAG.sub(" ", text)) >= _FEWEST_WORDS]
    for text in known:
        if not any(other != text and other in text for other in known):
            yield text


def _has_title(thing: Mapping[str, object], titles: Set[str]) -> bool:
    texts = (value for value in thing.values() if isinstance(value, str))
    return any(fold_text(text) in titles for text in texts if len(text) <= _LONGEST_TITLE)


def _marked_texts(states: Iterable[object]) -> Iterator[str]:
    """Yield the texts with markup, in the order in which they stand."""
    for state in states:
        for _, value in _values(state):
            if isinstance(value, str) and _MARKUP.search(value):
                yield value


def _values(data: object) -> Iterator[tuple[str, object]]:
    """Yield the values within some data, in order, with the names they have there.

    Those named for dialogs, as what asks for consent, are left out.
    """
    waiting: list[tuple[str, object]] = [("", data)]
    for _ in range(_MAX_VALUES):
        if not waiting:
            return
        name, value = waiting.pop()
        yield name, value
        if isinstance(value, dict):
            items = ((str(key), item) for key, item in reversed(value.items()))
            waiting.extend((key, item) for key, item in items if not _names_dialog(key))
        elif isinstance(value, list):
            waiting.extend((name, item) for item in reversed(value))


def _names_dialog(name: str) -> bool:
    return len(name) <= MAX_NAMES and "dialog" in cues_of("", (name,))


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
