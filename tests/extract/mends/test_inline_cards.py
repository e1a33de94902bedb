"""Cards of other pages among the paragraphs of a text are left out."""

import pytest

from tests.choices import chosen_of

TEXT = "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan cho mọi người dân biết.</p>"
CARD = (
    "<div><a href=/cau><img src=/cau.jpg alt=Cầu></a><h3><a href=/cau>Thông xe cầu mới qua sông</a>"
    "</h3><p>28/6</p></div>"
)


def test_card_between_paragraphs() -> None:
    assert len(chosen_of(f"<div>{TEXT}{CARD}{TEXT}</div>")) == 2


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{CARD}{TEXT}</div>",
        f"<div>{TEXT}{CARD.replace('<img src=/cau.jpg alt=Cầu>', '')}{TEXT}</div>",
        f"<div>{TEXT}{CARD.replace('28/6', TEXT)}{TEXT}</div>",
        f"<div>{TEXT}{CARD.replace(' href=/cau', '')}{TEXT}</div>",
        f"<div>{TEXT}<h2>Các công trình của xã</h2>{CARD}{TEXT}</div>",
        f"<div>{TEXT}<div><h2>Cầu vừa xong đáng xem nhất</h2>{CARD}</div>{TEXT}</div>",
    ],
    ids=["first", "no picture", "with text", "no link", "below a heading", "heads a part"],
)
def test_others(html: str) -> None:
    assert any("cầu mới" in text for text in chosen_of(html))


def test_entries_of_a_list() -> None:
    """One paragraph stands below each, and no text between."""
    card = "Thông xe cầu mới qua sông"
    assert card in chosen_of(f"<div>{TEXT}{CARD}{TEXT}{CARD}{TEXT}</div>")
    assert card not in chosen_of(f"<div>{TEXT}{CARD}{TEXT}{TEXT}{CARD}{TEXT}</div>")


def test_box_of_several_cards() -> None:
    box = f"<div><h2>Tin khác</h2><div>{CARD}{CARD}</div></div>"
    quotation = "<blockquote><p>Cầu này dân làng mong đã mấy chục năm.</p></blockquote>"
    assert len(chosen_of(f"<div>{TEXT}{box}{TEXT}</div>")) == 2
    assert len(chosen_of(f"<div>{TEXT}{quotation}{box}{TEXT}</div>")) == 3


CALL = (
    "<div class=dat-lich><p>Để được tư vấn và đặt lịch khám sớm nhất, xin gọi tổng đài bệnh viện"
    " theo số <a href=tel:1900>1900</a>.</p></div>"
)


def test_call_between_paragraphs_again_and_again() -> None:
    assert len(chosen_of(f"<div>{TEXT}{CALL}{TEXT}{CALL}</div>")) == 2


@pytest.mark.parametrize(
    "html",
    [
        f"<div>{TEXT}{CALL}{TEXT}</div>",
        f"<div>{TEXT}{CALL}{TEXT}{CALL.replace('sớm nhất', 'đúng giờ')}</div>",
        f"<div>{TEXT}{CALL}{TEXT}</div><div>{CALL}</div>",
        f"<div>{TEXT}{CALL}<h2>Sau khi khám</h2>{TEXT}{CALL}</div>",
        f"<div>{TEXT}{CALL}{TEXT}{CALL}</div>".replace("<a href=tel:1900>1900</a>", "1900"),
        f"<div>{TEXT}{CALL}{TEXT}{CALL}</div>".replace("div class=dat-lich", "blockquote"),
    ],
    ids=["once", "other words", "elsewhere", "ends of sections", "no link", "quotation"],
)
def test_other_boxes_between_paragraphs(html: str) -> None:
    assert any("đặt lịch khám" in text for text in chosen_of(html))
