"""The controls, and what is chosen at first."""

import re
from xml.etree.ElementTree import Element

import pytest

from a11y_reader.document import Document
from a11y_reader.errors import ThemeError
from a11y_reader.options import CHOICES, CONTRASTS, SWITCHES, TEXT_SIZES, Colours, Preferences
from a11y_reader.rendering.page import to_html
from a11y_reader.rendering.style import read_source
from a11y_reader.themes import THEMES, Theme
from tests.rendering.parts import every, one, page_of, parsed, words


@pytest.mark.parametrize(("name", "value"), [(n, v) for n, vs in CHOICES.items() for v in vs])
def test_choice_of_the_preferences_is_what_the_page_starts_with(name, value):
    root = page_of(Document(title="x"), Preferences(**{name: value}))
    control = name.replace("_", "-")
    values = [each.get("value") for each in every(root, "input", name=control)]
    assert values == list(CHOICES[name])
    (checked,) = [each for each in every(root, "input", name=control) if "checked" in each.attrib]
    assert checked.get("value") == value


@pytest.mark.parametrize("name", SWITCHES)
@pytest.mark.parametrize("is_on", [True, False])
def test_switch_of_the_preferences_is_what_the_page_starts_with(name, is_on):
    root = page_of(Document(title="x"), Preferences(**{name: is_on}))
    switch = one(root, "input", name=name.replace("_", "-"))
    assert ("checked" in switch.attrib) == is_on


def test_colours_of_the_preferences_are_what_the_page_starts_with():
    colours = Colours(text="#003300", background="#ccffcc")
    root = page_of(Document(title="x"), Preferences(theme="own", colours=colours))
    inputs = {each.get("name"): each.get("value") for each in every(root, "input", type="color")}
    assert inputs == {"own-text": "#003300", "own-background": "#ccffcc"}
    assert any("--background:#cfc" in line for line in style_of(root) if ":root{" in line)


def style_of(root: Element) -> list[str]:
    return (one(root, "style").text or "").splitlines()


def test_scripts_know_every_choice():
    """They list them by themselves, for the time before the controls are there."""
    (radios,) = re.findall(r"const RADIOS = \[(.*?)\]", read_source("reader.js"), re.DOTALL)
    (switches,) = re.findall(r"const SWITCHES = \[(.*?)\]", read_source("reader.js"), re.DOTALL)
    names = ["text-size", "contrast", "theme", *(name.replace("_", "-") for name in CHOICES)]
    assert re.findall('"(.*?)"', radios) == names
    assert re.findall('"(.*?)"', switches) == [name.replace("_", "-") for name in SWITCHES]


def chosen(root: Element, group: str) -> list[str | None]:
    return [
        each.get("value") for each in every(root, "input", name=group) if "checked" in each.attrib
    ]


def test_preferences_are_chosen_at_first(article):
    root = page_of(article, Preferences(theme="sepia", contrast="high", text_size=175))
    assert chosen(root, "theme") == ["sepia"]
    assert chosen(root, "contrast") == ["high"]
    assert chosen(root, "text-size") == ["175"]


def test_every_choice_is_offered(article):
    root = page_of(article)
    sizes = [each.get("value") for each in every(root, "input", name="text-size")]
    contrasts = {each.get("value") for each in every(root, "input", name="contrast")}
    themes = [each.get("value") for each in every(root, "input", name="theme")]
    assert sizes == list(map(str, TEXT_SIZES))
    assert contrasts == {"auto", *CONTRASTS}
    assert themes == ["auto", *THEMES, "own"]


def test_first_choice_holds_without_has_and_without_scripts(article):
    style = one(page_of(article, Preferences(text_size=200, contrast="high")), "style").text
    assert ":root{--scale:2}" in style
    assert ":root{--step:3;" in style


def test_theme_of_ones_own(article):
    label = "Thương hiệu </style>"
    brand = Theme.from_colours(
        "brand", background="#fffdf7", text="#2b2b2b", link="#8a1c1c", label=label
    )
    root = parsed(to_html(article, Preferences(theme="brand"), themes={"brand": brand}))
    assert chosen(root, "theme") == ["brand"]
    assert label in words(one(root, "fieldset", class_="choices samples colour"))
    assert "#8a1c1c" in (one(root, "style").text or "")


@pytest.mark.parametrize(
    ("preferences", "themes", "message"),
    [
        (
            Preferences(theme="pink"),
            THEMES,
            "no theme 'pink'; choose one of auto, own, light, dark",
        ),
        (Preferences(), {}, "there are no themes"),
        (Preferences(), {"pink": THEMES["light"]}, "'light' is listed as 'pink'"),
    ],
)
def test_theme_that_is_not_offered(preferences, themes, message):
    with pytest.raises(ThemeError, match=message):
        to_html(Document(title="x"), preferences, themes=themes)
