"""Images, sound, video, frames and formulas as nodes."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from types import MappingProxyType
from urllib.parse import parse_qsl, unquote, unquote_plus, urlsplit

from lxml import etree

from a11y_reader.characters import folded
from a11y_reader.extract.elements import attributes_of, text_of
from a11y_reader.extract.freeze.variants import is_variant
from a11y_reader.extract.urls import Urls, hands_over
from a11y_reader.file_addresses import file_name, leads_to_image
from a11y_reader.nodes import Child, Node
from a11y_reader.vocabulary import MATHML, is_safe_attribute

__all__ = ["freeze_media"]

_LAZY_SOURCES = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url")
"""Where scripts that load images late keep the real source."""

_OTHER_LAZY_SOURCE = re.compile(
    r"(?!.*(?:mini|small|thumb))(?:data-.*(?:src|url)|data-pin-media$|content$)"
)
"""Other names of such attributes, but for those of small copies; Pinterest's is of the largest, and
microdata has a name of its own."""

_IN_DATA = re.compile(r'"((?:https?:)?//[^"\s]+)"')
"""An address within data, in which scripts keep one for each width."""

_SURELY_LAZY_SOURCE = re.compile(r"(?:.*-)?lazy-?src$")
"""The names of those that hold nothing else, so that their value needs no file's name."""

_LATE_SOURCE = re.compile(r"data-(?:lazy-|rocket-)?src")
"""Where scripts that load frames late keep the real source."""

_LAZY_SET = re.compile(r"(?:data-|(?:.*-)?lazy-?).*srcset$")
"""Names of those that keep a `srcset`."""

_NO_SOURCES = ("#", "data:")
"""What a `srcset` begins with that only holds the place."""

_MOST_SOURCES = 8
"""How many a `picture` has at the most, and so how many elements up it is."""

_EMPTY = "1x1|blank|pixel|placeholder|spacer|transparent"
"""What files are called that show nothing by themselves."""

_PLACEHOLDER = re.compile(rf"(?:{_EMPTY}|load(?:ing|er))[^/]*$", re.IGNORECASE)
"""What is in the names of those that may hold a place until a script loads the image."""

_EMPTY_FILE = re.compile(
    rf"/(?:(?:gr[ae]y|image|img|lazy)[-_])?(?:{_EMPTY})"
    r"(?:[-_.](?:[\da-f]{8,16}|\d{1,4}(?:x\d{1,4})?|image|img|trans)){0,2}\.(?:gif|png|svg)(?:$|[?#])",
    re.IGNORECASE,
)
"""The whole names of those that surely do."""

_BLURRED = re.compile(r"(?<![a-z])(?:blur|lqip)(?![a-z])[^?#]*/", re.IGNORECASE)
"""What the address of a small copy says that a script shows until the image itself is there."""

_MAX_FORMULA_DEPTH = 16
"""How deep a formula may be nested; deeper parts pass their text on."""

_CANDIDATE = re.compile(r"([^\s,]\S*)(?:\s+(\d{0,9}\.?\d{1,9})[wx](?![^\s,]))?", re.ASCII)
"""An image of `srcset` with its width or density, of which the larger is the better
(https://html.spec.whatwg.org/#srcset-attributes)."""

_SET = re.compile(r"\s\d+[wx](?:,|$)")
"""What is in several of them."""

_DOCUMENT = re.compile(r"\.(?:docx?|od[pst]|pdf|pptx?|rtf|xlsx?)(?:$|[?#])", re.IGNORECASE)
"""What viewers of documents show."""

_PLAYERS = tuple(
    (re.compile(rf"https?://{host}/{path}/([\w-]+)", re.ASCII), address, name)
    for host, path, address, name in (
        (
            r"(?:www\.)?youtube(?:-nocookie)?\.com",
            "(?:embed|v)",
            "https://www.youtube.com/watch?v={}",
            "YouTube",
        ),
        (r"player\.vimeo\.com", "video", "https://vimeo.com/{}", "Vimeo"),
        (
            r"(?:www\.)?dailymotion\.com",
            "embed/video",
            "https://www.dailymotion.com/video/{}",
            "Dailymotion",
        ),
    )
)
"""The addresses of players of videos, and of the videos' own pages."""

_THUMBNAIL = re.compile(r"https?://(?:i\d?\.ytimg|img\.youtube)\.com/vi(?:_webp)?/([-\w]{11})/")
"""The address of the picture that YouTube has for a video."""

_MAP = re.compile(
    r"https?://(?:\w+\.)?google\.[a-z.]{2,6}/maps/embed\?\S*?!2d(-?\d+\.\d+)!3d(-?\d+\.\d+)",
    re.ASCII,
)
"""The address of a map that Google shows only within pages, with longitude and latitude."""

