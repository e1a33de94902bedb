"""Who wrote the article: what the head declares, and what the page shows.

Sites declare the author for search engines, mark him up in a hundred ways that share a few words,
print a line of its own that begins with `By` in some language, or sign at the text's end, as
Vietnamese papers do. Many declare but their own name, which counts only where nobody else is named.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from operator import attrgetter

from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope, Token
from a11y_reader.extract.cues import Cue
from a11y_reader.extract.metadata.author_names import (
    AFTER_DATE,
    BYLINE,
    LABEL,
    LABELLED,
    MAX_CHARACTERS,
    MAX_WORDS,
    tidy_name,
)
from a11y_reader.extract.metadata.datelines import is_date_line
from a11y_reader.extract.metadata.folding import fold_text
from a11y_reader.extract.metadata.head import Head
from a11y_reader.vocabulary import HEADINGS

__all__ = ["find_author"]

_META = (
    "author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "cxenseparse:author", "og:author", "article:author",
)  # fmt: skip
"""The `meta` that name an author, in the order in which they are tried."""

_WRITTEN_BY = frozenset(
    {"escrito por", "geschrieben von", "verfasst von", "written by", "écrit par"}
)
"""What `twitter:label1` says, in lower case, where `twitter:data1` is the author."""

_MARK = re.compile(r"author|autor|byline|creator|username|(?:^|\s|__)by(?!\S)")
"""What the names of an element that tells the author have in them, in lower case."""

_DATED = re.compile(r"date|time|publi|modif|posted", re.IGNORECASE)
"""What the class of an element that tells a date has in it."""

_TAG = re.compile(r"categor|\btags?\b", re.IGNORECASE)
"""What the class of a link to a category or a tag has in it."""

_ANY_LABEL = re.compile(r"^[^\W\d_]{2,20}(?: [^\W\d_]{2,20})?\s*[:：]\s*(?=\S)")
"""What stands before a name where markup says that there is one, whatever the language."""

_READER = re.compile(r"\b(?:comment|review|reply)", re.IGNORECASE)
"""What the class, id or `itemprop` around something that a reader wrote has in it."""

_WHOLE = frozenset({"article", "body", "html", "main"})
"""Elements around the whole article, whose names say nothing of a part of it."""

_FEWEST_ENTRIES = 3
"""From how many articles of one class beside one another on they are entries of a list."""

_TRUST = {"rel": 4.0, "itemprop": 4.0, "name": 3.5, "author": 3.0, "user": 2.0}
"""How much is given on what names an author, in units of `_REACH` blocks."""

_MARKED_BEFORE = 20
"""How many blocks above the title elements may name the author by their markup."""

_MARKED_AFTER = 30
"""How many blocks below the content's end they may."""

_REACH = 50
"""How many blocks away from the title cost one unit of trust."""

_MOST = 2.0
"""How much trust distance can take at the most."""

_FORMS: frozenset[Cue] = frozenset({"comments", "form", "related"})
"""Cues of parts that name others than the author."""

_MAX_LINE = 16
"""How many words a block may have to be a byline."""

_MAX_SIGNATURE = MAX_WORDS
"""How many words a block may have to be a signature."""

_MAX_SCOPE_BLOCKS = 3
"""How many blocks an element may have to name the author."""

_MAX_ELEMENTS = 40
"""How many of the elements within such an element are looked at."""

_MAX_NAMES = 8
"""How many names are taken out of one element."""

_MAX_MARKED = 20
"""How many of the elements that seem to name the author are read, the surest first."""

_MAX_AROUND = 50
"""How many of the elements around one are asked whether they hold what others wrote."""

_MAX_TEXTS = 30
"""How many texts within an element are read."""

_BEFORE_TITLE = 6
"""How many blocks above the title may be a byline without any markup."""

_AFTER_TITLE = 12
"""How many blocks from the title on may be one."""

_BEFORE_END = 3
"""How many blocks above the content's last one may be a signature."""

_AFTER_END = 2
"""How many blocks from that one on may be one."""


def find_author(head: Head, page: Page, start: int, end: int, *, site: str, host: str = "") -> str:
    """Return who wrote the article, several separated by commas; empty where nobody is named.

    It will try in order: linked data, what is marked as the author near the title, or a byline
    there, if `meta` names another, as an office or the source, `meta`, other markup near the title,
    a byline there, what follows a label there or below the content, a labelled line anywhere, and a
    signature where the content ends or below another paragraph.

    Args:
        head: What is written for machines.
        page: What the walk has found.
        start: The number of the block with the title, or with which the content begins.
        end: The number of the content's last block.
        site: The site's name, which counts where the page shows it as the author; where it is but
            declared, only of articles that nobody else is named for.
        host: The host of the page's address, which is no author's name.
    """
    own = {fold_text(name) for name in (site, head.linked_data.text("publisher"))} - {""}
    organizations = frozenset(head.linked_data.organizations("author"))
    fallback = ""
    for found, is_shown in _names(head, page, start, end):
        name = "" if host and found.lower() == host else _without_own(found, own)
        if name and name not in organizations and (is_shown or not _is_own(name, own)):
            return name
        fallback = fallback or name
    return fallback if _is_article(head) else ""


