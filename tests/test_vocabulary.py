"""The closed vocabulary: what a document can hold at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.vocabulary import (
    ATTRIBUTES,
    GLOBAL_ATTRIBUTES,
    HEADINGS,
    INLINE,
    MATHML,
    TAGS,
    VOID,
    is_safe_attribute,
    is_safe_url,
)

SAFE = [
    "https://xa.example.vn/tin/1.html?a=1&b=2#muc-2",
    "HTTPS://XA.EXAMPLE.VN/",
    "http://xa.example.vn",
    "mailto:xa@example.vn",
    "tel:+842812345678",
    "tin-tuc/1.html",
    "/van-ban/12-qd.pdf",
    "../1.html",
    "//cdn.example.vn/anh.png",
    "?trang=2",
    "#muc-2",
    "",
    "van ban.pdf",
    "tin/javascript:1.html",
    "?den=javascript:alert(1)",
    "./javascript:alert(1)",
    "Ủy:ban",
    "1:2",
]

HOSTILE = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript://xa.example.vn/%0aalert(1)",
    " javascript:alert(1)",
    "\tjavascript:alert(1)",
    "\t javascript:alert(1)",
    "\n\x01 \tjavascript:alert(1)",
    "\x00javascript:alert(1)",
    "\x1fjavascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\r\nscript:alert(1)",
    "javascript\t:alert(1)",
    "j\ta\tv\ta\ts\tc\tr\ti\tp\tt:alert(1)",
    "vbscript:msgbox(1)",
    "livescript:x",
    "mocha:x",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "data:,x",
    "data:image/png;base64,AAAA<script>",
    "data:image/png,alert",
    "blob:https://xa.example.vn/1",
    "filesystem:https://xa.example.vn/1",
    "file:///etc/passwd",
    "ftp://xa.example.vn/",
    "view-source:https://xa.example.vn/",
    "feed:javascript:alert(1)",
    "about:blank",
    "jar:https://xa.example.vn!/",
    "ms-word:ofe|u|https://xa.example.vn/1.docx",
    "intent://x#Intent;end",
    "x:y",
]

RASTER = [
    "data:image/png;base64,iVBORw0KGgo=",
    "data:image/gif;base64,R0lGODlh",
    "data:image/jpeg;base64,/9j/4AA+",
    "DATA:IMAGE/WEBP;BASE64,UklGRg==",
]


@pytest.mark.parametrize("url", SAFE)
def test_is_safe_url_harmless(url: str) -> None:
    assert is_safe_url(url)
    assert is_safe_url(url, image=True)


@pytest.mark.parametrize("url", HOSTILE)
def test_is_safe_url_hostile(url: str) -> None:
    assert not is_safe_url(url)
    assert not is_safe_url(url, image=True)


@pytest.mark.parametrize("url", RASTER)
def test_is_safe_url_raster_image(url: str) -> None:
    assert is_safe_url(url, image=True)
    assert not is_safe_url(url)


@given(
    st.text("\t\n\r\x00\x01\x1f ", max_size=4),
    st.lists(st.text("\t\n\r", max_size=2), min_size=11, max_size=11),
)
def test_is_safe_url_script_however_padded(before: str, between: list[str]) -> None:
    """A browser drops leading controls and spaces, and tabs and line breaks anywhere."""
    scheme = "".join(letter + gap for letter, gap in zip("javascript:", between, strict=True))
    assert not is_safe_url(f"{before}{scheme}alert(1)")


@pytest.mark.parametrize(
    ("tag", "name", "value"),
    [
        ("a", "href", "https://xa.example.vn/"),
        ("a", "title", "Bất kỳ"),
        ("p", "lang", "zh-Hant-TW"),
        ("p", "lang", ""),
        ("p", "dir", "rtl"),
        ("h2", "id", "content-mục"),
        ("img", "src", "data:image/png;base64,AAAA"),
        ("img", "alt", ""),
        ("ol", "start", "-3"),
        ("td", "colspan", "1000"),
        ("td", "rowspan", "0"),
        ("th", "scope", "rowgroup"),
        ("time", "datetime", "2023-06-28"),
        ("video", "controls", ""),
    ],
)
def test_is_safe_attribute_listed(tag: str, name: str, value: str) -> None:
    assert is_safe_attribute(tag, name, value)


@pytest.mark.parametrize(
    ("tag", "name", "value"),
    [
        ("a", "onclick", "x()"),
        ("a", "style", "color: red"),
        ("a", "target", "_blank"),
        ("a", "href", "javascript:x()"),
        ("a", "src", "1.png"),
        ("p", "href", "https://xa.example.vn/"),
        ("p", "class", "muc"),
        ("p", "id", "hai từ"),
        ("p", "id", ""),
        ("p", "lang", "tiếng Việt"),
        ("p", "lang", "vi" + "-x" * 10),
        ("p", "lang", "vi_VN"),
        ("p", "dir", "up"),
        ("img", "src", "data:image/svg+xml;base64,AAAA"),
        ("img", "srcset", "1.png 2x"),
        ("img", "width", "100%"),
        ("img", "width", "٣٣"),
        ("ol", "start", "một"),
        ("ol", "type", "x"),
        ("td", "colspan", "0"),
        ("td", "colspan", "1001"),
        ("th", "scope", "all"),
        ("video", "autoplay", ""),
        ("video", "controls", "x"),
        ("video", "poster", "javascript:x()"),
        ("math", "href", "https://xa.example.vn/"),
    ],
)
def test_is_safe_attribute_other(tag: str, name: str, value: str) -> None:
    assert not is_safe_attribute(tag, name, value)


def test_vocabulary_active_content() -> None:
    """Nothing that runs, loads another page, submits or overlays can be represented."""
    active = "script style link meta base iframe frame object embed applet form input button svg"
    assert TAGS.isdisjoint(active.split())
    names = {name for listed in ATTRIBUTES.values() for name in listed} | GLOBAL_ATTRIBUTES
    assert names.isdisjoint("style class srcdoc formaction action autoplay ping target".split())
    assert not [name for name in names if name.startswith("on")]


def test_vocabulary_sets() -> None:
    assert {*HEADINGS, *VOID, *INLINE, *MATHML} <= TAGS
    assert set(ATTRIBUTES) <= TAGS
    assert INLINE.isdisjoint(MATHML)