_PLACE = re.compile(r"!2s(?!0x)([^!&]{3,})")
"""The name of a place in it."""

_ICON = re.compile(r"(?<![a-z])icons?(?![a-z])", re.IGNORECASE)
"""How authors of web pages name an icon, and the folder of several."""

_NAMED_FOR_FORMAT = re.compile(
    r"(?:\A|[/_-])(?:docx?|pdf|pptx?|rar|xlsx?|zip)\.\w{3,4}\Z", re.IGNORECASE
)
"""The end of the address of an image that is named for a format of documents, such as `pdf.gif`."""

_FILE_NAME = re.compile(r"(?:^|/)([^/?#]{1,200}?)(?:[-_]\d{1,5}x\d{1,5})?(?:\.\w{2,5})?(?:[?#]|$)")
"""The name of an image at the end of its address, without the size of a smaller copy."""

_SHARES = re.compile(r"/(?:intent/(?:post|tweet)|pin/create|share(?:Article|r))(?![\w-])")
"""What leads to the form by which a network shares a page or a picture."""

_TRACKER = 2
"""How wide or high, in CSS pixels, something is at most that isn't to be seen."""

_LOW = 100
"""How high, in CSS pixels, a frame of buttons is at most."""

_HEIGHT = re.compile(r"(?<![\w-])height\s*:\s*(\d{1,5})(?:\.\d{1,9})?px", re.ASCII)
"""A height that an element's own style gives, in CSS pixels."""

_SIZE = re.compile(r"\s*(\d{1,5})(?:px)?\s*", re.ASCII)
"""A width or height, in CSS pixels."""

_MOST_OF_RATIO = 99
"""The greatest number that a script may read as one side of a ratio, such as 16 and 9."""


def freeze_media(
    element: etree._Element, urls: Urls, room: int = _MAX_FORMULA_DEPTH
) -> tuple[Child, ...]:
    """Return the nodes of a medium; none where it shows nothing.

    Args:
        element: An element of `a11y_reader.extract.blocks.MEDIA_TAGS`.
        urls: Makes the page's URLs absolute.
        room: How deep the nodes may be nested, at least 1.
    """
    if element.tag == "math":
        return _formula(element, min(room, _MAX_FORMULA_DEPTH))
    return _FREEZERS[element.tag](element, urls)


def _image(element: etree._Element, urls: Urls) -> tuple[Child, ...]:
    if _is_icon_of_file(element) or is_variant(element) or _shares(element, urls):
        return ()
    alt = folded(element.get("alt") or "")
    sources = (urls.image(_address(source)) for source in _sources(element))
    src = next(filter(None, sources), "")
    if not src or (not alt and _EMPTY_FILE.search(src)):
        return (alt,) if alt else ()
    if any(pattern.match(src) for pattern, _, _ in _PLAYERS):  # what no browser can show so
        return (_link_to(src, alt),)
    attributes = [("src", src)]
    if element.get("alt") is not None:
        attributes.append(("alt", alt))
    title = folded(element.get("title") or "")
    if title and title != alt:
        attributes.append(("title", title))
    image = Node("img", (*attributes, *_sizes(element)))
    video = _THUMBNAIL.match(src)
    if video is None:
        return (image,)
    _, address, player = _PLAYERS[0]  # a script would play it in the picture's place
    named = image if alt else image.with_attribute("alt", player)
    return (Node("a", (("href", address.format(video[1])),), (named,)),)


def _address(source: str) -> str:
    """Return the address that an attribute of an image holds, be it among data; or nothing."""
    if source.startswith(("{", "[")):
        found = _IN_DATA.search(source.replace("\\/", "/"))
        return found[1] if found else ""
    source = _largest(source) if _SET.search(source) else source
    return source if source.strip("#/ ") else ""  # which would lead to the page or the site


def _is_icon_of_file(element: etree._Element) -> bool:
    """Say whether an image is the icon of the document that the link around or after it leads to.

    It is named one, or for the document's format, or declared to say nothing by the link's side;
    the page shows the format by itself. A link of its own may be around it, too.
    """
    around = element.getparent()
    beside = None if around is None or around.tag != "a" else around.getnext()
    if not any(map(_leads_to_document, (around, element.getnext(), beside))):
        return False  # as most are by no document, and this is quicker to ask
    is_named = any(_ICON.search(element.get(name) or "") for name in ("class", "src"))
    is_named = is_named or _NAMED_FOR_FORMAT.search(element.get("src") or "") is not None
    return is_named or element.get("alt") == ""


