"""Where the images of a document come from: their servers, the page itself, or nowhere."""

import base64
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given

from a11y_reader.document import Child, Document, Node, Removed
from a11y_reader.fetch import Fetcher
from a11y_reader.images import EmbeddingLimits, embed_images, leave_out_images, place_images
from a11y_reader.options import Options
from a11y_reader.pipeline import read
from tests.cases import FIXTURES, frozen, outline, read_cases
from tests.conformance import violations
from tests.fetch.server import IMAGES, Server
from tests.strategies import documents


def image(src: str, alt: str = "Họp dân") -> Node:
    return Node("img", (("alt", alt), ("src", src)))


def paragraph(*children: Child) -> Node:
    return Node("p", (), children)


def tags_of(document: Document) -> Counter[str]:
    return Counter(node.tag for node in document.walk() if isinstance(node, Node))


def data_url(media_type: str) -> str:
    return f"data:{media_type};base64,{base64.b64encode(IMAGES[media_type]).decode()}"


# --- none --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("source", "expected"), read_cases(FIXTURES / "images/none.txt", 2))
def test_text_alternatives_stand_in_for_images(source: str, expected: str) -> None:
    body = frozen(source)
    document = leave_out_images(Document(body=body))
    assert outline(document.body) == expected
    assert violations(document.body) == []
    images = sum(
        isinstance(node, Node) and node.tag == "img" for node in Document(body=body).walk()
    )
    assert document.removed == (Removed("image", 0, 0),) * images


@given(documents())
def test_document_without_images_conforms_and_keeps_its_words(document: Document) -> None:
    without = leave_out_images(document)
    assert violations(without.body) == []
    assert tags_of(without)["img"] == 0
    assert not any(node.has("poster") for node in without.walk() if isinstance(node, Node))
    before, after = (Counter(words(each)) for each in (document, without))
    assert before <= after


def words(document: Document) -> list[str]:
    return " ".join(text for text in document.walk() if isinstance(text, str)).split()


def test_image_that_stands_for_itself_in_the_body() -> None:
    document = leave_out_images(Document(body=(image("a.png"), image("b.png", ""))))
    assert document.body == (paragraph("Họp dân"),)


def test_document_that_has_no_images_stays_the_same() -> None:
    document = Document(body=(Node("pre", (), ("\n  x ",)), paragraph(" Một ")))
    assert leave_out_images(document) == document


# --- embed -------------------------------------------------------------------------------------


@pytest.mark.parametrize("media_type", IMAGES)
def test_image_is_embedded_as_what_its_bytes_are(
    server: Server, fetcher: Fetcher, media_type: str
) -> None:
    url = server.url(f"{media_type}?image/png")
    document = embed_images(Document(body=(paragraph(image(url)),)), fetcher)
    assert document.body == (paragraph(image(data_url(media_type))),)
    assert document.findings == ()


def test_image_that_is_there_twice_is_fetched_once(server: Server, fetcher: Fetcher) -> None:
    body = (paragraph(image(server.url("image/gif")), image(server.url("image/gif"), "")),)
    document = embed_images(Document(body=body), fetcher)
    assert tags_of(document)["img"] == 2
    assert len(server.requests) == 1


def test_image_that_cannot_be_had_becomes_a_link_and_a_finding(
    server: Server, fetcher: Fetcher
) -> None:
    url = server.url("status/404")
    named = Node("figure", (), (image(url), Node("figcaption", (), ("Họp dân",))))
    linked = paragraph(Node("a", (("href", "https://xa.example.vn/"),), (image(url),)))
    unnamed = paragraph("Xem ", image(url, ""))
    document = embed_images(Document(body=(named, linked, unnamed)), fetcher)
    assert outline(document.body) == (
        f'<figure>\n  <p><a href="{url}">Họp dân</a></p>\n'
        "  <figcaption>Họp dân</figcaption>\n</figure>\n"
        '<p><a href="https://xa.example.vn/">Họp dân</a></p>\n'
        f'<p>Xem <a href="{url}">404</a></p>\n'
    )
    (finding,) = document.findings
    assert (finding.rule, finding.status, finding.excerpt) == ("images", "needs-human", url)
    assert "the server answered 404" in finding.message


@pytest.mark.parametrize("path", ["page", "typed?image/svg+xml", "pdf", "short"])
def test_what_is_not_an_image_is_not_embedded(server: Server, fetcher: Fetcher, path: str) -> None:
    document = embed_images(Document(body=(paragraph(image(server.url(path))),)), fetcher)
    assert tags_of(document) == {"p": 1, "a": 1}
    assert len(document.findings) == 1


