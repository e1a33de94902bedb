"""When a page was published and changed, by what it declares and what it shows."""

import pytest

from a11y_reader import read
from a11y_reader.extract.metadata.dates import date_reader
from a11y_reader.extract.metadata.head import read_head
from a11y_reader.extract.metadata.published import Dates, Places, find_dates, month_in
from tests.choices import BODY, page_of


def dates(html: str, url: str = "", *, lang: str = "") -> Dates:
    """Return the dates of a page whose title is its `h1`."""
    page = page_of(f"<html><body>{html}</body></html>")
    blocks = page.blocks
    start = next((block.index for block in blocks if block.heading == 1), 0)
    places = Places(blocks[max(start - 4, 0) : start + 12], blocks[start:], blocks)
    return find_dates(read_head(page), places, read=date_reader(lang), url=url)


@pytest.mark.parametrize(
    ("html", "published", "modified"),
    [
        ("<p>Ngày đăng: 28/06/2023</p>", "2023-06-28", ""),
        ("<p>٢٨/٠٦/٢٠٢٣</p>", "2023-06-28", ""),
        (
            "<p>28/06/2023</p><ul><li>Từ 01/7/2023<li>Từ 01/8/2023<li>Từ 01/9/2023</ul>",
            "2023-06-28",
            "",
        ),
        (
            "<ul><li>Tin ngày 28/06/2023</li><li>Từ 01/7/2023</li><li>Từ 01/8/2023</li></ul>"
            "<p>01/9/2023</p>",
            "",
            "",
        ),
        (
            '<p><span property="schema:dateCreated" content="2023-06-28"></span>Xã</p>',
            "2023-06-28",
            "",
        ),
        ('<p><b itemprop="datePublished" content="2023-06-28">thứ tư</b></p>', "2023-06-28", ""),
        ('<aside><b itemprop="datePublished" content="2023-06-28">Tin</b></aside>', "", ""),
        ("<ul><li><a href=a>Lịch tiếp dân của xã</a> (28/06/2023)</ul>", "", ""),
        (
            '<script type="application/ld+json">{"@type": "Event", "startDate": "2023-06-28"}'
            "</script><p>28/06/2023, 20 giờ</p>",
            "",
            "",
        ),
        ("<p>28/06/2023</p><p>Cập nhật: 30/06/2023</p>", "2023-06-28", "2023-06-30"),
        (
            "<dl><dt><b>An</b></dt><dd>8 bài</dd><dd>Từ: 1/2/2019</dd></dl><p>28/06/2023</p>",
            "2023-06-28",
            "",
        ),
        ("<dl><dt>Tin</dt><dd>Của An</dd><dd>Đăng 28/06/2023</dd></dl>", "2023-06-28", ""),
        ("<p>Tranh, bài ca và <a href=a>lễ ra mắt ngày 28 tháng 6 năm 2023</a></p>", "", ""),
        (
            "<p>Đăng <a href=a>Thứ Tư, ngày 28 tháng 6 năm 2023</a> ở mục tin xã và tin huyện</p>",
            "2023-06-28",
            "",
        ),
        ("<p class=comments>28/06/2023 | 2 bình luận</p>", "2023-06-28", ""),
        ("<div class=comments><p>An - 28/06/2023</p><p>Hay!</p></div>", "", ""),
        ("<meta name=updated_at content=2023-06-28><p>Xã</p>", "", "2023-06-28"),
        ("<meta name=modifier content=2023-06-28><p>Xã</p>", "", ""),
        ("<meta property=article:modified content=2023-06-28><p>Xã</p>", "", "2023-06-28"),
        ("<p><span>28/06/2023</span><span>562 lượt xem</span></p>", "2023-06-28", ""),
        ("<ul><li>28/06/2023<li>18:47</ul>", "2023-06-28T18:47", ""),
        ("<p>[시행 2023. 7. 1.] [법률 제19314호, 2023. 6. 28., 제정]</p>", "2023-06-28", ""),
        ("<p>Góp ý đến ngày 28/06/2023 về các nội dung:</p>", "", ""),
        (
            "<p>28/06/2023</p><abbr class=published title=2023-06-28T19:45:00+07:00>19.45</abbr>",
            "2023-06-28T19:45",
            "",
        ),
        ("<p>30/06/2023</p><table><tr><td>প্রকাশের তারিখ<td>28/06/2023</table>", "2023-06-28", ""),
        ("<p>Cập nhật: 30/06/2023</p><p>28/06/2023</p>", "2023-06-28", "2023-06-30"),
        ("<p>Last updated 30 June 2023</p>", "", "2023-06-30"),
        ("<p>Zuletzt aktualisiert: 30.06.2023</p>", "", "2023-06-30"),
        ("<p>آخر تحديث: 30 يونيو 2023</p>", "", "2023-06-30"),
        ("<p>최종수정일 2023-06-30</p>", "", "2023-06-30"),
        (
            "<p>입력 2023.06.28 10:00 수정 2023.06.30 11:00</p>",
            "2023-06-28T10:00",
            "2023-06-30T11:00",
        ),
        ("<p>김수정 기자 2023.06.28</p>", "2023-06-28", ""),
        ("<p>ปรับปรุงล่าสุด 30 มิถุนายน 2566</p>", "", "2023-06-30"),
        ("<p>Updated: June 30, 2023 | Published: June 28, 2023</p>", "2023-06-28", "2023-06-30"),
        ("<p>Updated: 2023-06-30 14:00 | Made: 2023-06-28</p>", "2023-06-28", "2023-06-30T14:00"),
        ("<p>更新日:2023年6月30日 公開日:2023年6月28日</p>", "2023-06-28", "2023-06-30"),
        ("<p>Reviewed: 30 June 2023 · Next review: 30 June 2024</p>", "", "2023-06-30"),
        ("<p>Sửa chữa cầu Bến Lội, 28/06/2023</p>", "2023-06-28", ""),
        (
            "<p>Đăng ngày <time datetime=2023-06-28>28/6</time>, sửa ngày "
            "<time class=updated datetime=2023-06-30>30/6</time></p>",
            "2023-06-28",
            "2023-06-30",
        ),
        (
            "<p><time class='entry-date updated' datetime=2023-06-28T08:00>28/6</time></p>",
            "2023-06-28T08:00",
            "",
        ),
        ("<time itemprop=datePublished datetime=2023-06-28></time>", "2023-06-28", ""),
        ('<meta property="article:published_time" content="2023-06-28">', "2023-06-28", ""),
        ('<meta property="article:modified_time" content="2023-06-30">', "", "2023-06-30"),
        ('<meta name="W-Published-Date" content="2023-06-28">', "2023-06-28", ""),
        ('<meta name="published" content="28 June 2023">', "2023-06-28", ""),
        ("<p>28/06/2023 (cập nhật: 30/06/2023)</p>", "2023-06-28", "2023-06-30"),
        ("<p>Updated 28 June 2023, 30 comments</p>", "", "2023-06-28"),
        ('<meta name="og:updated_time" content="hôm qua">', "", ""),
        ("<p>Ưu đãi từ Dec. 17, 2025 - Jan. 7, 2026</p>", "", ""),
        ("<p>Sales end soon: valid 28 June 2023 – 30 June 2023</p>", "", ""),
        ("<p>Phiên bản <b>2023-06-28</b>.<i>beta</i></p>", "", ""),
        (
            "<div class=product-review__by><time pubdate datetime=2023-06-28>28/6</time></div>",
            "",
            "",
        ),
        (
            "<p>Đăng ngày 28/06/2023</p>"
            "<div class=comment-metadata><time datetime=2023-06-29>29/06/2023</time></div>",
            "2023-06-28",
            "",
        ),
        (
            "<p>Thảo luận trong mục Hộ tịch do Lan Anh mở ra ngày <span>28/06/2023</span>.</p>",
            "2023-06-28",
            "",
        ),
        (
            "<p>This page was changed: modified <time datetime=2023-06-28></time></p>",
            "",
            "2023-06-28",
        ),
        ("<p>Có hiệu lực từ ngày 01/01/2024</p>", "", ""),
        ("<p>Trường thành lập ngày 19/05/1958</p>", "", ""),
        ("<p>ngày 1/2/2023</p><p>2/2/2023</p><p>3/2/2023</p><p>4/2/2023</p>", "", ""),
    ],
)
def test_find_dates(html: str, published: str, modified: str) -> None:
    assert dates(f"<h1>Thông báo</h1>{html}{BODY}") == Dates(published, modified)


