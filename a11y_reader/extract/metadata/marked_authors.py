"""The author whom markup names: by microdata, by `rel`, or by classes that share a few words."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from operator import attrgetter

from lxml import etree

from a11y_reader.characters import COLONS
from a11y_reader.extract.blocks import Block, Page, Scope, Token
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.elements import text_of
from a11y_reader.extract.metadata.author_names import (
    BY_OTHERS,
    LABEL,
    MAX_CHARACTERS,
    MAX_WORDS,
    tidy_name,
)
from a11y_reader.extract.parts import SERIES
from a11y_reader.vocabulary import HEADINGS

__all__ = [
    "MAX_ELEMENTS",
    "SURE",
    "Marked",
    "first_name",
    "is_of_another",
    "marked_near",
    "text_in",
]

Marked = Scope | etree._Element
"""An element, block-level or inline."""

_MARK = re.compile(
    r"author(?<!prep-author)|autor|byline|creator|username"
    r"|(?:journalist(?<![a-z]journalist)|reporter(?<![a-z]reporter)|writer(?<![a-z]writer))(?![a-z])"
    r"|by(?!\S)(?:(?<=^by)|(?<=\sby)|(?<=__by))"
)
"""What the names of an element that tells the author have in them, in lower case; WordPress names
`Posted on` in any language `meta-prep-author`. By its first letter each is the quickest to find."""

_UNMARKED = re.compile(r"(?<![a-z])(?:no|image|img|photo|picture|licen[cs]e)[-_]?(?:author|byline)")
"""What they have where there is none, or where the author is that of a picture."""

_TELLS_MORE = re.compile(r"author[-_]*(?:about|bio|desc|intro|job|position|role)", re.IGNORECASE)
"""What they have where they tell what an author does; the name may be within, but isn't all."""

_DATED_OR_COUNTED = re.compile(
    r"date|time|publi|modif|posted|(?-i:(?<![A-Za-z])count|Count)(?-i:s|er)?(?-i:(?![a-z]))",
    re.IGNORECASE,
)
"""What the class of an element that tells a date, or how often the page was read, has in it."""

_TAG = re.compile(r"categor|\btags?\b", re.IGNORECASE)
"""What the class of a link to a category or a tag has in it."""

_ANY_LABEL = re.compile(r"^[^\W\d_]{2,20}(?: [^\W\d_]{2,20}){0,3}\s*[:：]\s*(?=\S)")
"""What stands before a name where markup says that there is one, whatever the language."""

_NAMES = frozenset({"name", "username"})
"""The classes of an element that holds a name and nothing else."""

_READER = re.compile(r"\b(?:comment|review|reply|testimonial)", re.IGNORECASE)
"""What the class, id or `itemprop` around something that a reader wrote has in it."""

_WHOLE = frozenset({"article", "body", "html", "main"})
"""Elements around the whole article, whose names say nothing of a part of it."""

_TRUST = {"rel": 4.0, "itemprop": 4.0, "name": 3.5, "author": 3.0, "user": 2.0}
"""How much is given on what names an author, in units of `_REACH` blocks."""

SURE = _TRUST["name"]
"""Over how much it is sure that the author is named."""

_MARKED_BEFORE = 20
"""How many blocks above the title elements may name the author by their markup."""

_MARKED_AFTER = 30
"""How many blocks below the content's end they may."""

_REACH = 50
"""How many blocks away from the title cost one unit of trust."""

_MOST = 2.0
"""How much trust distance can take at most."""

_FORMS: frozenset[Cue] = frozenset({"comments", "form", "related"})
"""Cues of parts that name others than the author."""

_MAX_SCOPE_BLOCKS = 3
"""The most blocks an element may have to name the author."""

MAX_ELEMENTS = 40
"""How many of the elements within such an element are looked at."""

_MAX_NAMES = 8
"""How many names are taken out of one element."""

_MAX_MARKED = 20
"""How many of the elements that seem to name the author are read, the surest first."""

_MAX_AROUND = 50
"""How many of the elements around one are asked whether they hold what others wrote."""

_MAX_TEXTS = 30
"""How many texts within an element are read."""


