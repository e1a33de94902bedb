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
