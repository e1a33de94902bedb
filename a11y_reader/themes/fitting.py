"""Colours moved by lightness alone, until they have the contrast that is asked for."""

import colorsys

from a11y_reader.contrast import channels, contrast_ratio, written
from a11y_reader.errors import ThemeError

__all__ = ["fit_contrast", "within"]

_BISECTIONS = 14
"""How often the way is halved: finer than the 256 levels of a channel."""


def fit_contrast(colour: str, against: str, ratio: float) -> str:
    """Move a colour by the least change of lightness that reaches a contrast ratio.

    Hue and saturation (of HSL) stay. A colour that has the ratio already is returned as it is.

    Args:
        colour: The colour to move, as #rrggbb.
        against: The colour it stands on.
        ratio: The contrast ratio to reach, from 1 to 21.

    Raises:
        ThemeError: Neither black nor white reaches the ratio, or a colour is not a colour.

    >>> fit_contrast("#3a7bd5", "#ffffff", 7)
    '#2358a3'
    """
    if contrast_ratio(colour, against) >= ratio:
        return colour
    start = _lightness(colour)
    moved = [_move(colour, start, extreme, against, ratio) for extreme in (0.0, 1.0)]
    reached = [candidate for candidate in moved if candidate is not None]
    if not reached:
        raise ThemeError(
            f"no lightness of {colour} reaches {ratio:g}:1 against {against}; "
            "choose a lighter or darker background"
        )
    return min(reached, key=lambda candidate: abs(_lightness(candidate) - start))


def within(colour: str, ground: str, ratios: tuple[float, float], extreme: float) -> str:
    """Move a colour into a range of contrast, on the side of the ground where the extreme is."""
    start = _lightness(ground)
    reached = [_move(colour, start, extreme, ground, ratio) for ratio in ratios]
    candidates = [colour, *(each or _with_lightness(colour, extreme) for each in reached)]
    return sorted(candidates, key=lambda each: abs(_lightness(each) - extreme))[1]


def _move(colour: str, start: float, extreme: float, against: str, ratio: float) -> str | None:
    """Return a colour at the first lightness from `start` towards `extreme` to reach the ratio.

    Luminance only rises with the lightness of HSL, so that halving the way finds it.
    """
    short, far = start, extreme
    if contrast_ratio(_with_lightness(colour, far), against) < ratio:
        return None
    for _ in range(_BISECTIONS):
        middle = (short + far) / 2
        if contrast_ratio(_with_lightness(colour, middle), against) < ratio:
            short = middle
        else:
            far = middle
    return _with_lightness(colour, far)


def _with_lightness(colour: str, lightness: float) -> str:
    hue, _, saturation = colorsys.rgb_to_hls(*channels(colour))
    return written(colorsys.hls_to_rgb(hue, lightness, saturation))


def _lightness(colour: str) -> float:
    return colorsys.rgb_to_hls(*channels(colour))[1]
