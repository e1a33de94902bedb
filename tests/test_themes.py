"""The contrast ladder: every pair of every palette, measured."""

import colorsys
import math
import re
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
import wcag_contrast_ratio
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.errors import ThemeError
from a11y_reader.options import CONTRASTS, Colours
from a11y_reader.themes import (
    FLOORS,
    THEMES,
    Theme,
    contrast_ratio,
    fit_contrast,
    own_palette,
)

TEXTS = ("text", "link", "visited", "heading", "muted")
SHAPES = ("border", "focus", "control")
GROUNDS = ("background", "header_background")
STEPS = [(theme, step) for theme in THEMES.values() for step in CONTRASTS]
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")

each_step = pytest.mark.parametrize(
    ("theme", "step"), STEPS, ids=[f"{theme.name}-{step}" for theme, step in STEPS]
)
each_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def measured(palette, shape, ground):
    """The ratio as wcag-contrast-ratio has it, by no function of ours."""
    pair = (getattr(palette, name) for name in (shape, ground))
    return wcag_contrast_ratio.rgb(*([byte / 255 for byte in bytes.fromhex(c[1:])] for c in pair))


def text_ratios(palette):
    pairs = {(text, ground) for text in TEXTS for ground in GROUNDS}
    pairs.add(("header_text", "header_background"))
    return {pair: measured(palette, *pair) for pair in pairs}


def with_palettes(theme, **changes):
    """The theme with one role of one step changed: `step=…, role=colour`."""
    step = CONTRASTS.index(changes.pop("step"))
    palettes = list(theme.palettes)
    palettes[step] = msgspec.structs.replace(palettes[step], **changes)
    return Theme(theme.name, theme.scheme, tuple(palettes))


def test_themes_are_those_of_the_design():
    assert {name: theme.scheme for name, theme in THEMES.items()} == {
        "light": "light",
        "dark": "dark",
        "sepia": "light",
        "yellow-on-black": "dark",
        "black-on-yellow": "light",
        "white-on-black": "dark",
    }


@given(COLOURS, COLOURS)
def test_own_palette_keeps_the_colours_and_fits_the_rest(text, background):
    palette = own_palette(Colours(text=text, background=background))
    assert (palette.text, palette.background) == (text, background)
    assert min(measured(palette, link, "background") for link in ("link", "visited")) >= 4.5
    assert min(measured(palette, shape, "background") for shape in SHAPES) >= 3


@each_step
def test_every_text_reaches_the_floor_of_its_step(theme, step):
    ratios = text_ratios(theme.palette(step))
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < FLOORS[step]} == {}


@each_step
def test_contrast_is_the_lowest_of_all_texts(theme, step):
    assert theme.contrast(step) == min(text_ratios(theme.palette(step)).values())


@each_step
def test_every_shape_has_three_to_one(theme, step):
    palette = theme.palette(step)
    ratios = {(shape, at): measured(palette, shape, at) for shape in SHAPES for at in GROUNDS}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}


@each_theme
def test_each_step_has_more_contrast_in_every_pair(theme):
    for before, after in pairwise(theme.palettes):
        assert before.contrast < after.contrast
        lower, upper = text_ratios(before), text_ratios(after)
        assert {pair for pair in lower if lower[pair] >= upper[pair]} == set()


@each_step
def test_links_followed_and_not_are_told_apart(theme, step):
    palette = theme.palette(step)
    assert len({palette.text, palette.link, palette.visited}) == 3


@each_theme
def test_scheme_says_which_is_darker(theme):
    for palette in theme.palettes:
        is_light = contrast_ratio(palette.background, "#000000") > contrast_ratio(
            palette.text, "#000000"
        )
        assert is_light == (theme.scheme == "light")


@pytest.mark.parametrize(
    "colour", ["", "red", "#fff", "#gggggg", "112233", "#1122334", "#112233\n"]
)
def test_palette_with_a_colour_that_is_none(colour):
    with pytest.raises(ThemeError, match="write it as #rrggbb"):
        with_palettes(THEMES["light"], step="soft", link=colour)


def test_theme_with_a_step_under_its_floor():
    with pytest.raises(
        ThemeError, match=r"theme light, high: link on header_background has .* and needs 12:1"
    ):
        with_palettes(THEMES["light"], step="high", link="#1d63b9")


def test_theme_with_a_step_that_does_not_rise():
    _, standard, high, maximum = THEMES["light"].palettes
    with pytest.raises(ThemeError, match=r"standard .* must have more contrast than soft"):
        Theme("brand", "light", (high, standard, high, maximum))