def _is_own(name: str, own: Collection[str]) -> bool:
    folded = fold_text(name)
    return any(folded in one or one in folded for one in own)


def _without_own(name: str, own: Collection[str]) -> str:
    """Cut the site's name off that stands behind the author's."""
    before, comma, after = name.rpartition(", ")
    return before if comma and fold_text(after) in own else name


def _is_article(head: Head) -> bool:
    return head.first("og:type") == "article" or bool(head.linked_data.text("headline"))


def _names(head: Head, page: Page, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """Yield what may be the author's name, the most trusted first, and whether the page shows it.

    A name is empty where there is none.
    """
    yield tidy_name(head.linked_data.text("author", "creator")), False
    marked = sorted(_marked(page, start, end), key=lambda pair: -pair[0])[:_MAX_MARKED]
    declared = _declared(head)
    near = page.blocks[max(start - _BEFORE_TITLE, 0) : start + _AFTER_TITLE]
    in_line = next(filter(None, map(_name_in_line, near)), "")
    surely = _first_name(page, (token for trust, token in marked if trust > _TRUST["name"]))
    surely = surely or (in_line if declared else "")
    is_another = set(fold_text(surely).split()).isdisjoint(fold_text(declared).split())
    yield surely if is_another else "", True
    yield declared, False
    yield _first_name(page, (token for _, token in marked)), True
    yield in_line, True
    below = page.blocks[max(start, end - _BEFORE_END) : end + _AFTER_END]
    yield _name_below_label(near) or _name_below_label(below), True
    yield next(filter(None, map(_labelled_name, page.blocks)), ""), True
    yield _signature(below), True
    yield _signature(_below_text(page.blocks[start:end])), True


def _declared(head: Head) -> str:
    for meta in _META:
        names = filter(None, map(_declared_name, head.all(meta)))
        if found := ", ".join(dict.fromkeys(names)):
            return found
    if head.first("twitter:label1").lower() in _WRITTEN_BY:
        return tidy_name(head.first("twitter:data1"))
    return ""


def _declared_name(text: str) -> str:
    """Return the name in a `meta`: `Doe, Jane` as `Jane Doe`, and `admin`, too."""
    last, _, first = text.partition(", ")
    is_sorted = first and " " not in last and "," not in first
    return tidy_name(f"{first} {last}" if is_sorted else text, generic=True)


# What the markup names


def _first_name(page: Page, marked: Iterable[Scope | etree._Element]) -> str:
    return next(filter(None, (_name_of(page, token) for token in marked)), "")


def _marked(page: Page, start: int, end: int) -> Iterator[tuple[float, Scope | etree._Element]]:
    """Yield the elements in and around the content that name an author, and how sure that is."""
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
    found = _MARK.search(names)
    if found is None:
        return 0.0
    is_user = found[0] in ("creator", "username")
    return _TRUST["user" if is_user else "name" if "name" in names else "author"]


def _name_of(page: Page, token: Scope | etree._Element) -> str:
    """Return the names in an element: those marked as names, the links' texts, or all its text."""
    if isinstance(token, Scope):
        element, text = token.element, _text_of(page, token)
    else:
        element, text = token, _text_in(token)
    if not text or _is_of_another(element) or _tells_tags(element):
        return ""
    names = dict.fromkeys(tidy_name(_text_in(one)) for one in _inner(element)[:_MAX_NAMES])
    found = ", ".join(filter(None, names))
    if found or text.count(" ") >= 2 * MAX_WORDS or _tells_dates(element):
        return found
    return tidy_name(_ANY_LABEL.sub("", text, count=1))


def _tells_tags(element: etree._Element) -> bool:
    """Say whether all links in an element are named or marked as those of tags and categories."""
    links = [one for one in islice(element.iterdescendants(), _MAX_ELEMENTS) if one.tag == "a"]
    return bool(links) and all(map(_is_tag, links))


def _is_tag(link: etree._Element) -> bool:
    return "tag" in (link.get("rel") or "").split() or bool(_TAG.search(link.get("class") or ""))


def _tells_dates(element: etree._Element) -> bool:
    """Say whether all that an element holds is named a date by the elements within."""
    dates = [one for one in islice(element.iterdescendants(), _MAX_ELEMENTS) if _is_dated(one)]
    told = sum(len(_text_in(one)) for one in dates if not _is_dated(one.getparent()))
    return bool(dates) and len(_text_in(element).replace(" ", "")) <= told


def _is_dated(element: etree._Element | None) -> bool:
    return element is not None and _DATED.search(element.get("class") or "") is not None


def _text_of(page: Page, scope: Scope) -> str:
    """Return a scope's text if it is short and of the author of the page."""
    if scope.end - scope.start > _MAX_SCOPE_BLOCKS or not _FORMS.isdisjoint(scope.inherited):
        return ""
    texts = (block.text[: 2 * MAX_CHARACTERS] for block in page.blocks[scope.start : scope.end])
    return " | ".join(text for text in texts if not LABEL.fullmatch(text))


def _text_in(element: etree._Element) -> str:
    return " ".join(" ".join(islice(map(str, element.itertext()), _MAX_TEXTS)).split())


def _is_of_another(element: etree._Element) -> bool:
    """Say whether an element is part of what others wrote: a review, a comment, a list's entry."""
    around = tuple(islice(element.iterancestors(), _MAX_AROUND))
    article = next((one for one in around if one.tag == "article"), None)
    return any(map(_is_of_reader, around)) or (article is not None and _is_entry(article))


def _is_of_reader(element: etree._Element) -> bool:
    names = f"{element.get('class')} {element.get('id')} {element.get('itemprop')}"
    return element.tag not in _WHOLE and _READER.search(names) is not None


def _is_entry(article: etree._Element) -> bool:
    """Say whether an article is one of several beside one another, with a heading of its own."""
    parent = article.getparent()
    if parent is None:
        return False
    beside = islice(parent.iterchildren("article"), _MAX_ELEMENTS)
    likes = sum(one.get("class") == article.get("class") for one in beside)
    inside = islice(article.iterdescendants(), _MAX_ELEMENTS)
    return likes >= _FEWEST_ENTRIES and any(one.tag in HEADINGS for one in inside)


def _inner(element: etree._Element) -> list[etree._Element]:
    inside = list(islice(element.iterdescendants(), _MAX_ELEMENTS))
    named = [one for one in inside if one.get("itemprop") == "name" or one.get("class") == "name"]
    return named or [one for one in inside if one.tag == "a"]


# What the text says


def _name_in_line(block: Block) -> str:
    """Return the name in an author line; what follows a mere `by` is one if it has a capital."""
    text = block.text[: 4 * MAX_CHARACTERS]
    is_short = 0 < block.words <= _MAX_LINE
    if is_short and BYLINE.match(text):
        return _name_in(block, text)
    after = AFTER_DATE.search(text) if is_short and is_date_line(block) else None
    return _name_in(block, text[after.end() :]) if after else _labelled_name(block)


def _name_in(block: Block, text: str) -> str:
    """Return the name in a text of a block of the page's own; it begins with a capital."""
    name = "" if _is_of_another(block.scope.element) else tidy_name(text)
    return "" if name[:1].islower() else name


def _labelled_name(block: Block) -> str:
    """Return the name behind a label with which a line, or an element within it, begins."""
    is_short = 0 < block.words <= _MAX_LINE
    if not is_short or not (":" in block.text or "：" in block.text):
        return ""
    is_all = block.scope.end - block.scope.start == 1
    inside = islice(block.scope.element, _MAX_ELEMENTS) if is_all else ()
    parts = (block.text, *map(_text_in, inside))
    return next((tidy_name(part) for part in parts if LABELLED.match(part.lstrip())), "")


def _name_below_label(blocks: Sequence[Block]) -> str:
    """Return the name that follows a block with nothing but a label such as `Written by`."""
    worded = [block for block in blocks if block.words]
    named = (name for label, name in pairwise(worded) if LABEL.fullmatch(label.text.strip()))
    return next(filter(None, map(_lone_name, named)), "")


def _lone_name(block: Block) -> str:
    return _name_in(block, block.text) if block.words <= MAX_WORDS else ""


def _below_text(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks without links that stand right below a paragraph."""
    pairs = pairwise(blocks)
    return [block for above, block in pairs if above.words > _MAX_LINE and not block.links]


def _signature(blocks: Sequence[Block]) -> str:
    """Return the name with which a text is signed: a short bold line on the right.

    Below an act several lines of one block tell the office, too.
    """
    for block in reversed(blocks):
        is_bold = 0 < block.words == block.strong_words <= _MAX_SIGNATURE
        if is_bold and _is_on_right(block) and block.scope.element.find(".//br") is None:
            return tidy_name(block.text)
    return ""


def _is_on_right(block: Block) -> bool:
    element = block.scope.element
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("align") == "right" or "text-align:right" in style
