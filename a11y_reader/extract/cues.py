"""Cues: the part that an element plays in the page, as its own tag, class, id and role tell it.

The words are those that authors of every language use: the names of HTML's and WAI-ARIA's landmarks
and their common synonyms. Cues tell what was removed, where comments are, and what the frame of the
page is. The scorer doesn't use them: it has learnt such words by itself (`names.py`).
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain
from string import ascii_lowercase
from types import MappingProxyType
from typing import Literal

__all__ = [
    "CAPTION_NAME",
    "CONTENTS_NAME",
    "CREDIT_NAME",
    "FRAME",
    "FRAME_AND_FORMS",
    "MAX_NAMES",
    "NO_CUES",
    "PORTRAIT_NAME",
    "QUOTATION_NAME",
    "RELATED_NAME",
    "SIDEBAR_NAME",
    "Cue",
    "cues_of",
    "without_digits",
    "words_in",
]

Cue = Literal[
    "header", "menu", "breadcrumb", "related", "share", "comments", "form", "sidebar", "footer",
    "advertisement", "dialog", "other", "content", "title",
]  # fmt: skip
"""A part of the page that an element says it is or has."""

_WORDS: Mapping[Cue, str] = MappingProxyType(
    {
        "header": "header masthead topbar logo brand",
        "menu": "nav navbar navigation menu menus submenu megamenu menubar toc tabs tablist",
        "breadcrumb": "breadcrumb breadcrumbs crumb crumbs",
        "related": "related relate recommend recommended recommendations similar suggested more"
        " other others popular trending latest next prev previous",
        "share": "share sharing social socials addthis sharethis follow tool tools toolbar print"
        " fontsize rating vote",
        "comments": "comment comments commentlist disqus respond reply replies commentaire"
        " commentaires kommentar kommentare comentario comentarios komentarze binhluan pinglun"
        " yorum yorumlar",
        "form": "search login signin signup register subscribe newsletter poll survey",
        "sidebar": "sidebar aside complementary widget widgets rail right left side portlet",
        "footer": "footer foot bottom contentinfo copyright counter counters visitors statistics",
        "advertisement": "ad ads adspot adv advert advertisement advertising adsense banner banners"
        " sponsor sponsored promo promotion promoted",
        "dialog": "alertdialog consent cookie cookies gdpr lightbox modal popup",
        "other": "overlay pagination pager paging pages skip hidden tooltip meta tags tag"
        " category categories byline date author",
        "content": "article content main body post entry story detail details text",
        "title": "title headline heading",
    }
)
"""The words in the names of elements that give each cue."""

_CUE_OF_WORD: Mapping[str, Cue] = {
    word: cue for cue, words in _WORDS.items() for word in words.split()
}
"""The cue that each of these words gives."""

_WITH_CUE = frozenset(_CUE_OF_WORD)
"""These words."""

NO_CUES: frozenset[Cue] = frozenset()
"""What most elements say."""

FRAME: frozenset[Cue] = frozenset(
    {"advertisement", "comments", "dialog", "footer", "menu", "related", "share", "sidebar"}
)
"""Cues of what is around a page's own content, wherever it stands."""

FRAME_AND_FORMS: frozenset[Cue] = FRAME | {"form"}
"""The same, and what readers fill in."""

_CUE_OF_TAG: Mapping[str, frozenset[Cue]] = MappingProxyType(
    {
        "article": frozenset({"content"}),
        "aside": frozenset({"sidebar"}),
        "dialog": frozenset({"dialog"}),
        "footer": frozenset({"footer"}),
        "form": frozenset({"form"}),
        "header": frozenset({"header"}),
        "main": frozenset({"content"}),
        "menu": frozenset({"menu"}),
        "nav": frozenset({"menu"}),
    }
)
"""What elements are by their own name."""

MAX_NAMES = 500
"""How much of an attribute that names an element counts, in characters; caches hold that much."""

CAPTION_NAME = re.compile(r"caption", re.IGNORECASE)
"""How HTML, and authors of web pages, name what tells of a picture."""

CONTENTS_NAME = re.compile(r"(?<![a-z])toc(?:tree)?(?![a-z])|table-?of-?contents", re.IGNORECASE)
"""How DocBook, Sphinx and other authors name the contents of a page or part."""

