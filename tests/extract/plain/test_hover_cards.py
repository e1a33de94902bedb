"""Cards that open over a link in a paragraph."""

from time import process_time

import pytest
from lxml import etree

from a11y_reader import read
from a11y_reader.extract.plain.hover_cards import drop_hover_cards
from a11y_reader.parse import parse
from a11y_reader.rendering.text import to_text

PERSON = (
    "<span><img src=a.png><a href={}>Lò Thị Mai</a>"
    "<a href=/tin/1>Xã có thêm một cầu mới</a> <a href=/mai>XEM THÊM</a></span>"
)
ACT = (
    "<span hidden><a href=/luat>Luật Đường 2023</a> Còn hiệu lực. <a href=/luat/2>Tải về</a></span>"
)


def is_card(paragraph: str) -> bool:
    root = parse(paragraph)
    drop_hover_cards(list(root.iterdescendants(etree.Element)))
    return next(root.iter("template"), None) is not None


def test_cards_with_a_picture() -> None:
    """A card begins with the link that it opens over; what leads elsewhere is text."""
    text = "<p>Bà <a href=/mai>Lò Thị Mai</a>{} phát biểu.</p>"
    assert is_card(text.format(PERSON.format("/mai")))
    assert not is_card(text.format(PERSON.format("/an")))
    assert not is_card(text.format(" và " + PERSON.format("/mai")))
    assert not is_card(text.format(PERSON.format("/mai").replace("<img src=a.png>", "")))


def test_hidden_cards() -> None:
    text = "<p>Theo <a href=/luat>Điều 4</a>{}, cấm đỗ xe.</p>"
    assert is_card(text.format(ACT))
    assert is_card(text.format(ACT.replace("hidden", "style='display: none'")))
    assert not is_card(text.format(ACT.replace("hidden", "")))
    assert not is_card(text.format(ACT.replace("<a href=/luat/2>Tải về</a>", "")))


@pytest.mark.parametrize("href", ["", "href='#'", "href=' #rest'", "href='javascript:m()'", "href"])
def test_text_that_a_link_unfolds_stays(href: str) -> None:
    """A link that leads nowhere is no card's, though one as it folds the text again."""
    more = f"<a {href} onclick=m()>Xem thêm</a>"
    rest = f"<span hidden> Cầu xây năm sau. <a {href}>Thu gọn</a> <a href=/in>In</a></span>"
    assert not is_card(f"<p>Xã đã họp.{more}{rest}</p>")


def test_hidden_text_before_the_same_link_stays() -> None:
    text = "<p>Xã đã họp. <a href=/tin>Xem thêm</a><span hidden>{}{} <a href=/in>In</a></span></p>"
    assert not is_card(text.format("Cầu xây năm sau. ", "<a href=/tin>Xem tin</a>"))
    assert not is_card(text.format("", "<b>Cầu</b> xây. <a href=/tin>Xem tin</a>"))
    assert is_card(text.format(" <b> ", "<i></i><a href=/tin>Xem tin</a></b>"))


def test_cards_within_cards_take_no_longer_than_their_number() -> None:
    """In a caller's own tree, each is looked at but up to a number of elements."""
    root = within = etree.Element("p")
    for _ in range(3000):
        link = etree.SubElement(within, "a", href="/mai")
        link.text = "Mai"
        within = etree.SubElement(within, "span")
        etree.SubElement(within, "img")
    start = process_time()
    drop_hover_cards(list(root.iter("a")))
    assert process_time() - start < 1


def test_asides_with_the_same_link_stay() -> None:
    """In them the link stands within a sentence, even with a flag and another link."""
    aside = "<span>(<a href=/mai>Mai</a> thắng <a href=/an>An</a> <img src=co.png> năm 1990)</span>"
    text = f"<p><a href=/mai>Mai</a> {aside} phát biểu.</p>"
    assert not is_card(text)
    long = aside.replace("(<a", "<a").replace("thắng", "thắng trận chung kết môn bơi lội của tỉnh")
    assert not is_card(text.replace(aside, long))


def test_links_of_a_card_are_not_those_of_its_paragraph() -> None:
    """So it is kept, though its card has many more words than itself."""
    sentence = "<p>Bà <a href=/mai>Lò Thị Mai</a>{} nói cầu mới sẽ xong trước mùa mưa năm sau.</p>"
    more = "<a href=/tin/2>Cử tri xã Nậm Khê kiến nghị sửa đường vào bản trước mùa mưa lũ</a>" * 6
    card = PERSON.format("/mai").replace("<a href=/tin/1>", more + "<a href=/tin/1>")
    rest = "<p>Cầu dài 42 mét, rộng 4 mét, do xã và bà con cùng góp công xây dựng.</p>" * 4
    page = f"<html><body><article>{sentence.format(card)}{rest}</article></body></html>"
    text = to_text(read(page))
    assert "nói cầu mới sẽ xong" in text
    assert "Cử tri" not in text
