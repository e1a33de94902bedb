"""The policy of the page: its own style and script, and what its content needs."""

import base64
import hashlib
from xml.etree.ElementTree import Element

import pytest

from a11y_reader.document import Document, Node
from tests.article import PIXEL
from tests.rendering.parts import one, page_of, paragraph


def test_page_names_its_style_and_script_by_hash(article):
    root = page_of(article)
    policy = one(root, "meta", **{"http-equiv": "Content-Security-Policy"})
    directives = dict(each.split(maxsplit=1) for each in policy.get("content").split("; "))
    assert directives["default-src"] == "'none'"
    assert directives["style-src"] == f"'{sha256(one(root, 'style'))}'"
    assert directives["script-src"] == f"'{sha256(one(root, 'script'))}'"


def policy_of(document: Document) -> dict[str, str]:
    policy = one(page_of(document), "meta", **{"http-equiv": "Content-Security-Policy"})
    pairs = (each.partition(" ") for each in policy.get("content").split("; "))
    return {name: value for name, _, value in pairs}


WEB = "http: https: file:"


@pytest.mark.parametrize(
    ("sources", "allowed"),
    [
        ([], None),
        (["https://xa.example.vn/a.png"], WEB),
        (["anh/a.png"], WEB),
        ([PIXEL], "data:"),
        ([PIXEL, "https://xa.example.vn/a.png"], f"{WEB} data:"),
    ],
)
def test_policy_allows_the_images_that_are_there_and_no_others(sources, allowed):
    images = [Node("img", (("src", source), ("alt", "a"))) for source in sources]
    policy = policy_of(Document(title="x", body=(paragraph(*images),)))
    assert policy.get("img-src") == allowed
    assert "media-src" not in policy


def test_policy_allows_media_and_their_posters_where_there_are_some():
    video = Node("video", (("controls", ""), ("src", "https://xa.example.vn/a.mp4")))
    assert policy_of(Document(body=(paragraph(video),))).get("media-src") == WEB
    with_poster = video.with_attribute("poster", PIXEL)
    assert policy_of(Document(body=(paragraph(with_poster),))).get("img-src") == "data:"


def sha256(element: Element) -> str:
    digest = hashlib.sha256((element.text or "").encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()


def test_page_has_no_inline_styles_nor_handlers(article):
    names = {name for each in page_of(article).iter() for name in each.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on")}