CREDIT_NAME = re.compile(r"caption|credit|copyright|(?:bild)?unterschrift", re.IGNORECASE)
"""How authors name a caption, or the credit within one."""

QUOTATION_NAME = re.compile(
    r"(?<![a-z])(?:block)?(?:quot(?:e|es|ed|ation)|testimonials?)(?![a-z])", re.IGNORECASE
)
"""How authors name what somebody else says."""

PORTRAIT_NAME = re.compile(
    r"avatar|byline|author(?!iz|it|.*(?:credit|licen[cs]e))|autor(?<!\wautor)\w{0,2}\b"
    r"|profile[-_ ]?(?:image|img|photo|pic)|qr-?code|ewm(?<!\wewm)\b"
)
"""How authors of web pages name the picture of whoever wrote, and the code of the page's address:
many in China call that `ewm`, for its name in Pinyin. In lower case, which is faster to search."""

RELATED_NAME = re.compile(r"related|relate(?![a-z])|recommend|similar|suggest")
"""How authors of web pages name what leads to pages like this one, and nothing else; in lower case,
which is faster to search."""

SIDEBAR_NAME = re.compile(r"side-?bar|complementary", re.IGNORECASE)
"""How authors of web pages, and WAI-ARIA, name what stands beside the content, and nothing else."""

_MISLEADING = re.compile(
    r"(?<![a-z0-9])[a-z]*[0-9]+[a-z][a-z0-9]*|(?<![a-z])(?:align|text)-(?:left|right)(?![a-z])",
    re.IGNORECASE,
)
"""A name that a program made up, with letters behind digits: somewhere there is an `ad` in them; or
one that tells how something is aligned, and not on which side of the page it is."""

_MAY_MISLEAD = re.compile(r"[0-9][a-z]|(?:align|text)-", re.IGNORECASE)
"""What is in each of them, and quicker to find."""

_LETTERS = bytes(code if code in ascii_lowercase.encode() else ord(" ") for code in range(256))
"""A table for `bytes.translate` that leaves small letters and makes spaces of all else."""

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
"""A word within a name, in camelCase, too."""

_DIGITS = re.compile(r"\d+")
"""What tells apart, in names and texts, what is otherwise of one kind."""


# pages of one site have the same few hundred elements
@lru_cache(maxsize=4096)
def cues_of(tag: str, names: tuple[str, ...]) -> frozenset[Cue]:
    """Return the cues in an element's name and in the values of `class`, `id` and `role`.

    >>> sorted(cues_of("div", ("main-menu col-3 navWrapper", "footer")))
    ['content', 'footer', 'menu']
    >>> cues_of("div", ("css-1ad8f3", "ad7c0e")), cues_of("div", ("ad300",))
    (frozenset(), frozenset({'advertisement'}))
    >>> cues_of("div", ("box align-right",)), cues_of("div", ("right",))
    (frozenset(), frozenset({'sidebar'}))
    """
    # a class of several words may say `dialog` of the page below
    cues = _CUE_OF_TAG.get("dialog" if "dialog" in names else tag, NO_CUES)
    words = _WITH_CUE.intersection(chain.from_iterable(map(words_in, names)))
    if words and any(map(_MAY_MISLEAD.search, names)):
        own = (words_in(_MISLEADING.sub(" ", value)) for value in names)
        words = _WITH_CUE.intersection(chain.from_iterable(own))
    return cues.union(map(_CUE_OF_WORD.__getitem__, words)) if words else cues


@lru_cache(maxsize=4096)
def words_in(names: str) -> tuple[str, ...]:
    """Split names into words, in lower case; most are so, and bytes are the quickest to split.

    >>> words_in("main-menu col-3 navWrapper")
    ('main', 'menu', 'col', 'nav', 'wrapper')
    """
    if names.islower():
        return tuple(names.encode().translate(_LETTERS).decode().split())
    return tuple([word.lower() for word in _WORD.findall(names)])


def without_digits(text: str) -> str:
    """Return a name or text without the numbers that tell things of one kind apart.

    >>> without_digits("post post-123")
    'post post-'
    """
    return _DIGITS.sub("", text)
