"""Components of AMP are read as the elements of HTML that they stand for."""

import pytest

from a11y_reader.document import Node
from a11y_reader.pipeline import read

TEXT = "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan, kể từ thứ hai tuần sau.</p>"
PICTURE = "<amp-img src=cau.jpg alt='Cầu mới'><noscript><img src=cau.jpg></noscript></amp-img>"


def tags(html: str) -> list[str]:
    document = read(html, url="https://xa.example.vn/amp/1")
    return [node.tag for node in document.walk() if isinstance(node, Node)]


@pytest.mark.parametrize("mark", ["amp", "⚡"])
def test_picture_of_amp(mark: str) -> None:
    assert tags(f"<html {mark}><h1>Cầu</h1>{TEXT}{PICTURE}{TEXT}").count("img") == 1


def test_video_and_frame_of_amp() -> None:
    video = "<amp-video><source src=le.mp4></amp-video>"
    frame = "<amp-iframe src=https://ban-do.example/1></amp-iframe>"
    found = tags(f"<html amp><h1>Cầu</h1>{TEXT}{video}{TEXT}{frame}{TEXT}")
    assert "video" in found
    assert "a" in found


def test_other_pages_are_left_as_they_are() -> None:
    assert "img" not in tags(f"<html><h1>Cầu</h1>{TEXT}{PICTURE}{TEXT}")


def links(html: str) -> list[tuple[str | None, str]]:
    document = read(html, url="https://xa.example.vn/1")
    nodes = [node for node in document.walk() if isinstance(node, Node)]
    return [(node.get("href"), node.text) for node in nodes if node.tag == "a"]


def test_component_in_the_place_of_a_player() -> None:
    player = (
        "<lite-youtube videoid=dQw4w9WgXcQ playlabel='Lễ hội'><button>Phát</button></lite-youtube>"
    )
    of_amp = player.replace("lite-youtube videoid", "amp-youtube data-videoid")
    for component in (player, of_amp.replace("lite-youtube", "amp-youtube")):
        found = links(f"<h1>Cầu</h1>{TEXT}{component}{TEXT}")
        assert found == [("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "Lễ hội")]
    assert links(f"<h1>Cầu</h1>{TEXT}<lite-youtube videoid='a b'></lite-youtube>{TEXT}") == []


@pytest.mark.parametrize(
    ("source", "images"),
    [
        ("<noscript><img src=cau.jpg alt='Cầu mới'></noscript>", 1),
        ("<noscript><img src=cau.jpg></noscript>", 0),
        ("<noscript><img src='/dem?trang=1' alt='Đếm'></noscript>", 0),
        ("<div><img src=a.jpg alt=Cầu></div><noscript><img src=cau.jpg alt=Cầu></noscript>", 1),
        ("<noscript><img src=cau.jpg alt=Cầu></noscript><img data-src=cau.jpg alt=Cầu>", 1),
    ],
)
def test_images_for_browsers_without_scripts(source: str, images: int) -> None:
    assert tags(f"<html><h1>Cầu</h1>{TEXT}<div>{source}</div>{TEXT}").count("img") == images
