"""Pages to log in say that they have no content, instead of serving a list of news."""

from a11y_reader import read

NEWS = "".join(
    f"<li><a href=/tin/{number}>Tin thứ {number}</a><p>Sáng nay, đoàn kiểm tra liên ngành đã làm "
    f"việc với các đơn vị có liên quan ở xã thứ {number}.</p></li>"
    for number in range(8)
)
FORM = "<form><label>Tên</label><input name=u><label>Mật khẩu</label><input type=password></form>"
HINT = "Tài khoản bị khóa sau năm lần nhập sai mật khẩu."
TEXT = "<p>Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan, kể từ thứ hai tuần sau.</p>" * 4


def page(main: str, beside: str = "") -> str:
    return (
        "<!DOCTYPE html><html lang=vi><head>"
        "<title>Đăng nhập hệ thống - Xã Tân Lập</title></head><body>"
        f"<div class=row><div class=left>{beside}</div><div class=main>{main}</div></div></body>"
    )


def test_login_page_is_told_apart_from_its_news() -> None:
    form = f"<div class=box><h1>Đăng nhập hệ thống</h1><p>{HINT}</p>{FORM}</div>"
    document = read(page(form, f"<h3>Thông báo</h3><ul>{NEWS}</ul>"))
    assert [block.text for block in document.body] == [HINT]
    assert document.confidence < 0.5
    assert "content" in {finding.rule for finding in document.findings}


def test_form_beside_an_article_is_left_out() -> None:
    """Many portals have a form to log in on every page."""
    article = f"<h1>Đăng nhập hệ thống</h1>{TEXT}"
    document = read(page(article, f"<div class=box><h3>Thành viên</h3>{FORM}</div>"))
    assert len(document.body) == 4
    assert document.confidence > 0.5


def test_form_within_an_article_is_left_out() -> None:
    document = read(page(f"<h1>Đăng nhập hệ thống</h1>{TEXT}{FORM}"))
    assert len(document.body) >= 4
    assert document.confidence > 0.5


def test_form_to_comment_that_says_the_title_again_is_left_out() -> None:
    again = f"<div class=comments><section><h2>Đăng nhập hệ thống</h2>{FORM}</section></div>"
    document = read(page(f"<h1>Đăng nhập hệ thống (báo xã)</h1>{TEXT}{again}"))
    assert len(document.body) == 4
    assert document.confidence > 0.5
