"""What a text's words say of whether it is the title."""

from collections.abc import Sequence

import pytest

from tests.choices import BODY
from tests.titles import found, told

TITLE = "Thông báo lịch nghỉ lễ"


@pytest.mark.parametrize(
    ("url", "features"),
    [
        ("https://xa.example.vn/tin/thong-bao-lich-nghi-le.html", ["in address", "in path"]),
        ("https://xa.example.vn/thong-bao-lich-nghi-le/", ["in address", "in path"]),
        ("https://xa.example.vn/thong-bao-lich-nghi-le/34", ["in path"]),
        ("https://xa.example.vn/", ["home: h1"]),
        ("https://xa.example.vn/%E9%80%9A", []),
        ("http://[", []),
        ("", []),
    ],
)
def test_feature_of_the_address(url: str, features: Sequence[str]) -> None:
    one = found(f"<h1>{TITLE}</h1>{BODY}", told(url=url))[TITLE]
    names = ("in address", "in path", "home: h1")
    assert [name for name in names if one.features.get(name)] == features


def test_site() -> None:
    texts = found("<h1>Xã Tân Lập</h1>" + BODY, told("Xã Tân Lập", site="Xã Tân Lập"))
    assert texts["Xã Tân Lập"].features["site"] == 1
    texts = found("<h1>Tân Lập</h1>" + BODY, told(url="https://tanlap.example.vn/a"))
    assert texts["Tân Lập"].features["site"] == 1
