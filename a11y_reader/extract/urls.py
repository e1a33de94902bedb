"""URLs: the page's own, and those on it made absolute against it and its `base` element."""

import re
from collections.abc import Iterable
from urllib.parse import SplitResult, quote, unquote, urldefrag, urljoin, urlsplit

from lxml import etree

from a11y_reader.vocabulary import is_safe_url

__all__ = [
    "Urls",
    "are_contacts",
    "canonical_address",
    "hands_over",
    "is_contact",
    "is_first_page",
    "is_other_page",
    "is_same_page",
    "joined",
    "parts_of",
]

_CONTACTS = ("mailto:", "tel:")
"""How the addresses of people begin, where those of pages have another scheme."""

_STRIPPED = str.maketrans("", "", "\t\n\r")
"""A table for `str.translate` that leaves out tabs and line breaks, as browsers do
(https://url.spec.whatwg.org/#concept-basic-url-parser)."""

_ORIGIN = re.compile(r"https?://[\w.:-]+(?=[/?#]|\Z)", re.ASCII)
"""The beginning of an absolute URL that `urljoin`, which is slow, leaves as it is."""

_REST = re.compile(r"(?:/(?!/)[^?#;]*)?(?:\?[^#]+)?(?:#.+)?")
"""The rest of one, or a URL that begins with its path; most URLs are so."""

_NO_URL_CHARACTER = re.compile(r'[\s"<>`{}^]')
"""What browsers write with a percent sign in a path, and no valid URL has as it is
(https://url.spec.whatwg.org/#path-percent-encode-set)."""

_TOP = ("#", "#top")
"""What leads to the top of any page (https://html.spec.whatwg.org/#top-of-the-document)."""

_CONTROL_OR_SPACE = "".join(map(chr, range(0x21)))
"""What browsers leave out at both ends of a URL
(https://url.spec.whatwg.org/#c0-control-or-space)."""


def is_contact(address: str) -> bool:
    """Say whether an address is one to call or to write to: it leads to no other page."""
    return address.strip().startswith(_CONTACTS)


def are_contacts(links: Iterable[etree._Element]) -> bool:
    """Say whether there are links, and all of them are to call or to write to someone."""
    addresses = [link.get("href", "") for link in links]
    return bool(addresses) and all(map(is_contact, addresses))


def canonical_address(root: etree._Element) -> str:
    """Return what a page gives as its own (https://html.spec.whatwg.org/#link-type-canonical).

    Args:
        root: The page's tree.
    """
    links = (link for link in root.iter("link") if link.get("rel", "").lower() == "canonical")
    return next((href for href in (link.get("href") for link in links) if href), "")


class Urls:
    """Resolves the URLs of one page (https://html.spec.whatwg.org/#document-base-url).

    Args:
        root: The page's tree, or a part of it, whose first `base` counts.
        url: The page's address; empty where it is unknown: relative URLs then stay relative.

    >>> urls = Urls(etree.Element("html"), "https://example.vn/tin/1.html")
    >>> urls.link("../van-ban.pdf"), urls.link("javascript:void(0)"), urls.link("1.html#muc-2")
    ('https://example.vn/van-ban.pdf', '', '#muc-2')
    """

    def __init__(self, root: etree._Element, url: str = "") -> None:
        page = urldefrag(url).url
        self.page = page if is_safe_url(page) else ""  # as nothing can lead there
        href = next((base.get("href") for base in root.iter("base") if base.get("href")), None)
        self.base = joined(page, href) if href else page
        self._origin = _origin(self.base)

    def link(self, href: str | None) -> str:
        """Return a link's absolute URL, or `#id`; nothing where it is unsafe, or the top."""
        if not href:
            return ""
        href = _cleaned(href)
        if href.startswith("#"):
            return "" if href in _TOP else href
        absolute = self._absolute(href)
        if not absolute or not is_safe_url(absolute):
            return ""
        address, fragment = _split(absolute)
        return f"#{fragment}" if fragment and address == self.page else _valid(absolute)

    def image(self, src: str | None) -> str:
        """Return an image's absolute URL, or nothing where it is unsafe or missing."""
        if not src:
            return ""
        absolute = self._absolute(_cleaned(src))
        return _valid(absolute) if is_safe_url(absolute, image=True) else ""

    def _absolute(self, url: str) -> str:
        origin = _origin(url)
        if origin and _REST.fullmatch(url, len(origin)):
            return url
        if self._origin and url.startswith("/") and _REST.fullmatch(url) and "/." not in url:
            return self._origin + url
        return joined(self.base, url)