def test_title_of_news_is_no_note_of_a_change() -> None:
    title = "<h1>Cập nhật giá xăng dầu ngày 28/06/2023</h1>"
    assert dates(title + BODY) == Dates("2023-06-28", "")


def test_find_dates_below_the_text() -> None:
    text = f"<h1>Thông báo</h1>{BODY * 9}"
    assert dates(f"{text}<p>Tân Lập, ngày 28 tháng 6 năm 2023</p>").published == "2023-06-28"
    assert dates(f"{text}<p>28/06/2023</p><p>29/06/2023</p>").published == ""
    changed = dates(f"{text}<p>Cập nhật 28/06/2023</p>")
    assert changed == Dates("", "2023-06-28")  # as where it stands by the title


@pytest.mark.parametrize("part", ["related-news", "comments", "footer"])
def test_find_dates_below_the_text_of_something_else(part: str) -> None:
    text = f"<h1>Thông báo</h1>{BODY * 9}"
    assert dates(f"{text}<div class={part}><p>28/06/2023</p></div>").published == ""
    assert dates(f"{text}<div class={part}><p>Cập nhật 28/06/2023</p></div>") == Dates("", "")


def test_find_dates_below_an_attachment() -> None:
    text = f"<h1>Thông báo</h1>{BODY * 9}<p><a href={{}}>Mẫu đơn đăng ký dự thi</a></p>"
    line = "<p>Cập nhật: 28/06/2023</p>"
    assert dates(text.format("don.pdf") + line).modified == "2023-06-28"
    assert dates(text.format("/tin") + line).published == ""