def _shares(element: etree._Element, urls: Urls) -> bool:
    """Say whether an image is a button that shares the page, or another picture of it."""
    link = next(element.iterancestors("a"), None)
    if link is None:
        return False
    href = link.get("href") or ""
    is_form = _SHARES.search(href) or link.get("data-flip-widget") is not None  # Flipboard's
    if not is_form and not hands_over(href, urls.page):
        return False
    names = filter(None, map(_FILE_NAME.search, _sources(element)))
    known = "|".join(re.escape(name[1]) for name in names)
    shared = unquote(unquote(href)).partition("?")[2]
    return not known or re.search(rf"[/=](?:{known})(?![^-._?&])", shared) is None


def _leads_to_document(link: etree._Element | None) -> bool:
    """Say whether an element is a link with a text to a document."""
    if link is None or link.tag != "a" or not _DOCUMENT.search(link.get("href") or ""):
        return False
    return any(str(text).strip() for text in link.itertext())


def _sources(element: etree._Element) -> Iterable[str]:
    """Yield where an image may be found, the most likely first."""
    src = _address(element.get("src") or "")
    for name in _LAZY_SOURCES:
        yield element.get(name) or ""
    if not src or src.startswith("data:") or _PLACEHOLDER.search(src) or _BLURRED.search(src):
        yield from _other_sources(element)
        yield from _sets(element)
        yield _without_script(element)
        yield from _sets_beside(element)
        yield _linked_file(element)
    yield src


def _other_sources(element: etree._Element) -> Iterable[str]:
    """Yield the images that attributes of a script name, the last first: mostly the largest."""
    for name, value in reversed(attributes_of(element)):
        is_named = _OTHER_LAZY_SOURCE.match(name) and leads_to_image(value)
        if is_named or _SURELY_LAZY_SOURCE.match(name):
            yield value


def _sets(element: etree._Element) -> Iterable[str]:
    """Yield the largest image of each `srcset` of an element, its own or one for a script."""
    for name, value in attributes_of(element):
        if _LAZY_SET.match(name) or name == "srcset":
            largest = _largest(value)
            yield "" if largest.startswith(_NO_SOURCES) else largest


def _sets_beside(image: etree._Element) -> Iterable[str]:
    """Yield the images of a `picture` of which the `img` only holds the place."""
    # a parser that knows no `source` takes all that follows it for its content
    around = islice(image.iterancestors(), _MOST_SOURCES)
    picture = next((one for one in around if one.tag == "picture"), None)
    if picture is not None:
        for source in islice(picture.iter("source"), _MOST_SOURCES):
            yield from _sets(source)


def _without_script(element: etree._Element) -> str:
    """Return the source of the copy that is there for browsers without scripts."""
    copy = element.getnext()
    if copy is None or copy.tag != "noscript":
        return ""
    image = next(copy.iter("img"), None)
    return "" if image is None else image.get("src") or ""


def _linked_file(element: etree._Element) -> str:
    """Return the image that the link around a picture leads to, which shows it large."""
    link = element.getparent()
    href = "" if link is None or link.tag != "a" else link.get("href") or ""
    return href if leads_to_image(href) else ""


def _largest(candidates: str) -> str:
    """Return the largest image of a `srcset` (#parse-a-srcset-attribute), the last of several."""
    found = reversed(_CANDIDATE.findall(candidates))
    url, _ = max(found, key=lambda candidate: float(candidate[1] or 1), default=("", ""))
    return url.rstrip(",")


def _sizes(element: etree._Element) -> Iterable[tuple[str, str]]:
    """Yield width and height where they are numbers of CSS pixels."""
    for name in ("width", "height"):
        own = element.get(name)
        size = _SIZE.fullmatch(own or element.get(f"data-{name}") or "")
        if size and (own or int(size[1]) > _MOST_OF_RATIO):
            yield name, size[1]


def _player(element: etree._Element, urls: Urls) -> tuple[Child, ...]:
    """Return an audio or video with controls, under the name that the page gives it."""
    tag = str(element.tag)
    candidates = [element.get("src"), *(source.get("src") for source in element.iter("source"))]
    src = next((url for url in map(urls.image, candidates) if url and url[:5] != "data:"), "")
    if not src:
        return ()
    attributes = [("controls", ""), ("src", src)]
    poster = urls.image(element.get("poster"))
    if tag == "video" and poster:
        attributes.append(("poster", poster))
    title = folded(element.get("aria-label") or element.get("title") or "")
    if title:
        attributes.append(("title", title))
    return (Node(tag, tuple(attributes)),)


