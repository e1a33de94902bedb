"""Headings stay with their text, and go without it."""

import pytest

from tests.choices import WORDS, chosen, kept


def test_heading_with_its_section() -> None:
    html = f"<h2>Nghỉ lễ</h2><p>{WORDS}</p><h2>Tin khác</h2><ul><li>Họp dân</li></ul>"
    assert kept(html) == ["Nghỉ lễ", WORDS]


def test_headings_above_a_section() -> None:
    """A section's text is also that of the section around it, not of the one after."""
    html = f"<h2>Chương I</h2><h3>Điều 1</h3><p>{WORDS}</p><h2>Chương II</h2>"
    assert kept(html) == ["Chương I", "Điều 1", WORDS]


def test_heading_without_its_section() -> None:
    """A short heading is dropped, be it ever so likely, where nothing below it is kept."""
    html = f"<h2>Tin mới trong ngày</h2><div>Trang chủ</div><h2>Nghỉ lễ</h2><p>{WORDS}</p>"
    assert chosen(html, [0.95, 0.06, 0.95, 0.95]) == ["Nghỉ lễ", WORDS]


def test_heading_that_leads_to_higher_ones() -> None:
    """As many set the names of what they list; it leads to what is right below it alone."""
    html = f"<h2>Cái kìm</h2><p>{WORDS}</p><h4>Nên mua:</h4>{{}}<h2><a href=1>Kìm B</a></h2>"
    assert chosen(html.format(""), [0.95] * 4) == ["Cái kìm", WORDS, "Nên mua:", "Kìm B"]
    lost = "<div>Quảng cáo</div>"
    assert chosen(html.format(lost), [0.95, 0.95, 0.95, 0.01, 0.95])[2:] == ["Kìm B"]
    plain = html.format("").replace("mua:", "mua")
    assert chosen(plain, [0.95, 0.95, 0.45, 0.95])[2:] == ["Kìm B"]


def test_likely_headings_right_above_others() -> None:
    """Nothing of their sections went: their leads are headings, or they are all there is."""
    card = "<div><h2>{}</h2><h2>Xem trên mọi thiết bị, ở nhà và trên đường.</h2></div>"
    html = f"<p>{WORDS}</p>{card.format('Phim')}{card.format('Bóng đá')}<h2>Liên hệ</h2>"
    texts = chosen(f"{html}<p>{WORDS}</p>", [0.95] * 7)
    assert texts.count("Phim") == texts.count("Bóng đá") == 1
    lost = html.replace("Phim</h2>", "Phim</h2><p>Đang tải</p>", 1)
    assert "Phim" not in chosen(f"{lost}<p>{WORDS}</p>", [0.95, 0.95, 0.01, *[0.95] * 5])


def test_very_long_text_that_is_set_as_a_heading() -> None:
    """It is likely to say something where a shorter one has to be sure."""
    text = f"{WORDS} {WORDS}"
    html = f"<p>{WORDS}</p><h3>{{}}</h3><p>Xem thêm</p><h2>Liên hệ</h2><p>{WORDS}</p>"
    likely = [0.95, 0.7, 0.01, 0.9, 0.95]
    assert text in chosen(html.format(text), likely)
    assert "Hai đoàn" not in chosen(html.format("Hai đoàn"), likely)


def test_text_that_is_set_as_headings() -> None:
    text = "Hai đoàn thanh niên của xã sẽ hỗ trợ bà con."
    html = f"<h3>{text}</h3><h2>Liên hệ</h2><p>{WORDS}</p>"
    assert chosen(html, [0.9, 0.9, 0.95]) == [text, "Liên hệ", WORDS]
    html = html.replace("</h3>", "</h3><p>Xem</p>")
    assert chosen(html, [0.7, 0.01, 0.9, 0.95]) == ["Liên hệ", WORDS]
    assert chosen(html.replace(text, "Hỗ trợ"), [0.9, 0.01, 0.9, 0.95]) == ["Liên hệ", WORDS]


def test_no_heading_of_an_aside_of_which_nothing_is_kept() -> None:
    html = f"<div><aside><h3>Nội dung</h3><p>Trang 1</p></aside><p>{WORDS}</p></div>"
    assert chosen(html, [0.4, 0.1, 0.95]) == [WORDS]
    assert chosen(html.replace("aside", "div"), [0.4, 0.1, 0.95]) == ["Nội dung", WORDS]
    named = html.replace("<aside>", "<div class=signupBox>").replace("aside", "div")
    assert chosen(named, [0.4, 0.1, 0.95]) == [WORDS]
    inside = html.replace("<h3>", "<div class=share><h3>").replace("</h3>", "</h3></div>")
    assert chosen(inside, [0.4, 0.1, 0.95]) == [WORDS]


