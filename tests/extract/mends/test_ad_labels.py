"""Labels of advertisements."""

import pytest

from tests.choices import WORDS, chosen, chosen_of


@pytest.mark.parametrize("name", ["ads-label", "note"])
def test_no_label_of_an_advertisement(name: str) -> None:
    html = f"<div><p>{WORDS}</p><div class={name}>Quảng cáo</div><p>{WORDS}</p></div>"
    assert ("Quảng cáo" in chosen(html, [0.95, 0.3, 0.95])) is (name == "note")


def test_label_of_an_advertisement_beside_its_picture() -> None:
    label = (
        "<p>{0}</p><div><i class={1}>Quảng cáo</i><a href=/x><img src=x.gif></a></div><p>{0}</p>"
    )
    assert "Quảng cáo" not in chosen(label.format(WORDS, "td-adspot-title"), [0.95, 0.6, 0.95])
    assert "Quảng cáo" in chosen(label.format(WORDS, "td-spot-title"), [0.95, 0.6, 0.95])


def test_label_of_an_advertisement_between_texts() -> None:
    label = "<p>{0}</p><div><div class=adv>{1}</div></div><p>{0}</p>"
    assert "Quảng cáo" not in chosen(label.format(WORDS, "Quảng cáo"), [0.95, 0.6, 0.95])
    named = label.replace("adv", "css-7adv2")
    assert "Quảng cáo" in chosen(named.format(WORDS, "Quảng cáo"), [0.95, 0.6, 0.95])
    said = "Mời bà con đọc thêm"
    assert said in chosen(label.format(WORDS, said), [0.95, 0.6, 0.95])


SAID = "Mời bà con đọc thêm"


def by_places(place: str, line: str = SAID) -> list[str]:
    """Return what is kept of a text with two places below a line each."""
    box = f"<div><div class=x1>{line}</div>{place}</div>"
    html = f"<p>{WORDS}</p>{box.format(1)}<p>{WORDS} nữa</p>{box.format(2)}"
    return chosen(html, [0.95, 0.6, 0.95, 0.6])


def test_no_label_of_a_place_for_advertisements() -> None:
    assert SAID not in by_places("<div id=div-gpt-ad-{}></div>")


def test_line_with_a_link_is_no_label_of_a_place() -> None:
    place = "<div id=div-gpt-ad-{}></div>"
    assert len(by_places(place, f"{SAID} <a href=/b>ở đây</a>")) == 4


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{WORDS}</p><div><div>{SAID}</div><div id=map></div></div>",
        f"<p>{WORDS}</p><div><div id=sec1></div>{SAID}</div><div><div id=sec2></div>{SAID}</div>",
        f"<p>{WORDS} <a href=#1>1</a> <a href=#2>2</a></p><div>{SAID}<div id=1></div></div>"
        f"<div>{SAID}<div id=2></div></div>",
    ],
    ids=["one", "above", "led to"],
)
def test_line_by_an_element_that_may_be_none_of_an_advertisement(html: str) -> None:
    assert SAID in chosen_of(html)
