"""The page's one style: reader.css, and the rules of all that a reader can choose."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from math import floor
from string import ascii_lowercase
from types import MappingProxyType

import msgspec
import rcssmin  # type: ignore[import-untyped]

from a11y_reader.options import CONTRASTS, SWITCHES, TEXT_SIZES, Colours, Contrast, Preferences
from a11y_reader.themes import Palette, Theme, contrast_ratio, is_dark, own_palette

__all__ = ["hyphenated", "read_source", "style_for"]

# Only typefaces that hold all Vietnamese letters
_SANS = (
    '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,'
    "sans-serif"
)
_SERIF = '"Noto Serif",Cambria,"Times New Roman","Liberation Serif",serif'
"""Fonts of which each system has one, and all of which have all letters of Vietnamese."""

_MONO = (
    'ui-monospace,"Cascadia Mono",Consolas,"Noto Sans Mono","DejaVu Sans Mono","Liberation Mono",'
    "monospace"
)
"""The same, with letters of one width."""

_DECLARATIONS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "font": {
            "sans": f"--font:{_SANS}",
            "serif": f"--font:{_SERIF}",
            "mono": f"--font:{_MONO}",
        },
        "line_height": {
            "tight": "--line-height:1.5",
            "normal": "--line-height:1.65",
            "wide": "--line-height:2",
            "widest": "--line-height:2.5",
        },
        "letter_spacing": {
            "normal": "--letter-spacing:0em",
            "wide": "--letter-spacing:.06em",
            "widest": "--letter-spacing:.12em",
        },
        "word_spacing": {
            "normal": "--word-spacing:0em",
            "wide": "--word-spacing:.16em",
            "widest": "--word-spacing:.32em",
        },
        "paragraph_spacing": {
            "normal": "--paragraph-spacing:1.25em",
            "wide": "--paragraph-spacing:2em",
            "widest": "--paragraph-spacing:3em",
        },
        "line_length": {"short": "--measure:24", "normal": "--measure:36", "long": "--measure:39"},
        "ruler": {
            "none": "--shade:none",
            **{lines: f'--shade:"";--ruler:{lines}' for lines in "135"},
        },
        "hide_images": {
            "off": "--pictures:inline;--alternatives:none",
            "on": "--pictures:none;--alternatives:inline",
        },
        "hide_links": {
            "off": "--anchor:initial;--underline:underline",
            "on": "--anchor:currentcolor;--underline:none",
        },
        "spell_abbreviations": {"off": "--expansions:none", "on": "--expansions:inline"},
    }
)
"""What each value of a preference declares; 1.4.8 and 1.4.12 ask for the spacings they reach."""


_ZERO = re.compile(r"(?<![\w.])0\.(?=\d)")
"""The zero before a decimal point, which CSS can do without."""


def read_source(name: str) -> str:
    """Return a file that lies beside this module."""
    return files("a11y_reader.rendering").joinpath(name).read_text(encoding="utf-8")


@functools.lru_cache(maxsize=64)
def style_for(themes: tuple[Theme, ...], preferences: Preferences) -> str:
    """Return the style of a page.

    Args:
        themes: The themes that are offered; at least one. The first light and the first dark one
            follow the system's prefers-color-scheme.
        preferences: The choices the page starts with.
    """
    rules = [
        *_size_rules(preferences.text_size),
        *_setting_rules(preferences),
        *_theme_rules(themes, preferences.theme),
        *_contrast_rules(preferences.contrast),
        *_own_rule(preferences.colours, preferences.theme),
        *map(_sample_rule, themes),
    ]
    return _ZERO.sub(".", str(rcssmin.cssmin(read_source("reader.css")))) + "".join(rules)


def _rules(
    name: str, declarations: Iterable[tuple[tuple[str, ...], str]], initial: str
) -> Iterator[str]:
    """Yield the rules of a choice, the one that the page starts with first.

    That one holds wherever no other does, so also for a browser that has neither `:has()` nor
    scripts; `:is()` forgives the former.

    Args:
        name: The control's name.
        declarations: What is declared for some values.
        initial: The value that the page starts with.
    """
    for values, declared in sorted(declarations, key=lambda item: initial not in item[0]):
        selectors = ",".join(_when(name, value, initial) for value in values)
        yield f"{selectors}{{{declared}}}"


def _when(name: str, value: str, initial: object) -> str:
    """Return the selector of a choice: what the script wrote, else the state of its control."""
    if value == initial:
        return ":root"
    written = f'"{value}"' if value.isdigit() else value
    checked = _SWITCH_STATES.get(value, f"[value={written}]:checked")
    return f"html:is([data-{name}={written}],:not(.js):has([name={name}]{checked}))"


_SWITCH_STATES = MappingProxyType({"on": ":checked", "off": ":not(:checked)"})
"""How CSS tells that a checkbox is on or off."""


def _size_rules(initial: int) -> Iterator[str]:
    sizes = (((str(size),), f"--scale:{size / 100:g}") for size in TEXT_SIZES)
    return _rules("text-size", sizes, str(initial))


def _setting_rules(preferences: Preferences) -> Iterator[str]:
    """Yield a rule for each value of the choices and switches."""
    for name, values in _DECLARATIONS.items():
        chosen = getattr(preferences, name)
        initial = {True: "on", False: "off"}[chosen] if name in SWITCHES else chosen
        declarations = (((value,), declared) for value, declared in values.items())
        yield from _rules(hyphenated(name), declarations, initial)


def _theme_rules(themes: tuple[Theme, ...], initial: str) -> Iterator[str]:
    light, dark = (_first_of(scheme, themes) for scheme in ("light", "dark"))
    ladders = [
        ((theme.name, "auto") if theme is light else (theme.name,), _ladder(theme))
        for theme in themes
    ]
    yield from _rules("theme", ladders, initial)
    auto = _when("theme", "auto", initial)
    yield f"@media (prefers-color-scheme:dark){{{auto}{{{_ladder(dark)}}}}}"


def _first_of(scheme: str, themes: tuple[Theme, ...]) -> Theme:
    return next((theme for theme in themes if theme.scheme == scheme), themes[0])


def _ladder(theme: Theme) -> str:
    """Return the declarations of all a theme's colours, numbered by step, and of its ratios."""
    declarations = [f"color-scheme:{theme.scheme}"]
    for number, palette in enumerate(theme.palettes, start=1):
        declarations.extend(
            f"{_numbered(role, number)}:{_short(colour)}"
            for role, colour in msgspec.structs.asdict(palette).items()
        )
        declarations.append(f"{_numbered('ratio', number)}:{_promised(palette.contrast)}")
    return ";".join(declarations)


