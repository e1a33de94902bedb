"""Text that goes on with what is kept."""

import pytest

from tests.choices import WORDS, chosen


def test_text_that_goes_on() -> None:
    html = f"<div><p>{WORDS}</p><p>Liên hệ: ông An</p></div><div><p>Đối tác</p></div>"
    assert chosen(html, [0.95, 0.3, 0.3]) == [WORDS, "Liên hệ: ông An"]
    assert chosen(html, [0.95, 0.2, 0.3]) == [WORDS]


def test_signature_below_the_text() -> None:
    html = f"<main><article><div><p>{WORDS}</p></div></article><div><p>Đã ký</p><p>Ông An</p></div>"
    assert chosen(html, [0.95, 0.45, 0.3]) == [WORDS, "Đã ký", "Ông An"]
    assert chosen(html, [0.95, 0.3, 0.3]) == [WORDS]


def test_description_list_of_which_a_part_is_likely() -> None:
    html = f"<dl><dt>Ngày</dt><dd>28/06</dd><dt>Phí</dt><dd>Không</dd></dl><p>{WORDS}</p>"
    assert chosen(html, [0.3, 0.3, 0.3, 0.8, 0.95]) == ["Ngày", "28/06", "Phí", "Không", WORDS]


def test_short_line_between_texts() -> None:
    """The date of an entry stands between its title and its text, each in an element of its own."""
    line = "<article><h2>{0}</h2><div><div class=ngay>28/06/2023</div></div><p>{0}</p></article>"
    assert "28/06/2023" in chosen(line.format(WORDS), [0.9, 0.3, 0.9])
    assert "28/06/2023" not in chosen(line.format(WORDS), [0.9, 0.1, 0.9])
    assert "28/06/2023" not in chosen(line.format(WORDS), [0.9, 0.3, 0.1])
    tools = line.replace("<div><div class", "<nav>Trả lời</nav><div><div class")
    assert "28/06/2023" in chosen(tools.format(WORDS), [0.9, 0.05, 0.3, 0.9])


CARD = "<p>Bà Hoa</p><p>{}</p><p><a href={}>0274 3811</a></p><p>Thứ Ba hằng tuần</p>"


@pytest.mark.parametrize(("address", "is_kept"), [("tel:02743811", True), ("/hoa", False)])
def test_gap_with_whom_to_call(address: str, is_kept: bool) -> None:
    html = f"<p>{WORDS}</p><div>{CARD.format('Trưởng phòng', address)}</div>"
    found = chosen(html, [0.95, 0.6, 0.2, 0.2, 0.6])
    assert ("0274 3811" in found) is is_kept


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("<p>Email: <a href=mailto:xa@x.vn>xa@x.vn</a></p>", True),
        ("<p>Xem <a href=/xa>trang của xã</a></p>", False),
        ("<div>Email: <a href=mailto:xa@x.vn>xa@x.vn</a></div>", False),
    ],
    ids=["contact", "another link", "another element"],
)
def test_contacts_right_below_text(line: str, is_kept: bool) -> None:
    found = chosen(f"<div><p>{WORDS}</p>{line}</div>", [0.95, 0.2])
    assert (len(found) == 2) is is_kept


def test_long_line_with_contacts_that_goes_on() -> None:
    """An address of mail has more words than it seems."""
    address = "le.thi.hoa.phong.y.te@so-y-te.tinh.example.vn"
    line = f"<p>Liên hệ bà Lê Thị Hoa: <a href=mailto:x>{address}</a></p>"
    assert len(chosen(f"<div><p>{WORDS}</p>{line}</div>", [0.95, 0.3])) == 2
    other = line.replace("mailto:x", "/lien-he")
    assert len(chosen(f"<div><p>{WORDS}</p>{other}</div>", [0.95, 0.3])) == 1
