"""The blocks that may show the title."""

import pytest

from tests.choices import BODY
from tests.titles import found, told

TITLE = "Thông báo lịch nghỉ lễ"


@pytest.mark.parametrize(
    ("html", "feature"),
    [
        (f"<h1>{TITLE}</h1>", "h1"),
        (f"<h3>{TITLE}</h3>", "h3"),
        (f"<h5>{TITLE}</h5>", "h3"),
        (f"<div class=post-title>{TITLE}</div>", "named title"),
        (f"<div><b>{TITLE}</b></div>", "bold"),
        (f"<ul><li><b>{TITLE}</b></li></ul>", "li"),
        (f"<table><tr><td><b>{TITLE}</b></td></tr></table>", "cell"),
        (f"<h2>{TITLE}</h2><p>28/06/2023</p>", "above a date"),
        (f"<h2><a href=x>{TITLE}</a></h2>", "link density"),
        (f"<h2>{TITLE}<button>Chép</button></h2>", "controls"),
        (f"<nav><h2>{TITLE}</h2></nav>", "elsewhere"),
        (f"<main><h2>{TITLE}</h2></main>", "content"),
        (f"<h1>{TITLE}</h1><ul class=menu><li>Trang chủ</li></ul>", "above a menu"),
        (f"<h2><img src=a.png>{TITLE}</h2>", "media"),
    ],
)
def test_feature_of_a_block(html: str, feature: str) -> None:
    one = next(one for text, one in found(html + BODY).items() if text.startswith(TITLE))
    assert one.features[feature] > 0


def test_button_behind_the_title() -> None:
    assert TITLE in found(f"<h1>{TITLE} <button>Chép</button></h1>{BODY}")
    assert f"Lịch {TITLE}" in found(f"<h1><button>Lịch</button> {TITLE}</h1>{BODY}")


@pytest.mark.parametrize(
    ("html", "feature"),
    [
        (f"<h2>{TITLE}</h2><h2>Giải trình</h2>", "alike"),
        (f"<p>{TITLE}</p><p>Giải trình</p>", "alike line"),
        (f"<p><a href=x>{TITLE}</a></p><p>Giải trình</p>", "alike link"),
    ],
)
def test_others_of_its_kind(html: str, feature: str) -> None:
    features = found(html + BODY, told(TITLE))[TITLE].features
    assert features[feature] > 0
    assert {name for name in features if name.startswith("alike")} == {feature}


def test_bold_line_has_no_others_of_its_kind() -> None:
    features = found(f"<p><b>{TITLE}</b></p><p>Giải trình</p>{BODY}")[TITLE].features
    assert not [name for name in features if name.startswith("alike")]


def test_heading_rather_than_the_field_that_says_the_same() -> None:
    """As the first field of a procedure gives its name again."""
    field = f"<div><p>Tên thủ tục</p><p>{TITLE}</p></div>"
    one = found(f"<h4>{TITLE}</h4>{field}{BODY}")[TITLE]
    assert one.features["h3"] == 1


def test_several_blocks_as_the_head_has_them() -> None:
    html = "<div>Thông báo</div><div>lịch nghỉ lễ</div>"
    assert len(found(html + BODY, told(TITLE))[TITLE].run) == 2


def test_several_blocks_in_capitals() -> None:
    """Documents are headed so: what it is, and what of."""
    html = "<div><b>QUY CHẾ</b></div><div><b>TIẾP CÔNG DÂN</b></div><div><b>Điều 1</b></div>"
    one = found(html + BODY)["QUY CHẾ TIẾP CÔNG DÂN"]
    assert one.features["capitals in a row"] == 1


@pytest.mark.parametrize(
    ("heading", "feature"),
    [(f"{TITLE} 4 min read", "begins a heading"), (f"Tin mới {TITLE}", "ends a heading")],
)
def test_heading_with_something_beside(heading: str, feature: str) -> None:
    one = found(f"<h1>{heading}</h1>{BODY}", told(TITLE))[TITLE]
    assert one.features[feature] == 1
    assert [block.text for block in one.run] == [heading]


def test_heading_below_a_sidebar_that_looks_like_content() -> None:
    """As on blogs whose head has their own name before the post's title."""
    beside = "<p>Viết về bếp núc, chợ quê và những ngày mưa.</p>" + "<div>a</div>" * 50
    html = f"{beside}<h2>Lưu trữ</h2><h3>Cái lò đất của ông Tư</h3>{BODY}"
    texts = found(html, told("Bếp nhà: Cái lò đất của ông Tư"))
    assert texts["Cái lò đất của ông Tư"].features["h3"] == 1
    assert "Lưu trữ" not in texts


def test_number_of_comments_behind_a_title() -> None:
    html = f"<h1>{TITLE} <a href=#binh-luan>(41)</a></h1>"
    assert found(html + BODY, told(TITLE))[TITLE].features["h1"] > 0
    assert f"{TITLE} (41)" in found(html + BODY)


def test_category_before_a_title() -> None:
    html = f"<h2><span>Giáo dục</span> <span>{TITLE}</span></h2>"
    assert found(html + BODY, told(TITLE))[TITLE].features["h2"] > 0
    assert f"Giáo dục {TITLE}" in found(html + BODY)