def test_heading_in_a_section_that_a_section_begins_with() -> None:
    """The head of a review, of which all else went."""
    head = "<section><p>4 sao</p><h3>Ba lô tốt</h3></section>"
    review = f"<article>{head}<p>Nên mua</p><p>{WORDS}</p></article>"
    scores = [0.9, 0.1, 0.4, 0.05, 0.95]
    assert "Ba lô tốt" in chosen(f"<p>{WORDS} A</p>{review}", scores)
    assert "Ba lô tốt" not in chosen(f"<p>{WORDS} A</p>{review.replace('article', 'div')}", scores)


@pytest.mark.parametrize(
    "box",
    [
        "<nav><h3>Nội dung</h3></nav>",
        "<div class=page__toc><h3>Nội dung</h3><ul></ul></div>",
        "<div class=w-toc><h3>Nội dung</h3><div class=w-toc-body><i class=spinner></i></div></div>",
        "<div class=table-of-contents><div><h3>Nội dung</h3></div><div id=toc></div></div>",
    ],
)
def test_no_heading_of_contents_that_a_script_fills(box: str) -> None:
    assert chosen(f"<div>{box}</div><p>{WORDS}</p>", [0.4, 0.95]) == [WORDS]


@pytest.mark.parametrize(
    "heading",
    [
        "<h3 class=toc>Nội dung</h3>",
        "<div class=toc-anchor><h3>Nội dung</h3></div>",
        "<div id=toc-1><div id=1></div><h3>Nội dung</h3></div>",
    ],
)
def test_heading_that_contents_lead_to(heading: str) -> None:
    html = f"<div>{heading}<p>{WORDS}</p><div></div></div>"
    assert chosen(html, [0.4, 0.95]) == ["Nội dung", WORDS]


def test_no_heading_of_a_list_to_select_from() -> None:
    sites = "<select><option>Báo tỉnh</option><option>Đài tỉnh</option></select>"
    html = f"<div><div><h3>Liên kết</h3></div>{sites}</div><p>{WORDS}</p>"
    assert chosen(html, [0.5, 0.95]) == [WORDS]
    html = html.replace("<select>", "<form><select>").replace("</select>", "</select></form>")
    assert chosen(html, [0.5, 0.95]) == ["Liên kết", WORDS]
    toggle = f"<div><h3>Cách làm</h3><input type=checkbox></div><p>{WORDS}</p>"
    assert chosen(toggle, [0.5, 0.95]) == ["Cách làm", WORDS]


def test_no_heading_of_links_of_which_none_is_kept() -> None:
    """What follows the box is not what its heading heads."""
    links = "<p><a href=/1>Nghỉ hè</a></p><p><a href=/2>Họp dân</a></p>"
    html = f"<p>{WORDS}</p><div><h3>Đọc thêm</h3>{links}</div><p>{WORDS} nữa</p>"
    texts = [WORDS, f"{WORDS} nữa"]
    assert chosen(html, [0.95, 0.5, 0.1, 0.1, 0.95]) == texts
    apart = html.replace("</h3>", "</h3></div><div>")
    assert chosen(apart, [0.95, 0.5, 0.1, 0.1, 0.95]) == [texts[0], "Đọc thêm", texts[1]]
    call = html.replace(links, "<p><a href=/1>Đăng ký</a></p>")
    assert chosen(call, [0.95, 0.5, 0.1, 0.95]) == [texts[0], "Đọc thêm", texts[1]]


def test_headings_that_end_entries() -> None:
    """Steps with the day above what is due."""
    step = "<div><p>Ngày {0}</p><div><h3>Bước {0}</h3></div></div>"
    html = f"<p>{WORDS}</p><section>{step.format(15)}{step.format(30)}</section><p>{WORDS}</p>"
    likely = [0.95, 0.9, 0.9, 0.9, 0.9, 0.95]
    every = [WORDS, "Ngày 15", "Bước 15", "Ngày 30", "Bước 30", WORDS]
    end = f"{html.removesuffix(f'<p>{WORDS}</p>')}<h2>Liên hệ</h2><p>{WORDS}</p>"
    assert chosen(html, likely) == every
    assert chosen(end, [*likely[:5], 0.9, 0.95]) == [*every[:5], "Liên hệ", WORDS]
    assert chosen(html, [0.95, 0.9, 0.4, 0.9, 0.2, 0.95]) == every
    end = f"<p>Xem</p><h2>Liên hệ</h2><p>{WORDS}</p>"
    lone = f"<p>{WORDS}</p><section>{step.format(15)}</section>{end}"
    assert "Bước 15" not in chosen(lone, [0.95, 0.9, 0.9, 0.01, 0.9, 0.95])


