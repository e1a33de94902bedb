"""What is not shown at first, and is no text of the page's."""

from tests.choices import WORDS, chosen

PANEL = "<div hidden><p>Chép đoạn này để nhúng</p><input value=x></div>"


def test_line_beside_a_field_that_is_not_shown() -> None:
    assert chosen(f"{PANEL}<p>{WORDS}</p>", [0.9, 0.95]) == [WORDS]


NAME = "<div id=ten style='display:none'>Nội dung trang</div>"


def test_hidden_name_of_another_element() -> None:
    assert chosen(f"{NAME}<div aria-labelledby='ten'><p>{WORDS}</p></div>", [0.9, 0.95]) == [WORDS]


def test_other_lines_that_are_hidden_or_name_an_element() -> None:
    """What names nothing stays, as what is shown or stands in a part that a click shows."""
    for line, panel in (
        (NAME, "<div>"),
        (NAME.replace(" style='display:none'", ""), "<div aria-labelledby=ten>"),
        (NAME.replace("style='display:none'", "aria-hidden=true"), "<div aria-labelledby=ten>"),
        (f"<div hidden>{NAME}</div>", "<div aria-labelledby=ten>"),
    ):
        assert len(chosen(f"{line}{panel}<p>{WORDS}</p></div>", [0.9, 0.95])) == 2, line


def test_other_parts_that_are_not_shown() -> None:
    """Nor does a field say what a text beside it is that is shown, or longer."""
    for panel in (
        PANEL.replace(" hidden", ""),
        PANEL.replace("<input value=x>", ""),
        PANEL.replace("value=x", "type=radio value=x"),
        PANEL.replace("Chép đoạn này để nhúng", WORDS * 2),
    ):
        assert len(chosen(f"{panel}<p>{WORDS}</p>", [0.9, 0.95])) == 2, panel