def test_image_of_a_relative_address_becomes_its_text(fetcher: Fetcher) -> None:
    document = embed_images(Document(body=(paragraph("Xem ", image("anh/a.png")),)), fetcher)
    assert document.body == (paragraph("Xem Họp dân"),)
    assert "only http:// and https://" in document.findings[0].message


def test_image_of_the_document_itself_stays(fetcher: Fetcher) -> None:
    document = Document(body=(paragraph(image(data_url("image/png"))),))
    assert embed_images(document, fetcher) == document


@pytest.mark.parametrize(
    ("limits", "embedded"),
    [
        (EmbeddingLimits(image_bytes=24), ["image/jpeg", "image/bmp"]),
        (EmbeddingLimits(total_bytes=60), ["image/png", "image/gif"]),
        (EmbeddingLimits(total_seconds=0), []),
    ],
)
def test_images_over_a_limit_are_left_out(
    server: Server, fetcher: Fetcher, limits: EmbeddingLimits, embedded: list[str]
) -> None:
    kinds = ("image/png", "image/gif", "image/jpeg", "image/bmp")
    body = tuple(paragraph(image(server.url(kind))) for kind in kinds)
    document = embed_images(Document(body=body), fetcher, limits=limits)
    images = [node.get("src") for node in document.walk() if isinstance(node, Node)]
    assert [src for src in images if src] == [data_url(kind) for kind in embedded]
    assert len(document.findings) == len(kinds) - len(embedded)


def test_poster_is_embedded_or_left_out(server: Server, fetcher: Fetcher) -> None:
    def video(poster: str) -> Node:
        pairs = (("controls", ""), ("src", "https://xa.example.vn/a.mp4"), ("poster", poster))
        return Node("video", pairs)

    body = (paragraph(video(server.url("image/webp")), video(server.url("status/500"))),)
    document = embed_images(Document(body=body), fetcher)
    videos = [node for node in document.walk() if isinstance(node, Node) and node.tag == "video"]
    assert [each.get("poster") for each in videos] == [data_url("image/webp"), ""]


def test_document_whose_images_cannot_be_had_conforms(fetcher: Fetcher) -> None:
    @given(documents())
    def check(document: Document) -> None:
        embedded = embed_images(document, fetcher, limits=EmbeddingLimits(total_bytes=0))
        assert violations(embedded.body) == []
        images = [node for node in embedded.walk() if isinstance(node, Node) and node.tag == "img"]
        assert all(node.get("src").startswith("data:") for node in images)

    check()


# --- by the options ----------------------------------------------------------------------------


def page(server: Server) -> str:
    text = "Ủy ban nhân dân xã họp với đại diện các thôn về kế hoạch làm đường. " * 3
    return (
        f"<title>Họp dân</title><p>{text}<p><img src='{server.url('image/png')}' alt='Hội trường'>"
    )


def test_images_stay_by_default(server: Server) -> None:
    assert server.url("image/png") in str(read(page(server)).body)
    assert server.requests == []


def test_images_are_left_out_by_option(server: Server) -> None:
    document = read(page(server), options=Options(images="none"))
    assert document.body[-1] == paragraph("Hội trường")
    assert server.requests == []


def test_images_are_embedded_by_option(server: Server) -> None:
    document = read(page(server), options=Options(images="embed", allow_private=True))
    assert document.body[-1] == paragraph(image(data_url("image/png"), "Hội trường"))
    assert [path for path, _ in server.requests] == ["/image/png"]


def test_images_of_private_networks_are_not_embedded_unless_allowed(server: Server) -> None:
    document = read(page(server), options=Options(images="embed"))
    assert "not an address of the public internet" in document.findings[-1].message
    assert server.requests == []


def test_option_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="images is one of keep, none, embed, not 'all'"):
        Options(images="all")


def test_nothing_that_fetches_is_imported_unless_needed() -> None:
    code = (
        "import sys; from a11y_reader import Options, read;"
        "read('<p>Thông báo nghỉ lễ.', options=Options(images='embed'));"
        "sys.exit('httpx' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603


def test_images_that_are_kept_are_the_same_document() -> None:
    document = Document(body=(paragraph(image("a.png")),))
    assert place_images(document, Options()) is document
