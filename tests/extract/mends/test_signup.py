"""What stands around a form to subscribe or rate goes; forms of the content, and all else, stay."""

import time

import pytest

from a11y_reader.extract.mends.signup import drop_signup
from a11y_reader.extract.mends.situation import Situation
from tests.choices import all_kept, page_of, texts_kept

TEXT = "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan, kể từ thứ hai.</p>"
PRAISE = "Mỗi thứ Sáu một lá thư với những câu chuyện hay nhất."
FORM = "<form><input type=email><button>Gửi</button></form>"


def praise_is_kept(html: str) -> bool:
    page = page_of(f"<main>{html}</main>")
    chosen = drop_signup(page, Situation(), all_kept(page))
    return PRAISE in texts_kept(page, chosen)


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h3>Nhận thư</h3><p>{PRAISE}</p>{FORM}</div>",
        f"<div class=newsletter><p>{PRAISE}</p>{FORM}</div>",
        f"<div><p>Nhận thư</p><p>{PRAISE}</p>{FORM}</div>",
        f"<div class=signup-card><div><p>{PRAISE}</p></div><div>{FORM}</div></div>",
        f"<div><h3>Nhận thư</h3>{FORM.replace('type=email', 'name=EMAIL')}<p>{PRAISE}</p></div>",
        f"<div><h3>Nhận thư</h3>{FORM.replace('type=', 'aria-label=')}<p>{PRAISE}</p></div>",
        f"<form><h3>Nhận thư</h3><p>{PRAISE}</p><input name=ten><input type=email></form>",
        f"<div><h2>Có ích?</h2><p>{PRAISE}</p><form><button>Có</button><button>Không</button>",
        f"<div class=rating><p>{PRAISE}</p><button>Có</button><button>Không</button></div>",
        f"<div><h3>Nhận thư</h3><p>{PRAISE}</p><div><input type=email></div><button>Gửi</button>",
        f"<div class=social-embed><h3>Bài đăng</h3><p>{PRAISE}</p><input type=checkbox></div>",
        f"<div class=embed><div><p class=embed-text>{PRAISE}</p></div><input type=checkbox></div>",
    ],
    ids=[
        "heading",
        "name",
        "label",
        "name further out",
        "field's name",
        "field's label",
        "within the form",
        "opinion",
        "opinion, no form",
        "no form",
        "consent",
        "consent, named twice",
    ],
)
def test_drop_box_to_subscribe_or_rate(box: str) -> None:
    assert not praise_is_kept(TEXT + box + TEXT)


@pytest.mark.parametrize(
    "html",
    [
        f"{TEXT}<div><p>{PRAISE}</p>{FORM}</div>",
        f"{TEXT}<div><h3>Hỏi</h3><p>{PRAISE}</p><form><input type=email><textarea></textarea>",
        f"{TEXT}<div><h3>Tìm</h3><p>{PRAISE}</p><form><input type=search></form></div>",
        f"{TEXT}<div><h3>Vào</h3><p>{PRAISE}</p><form><input type=email><input type=password>",
        f"{TEXT}<div><h3>Nộp</h3><p>{PRAISE}</p><form><button>Nộp hồ sơ</button></form></div>",
        f"<div><h3>Nhận thư</h3>{TEXT * 6}<p>{PRAISE}</p>{FORM}</div>",
        f"<div><h3>Nhận thư</h3><p>{PRAISE}</p>{FORM}</div>",
        f"{TEXT}<div class=w-embed><h3>Hỏi</h3><p>{PRAISE}</p><button>Đóng</button></div>",
        f"{TEXT}<div class=code-embed><button>Chép</button><pre>{PRAISE}</pre></div>",
        f"{TEXT}<div class=code-embed><input type=checkbox>Rộng<pre>{PRAISE}</pre></div>",
        f"{TEXT}<div class=w-embed><p>{PRAISE}</p><input type=checkbox><input type=checkbox></div>",
    ],
    ids=[
        "no box",
        "question",
        "search",
        "login",
        "one button",
        "a whole article",
        "nothing else",
        "an answer to unfold",
        "code to copy",
        "code with a box to tick",
        "two boxes to tick",
    ],
)
def test_keep_what_is_no_box_to_subscribe(html: str) -> None:
    assert praise_is_kept(html)


def test_fields_to_write_to_an_office_without_a_form() -> None:
    fields = "<div><input type=email></div><div><textarea></textarea></div>"
    assert praise_is_kept(f"{TEXT}<div><h3>Liên hệ</h3><p>{PRAISE}</p>{fields}</div>{TEXT}")


def test_many_fields_in_linear_time() -> None:
    """What each is in is looked through once, not once for each field."""
    html = "<main class=form><h2>Nhận thư</h2>" + "<div><input type=email></div>" * 5_000
    page = page_of(html + TEXT)
    started = time.process_time()
    assert texts_kept(page, drop_signup(page, Situation(), all_kept(page)))[0] == "Nhận thư"
    assert time.process_time() - started < 2