def _cleaned(url: str) -> str:
    """Strip what URL parsers strip (https://url.spec.whatwg.org/#concept-basic-url-parser)."""
    return url.strip(_CONTROL_OR_SPACE).translate(_STRIPPED)


def _valid(url: str) -> str:
    """Write what no valid URL has with percent signs, such as spaces in a folder's name."""
    return _NO_URL_CHARACTER.sub(lambda found: quote(found[0]), url)


def _origin(url: str) -> str:
    """Return what stands before the path of a URL of the web."""
    found = _ORIGIN.match(url)
    return found[0] if found else ""


def joined(base: str, url: str) -> str:
    """Join two URLs; one that cannot be parsed, such as `http://[`, comes to nothing."""
    try:
        return urljoin(base, url)
    except ValueError:
        return ""


def parts_of(address: str) -> SplitResult:
    """Return the parts of an address; all are empty where it is none.

    >>> parts_of("https://example.vn/tin/1.html").path, parts_of("https://[x").path
    ('/tin/1.html', '')
    """
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def is_first_page(address: str) -> bool:
    """Say whether an address is that of a site's first page.

    >>> is_first_page("https://example.vn/"), is_first_page("https://example.vn/?p=1")
    (True, False)
    """
    parts = parts_of(address)
    return bool(parts.netloc) and not parts.path.strip("/") and not parts.query


def is_same_page(address: str, other: str) -> bool:
    """Say whether two addresses are of one page, however they are written.

    >>> is_same_page("https://example.vn/tin/#a", "http://www.example.vn/tin")
    True
    >>> is_same_page("https://example.vn/tin?trang=2", "https://example.vn/tin")
    False
    """
    places = [
        ((parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query)
        for parts in map(parts_of, (address, other))
    ]
    return places[0] == places[1]


def is_other_page(address: str, page: str) -> bool:
    """Say whether a link leads to another page than the one it is on.

    To a place in the page, to a script, or to the page with more of a query leads what a script
    shows otherwise, such as a picture larger.

    >>> own = "https://example.vn/tin?id=1"
    >>> is_other_page("/tin?id=2", own), is_other_page("https://example.vn/", own)
    (True, True)
    >>> is_other_page("#anh", own), is_other_page("?id=1&anh=2", own)
    (False, False)
    >>> is_other_page("javascript:void(0)", own), is_other_page("?anh=2", "")
    (False, False)
    """
    own, meant = parts_of(page), parts_of(joined(page, _cleaned(address)))
    if meant.scheme == "javascript":
        return False
    is_own_path = (own.hostname, own.path) == (meant.hostname, meant.path)
    left_out = {*own.query.split("&"), ""} - {*meant.query.split("&"), ""}
    return not is_own_path or bool(left_out)


def hands_over(address: str, page: str) -> bool:
    """Say whether an address of another site, or of a letter, has that of a page in it.

    So have links to share the page, and frames with the buttons of networks. A site's first page
    is in too many addresses.

    >>> hands_over("https://x.example/?u=https%3A%2F%2Fxa.vn%2Ftin%2F1", "https://www.xa.vn/tin/1/")
    True
    >>> hands_over("https://x.example/?u=https://xa.vn/", "https://xa.vn/")
    False
    """
    own, meant = parts_of(page), unquote(unquote(address))
    parts = parts_of(meant)
    hosts = [(one.hostname or "").removeprefix("www.") for one in (own, parts)]
    leads_elsewhere = parts.scheme == "mailto" or hosts[1] not in ("", hosts[0])
    path = own.path.rstrip("/")
    return bool(path) and leads_elsewhere and f"{hosts[0]}{path}" in meant


def _split(url: str) -> tuple[str, str]:
    try:
        return urldefrag(url)
    except ValueError:
        return url, ""
