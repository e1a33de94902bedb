"""Forms of the content become notes that lead to the original page."""

import pytest

from a11y_reader import read
from a11y_reader.extract.blocks import Page
from a11y_reader.extract.freeze.forms import content_forms, form_note
from tests.choices import page_of

TEXT = "<p>Người dân đặt phòng họp của nhà văn hóa xã từ thứ hai đến thứ sáu hằng tuần.</p>"
FIELDS = "<label>Họ tên <input></label><label>Ngày <input type=date></label><textarea title='Việc'>"
FIELDS += "</textarea>"


def page_and_kept(html: str) -> tuple[Page, list[bool]]:
    """Keep the paragraphs, and nothing of forms."""
    page = page_of(html)
    return page, [block.scope.tag == "p" for block in page.blocks]


def forms(html: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(form.name, form.labels) for form in content_forms(*page_and_kept(html))]


def test_content_forms_beside_text() -> None:
    html = f"<main>{TEXT}<div><form>{FIELDS}<button>Gửi phiếu</button></form></div></main>"
    assert forms(html) == [("Gửi phiếu", ("Họ tên", "Ngày", "Việc"))]


@pytest.mark.parametrize(
    ("form", "name"),
    [
        (f"<form aria-label='Đặt phòng'><h3>Phiếu</h3>{FIELDS}</form>", "Đặt phòng"),
        (f"<form><h3>Phiếu</h3>{FIELDS}<button>Gửi</button></form>", "Phiếu"),
        (f"<form><fieldset><legend>Phiếu <b>1</b></legend>{FIELDS}</fieldset></form>", "Phiếu 1"),
        (
            f"<form>{FIELDS}<button type=button>Xóa</button><input type=submit value=Gửi></form>",
            "Gửi",
        ),
        (f"<form>{FIELDS}</form>", ""),
    ],
)
def test_name_of_form(form: str, name: str) -> None:
    assert [found for found, _ in forms(TEXT + form)] == [name]


@pytest.mark.parametrize(
    ("fields", "labels"),
    [
        (
            "<input id=a><label for=a>Tên <select><option>Ông</select></label><input><input>",
            ("Tên",),
        ),
        (
            "<input aria-label=Tên title=khác><input placeholder=Tuổi><input type=date>",
            ("Tên", "Tuổi"),
        ),
        ("<label>Tên <input></label><label>Tên <input></label><select></select>", ("Tên",)),
    ],
)
def test_labels_of_fields(fields: str, labels: tuple[str, ...]) -> None:
    assert [found for _, found in forms(f"{TEXT}<form>{fields}</form>")] == [labels]


@pytest.mark.parametrize(
    "html",
    [
        f"{TEXT}<form><input type=search><input type=hidden><input type=submit></form>",
        f"{TEXT}<form><label>Email <input></label><label>Tên <input></label></form>",
        f"{TEXT}<form>{FIELDS}<input type=password></form>",
        f"{TEXT}<form class=search-form>{FIELDS}</form>",
        f"{TEXT}<form method=GET>{FIELDS}</form>",
        f"{TEXT}<form><input title=Họ><input title=Tên><input type=email></form>",
        f"{TEXT}<form>{FIELDS}<input name=search_key></form>",
        f"{TEXT}<form>{'<input type=radio name=a>' * 5}<textarea>",
        f"{TEXT}<form>{'<select></select>' * 3}</form>",
        f"{TEXT}<form action=/wp-comments-post.php>{FIELDS}</form>",
        f"{TEXT}<div class=comments><form>{FIELDS}</form></div>",
        f"{TEXT}<footer><form>{FIELDS}</form></footer>",
        f"{TEXT}<form style='display:none'>{FIELDS}</form>",
        f"<form>{TEXT * 10}{FIELDS}</form>",
        f"{TEXT}<div><div><div><div><form>{FIELDS}</form></div></div></div></div>",
    ],
)
def test_content_forms_without_those_of_the_frame(html: str) -> None:
    assert forms(f"<body><div>{html}</div></body>") == []


def test_forms_that_scripts_send() -> None:
    assert forms(f"<main>{TEXT}<form action='#gui'>{FIELDS}</form></main>")
    assert forms(f"<main>{TEXT}<form action='javascript:gui()'>{FIELDS}</form></main>")


@pytest.mark.parametrize(
    ("form", "is_sent"),
    [
        ("action=/tim", False),
        ("action='loc.aspx?x=a:b'", False),
        ("action='https://xa.example.vn/tim'", False),
        ("action=/tim method=post", True),
        ("action=/gui onsubmit='return gui(this)'", True),
        ("action=/gui enctype='multipart/form-data'", True),
        ("action='mailto:xa@example.vn'", True),
        ("action=' JavaScript:;'", True),
        ("action='?ok'", True),
    ],
)
def test_forms_without_a_method(form: str, is_sent: bool) -> None:
    fields = "<input title=Tên><input type=date title=Ngày><select title=Phòng></select>"
    assert bool(forms(f"<main>{TEXT}<form {form}>{fields}</form></main>")) is is_sent
    assert forms(f"<main>{TEXT}<form {form}>{fields}<textarea></textarea></form></main>")
    assert forms(f"<main>{TEXT}<form {form}>{fields}<input type=TEL></form></main>")


def test_labels_that_are_kept_as_text_are_not_listed() -> None:
    page = page_of(f"{TEXT}<form><p>Họ tên</p><input title='Họ tên'>{FIELDS}</form>")
    [form] = content_forms(page, [True] * len(page.blocks))
    assert form.labels == ("Ngày", "Việc")


def test_content_forms_of_one_kind_are_told_of_once() -> None:
    form = f"<form>{FIELDS}<button>Gửi phiếu</button></form>"
    assert forms(f"<main>{TEXT}{form}{TEXT}{form}</main>") == [
        ("Gửi phiếu", ("Họ tên", "Ngày", "Việc"))
    ]


def test_form_note_leads_to_the_form() -> None:
    page, kept = page_and_kept(f"{TEXT}<form id='đặt'>{FIELDS}</form>")
    [form] = content_forms(page, kept)
    note = form_note(form, "https://xa.example.vn/dat")
    assert note.get("href") == "https://xa.example.vn/dat#%C4%91%E1%BA%B7t"
    assert not form_note(form, "").has("href")


def test_note_of_form_stands_where_the_form_stood() -> None:
    form = f"<div id=dat><form id=phieu>{FIELDS}<button>Gửi phiếu</button></form></div>"
    link = "<p>Xem <a href='#phieu'>phiếu</a>.</p>"
    html = f"<main><h1>Phòng họp</h1>{TEXT * 3}{link}{form}{TEXT}</main>"
    document = read(html, url="https://xa.example.vn/dat")
    tags = [child if isinstance(child, str) else child.tag for child in document.body]
    assert tags[-2:] == ["aside", "p"]
    note = document.body[-2]
    assert not isinstance(note, str)
    assert (note.get("title"), note.get("id")) == ("Gửi phiếu", "content-phieu")
    assert [finding.status for finding in document.findings if finding.rule == "forms"] == [
        "needs-human"
    ]