def test_find_dates_in_the_foot_of_an_article() -> None:
    foot = "<footer><time datetime=2023-06-28>Thứ tư</time></footer>"
    text = f"<h1>Thông báo</h1>{BODY * 9}"
    assert dates(f"<article>{text}{foot}</article>").published == "2023-06-28"
    assert dates(f"{text}{foot}").published == ""


def test_find_dates_beside_those_of_comments() -> None:
    own = "<article><footer><time datetime=2023-06-28>Thứ tư</time></footer></article>"
    comment = "<li><article><time datetime=2023-06-{}>hôm qua</time><p>Hay</p></article>"
    comments = f"<ol>{comment.format(29)}{comment.format(30)}</ol>"
    text = f"<h1>Thông báo</h1>{BODY * 9}"
    assert dates(f"{text}{own}{comments}").published == "2023-06-28"
    assert dates(f"{text}{comments}").published == ""


@pytest.mark.parametrize("tag", ["aside", "footer", "li", "nav"])
def test_find_dates_of_another_page(tag: str) -> None:
    other = f"<{tag}><a href=x>Tin khác</a> <time datetime=2023-06-28>hôm qua</time></{tag}>"
    assert dates(f"<h1>Thông báo</h1>{BODY * 9}{other}").published == ""


def test_find_dates_a_day_apart() -> None:
    """The time is declared in Greenwich; the page shows the day where it is read."""
    head = '<meta property="article:published_time" content="2023-06-27T18:30:00Z">'
    assert dates(f"{head}<h1>Thông báo</h1><p>28/06/2023</p>").published == "2023-06-28"
    assert dates(f"{head}<h1>Thông báo</h1><p>30/06/2023</p>").published == "2023-06-27T18:30"


@pytest.mark.parametrize(
    ("shown", "published"),
    [
        ("27/06/2023 08:30", "2023-06-27T08:30"),
        ("27/06/2023 08:35", "2023-06-27T01:30"),
        ("27/06/2023 16:00", "2023-06-27T01:30"),
        ("27/06/2023", "2023-06-27T01:30"),
    ],
)
def test_find_dates_at_the_shown_time(shown: str, published: str) -> None:
    """Where both may be one moment; else the declared one is surer."""
    head = '<meta property="article:published_time" content="2023-06-27T01:30:00Z">'
    assert dates(f"{head}<h1>Thông báo</h1><p>{shown}</p>").published == published


@pytest.mark.parametrize(
    ("url", "published"),
    [
        ("https://example.org/2023/06/28/nghi-le", "2023-06-28"),
        ("https://example.org/tin/20230628-nghi-le.html", "2023-06-28"),
        ("https://example.org/2023/06/nghi-le", ""),
        ("https://example.org/2023/13/45/nghi-le", ""),
        ("https://example.org/id/20230628123", ""),
        ("http://[", ""),
    ],
)
def test_find_dates_in_the_address(url: str, published: str) -> None:
    assert dates(f"<h1>Thông báo</h1>{BODY}", url).published == published


def test_find_dates_order_of_the_month() -> None:
    html = "<h1>Notice</h1><p>3/4/2023</p>"
    assert dates(html, lang="en-US").published == "2023-03-04"
    assert dates(html).published == "2023-04-03"


