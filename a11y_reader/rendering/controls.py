"""The reader's controls, which are the same on every page of a site."""

import functools

from markupsafe import Markup

from a11y_reader.locales import Words, words_for
from a11y_reader.options import CHOICES, CONTRASTS, TEXT_SIZES, Preferences
from a11y_reader.rendering.template import fill
from a11y_reader.themes import Theme

__all__ = ["controls_for"]

_SPEEDS = (0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3)
"""Of reading aloud; 1 is as the voice speaks by itself."""

_CONTRAST_ORDER = ("soft", "auto", *CONTRASTS[1:])  # `auto` beside the step it mostly means


@functools.lru_cache(maxsize=64)
def controls_for(lang: str, preferences: Preferences, themes: tuple[Theme, ...]) -> Markup:
    """Return the HTML of the controls.

    Args:
        lang: The language of their words (BCP 47).
        preferences: What they show as chosen.
        themes: The themes to offer.
    """
    words = words_for(lang)
    html = fill(
        "controls.html.jinja",
        {
            "words": words,
            "preferences": preferences,
            "themes": [(theme.name, _label(theme, words)) for theme in themes],
            "text_sizes": TEXT_SIZES,
            "contrasts": _CONTRAST_ORDER,
            "choices": CHOICES,
            "speeds": _SPEEDS,
        },
    )
    return Markup(html)  # noqa: S704 - a template of our own, which escapes


def _label(theme: Theme, words: Words) -> str:
    return theme.label or words.themes.get(theme.name, theme.name)
