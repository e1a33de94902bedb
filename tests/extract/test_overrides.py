"""A site owner's rules against a page: what they keep, drop and name, and where they miss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import a11y_reader
from a11y_reader import Document, EmptyPageError, Options, Rule, Rules
from tests.strategies import html_fragments

NOTICE = "Ủy ban nhân dân xã thông báo lịch tiêm phòng cho đàn trâu, bò tại các thôn."
PLACES = "Bà con đưa gia súc đến nhà văn hóa thôn trước tám giờ sáng, mang theo sổ theo dõi."
RELATED = "Hội Nông dân xã phát động phong trào trồng cây ăn quả trên đất vườn tạp."
URL = "https://xa.example.vn/tin/1.html"
PAGE = f"""<html lang="vi"><head><title>Lịch tiêm phòng | Xã Tân Lập</title>
<meta name="author" content="admin"><meta name="date" content="2024-03-01"></head><body>
<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li></ul>
<div class="cot-giua"><h1>Lịch tiêm phòng</h1>
<div class="meta">Người đăng: <span class="nguoi-dang">Trần Thị Mai</span>,
<span class="ngay">ngày 17/05/2024 lúc 08:30</span></div>
<div class="bai-viet"><p>{NOTICE}</p>
<p class="noi">{PLACES} <a class="them" href="/2">Xem thêm</a></p></div>
<div class="tin-khac"><h2>Tin khác</h2><p>{RELATED} {RELATED} {RELATED}</p></div></div>
<div class="chan-trang">Bản quyền thuộc Ủy ban nhân dân xã</div></body></html>"""


def read(html: str = PAGE, *, url: str = URL, **selectors: str | tuple[str, ...]) -> Document:
    rules = Rules({"xa.example.vn": Rule(**selectors)})  # type: ignore[arg-type]
    return a11y_reader.read(html, url=url, options=Options(rules=rules))


def texts(document: Document) -> list[str]:
    return [child if isinstance(child, str) else child.text for child in document.body]


def missed(document: Document) -> list[tuple[str, str]]:
    """Return the messages and selectors of what rules did not find."""
    found = [finding for finding in document.findings if finding.rule == "site-rules"]
    assert {finding.status for finding in found} <= {"needs-human"}
    return [(finding.message, finding.excerpt) for finding in found]


# content


def test_content_is_all_that_is_kept() -> None:
    document = read(content=(".tin-khac",))
    assert texts(document) == ["Tin khác", f"{RELATED} {RELATED} {RELATED}"]
    assert document.title == "Lịch tiêm phòng"
    assert not missed(document)


def test_content_in_document_order_and_once() -> None:
    """Whatever the order of the selectors, and where one match is within another."""
    document = read(content=(".tin-khac p", "p", ".bai-viet"), drop=(".them",))
    assert texts(document) == [NOTICE, PLACES, f"{RELATED} {RELATED} {RELATED}"]


def test_content_less_what_is_dropped() -> None:
    document = read(content=(".cot-giua",), drop=("h1", ".meta", ".noi", ".tin-khac"))
    assert texts(document) == [NOTICE]


@pytest.mark.parametrize("how", ["hidden", 'style="display:none"', 'aria-hidden="true"'])
def test_content_hidden(how: str) -> None:
    html = PAGE.replace('class="tin-khac"', f'class="tin-khac" {how}')
    assert texts(read(html, content=(".tin-khac p",))) == [f"{RELATED} {RELATED} {RELATED}"]


def test_content_inline() -> None:
    """An inline element alone, not the paragraph around it."""
    document = read(content=(".ngay", ".them"))
    assert texts(document) == ["ngày 17/05/2024 lúc 08:30", "Xem thêm"]


def test_content_media() -> None:
    html = f'<p>{NOTICE}</p><p>Ảnh: <img src="a.png" alt="Điểm tiêm"> chụp sáng nay</p>'
    document = read(html, content=("img",))
    images = [node for node in document.walk() if isinstance(node, a11y_reader.Node)]
    assert [node.get("alt") for node in images if node.tag == "img"] == ["Điểm tiêm"]
    assert not "".join(texts(document)).strip()


def test_content_list_and_table_whole() -> None:
    html = f"""<p>{NOTICE}</p><ol class="x"><li>Một</li><li>Hai</li></ol>
    <table class="x"><tr><th>Thôn</th></tr><tr><td>Phú Hội</td></tr></table>"""
    markdown = a11y_reader.to_markdown(read(html, content=(".x",)))
    assert "1. Một\n2. Hai" in markdown
    assert "Phú Hội" in markdown
    assert NOTICE not in markdown


@pytest.mark.parametrize("selector", [".khong-co", "script", "head meta"])
def test_content_not_found(selector: str) -> None:
    """The model decides then, and the finding says which selector of which host."""
    plain = a11y_reader.read(PAGE, url=URL)
    document = read(content=(selector, ".khong-co-nua"))
    assert document.body == plain.body
    assert missed(document) == [
        (
            "The rule for xa.example.vn finds nothing by “content”; "
            "the page was read without that.",
            f"{selector}, .khong-co-nua",
        )
    ]


def test_content_one_of_several_found() -> None:
    assert not missed(read(content=(".khong-co", ".bai-viet")))


def test_content_dropped_altogether() -> None:
    document = read(content=(".bai-viet",), drop=(".cot-giua",))
    assert NOTICE not in texts(document)
    assert [excerpt for _, excerpt in missed(document)] == [".bai-viet"]


# drop


def test_drop_from_what_the_model_keeps() -> None:
    assert PLACES in "".join(texts(a11y_reader.read(PAGE, url=URL)))
    document = read(drop=(".noi",))
    assert NOTICE in texts(document)
    assert PLACES not in "".join(texts(document))


def test_drop_is_no_evidence() -> None:
    """What stands in dropped parts is neither title nor author, date or language."""
    html = PAGE.replace("<h1>", '<div class="x"><h1>Đăng nhập</h1>Tác giả: Ban quản trị</div><h1>')
    html = html.replace('<meta name="author" content="admin">', "")
    document = read(html, drop=(".x",))
    assert (document.title, document.author) == ("Lịch tiêm phòng", "")


def test_drop_inline() -> None:
    """The text around an inline element stays one text, and words stay apart."""
    html = f"<p>{NOTICE} Xem <a class=them>danh sách</a>tại xã.</p><p>{PLACES}</p>"
    assert texts(read(html, drop=(".them",))) == [f"{NOTICE} Xem tại xã.", PLACES]


def test_drop_parts_the_texts_around() -> None:
    html = f"<div>{NOTICE}<div class=x>Quảng cáo</div>{PLACES}</div>"
    assert texts(read(html, drop=(".x",))) == [NOTICE, PLACES]


def test_drop_a_table_s_cell() -> None:
    html = f"""<p>{NOTICE}</p><table border=1><tr><th>Thôn</th><th>Giờ</th></tr>
    <tr><td>Phú Hội</td><td class=x>in</td></tr><tr><td>Tân Lập</td><td>8 giờ</td></tr></table>"""
    document = read(html, content=("table",), drop=(".x",))
    rows = [node for node in document.walk() if isinstance(node, a11y_reader.Node)]
    assert [len(node.children) for node in rows if node.tag == "tr"] == [2, 2, 2]


def test_drop_is_reported() -> None:
    document = read(content=(".bai-viet",), drop=(".menu", ".them", "br"))
    kinds = {(part.kind, part.words, part.links) for part in document.removed}
    assert {("menu", 4, 2), ("other", 2, 1)} <= kinds
    assert all(part.words for part in document.removed)


def test_drop_not_found() -> None:
    assert [excerpt for _, excerpt in missed(read(drop=(".a", ".b")))] == [".a, .b"]
    assert not missed(read(drop=(".a", ".them")))


@pytest.mark.parametrize("selector", ["body", "html", "*"])
def test_drop_everything(selector: str) -> None:
    with pytest.raises(
        EmptyPageError, match=r'the rule for "xa\.example\.vn" drops all of the page'
    ):
        read(drop=(selector,))


# title, author and published


def test_title_of_a_block() -> None:
    """The title stands at the top, and no more in the body."""
    document = read(content=(".tin-khac",), title="h2")
    assert document.title == "Tin khác"
    assert texts(document) == [f"{RELATED} {RELATED} {RELATED}"]


def test_title_within_a_line() -> None:
    document = read(content=(".meta",), title=".nguoi-dang")
    assert document.title == "Trần Thị Mai"
    assert texts(document) == ["Người đăng:", ", ngày 17/05/2024 lúc 08:30"]


@pytest.mark.parametrize("selector", ["head title", 'meta[property="og:title"]'])
def test_title_of_the_head(selector: str) -> None:
    head = '<meta property="og:title" content="Lịch tiêm phòng | Xã Tân Lập">'
    document = read(PAGE.replace("<head>", f"<head>{head}"), title=selector)
    assert document.title == "Lịch tiêm phòng | Xã Tân Lập"


def test_title_said_by_the_page_too() -> None:
    """A title of the head is not repeated where the page shows the same one."""
    head = '<meta property="og:title" content="Lịch tiêm phòng">'
    document = read(
        PAGE.replace("<head>", f"<head>{head}"), title="meta[property]", content=(".cot-giua",)
    )
    assert document.title == "Lịch tiêm phòng"
    assert "Lịch tiêm phòng" not in texts(document)


def test_title_first_match_with_a_text() -> None:
    html = PAGE.replace("<h1>", "<h1><img src=logo.png></h1><h1>  </h1><h1>")
    assert read(html, title="h1").title == "Lịch tiêm phòng"


def test_title_words_stay_apart() -> None:
    html = f"<h1>Lịch<br>tiêm <b>ph</b>òng<script>x()</script></h1><p>{NOTICE}</p>"
    assert read(html, title="h1").title == "Lịch tiêm phòng"


def test_author_and_published() -> None:
    document = read(author=".nguoi-dang", published=".meta span")
    assert (document.author, document.published) == ("Trần Thị Mai", "2024-05-17T08:30")


def test_author_and_published_of_dropped_parts() -> None:
    document = read(author=".nguoi-dang", published=".ngay", drop=(".meta",))
    assert (document.author, document.published) == ("Trần Thị Mai", "2024-05-17T08:30")
    assert "Trần Thị Mai" not in "".join(texts(document))


@pytest.mark.parametrize(
    ("markup", "published"),
    [
        ('<time class="d" datetime="2024-05-17T08:30:00+07:00">hôm qua</time>', "2024-05-17T08:30"),
        ('<meta class="d" content="2024-05-17">', "2024-05-17"),
        ('<span class="d">3/4/2024</span>', "2024-04-03"),
    ],
)
def test_published_of_attributes(markup: str, published: str) -> None:
    assert read(PAGE.replace("<h1>", f"{markup}<h1>"), published=".d").published == published


def test_published_month_first() -> None:
    html = PAGE.replace('lang="vi"', 'lang="en-US"').replace("17/05/2024 lúc", "3/4/2024 at")
    assert read(html, published=".ngay").published == "2024-03-04T08:30"


def test_texts_not_found() -> None:
    """What the page says otherwise counts then."""
    document = read(title=".a", author=".b", published=".nguoi-dang")
    assert document.title == "Lịch tiêm phòng"
    assert (document.author, document.published) == ("admin", "2024-03-01")
    assert missed(document) == [
        (f"The rule for xa.example.vn finds {what} by “{key}”; the page was read without that.", it)
        for key, what, it in (
            ("title", "nothing", ".a"),
            ("author", "nothing", ".b"),
            ("published", "no date", ".nguoi-dang"),
        )
    ]


# Where they hold


def test_rules_of_other_sites() -> None:
    plain = a11y_reader.read(PAGE, url="https://huyen.example.vn/")
    assert read(url="https://huyen.example.vn/", content=(".tin-khac",)) == plain


def test_rules_of_a_page_without_address() -> None:
    """The address that the page gives as its own counts, if the caller gives none."""
    html = PAGE.replace("<head>", f'<head><link rel="Canonical" href="{URL}">')
    content = (".tin-khac p",)
    related = [f"{RELATED} {RELATED} {RELATED}"]
    assert texts(read(html, url="", content=content)) == related
    assert texts(read(html, url="https://huyen.example.vn/", content=content)) != related
    assert texts(read(PAGE, url="", content=content)) != related


def test_rules_leave_the_caller_s_tree_as_it_is() -> None:
    from lxml import html as lxml_html

    tree = lxml_html.document_fromstring(PAGE)
    before = lxml_html.tostring(tree)
    rules = Rules({"*": Rule(content=("span",), drop=("p",), title="h1")})
    a11y_reader.read(tree, options=Options(rules=rules))
    assert lxml_html.tostring(tree) == before


SELECTORS = st.sampled_from(("*", "div", "p", "a", "b", "li", "td", "table", "img", "br", "h1"))


@given(html_fragments(), SELECTORS, SELECTORS, SELECTORS)
def test_rules_any_page(html: str, content: str, drop: str, title: str) -> None:
    """Whatever is named on whatever page, there is a document, or nothing left of the page."""
    rule = Rule(content=(content,), drop=(drop,), title=title, published=content)
    try:
        document = a11y_reader.read(html, options=Options(rules=Rules({"*": rule})))
    except EmptyPageError:
        return
    assert a11y_reader.to_html(document)


def test_author_of_a_rule_wins_over_the_writer_of_a_thread() -> None:
    writers = ("Ba Tài", "Cô Hạnh", "Ba Tài", "Lan Anh")
    text = "Mưa hai tuần nay nên cây vàng lá, có bác nào biết cách cứu không, lần thứ {}?"
    posts = "".join(
        f"<div class=post><a class=username href=/u/{number}>{writer}</a>"
        f"<p class=time>{number + 1}/9/2023 20:11</p><p>{text.format(number)}</p></div>"
        for number, writer in enumerate(writers)
    )
    page = f"<html><body><h1>Cứu cây</h1><p id=chu>Cô Hạnh</p>{posts}</body></html>"
    assert read(page, author=("#chu",)).author == "Cô Hạnh"
    assert read(page, title=("h1",)).author == "Ba Tài"