def first_name(page: Page, marked: Iterable[Marked]) -> str:
    """Return the first name that some elements hold; empty where none does."""
    return next(filter(None, (_name_of(page, token) for token in marked)), "")


def marked_near(page: Page, start: int, end: int) -> Sequence[tuple[float, Marked]]:
    """Return elements in and around the content that name an author, by how sure that is.

    Args:
        page: What the walk has found.
        start: The number of the block with the title, or with which the content begins.
        end: The number of the content's last block.
    """
    return sorted(_marked(page, start, end), key=lambda pair: -pair[0])[:_MAX_MARKED]


def _marked(page: Page, start: int, end: int) -> Iterator[tuple[float, Marked]]:
    number = 0
    for token in _tokens_between(page, start - _MARKED_BEFORE, end + _MARKED_AFTER):
        if token is None or type(token) is str:
            continue  # most are, and this is the quickest to find out
        if isinstance(token, Scope):
            element = token.element if token.names and _may_name(token.names) else None
        elif isinstance(token, etree._Element):
            element = token
        else:
            number = token.index if isinstance(token, Block) else number
            continue
        trust = 0.0 if element is None else _trust(element)
        if trust:
            yield trust - min(abs(number - start) / _REACH, _MOST), token


def _tokens_between(page: Page, first: int, last: int) -> Sequence[Token]:
    """Return the tokens from one block to another, and some around them."""
    start = attrgetter("start")
    begun = page.scopes[: bisect_right(page.scopes, first, key=start)]
    before = (scope.token_end for scope in begun if scope.end <= first)
    after = (scope.token_end for scope in page.scopes[bisect_right(page.scopes, last, key=start) :])
    return page.tokens[max(before, default=0) : min(after, default=len(page.tokens))]


@lru_cache(maxsize=4096)
def _may_name(names: tuple[str, ...]) -> bool:
    """Say whether an element's names may tell of an author."""
    return _MARK.search(" ".join(names).lower()) is not None


def _trust(element: etree._Element) -> float:
    """Say how surely an element names an author; 0 where it doesn't."""
    if element.get("rel") == "author":
        return _TRUST["rel"]
    if element.get("itemprop") == "author":
        return _TRUST["itemprop"]
    names = element.get("class")
    return _trust_in(names[:MAX_CHARACTERS]) if names else 0.0


@lru_cache(maxsize=1024)
def _trust_in(names: str) -> float:
    names = names.lower()  # faster than to search for either case
    found = _MARK.search(_UNMARKED.sub("", names))
    if found is None:
        return 0.0
    is_user = found[0] in ("creator", "username")
    return _TRUST["user" if is_user else "name" if "name" in names else "author"]


def _name_of(page: Page, token: Marked) -> str:
    """Return the names in an element: those marked as names, the links' texts, or all its text."""
    if isinstance(token, Scope):
        element, text = token.element, _text_of(page, token)
    else:
        element, text = token, text_in(token)
    if not text or is_of_another(element) or _tells_tags(element):
        return ""
    named, *others = _inner(element)
    found = next(filter(None, map(_names_of, (named, *others))), "")
    if named and not found:  # what is marked as the name is none, such as that of an account
        return ""
    if found or text.count(" ") >= 2 * MAX_WORDS or _tells_dates(element):
        return found
    is_other = text.endswith(COLONS) or BY_OTHERS.match(text) or _is_headline(element, text)
    is_other = is_other or _TELLS_MORE.search(element.get("class", "")) is not None
    return "" if is_other else tidy_name(_ANY_LABEL.sub("", text, count=1))


def _is_headline(element: etree._Element, text: str) -> bool:
    """Say whether all that an element holds is a heading that ends in small letters, as no name."""
    inside = islice(element.iterdescendants(), MAX_ELEMENTS)
    heads = (text_in(one) for one in inside if one.tag in HEADINGS)
    return text[0].isupper() and text.rpartition(" ")[2][0].islower() and text in heads