def test_dates_of_a_list_of_links_are_not_the_pages() -> None:
    """The last one is too far from the title to count by itself."""
    entry = "<p><a href=a>Lịch tiếp công dân của xã</a></p><p>28/06/2023</p>"
    assert dates(f"<h1>Tin tức</h1>{BODY * 5}{entry}") == Dates("", "")


def test_date_below_the_text_is_the_pages_though_links_follow() -> None:
    entry = "<p><a href=a>Lịch tiếp công dân của xã</a></p><p>28/06/2023</p>"
    page = f"<h1>Tin tức</h1>{BODY * 5}<p>Đăng ngày 28/06/2023</p>{entry}"
    assert dates(page) == Dates("2023-06-28", "")


def test_date_of_an_event_in_its_address_is_not_that_of_the_page() -> None:
    event = '{"@type": "Event", "startDate": "2023-06-28T20:00"}'
    page = f'<script type="application/ld+json">{event}</script><h1>Hòa nhạc</h1>'
    assert dates(page, "https://xa.example.vn/2023/06/28/hoa-nhac") == Dates("", "")


def test_date_of_another_page_below() -> None:
    """An entry of a list has the date of what it leads to, in a cell, too."""
    other = "<table><tr><td>• <a href=2>Quy chế làm việc của xã</a> (15/03/2024)</table>"
    assert dates(f"<h1>Cơ cấu tổ chức</h1>{BODY}{other}").published == ""


PROPERTIES = (
    "<table><tr><td>Số ký hiệu<td>07/QĐ<tr><td>Ngày ban hành<td>28/06/2023"
    "<tr><td>Hiệu lực<td>10/07/2023<tr><td>Loại<td>Quyết định"
    "<tr><td>Người ký<td>Lò Văn Pành</table>"
)


def test_date_in_a_table_of_properties() -> None:
    """The first of them is that of publication, wherever the table stands."""
    assert dates(f"{PROPERTIES}<h1>Thông báo</h1>{BODY}").published == "2023-06-28"
    assert dates(f"<h1>Thông báo</h1>{BODY * 9}{PROPERTIES}").published == "2023-06-28"
    schedule = "<table><tr><td>Khai giảng<td>28/06/2023<tr><td>Bế giảng<td>01/07/2023</table>"
    assert dates(f"<h1>Thông báo</h1>{BODY * 9}{schedule}").published == ""


def test_minute_of_the_day_that_is_declared() -> None:
    head = '<meta name="publishdate" content="2023-06-28">'
    page = "{}<h1>Thông báo</h1><p>{} 09:26</p>"
    assert dates(page.format(head, "28/06/2023")).published == "2023-06-28T09:26"
    assert dates(page.format(head, "25/06/2023")).published == "2023-06-28"


def test_time_that_is_shown_in_its_zone() -> None:
    time = "<h1>Notícia</h1><time datetime=2024-11-19T09:01:00Z>{}</time>"
    assert dates(time.format("19/11/2024 06:01")).published == "2024-11-19T06:01"
    assert dates(time.format("19/11/2024")).published == "2024-11-19T09:01"


def test_time_that_the_foot_shows_of_the_day_by_the_title() -> None:
    time = "<time datetime=2024-02-11T11:30:00Z>{}</time>"
    foot = f"<footer>{time.format('2024-02-11 20:30')}</footer>"
    page = f"<h1>Đậu phụ</h1><p>{time.format('2024-02-11')}</p>{BODY * 5}{foot}"
    assert dates(page).published == "2024-02-11T20:30"


def test_time_of_today_that_is_shown_in_its_zone() -> None:
    time = "<h1>Nyheter</h1><time datetime=2025-03-12T05:30:00Z>{}</time>"
    assert dates(time.format("06.30")).published == "2025-03-12T06:30"
    assert dates(time.format("06.47")).published == "2025-03-12T05:30"


def test_time_beside_a_count() -> None:
    """A line's elements may stand side by side without a space, and buttons below."""
    line = "<div><span>28/06/2023 14:10</span><span>3 418</span><div><a href=/x>f</a></div></div>"
    assert dates(f"<h1>Thông báo</h1>{line}{BODY}").published == "2023-06-28T14:10"


def test_day_of_a_letterhead() -> None:
    """An act was signed before it was published."""
    letterhead = (
        "<table><tr><td><p>UBND XÃ</p><p><b>TRƯỜNG</b></p><td><p><b>CỘNG HÒA</b></p><p>Độc lập</p>"
        "<tr><td>Số: 4/TB<td>Nà Pàn, ngày 27 tháng 6 năm 2023</table>"
    )
    page = read(
        f"<html><body><main><h1>Thông báo</h1><p>Ngày đăng: 28/06/2023 14:22</p>{letterhead}{BODY}"
        "</main></body></html>"
    )
    assert page.published == "2023-06-28T14:22"


