"""What a click opens to do something with the page."""

from tests.choices import WORDS, chosen

PANEL = "<div hidden><p>Chép đoạn này để nhúng</p><input value=x></div>"


def test_line_beside_a_field_that_is_not_shown() -> None:
    assert chosen(f"{PANEL}<p>{WORDS}</p>", [0.9, 0.95]) == [WORDS]


def test_other_parts_that_are_not_shown() -> None:
    """Nor does a field say what a text beside it is that is shown, or longer."""
    for panel in (
        PANEL.replace(" hidden", ""),
        PANEL.replace("<input value=x>", ""),
        PANEL.replace("value=x", "type=radio value=x"),
        PANEL.replace("Chép đoạn này để nhúng", WORDS * 2),
    ):
        assert len(chosen(f"{panel}<p>{WORDS}</p>", [0.9, 0.95])) == 2, panel
