"""A short notice beside long lists of links."""

import pytest

from tests.choices import WORDS, chosen

NOTICE = (
    "Sáng mai 5/6, điểm tiếp nhận hồ sơ tại thôn Đồng Tâm tạm ngừng phục vụ vì mất điện;"
    " mời bà con đến trụ sở xã trong giờ làm việc hoặc nộp hồ sơ trực tuyến."
)


@pytest.mark.parametrize(
    ("around", "links", "is_notice"),
    [
        ("div", 0.2, True),
        ("div", 0.6, False),  # the links are likely
        ("footer", 0.2, False),
        ("div hidden", 0.2, False),
    ],
)
def test_lone_text_beside_links(around: str, links: float, is_notice: bool) -> None:
    """A short notice is the page's text where all that seems a little likely are links."""
    html = f"<ul>{'<li><a href=/>Đất đai</a></li>' * 9}</ul><{around}><p>{NOTICE}</p></div>"
    assert (NOTICE in chosen(html, [*[links] * 9, 0.02])) == is_notice


def test_lone_text_beside_another() -> None:
    html = f"<p>{WORDS}</p><div><p>{NOTICE}</p></div>"
    assert chosen(html, [0.4, 0.02]) == [WORDS]