def test_items_of_a_list_that_are_marked_up_as_headings() -> None:
    items = "<ul><li><h3>Vải bông</h3></li><li><h3>Vải lanh</h3></li></ul>"
    html = f"<h2>Nghỉ lễ</h2><p>{WORDS}</p>{items}<h2>Liên hệ</h2>"
    assert chosen(html, [0.9, 0.95, 0.9, 0.9, 0.9]) == ["Nghỉ lễ", WORDS, "Vải bông", "Vải lanh"]
    one = html.replace("<li><h3>Vải lanh</h3></li>", "<li>Vải lanh, vải lụa và vải len</li>")
    assert "Vải bông" not in chosen(one, [0.9, 0.95, 0.9, 0.1, 0.9])


def test_linked_headings_of_other_pages_head_no_text_below_their_list() -> None:
    item = "<li><h3><a href=/{0}>Dệt vải bông {0}</a></h3></li>"
    items = f"<section><h2>Đọc thêm</h2><ul>{item.format(1)}{item.format(2)}</ul></section>"
    html = f"<div><p>{WORDS}</p>{items}<p>{WORDS}</p></div>"
    assert chosen(html, [0.95, 0.3, 0.2, 0.2, 0.95]) == [WORDS, WORDS]


def test_section_within_a_summary_heads_what_is_unfolded() -> None:
    """So documentations set what a function takes."""
    head = "<section><p>Mã nguồn</p><h4>Hàm f(x)</h4></section>"
    html = f"<details><summary>{head}</summary><p>{WORDS}</p></details>"
    assert chosen(html, [0.1, 0.3, 0.95]) == ["Hàm f(x)", WORDS]
    assert chosen(f"{head}<p>{WORDS}</p>", [0.1, 0.3, 0.95]) == [WORDS]


def test_headings_in_the_cells_of_a_table_of_data() -> None:
    """They head their columns, and no section."""
    heads = "<tr><td><h4>Nguyên liệu</h4><td><h4>Hai người</h4><td><h4>Bốn người</h4></tr>"
    rows = "<tr><td>Gạo<td>200<td>400</tr><tr><td>Đỗ<td>50<td>100</tr>"
    html = f"<p>{WORDS}</p><table>{heads}{rows}</table>"
    cells = ["Nguyên liệu", "Hai người", "Bốn người", "Gạo", "200", "400", "Đỗ", "50", "100"]
    assert chosen(html, [0.95] * 10) == [WORDS, *cells]


def test_heading_of_a_card_that_is_a_link() -> None:
    """It stays with its excerpt, not with what comes below the card."""
    card = f"<a href=x><h3>Tin khác của xã</h3><p>{{}}</p></a><p>{WORDS}</p>"
    below = [0.1, 0.1, 0.95]
    assert chosen(card.format("Bà con đọc tiếp"), below) == [WORDS]
    assert chosen(card.format("Bà con đọc tiếp"), [0.1, 0.95, 0.95])[0] == "Tin khác của xã"


def test_no_heading_above_a_breadcrumb() -> None:
    trail = "<ol class={}><li><a href=/>Trang chủ</a><li><a href=/tin>Tin tức</a></ol>"
    for name, number in (("breadcrumb", 1), ("links", 2)):
        html = f"<h2>Cổng thông tin xã</h2>{trail.format(name)}<p>{WORDS}</p>"
        assert len(chosen(html, [0.1, 0.02, 0.02, 0.95])) == number


def test_no_heading_with_a_link_to_itself_above_what_went() -> None:
    """It is no teaser."""
    lost = "<ul><li><a href=/1>Nghỉ hè</a></li><li><a href=/2>Họp dân</a></li></ul>"
    html = f"<p>{WORDS}</p><h2 id=b><a href={{}}>Xem thêm</a></h2>{lost}"
    likely = [0.95, 0.6, 0.01, 0.01]
    assert chosen(html.format("#b"), likely) == [WORDS]
    assert chosen(html.format("/b"), likely) == [WORDS, "Xem thêm"]