def _frame(element: etree._Element, urls: Urls) -> tuple[Child, ...]:
    """Return a link to what an iframe, object or embed shows.

    A viewer's own address tells the document that it shows, a player's the video: what leads there
    can be opened with the reader's own program, and on the video's own page.
    """
    src = next((url for url in map(urls.link, _shown(element)) if url), "")
    if not src.startswith(("http:", "https:")) or _is_invisible(element):
        return ()
    if _is_low(element) and hands_over(src, urls.page):  # a button to like the page
        return ()
    document = _document_in(src, urls)
    is_known = bool(document) or bool(_player_of(src)[1])
    if element.tag != "iframe" and (not is_known or _is_linked_beside(element)):
        return ()
    title = folded(element.get("title") or element.get("aria-label") or "")
    return (_link_to(document or src, title),)


def _shown(element: etree._Element) -> Iterable[str | None]:
    """Yield the addresses of what an element may show, the most likely first.

    An `object` may tell it by a parameter, or by an `embed` in it for browsers of long ago.
    """
    for name, value in attributes_of(element):
        if _LATE_SOURCE.fullmatch(name):
            yield value
    yield element.get("data")
    yield element.get("src")
    if element.tag == "object":
        for part in islice(element.iter("param", "embed"), _MOST_SOURCES):
            is_source = part.tag == "embed" or part.get("name") in ("movie", "src")
            yield (part.get("src") or part.get("value")) if is_source else None


def _link_to(src: str, title: str) -> Node:
    """Return a link to a video's own page, to a document, or to what else a frame shows."""
    address, player = _player_of(src)
    is_document = _DOCUMENT.search(urlsplit(src).path)
    name = title or player or (is_document and file_name(src)) or urlsplit(src).netloc
    return Node("a", (("href", address),), (name,))


def _is_linked_beside(element: etree._Element) -> bool:
    """Say whether the next element is a link to the document that is shown, as WordPress sets."""
    link, shown = element.getnext(), element.get("data")
    if link is None or link.tag != "a" or not shown:
        return False
    return link.get("href") == shown and bool(text_of(link))


def _is_low(element: etree._Element) -> bool:
    """Say whether a frame is too low for more than buttons and a line of text."""
    height = _SIZE.fullmatch(element.get("height") or "")
    height = height or _HEIGHT.search(element.get("style") or "")
    return height is not None and int(height[1]) <= _LOW


def _is_invisible(element: etree._Element) -> bool:
    """Say whether an iframe shows nothing, as those do that count readers."""
    sizes = [_SIZE.fullmatch(element.get(name) or "") for name in ("width", "height")]
    return any(size and int(size[1]) <= _TRACKER for size in sizes)


def _document_in(src: str, urls: Urls) -> str:
    """Return the document that an address is of, or that a viewer at it is to show."""
    parts = urlsplit(src)
    if _DOCUMENT.search(parts.path):
        return src
    values = (value for _, value in parse_qsl(parts.query) if _DOCUMENT.search(value))
    return next(filter(None, map(urls.link, values)), "")


def _player_of(src: str) -> tuple[str, str]:
    """Return the page of a video that a known player shows, or a map of the place, and a name."""
    place = _MAP.match(src)
    if place:
        named = _PLACE.search(src)
        shown = f"https://www.google.com/maps/search/?api=1&query={place[2]}%2C{place[1]}"
        return shown, folded(unquote_plus(named[1])) if named else "Google Maps"
    for pattern, address, name in _PLAYERS:
        found = pattern.match(src)
        if found:
            return address.format(found[1]), name
    return src, ""


def _formula(element: etree._Element, depth: int) -> tuple[Child, ...]:
    """Return presentation MathML; parts that are nested too deep pass their text on."""
    children = _mathml(element, depth - 1)
    display = element.get("display") or ""
    kept = is_safe_attribute("math", "display", display)
    return (Node("math", (("display", display),) if kept else (), children),) if children else ()


def _mathml(element: etree._Element, depth: int) -> tuple[Child, ...]:
    if depth == 0:
        text = etree.tostring(element, method="text", encoding="unicode", with_tail=False)
        return (folded(text),) if folded(text) else ()
    children: list[Child] = []
    for piece in (element.text, *(part for child in element for part in (child, child.tail))):
        if isinstance(piece, str):
            children.extend([piece.strip()] if piece.strip() else [])
        elif piece is not None and piece.tag in MATHML:
            children.append(Node(str(piece.tag), (), _mathml(piece, depth - 1)))
        elif piece is not None and piece.tag in ("semantics", "maction"):
            children.extend(_mathml(piece, depth - 1))
    return tuple(children)


_FREEZERS: Mapping[str, Callable[[etree._Element, Urls], tuple[Child, ...]]] = MappingProxyType(
    dict.fromkeys(("embed", "iframe", "object"), _frame)
    | {"audio": _player, "img": _image, "video": _player}
)
"""What makes nodes of each element."""
