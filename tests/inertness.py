"""Whether an output can do anything by itself: all that is in it beyond what may be in it.

HTML is read as a browser reads it, by html5lib; Markdown by markdown-it-py, with HTML allowed and
its own check of links switched off. What may be in a page's body is the vocabulary; what may be
around it is what a harmless page has there (`HARMLESS`), so that nothing is listed twice. Controls,
style and script are left out where they are to the letter what they are on any page.
"""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from unicodedata import category
from xml.etree.ElementTree import Element

import html5lib
from markdown_it import MarkdownIt
from markdown_it.token import Token

from a11y_reader.characters import is_isolated
from a11y_reader.document import Abbreviation, Attachment, Document, Node, Removed
from a11y_reader.languages.resources import languages_in
from a11y_reader.options import Preferences
from a11y_reader.rendering.controls import controls_for
from a11y_reader.rendering.page import to_html
from a11y_reader.themes import THEMES
from a11y_reader.vocabulary import ATTRIBUTES, GLOBAL_ATTRIBUTES, ID_PREFIX, MATHML, TAGS

__all__ = ["active_in_html", "active_in_markdown", "active_in_text"]

_HTML, _MATHML = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/1998/Math/MathML}"
_URL_ATTRIBUTES = frozenset(
    "action background cite data formaction href longdesc ping poster src srcset xlink:href".split()
)
_LOADED = frozenset({"poster", "src"})
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_DATA_IMAGE = re.compile(r"data:image/(?:avif|bmp|gif|jpe?g|png|webp)[;,]", re.IGNORECASE)
_MARKDOWN_TAGS = frozenset(
    "a blockquote br code em h1 h2 h3 h4 h5 h6 hr img li ol p pre s strong table tbody td th thead"
    " tr ul".split()
)
_CONTROLS = frozenset({"\n", "\t"})


def _element(tag: str, *children: Node | str) -> Node:
    values = {"src": "https://example.vn/a.png", "href": "https://example.vn/", "scope": "col"}
    names = sorted(ATTRIBUTES.get(tag, frozenset()) & values.keys())
    return Node(tag, tuple((name, values[name]) for name in names), children or ("chữ",))


def _harmless_body() -> tuple[Node, ...]:
    media = [
        Node(tag, (("src", "https://example.vn/a"),)) for tag in ("img", "img", "audio", "video")
    ]
    described = Node("img", (("src", "https://example.vn/a.png"), ("alt", "ảnh")))
    formulas = (_element("math", _element("mi")), Node("math", (("display", "block"),), ("x",)))
    form = Node("aside", (("dir", "ltr"), ("id", "content-don"), ("lang", "vi")), ("chữ",))
    labelled = Node("ul", (("type", "none"),), (_element("li"),))
    foreign = Node("span", (("lang", "en"),), ("now",))
    teaser = (_element("a", media[0]), _element("a", "chữ dài"))
    row = _element("tr", *(_element(tag) for tag in ("th", "td", "td", "td", "td")))
    return (
        *(_element(f"h{level}") for level in range(1, 7)),
        _element("h2", _element("sub"), _element("sup"), foreign),
        _element("p", *media, described, *formulas, _element("a", "chữ dài"), _element("a", "1")),
        _element("p", *teaser),
        _element("figure", described),
        form,
        labelled,
        _element("p", Node("abbr", (("title", "Ủy ban nhân dân"),), ("UBND",))),
        _element("table", _element("caption"), _element("tbody", row)),
    )


_FULL = Document(
    body=_harmless_body(),
    url="https://example.vn/",
    removed=(Removed("menu", 9, 3),),
    attachments=(
        Attachment("https://example.vn/a.pdf", "Quyết định", "PDF", 9_999),
        Attachment("https://example.vn/b", "Phụ lục"),
    ),
    abbreviations=(Abbreviation("UBND", "Ủy ban nhân dân", "document"),),
)

HARMLESS = tuple(
    document.replace(title=title, site=title, author=title, published=date, lang=lang)
    for lang in ("vi", "ar", "")
    for title, date in (("Thông báo", "2024-05-17"), ("T", "x"), ("", ""))
    for document in (Document(), _FULL)
)
"""Documents that together show all that a page has around its content."""

_Pairs = frozenset[tuple[str, str]]


@cache
def _own() -> tuple[_Pairs, _Pairs, frozenset[str]]:
    """Return the elements with their attributes around the body and in it, and the `meta`s."""
    around: set[tuple[str, str]] = set()
    inside: set[tuple[str, str]] = set()
    metas: set[str] = set()
    for document in HARMLESS:
        root = _parsed(to_html(document))
        body = _body(root)
        within = set(body.iter())
        for element in root.iter():
            pairs = inside if element in within else around
            pairs |= {(_name(element), name) for name in ("", *map(str, element.attrib))}
        metas |= {str(sorted(meta.attrib.items())) for meta in root.iter(f"{_HTML}meta")}
    vocabulary = {
        (tag, name) for tag in TAGS for name in ("", *GLOBAL_ATTRIBUTES, *ATTRIBUTES.get(tag, ()))
    }
    return frozenset(around), frozenset(inside) | vocabulary, frozenset(metas)


def _parsed(html: str) -> Element:
    """Read a page but for its controls and its code, which would take most of the time."""
    controls = next(filter(html.__contains__, _controls()), "")
    html = html.replace(controls, "", 1)
    for tag, code in _own_code().items():
        html = html.replace(f"<{tag}>{code}</{tag}>", f"<{tag}>{_AS_EVER}</{tag}>", 1)
    root: Element = html5lib.parse(html)
    return root