@pytest.mark.parametrize(("number", "published"), [(4, ""), (2, "2023-06-27")])
def test_days_of_entries(number: int, published: str) -> None:
    """Questions of citizens have each their own day, be but the first of them by the title."""
    entry = f"<div class=cau-hoi><div class=gui>Ngày gửi: {{}}/06/2023</div>{BODY * 2}</div>"
    entries = "".join(entry.format(27 - day) for day in range(number))
    assert dates(f"<h1>Hỏi đáp</h1>{entries}").published == published


@pytest.mark.parametrize(
    ("declared", "shown", "expected"),
    [
        (("09:51:00Z", "11:20:00Z"), "28/06/2023 16:51", ("16:51", "18:20")),
        (("09:51:00Z", "11:20:00+07:00"), "28/06/2023 16:51", ("16:51", "11:20")),
        (("09:51:00Z", "11:20:00Z"), "Cập nhật 28/06/2023 18:20", ("16:51", "18:20")),
        (("16:51:00+07:00", "11:20:00Z"), "", ("16:51", "18:20")),
        (("09:51:00Z", "11:20:00Z"), "", ("09:51", "11:20")),
        (("15:51:00+01:00", "17:20:00+01:00"), "Cập nhật 28/06/2023 18:20", ("16:51", "18:20")),
        (("09:51:00", "11:20:00"), "28/06/2023 16:51", ("16:51", "18:20")),
        (("09:51:00 UTC", "11:20:00 UTC"), "28/06/2023 16:51", ("16:51", "18:20")),
    ],
)
def test_both_dates_are_of_one_zone(
    declared: tuple[str, str], shown: str, expected: tuple[str, str]
) -> None:
    names = ("published", "modified")
    head = "".join(
        f'<meta property="article:{name}_time" content="2023-06-28T{time}">'
        for name, time in zip(names, declared, strict=True)
    )
    found = dates(f"{head}<h1>Thông báo</h1><p>{shown}</p>{BODY}")
    if declared[1].endswith("+07:00"):
        assert found == Dates("2023-06-28T16:51", "")  # it can't have been changed before
    else:
        assert found == Dates(*(f"2023-06-28T{time}" for time in expected))


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        ("published 2023-06-28 modified 2023-06-27", "", Dates("2023-06-28", "")),
        (
            "published 2023-06-28 modified 2023-06-27",
            "20/06/2023",
            Dates("2023-06-20", "2023-06-27"),
        ),
        ("published 2023-06-28 modified 2023-06-27", "28/06/2023", Dates("2023-06-28", "")),
        ("modified 2023-06-27", "<aside>28/06/2023</aside>", Dates("", "2023-06-27")),
    ],
)
def test_no_page_is_changed_before_it_is_published(head: str, line: str, expected: Dates) -> None:
    words = head.split()
    meta = "".join(
        f'<meta property="article:{name}_time" content="{day}">'
        for name, day in zip(words[::2], words[1::2], strict=True)
    )
    text = BODY * 9 if line.startswith("<") else ""
    assert dates(f"{meta}<h1>Thông báo</h1>{text}<p>{line}</p>{BODY}") == expected


def test_time_of_a_change_a_day_later_is_no_time_in_another_zone() -> None:
    declared = '<meta property="article:{}_time" content="{}">'
    published = declared.format("published", "Di., 27.06.2023 - 14:45")
    modified = declared.format("modified", "Mi., 28.06.2023 - 14:30")
    found = dates(f"{published}{modified}<h1>Thông báo</h1><p>28.06.2023 - 14:30</p>{BODY}")
    assert found == Dates("2023-06-27T14:45", "2023-06-28T14:30")


def test_dates_of_what_the_first_page_lists() -> None:
    html = f"<h1>Tin</h1><article><time datetime=2023-06-28>hôm qua</time>{BODY}</article>"
    assert dates(html, "https://example.vn/") == Dates("", "")
    assert dates(html, "https://example.vn/tin").published == "2023-06-28"


@pytest.mark.parametrize("folder", ["2023/october/03", "2023/10", "2023/oct"])
def test_order_of_the_month_that_the_address_tells(folder: str) -> None:
    url = f"https://example.org/{folder}/le-hoi"
    read = date_reader("en", month_in(url))
    assert (read("03/10/2023"), read("28/06/2023")) == ("2023-10-03", "2023-06-28")