def _promised(ratio: float) -> float:
    """Round a ratio down, lest the page promises more than it keeps."""
    return floor(ratio * 10) / 10


def _numbered(role: str, number: int) -> str:
    """Return the name of a role's colour at a step; a short one, as there are hundreds of them."""
    return f"--{ascii_lowercase[_ROLES.index(role)]}{number}"


_ROLES = (*Palette.__struct_fields__, "ratio")
"""The colours of a palette and its lowest ratio, each a custom property."""


def _short(colour: str) -> str:
    """Write a colour as #rgb where that is the same.

    >>> _short("#ffee00"), _short("#ffee01")
    ('#fe0', '#ffee01')
    """
    return f"#{colour[1::2]}" if colour[1::2] == colour[2::2] else colour


def _contrast_rules(initial: str) -> Iterator[str]:
    rungs = [((step, "auto") if step == "standard" else (step,), _rung(step)) for step in CONTRASTS]
    yield from _rules("contrast", rungs, initial)
    auto = _when("contrast", "auto", initial)
    yield f"@media (prefers-contrast:more){{{auto}{{{_rung('maximum')}}}}}"
    yield f"@media (prefers-contrast:less){{{auto}{{{_rung('soft')}}}}}"


def _rung(step: Contrast) -> str:
    """Return the declarations that take every colour from one step of the theme's ladder."""
    number = CONTRASTS.index(step) + 1
    taken = (f"--{hyphenated(role)}:var({_numbered(role, number)})" for role in _ROLES)
    return f"--step:{number};" + ";".join(taken)


def _own_rule(colours: Colours, initial: str) -> Iterator[str]:
    """Yield the rule of the reader's own colours, which have no ladder, where the page has them.

    Where a reader chooses them later it is the script that paints them.
    """
    if initial != "own":
        return
    palette = own_palette(colours)
    declarations = [
        f"color-scheme:{'dark' if is_dark(colours) else 'light'}",
        *(
            f"--{hyphenated(role)}:{_short(colour)}"
            for role, colour in msgspec.structs.asdict(palette).items()
        ),
        f"--ratio:{_promised(contrast_ratio(colours.text, colours.background))}",
    ]
    yield f":root{{{';'.join(declarations)}}}"


def hyphenated(name: str) -> str:
    """Return a name as CSS and attributes have it.

    >>> hyphenated("line_height")
    'line-height'
    """
    return name.replace("_", "-")


def _sample_rule(theme: Theme) -> str:
    """Return the rule that shows a theme's name in its own colours."""
    palette = theme.palette("maximum")
    colours = f"background:{_short(palette.background)};color:{_short(palette.text)}"
    return f"[name=theme][value={theme.name}]~span{{{colours}}}"
