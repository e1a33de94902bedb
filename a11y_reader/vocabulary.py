"""The closed vocabulary: every element, attribute and URL scheme a document can hold.

`a11y_reader.document.Node` refuses everything that is not listed here. What cannot be represented
cannot be rendered, so that the output is safe by construction and not by filtering.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

__all__ = [
    "ATTRIBUTES",
    "BLOCK",
    "GLOBAL_ATTRIBUTES",
    "HEADINGS",
    "ID_PREFIX",
    "INLINE",
    "LISTS",
    "MATHML",
    "MEDIA",
    "TABLE_SECTIONS",
    "TAGS",
    "VOID",
    "is_safe_attribute",
    "is_safe_url",
]

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
"""https://html.spec.whatwg.org/#the-h1,-h2,-h3,-h4,-h5,-and-h6-elements"""

VOID = frozenset({"br", "hr", "img"})
"""Elements that never have children (https://html.spec.whatwg.org/#void-elements)."""

INLINE = frozenset(
    {"a", "abbr", "audio", "br", "code", "del", "em", "img", "ins", "mark", "math", "rt"}
    | {"ruby", "s", "span", "strong", "sub", "sup", "time", "video"}
)
"""Phrasing content (https://html.spec.whatwg.org/#phrasing-content)."""

MEDIA = frozenset({"audio", "img", "math", "video"})
"""Elements that are content without a text of their own."""

LISTS = frozenset({"ol", "ul"})
"""Elements whose children are `li`."""

TABLE_SECTIONS = frozenset({"thead", "tbody"})
"""Elements whose children are `tr`; a `tfoot` is a last body."""

BLOCK = frozenset(
    {*HEADINGS, "aside", "blockquote", "caption", "dd", "dl", "dt", "figcaption", "figure", "hr"}
    | {"li", "p", "pre", "table", "td", "th", "tr"}
    | LISTS
    | TABLE_SECTIONS
)
"""Flow content that is no phrasing content, and the parts of lists and tables."""

MATHML = frozenset(
    {"mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts"}
    | {"mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable"}
    | {"mtd", "mtext", "mtr", "munder", "munderover", "none"}
)
"""Presentation MathML inside of `math` (https://www.w3.org/TR/mathml-core/#mathml-elements)."""

TAGS = BLOCK | INLINE | MATHML
"""All elements there are."""

GLOBAL_ATTRIBUTES = frozenset({"dir", "id", "lang"})
"""What every element may carry."""

ATTRIBUTES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "a": frozenset({"href", "title"}),
        "abbr": frozenset({"title"}),
        # a note in the place of a form: what that is called, where on the original page it is
        "aside": frozenset({"href", "title"}),
        "audio": frozenset({"controls", "src", "title"}),
        "img": frozenset({"alt", "height", "src", "title", "width"}),
        "li": frozenset({"value"}),
        "math": frozenset({"display"}),
        "ol": frozenset({"reversed", "start", "type"}),
        "td": frozenset({"colspan", "headers", "rowspan"}),
        "th": frozenset({"abbr", "colspan", "headers", "rowspan", "scope"}),
        "time": frozenset({"datetime"}),
        "ul": frozenset({"type"}),
        "video": frozenset({"controls", "height", "poster", "src", "title", "width"}),
    }
)
"""What an element may carry besides the global attributes; nothing where it is not listed."""

ID_PREFIX = "content-"
"""What every id of content begins with once it is rendered.

Browsers make ids properties of `window` and `document`, so that one of the page's own could shadow
a name of ours (https://html.spec.whatwg.org/#named-access-on-the-window-object).
"""

_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Schemes that fetch, mail or call, and do nothing else."""

_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):", re.IGNORECASE)
"""https://url.spec.whatwg.org/#scheme-start-state"""

_RASTER_IMAGE = re.compile(r"data:image/(?:avif|bmp|gif|jpe?g|png|webp);base64,[a-z0-9+/=]*", re.I)
"""An image within its URL; SVG could hold scripts."""

_IGNORED_BY_URL_PARSERS = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
"""https://url.spec.whatwg.org/#concept-basic-url-parser"""


def is_safe_url(url: str, *, image: bool = False) -> bool:
    r"""Say whether following or loading a URL can do nothing but fetch, mail or call.

    A relative URL is safe. Tabs, newlines and leading control characters are disregarded first, as
    the URL parser of a browser does (https://url.spec.whatwg.org/#concept-basic-url-parser).

    Args:
        url: An absolute or relative URL, entities already decoded.
        image: Whether the URL is an image's source, where `data:` of a raster format is allowed.

    >>> is_safe_url("https://example.vn/a b"), is_safe_url("tin-tuc/1.html"), is_safe_url("#muc-2")
    (True, True, True)
    >>> is_safe_url("java\tscript:alert(1)"), is_safe_url("data:text/html,x", image=True)
    (False, False)
    """
    if url.startswith(("https://", "http://")):
        return True  # as nearly all are
    scheme = _SCHEME.match(_IGNORED_BY_URL_PARSERS.sub("", url))
    if scheme is None or scheme[1].lower() in _SCHEMES:
        return True
    return image and _RASTER_IMAGE.fullmatch(url) is not None


def _is_link(value: str) -> bool:
    return is_safe_url(value)


def _is_image_source(value: str) -> bool:
    return is_safe_url(value, image=True)


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: compiled.fullmatch(value) is not None


_VALUES: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "colspan": _matches(r"[1-9]\d{0,2}|1000"),
        "controls": _matches(""),
        "dir": _matches("ltr|rtl|auto"),
        "display": _matches("block|inline"),
        "height": _matches(r"\d{1,5}"),
        "href": _is_link,
        "id": _matches(r"[^\s]+"),
        # BCP 47 (https://www.rfc-editor.org/info/bcp47), by its outer form; ten subtags are more
        # than any tag needs, and what looks tags up may go by one after the other
        "lang": _matches(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,9}|"),
        "poster": _is_image_source,
        "reversed": _matches(""),
        "rowspan": _matches(r"\d{1,5}"),
        "scope": _matches("row|col|rowgroup|colgroup"),
        "src": _is_image_source,
        "start": _matches(r"-?\d{1,9}"),
        "type": _matches("[1aAiI]"),
        "value": _matches(r"-?\d{1,9}"),
        "width": _matches(r"\d{1,5}"),
    }
)
"""What the value of an attribute has to be, where not any text will do."""


def is_safe_attribute(tag: str, name: str, value: str) -> bool:
    """Say whether an element of the vocabulary may carry an attribute with a value.

    >>> is_safe_attribute("a", "href", "https://example.vn/"), is_safe_attribute("a", "onclick", "")
    (True, False)
    """
    if name not in GLOBAL_ATTRIBUTES and name not in ATTRIBUTES.get(tag, ()):
        return False
    if (tag, name) == ("ul", "type"):
        return value == "none"  # its items begin with labels of their own
    check = _VALUES.get(name)
    return check is None or check(value)