def _tells_tags(element: etree._Element) -> bool:
    """Say whether all links in an element are named or marked as those of tags and categories."""
    links = [one for one in islice(element.iterdescendants(), MAX_ELEMENTS) if one.tag == "a"]
    return bool(links) and all(map(_is_tag, links))


def _is_tag(link: etree._Element) -> bool:
    return "tag" in link.get("rel", "").split() or bool(_TAG.search(link.get("class", "")))


def _tells_dates(element: etree._Element) -> bool:
    """Say whether all that an element holds is named a date by the elements within."""
    dates = [one for one in islice(element.iterdescendants(), MAX_ELEMENTS) if _is_dated(one)]
    told = sum(len(text_in(one)) for one in dates if not _is_dated(one.getparent()))
    return bool(dates) and len(text_in(element).replace(" ", "")) <= told


def _is_dated(element: etree._Element | None) -> bool:
    return element is not None and _DATED_OR_COUNTED.search(element.get("class", "")) is not None


def _text_of(page: Page, scope: Scope) -> str:
    """Return a scope's text if it is short and of the author of the page."""
    if scope.size > _MAX_SCOPE_BLOCKS or not _FORMS.isdisjoint(scope.inherited):
        return ""
    texts = (block.text[: 2 * MAX_CHARACTERS] for block in page.blocks[scope.inside])
    return " | ".join(text for text in texts if not LABEL.fullmatch(text))


def text_in(element: etree._Element) -> str:
    """Return the text of a short element, with spaces between those of the elements within."""
    return text_of(element, between=" ", most=_MAX_TEXTS)


def is_of_another(element: etree._Element) -> bool:
    """Say whether an element is part of what others wrote.

    That is a review, a comment, a quotation, a list's entry, or a link with an `h2` or lower.
    """
    around = tuple(islice(element.iterancestors(), _MAX_AROUND))
    article = next((outer for outer in around if outer.tag == "article"), None)
    if any(map(_is_of_reader, around)) or (article is not None and _is_entry(article)):
        return True
    return any(outer.tag == "a" and _has_heading(outer, HEADINGS[1:]) for outer in around)


def _is_of_reader(element: etree._Element) -> bool:
    names = f"{element.get('class')} {element.get('id')} {element.get('itemprop')}"
    is_named = element.tag not in _WHOLE and _READER.search(names) is not None
    return is_named or element.tag == "blockquote"


def _is_entry(article: etree._Element) -> bool:
    """Say whether an article is one of several beside one another, with a heading of its own."""
    parent = article.getparent()
    if parent is None:
        return False
    beside = islice(parent.iterchildren("article"), MAX_ELEMENTS)
    likes = sum(sibling.get("class") == article.get("class") for sibling in beside)
    return likes >= SERIES and _has_heading(article)


def _has_heading(element: etree._Element, tags: Collection[str] = HEADINGS) -> bool:
    return any(one.tag in tags for one in islice(element.iterdescendants(), MAX_ELEMENTS))


def _names_of(elements: Sequence[etree._Element]) -> str:
    names = dict.fromkeys(tidy_name(text_in(one)) for one in elements[:_MAX_NAMES])
    return ", ".join(filter(None, names))


def _inner(element: etree._Element) -> Iterator[Sequence[etree._Element]]:
    """Yield the elements within one that may hold its names, surest first.

    These are those named so, links of or in what names an author, headings that the text below says
    again, links that lead to no part of a page, and all others.
    """
    inside = list(islice(element.iterdescendants(), MAX_ELEMENTS))
    yield [one for one in inside if one.get("itemprop") == "name" or one.get("class") in _NAMES]
    links = [one for one in inside if one.tag == "a"]
    yield [link for link in links if any(map(_trust, _up_to(element, link)))]
    heads = (one for one in inside if one.tag in HEADINGS)
    yield [head for head in heads if text_in(element).count(text_in(head) or " ") > 1]
    yield [link for link in links if "#" not in link.get("href", "")]
    yield links


def _up_to(around: etree._Element, element: etree._Element) -> Iterator[etree._Element]:
    """Yield an element, and those around it that lie within another one."""
    yield element
    yield from takewhile(lambda one: one is not around, element.iterancestors())