_AS_EVER = "as ever"
"""What stands for a style or script that is what it is on any page."""


@cache
def _own_code() -> Mapping[str, str]:
    """Return the style and the script, to the letter; they hold nothing of a document."""
    html = to_html(Document())
    found = {tag: html.split(f"<{tag}>")[1].split(f"</{tag}>")[0] for tag in ("style", "script")}
    return MappingProxyType(found)


@cache
def _controls() -> tuple[str, ...]:
    """Return the controls in each language, to the letter; they hold nothing of a document."""
    themes = tuple(THEMES.values())
    return tuple(
        str(controls_for(lang, Preferences(), themes))
        for lang in languages_in("a11y_reader.locales")
    )


def _body(root: Element) -> Element:
    (body,) = (div for div in root.iter(f"{_HTML}div") if div.get("class") == "body")
    return body


def _name(element: Element) -> str:
    """Return an element's name, with its namespace where that is none it may have."""
    tag = str(element.tag)
    name = tag.removeprefix(_HTML)
    local = tag.removeprefix(_MATHML)
    return local if name == tag and (local == "math" or local in MATHML) else name


def active_in_html(html: str) -> list[str]:
    """Return what in a page's HTML may do something, one sentence each."""
    root = _parsed(html)
    around, inside, metas = _own()
    body = _body(root)
    within = set(body.iter())
    found = [*_codes(root, metas)]
    for element in root.iter():
        allowed = inside if element in within else around
        found.extend(_in_element(element, allowed, is_content=element in within - {body}))
    return found


def _codes(root: Element, metas: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with the style, the script and the policy, which stand alone."""
    every = list(root.iter(f"{_HTML}meta"))
    policies = [meta for meta in every if _is_policy(meta)]
    written = [meta for meta in every if meta not in policies and _of(meta) not in metas]
    yield from (f"there is <meta {_of(meta)}>" for meta in written)
    if len(policies) != 1:
        yield f"there are {len(policies)} policies"
        return
    policy = dict(each.split(" ", 1) for each in str(policies[0].get("content")).split("; "))
    for tag in ("style", "script"):
        read = ("".join(element.itertext()) for element in root.iter(f"{_HTML}{tag}"))
        sources = [_own_code()[tag] if source == _AS_EVER else source for source in read]
        if len(sources) != 1 or policy.pop(f"{tag}-src", "") != f"'{_hash(sources[0])}'":
            yield f"there are {len(sources)} <{tag}>, or the policy names another"
    for name in ("default-src", "base-uri", "form-action"):
        if policy.pop(name, "") != "'none'":
            yield f"the policy allows {name}"
    for name in ("img-src", "media-src"):
        if not set(policy.pop(name, "").split()) <= {"http:", "https:", "file:", "data:"}:
            yield f"the policy allows any {name}"
    yield from (f"the policy allows {name}" for name in policy)


def _of(meta: Element) -> str:
    return str(sorted(meta.attrib.items()))


def _is_policy(meta: Element) -> bool:
    return meta.get("http-equiv") == "Content-Security-Policy"


def _hash(source: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()


def _in_element(element: Element, allowed: _Pairs, *, is_content: bool) -> Iterator[str]:
    tag = _name(element)
    if (tag, "") not in allowed:
        yield f"there is <{tag}>"
    for name, value in element.attrib.items():
        if (tag, name) not in allowed or name == "style" or name.startswith("on"):
            yield f"there is <{tag} {name}>"
        elif name in _URL_ATTRIBUTES and not _is_harmless(value, loaded=name in _LOADED):
            yield f"<{tag} {name}> is {value!r}"
        elif is_content and name in ("id", "name") and not value.startswith(ID_PREFIX):
            yield f"<{tag} {name}> may shadow {value!r}"


def _is_harmless(url: str, *, loaded: bool) -> bool:
    """Say whether a URL as a browser reads it (https://url.spec.whatwg.org/#url-parsing) is."""
    read = re.sub(r"[\t\n\r]", "", url.strip("".join(map(chr, range(0x21)))))
    scheme = _SCHEME.match(read)
    if scheme is None:
        return True
    if loaded and _DATA_IMAGE.match(read):
        return True
    return scheme[0].lower() in {"http:", "https:"} | (
        frozenset() if loaded else {"mailto:", "tel:"}
    )


def active_in_markdown(markdown: str) -> list[str]:
    """Return what in Markdown may do something, one sentence each."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])
    parser.validateLink = lambda _: True  # type: ignore[method-assign]
    found = [*active_in_text(markdown)]
    for token in _flat(parser.parse(markdown)):
        if token.type in ("html_block", "html_inline"):
            found.append(f"there is HTML: {token.content!r}")
        elif token.tag and token.tag not in _MARKDOWN_TAGS:
            found.append(f"there is <{token.tag}>")
        for name, value in token.attrs.items():
            if name in _URL_ATTRIBUTES and not _is_harmless(str(value), loaded=name in _LOADED):
                found.append(f"<{token.tag} {name}> is {value!r}")
    return found


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def active_in_text(text: str) -> list[str]:
    """Return what a terminal may obey, and what turns the direction of what follows it."""
    controls = {char for char in text if category(char) == "Cc"} - _CONTROLS
    found = [f"there is U+{ord(char):04X}" for char in sorted(controls)]
    if not all(map(is_isolated, re.split(r"\n", text))):
        found.append("characters of direction are not closed")
    return found
