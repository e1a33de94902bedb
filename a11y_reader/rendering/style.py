"""The page's one style: reader.css, and the rules of text sizes, themes and contrast steps."""

import functools
import re
from importlib.resources import files
from math import floor

import msgspec

from a11y_reader.options import CONTRASTS, TEXT_SIZES, Contrast, Preferences
from a11y_reader.themes import Palette, Theme

__all__ = ["compact_source", "read_source", "style_for"]

_COMMENTS_AND_INDENTS = re.compile(r"/\*.*?\*/\n?|^\s*//[^\n]*\n|^\s+", re.MULTILINE | re.DOTALL)


def read_source(name: str) -> str:
    """Return a file that lies beside this module."""
    return files("a11y_reader.rendering").joinpath(name).read_text(encoding="utf-8")


def compact_source(source: str) -> str:
    r"""Leave out comments, indents and empty lines of CSS or JavaScript.

    >>> compact_source("p {\n  margin: 0; /* none */\n}\n")
    'p {\nmargin: 0; }\n'
    """
    return _COMMENTS_AND_INDENTS.sub("", source)


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
        *_theme_rules(themes, preferences.theme),
        *_contrast_rules(preferences.contrast),
        *map(_sample_rule, themes),
    ]
    return compact_source(read_source("reader.css")) + "\n".join(rules)


def _when(name: str, value: object, initial: object) -> str:
    """Return the selector of a choice: what the script wrote, else the radio button's state.

    `:is()` forgives a browser that has no `:has()` yet. A bare `:root` stands for the choice the
    page starts with, for a browser that has neither `:has()` nor scripts.
    """
    chosen = f'[data-{name}="{value}"]'
    checked = f':not([data-{name}]):has([name={name}][value="{value}"]:checked)'
    return f":root:is({chosen},{checked})" + (",:root" if value == initial else "")


def _size_rules(initial: int) -> list[str]:
    return [f"{_when('text-size', size, initial)}{{--scale:{size / 100:g}}}" for size in TEXT_SIZES]


def _theme_rules(themes: tuple[Theme, ...], initial: str) -> list[str]:
    auto = _when("theme", "auto", initial)
    light, dark = (_first_of(scheme, themes) for scheme in ("light", "dark"))
    chosen = [f"{_when('theme', theme.name, initial)}{{{_ladder(theme)}}}" for theme in themes]
    return [
        f"{auto}{{{_ladder(light)}}}",
        f"@media (prefers-color-scheme:dark){{{auto}{{{_ladder(dark)}}}}}",
        *chosen,
    ]


def _first_of(scheme: str, themes: tuple[Theme, ...]) -> Theme:
    return next((theme for theme in themes if theme.scheme == scheme), themes[0])


def _ladder(theme: Theme) -> str:
    """Return the declarations of all a theme's colours, numbered by step, and of its ratios."""
    declarations = [f"color-scheme:{theme.scheme}"]
    for number, palette in enumerate(theme.palettes, start=1):
        for role, colour in msgspec.structs.asdict(palette).items():
            declarations.append(f"--{_hyphenated(role)}-{number}:{colour}")
        # Rounded down, lest the page promises more than it keeps
        declarations.append(f"--ratio-{number}:{floor(palette.contrast * 10) / 10}")
    return ";".join(declarations)


def _contrast_rules(initial: str) -> list[str]:
    auto = _when("contrast", "auto", initial)
    chosen = [f"{_when('contrast', step, initial)}{{{_rung(step)}}}" for step in CONTRASTS]
    return [
        f"{auto}{{{_rung('standard')}}}",
        f"@media (prefers-contrast:more){{{auto}{{{_rung('maximum')}}}}}",
        f"@media (prefers-contrast:less){{{auto}{{{_rung('soft')}}}}}",
        *chosen,
    ]


def _rung(step: Contrast) -> str:
    """Return the declarations that take every colour from one step of the theme's ladder."""
    number = CONTRASTS.index(step) + 1
    roles = [*map(_hyphenated, Palette.__struct_fields__), "ratio"]
    return f"--step:{number};" + ";".join(f"--{role}:var(--{role}-{number})" for role in roles)


def _hyphenated(role: str) -> str:
    return role.replace("_", "-")


def _sample_rule(theme: Theme) -> str:
    """Return the rule that shows a theme's name in its own colours."""
    palette = theme.palette("maximum")
    colours = f"background:{palette.background};color:{palette.text}"
    return f"[name=theme][value={theme.name}]~span{{{colours}}}"