def test_theme_with_a_faint_border():
    with pytest.raises(ThemeError, match=r"standard: border on .* and needs 3:1"):
        with_palettes(THEMES["light"], step="standard", border="#dddddd")


def test_theme_with_too_few_steps():
    with pytest.raises(ThemeError, match="one palette for each of soft, standard, high, maximum"):
        Theme("brand", "light", THEMES["light"].palettes[:3])


@pytest.mark.parametrize("name", ["", "auto", "My brand", "UPPER", "x]{}", "-x", "x-"])
def test_theme_with_a_name_that_is_none(name):
    with pytest.raises(ThemeError, match="lower-case letters, digits and hyphens"):
        Theme(name, "light", THEMES["light"].palettes)


def test_theme_with_a_scheme_that_is_none():
    with pytest.raises(ThemeError, match="light or dark"):
        Theme("brand", "grey", THEMES["light"].palettes)


def test_palette_of_a_step_that_does_not_exist():
    with pytest.raises(ThemeError, match="choose one of soft, standard, high, maximum"):
        THEMES["light"].palette("auto")


def test_fit_contrast_leaves_a_colour_that_fits():
    assert fit_contrast("#767676", "#ffffff", 4.5) == "#767676"


def test_fit_contrast_takes_the_shorter_way():
    """Against a middle grey a light colour goes on to white, a dark one to black."""
    assert fit_contrast("#cccccc", "#747474", 4.5) > "#cccccc"
    assert fit_contrast("#222222", "#747474", 4.2) < "#222222"


def test_fit_contrast_out_of_reach():
    with pytest.raises(ThemeError, match="no lightness of #3a7bd5 reaches 7:1 against #777777"):
        fit_contrast("#3a7bd5", "#777777", 7)


@given(COLOURS, COLOURS, st.floats(1, 21))
def test_fit_contrast_reaches_the_ratio_by_the_least_change(colour, against, ratio):
    try:
        fitted = fit_contrast(colour, against, ratio)
    except ThemeError:
        assert max(contrast_ratio(pole, against) for pole in ("#000000", "#ffffff")) < ratio
        return
    assert contrast_ratio(fitted, against) >= ratio
    nearer = two_levels_nearer(fitted, colour)
    assert nearer is None or contrast_ratio(nearer, against) < ratio


def two_levels_nearer(fitted, colour):
    """The colour at a lightness a little before the fitted one; None where it is all but there."""
    (hue, start, saturation), (_, end, _) = (
        colorsys.rgb_to_hls(*(byte / 255 for byte in bytes.fromhex(each[1:])))
        for each in (colour, fitted)
    )
    if abs(start - end) < 4 / 255:
        return None
    lightness = end + (2 / 255 if start > end else -2 / 255)
    channels = colorsys.hls_to_rgb(hue, lightness, saturation)
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


@given(COLOURS, COLOURS, COLOURS)
def test_from_colours_builds_a_lawful_ladder_from_any_colours(background, text, link):
    """`Theme` checks floors, rise and shapes; text and links are to rise from step to step, too."""
    theme = Theme.from_colours("brand", background=background, text=text, link=link)
    for role in ("text", "link"):
        ratios = [contrast_ratio(getattr(p, role), p.background) for p in theme.palettes]
        assert ratios == sorted(set(ratios))


def test_from_colours_keeps_colours_that_fit():
    theme = Theme.from_colours("brand", background="#fffdf7", text="#2b2b2b", link="#8a1c1c")
    standard = theme.palette("standard")
    assert (standard.background, standard.text, standard.link) == ("#fffdf7", "#2b2b2b", "#8a1c1c")
    assert theme.scheme == "light"


def test_from_colours_of_light_text_is_dark():
    theme = Theme.from_colours("brand", background="#123456", text="#ffffff", link="#ffcc00")
    assert theme.scheme == "dark"


def test_docs_table_has_the_measured_ratios():
    """docs/themes.md is rewritten by `python docs/make_themes_table.py`."""
    docs = Path(__file__).parents[1].joinpath("docs", "themes.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \|(.*:1) \|$", docs, re.MULTILINE))
    assert list(rows) == list(THEMES)
    for name, row in rows.items():
        ratios = re.findall(r"(\d+\.\d\d):1", row)
        contrasts = [THEMES[name].contrast(step) for step in CONTRASTS]
        assert ratios == [f"{math.floor(ratio * 100) / 100:.2f}" for ratio in contrasts]
