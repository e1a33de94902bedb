"""What programs say in the midst of a text."""

import pytest

from tests.choices import WORDS, chosen

MESSAGE = (
    "<br />\n<b>{}</b>:  mở tệp hỏng in <b>/www/htdocs/trang/xa.php</b> on line <b>29</b><br />"
)


@pytest.mark.parametrize("kind", ["Warning", "Strict Standards", "Deprecated", "Fatal error"])
def test_messages_go(kind: str) -> None:
    message = MESSAGE.format(kind)
    assert chosen(f"{message}{message}<p>{WORDS}</p>", [0.9, 0.9, 0.9]) == [WORDS]


@pytest.mark.parametrize(
    "text",
    [
        "Warning: mở tệp hỏng in /www/htdocs/trang/xa.php on line 29",
        "<b>Warning</b>: bà con chú ý <b>nước lên</b> và <b>sóng lớn</b>",
    ],
    ids=["plain", "another warning"],
)
def test_what_a_text_says_stays(text: str) -> None:
    assert len(chosen(f"<p>{text}</p><p>{WORDS}</p>", [0.9, 0.9])) == 2


def test_a_message_that_is_all_there_is() -> None:
    assert len(chosen(MESSAGE.format("Fatal error"), [0.9])) == 1


LONG = "PGRpdiBjbGFzcz0i" * 20

DATA = '{"noiDung":"x","danhSach":["a","b"],"soTrang":12,"thuTu":[1,2,3]}'


@pytest.mark.parametrize("text", ["{{ thongBao.loi[3] }}", DATA, f"[{DATA}]", LONG])
def test_what_is_for_programs_goes(text: str) -> None:
    below = [f"{number} {WORDS}" for number in range(30)]
    html = "".join(f"<p>{line}</p>" for line in (text, *below))
    assert chosen(html, [0.9] * 31) == below


@pytest.mark.parametrize("text", ["{{ thongBao.loi[3] }}", LONG])
def test_what_nobody_was_to_see_goes_from_a_short_page_too(text: str) -> None:
    assert chosen(f"<p>{text}</p><p>{WORDS}</p>", [0.9, 0.9]) == [WORDS]


def test_data_stay_that_are_much_of_a_page() -> None:
    assert chosen(f"<p>{DATA}</p><p>{WORDS}</p>", [0.9, 0.9]) == [DATA, WORDS]


@pytest.mark.parametrize(
    "text",
    [
        "{{ ten }} là tên của biến",
        DATA.replace('":', '": '),
        f"<code>{DATA}</code>",
        "x" * 300,
        f"Mã này {LONG} dùng để ký văn bản",
    ],
    ids=["in a sentence", "typed", "an example", "no digits", "among words"],
)
def test_what_is_for_readers_stays(text: str) -> None:
    assert len(chosen(f"<p>{text}</p><p>{WORDS}</p>", [0.9, 0.9])) == 2


@pytest.mark.parametrize(("texts", "is_kept"), [(1, True), (4, False)])
def test_data_stay_where_they_are_most_of_the_page(texts: int, is_kept: bool) -> None:
    data = '{"tên":"' + "nước sạch " * 8 + '"}'
    paragraphs = "".join(f"<p>{WORDS} {number}</p>" for number in range(texts))
    found = chosen(f"<p>{data}</p>{paragraphs}", [0.9] * (texts + 1))
    assert any("nước sạch" in text for text in found) == is_kept
