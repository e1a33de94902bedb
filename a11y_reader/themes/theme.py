"""A theme: palettes on a ladder of contrast, each step proven."""

import re
from itertools import pairwise
from typing import Literal

import msgspec

from a11y_reader.errors import ThemeError
from a11y_reader.options import CONTRASTS, Colours, Contrast
from a11y_reader.themes.derived import derived_palettes
from a11y_reader.themes.floors import FLOORS, SHAPE_FLOOR
from a11y_reader.themes.palette import Palette, is_dark

__all__ = ["Theme"]

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
"""What can stand in CSS and in a file without being quoted."""


class Theme(msgspec.Struct, frozen=True):
    """A palette for each step of the contrast ladder.

    Attributes:
        name: Lower-case letters, digits and hyphens.
        scheme: Whether text is dark on a light ground (`light`) or the other way round (`dark`).
        palettes: One for each step of `a11y_reader.options.CONTRASTS`, ascending.
        label: What readers are shown, where the locale has no word for the theme; else the name.

    Raises:
        ThemeError: The name is not one, a step is under its floor (`FLOORS`) or not above the step
            before, or a shape has less than 3:1.
    """

    name: str
    scheme: Literal["light", "dark"]
    palettes: tuple[Palette, ...]
    label: str = ""

    def __post_init__(self) -> None:
        if _NAME.fullmatch(self.name) is None or self.name in ("auto", "own"):
            raise ThemeError(
                f"a theme cannot be called {self.name!r}; "
                "use lower-case letters, digits and hyphens, and neither 'auto' nor 'own'"
            )
        if self.scheme not in ("light", "dark"):
            raise ThemeError(f"theme {self.name}: the scheme is light or dark, not {self.scheme!r}")
        self._check_steps()
        self._check_shapes()

    def palette(self, step: Contrast) -> Palette:
        """Return the colours of a step.

        Raises:
            ThemeError: There is no such step.
        """
        if step not in CONTRASTS:
            raise ThemeError(f"there is no contrast {step!r}; choose one of {', '.join(CONTRASTS)}")
        return self.palettes[CONTRASTS.index(step)]

    def contrast(self, step: Contrast) -> float:
        """Return the lowest contrast ratio of all texts at a step.

        >>> Theme.from_colours(
        ...     "brand", background="#ffffff", text="#000000", link="#0000ee"
        ... ).contrast("maximum") >= 18
        True
        """
        return self.palette(step).contrast

    @classmethod
    def from_colours(
        cls, name: str, *, background: str, text: str, link: str, label: str = ""
    ) -> "Theme":
        """Build a lawful ladder from a brand's colours.

        The standard step keeps the colours as given where their contrast is neither too little
        nor too much for it. Elsewhere they move by lightness alone, the background only where no
        text could reach the floor on it.

        Args:
            name: Lower-case letters, digits and hyphens.
            background: The ground of the page, as #rrggbb.
            text: The running text; darker than the background makes a light theme.
            link: The links; visited links take the same lightness at another hue.
            label: What readers are shown; the name where it is empty.

        Raises:
            ThemeError: The name is not one, or a colour is not written as #rrggbb.

        >>> brand = Theme.from_colours(
        ...     "brand", background="#fdf6e3", text="#333333", link="#b58900"
        ... )
        >>> brand.palette("standard").text, brand.palette("standard").link
        ('#333333', '#694f00')
        """
        dark = is_dark(Colours(text, background))
        palettes = derived_palettes(background, text, link, dark=dark)
        return cls(name, "dark" if dark else "light", palettes, label)

    def _check_steps(self) -> None:
        if len(self.palettes) != len(CONTRASTS):
            steps = ", ".join(CONTRASTS)
            raise ThemeError(f"theme {self.name}: give one palette for each of {steps}")
        for step, palette in zip(CONTRASTS, self.palettes, strict=True):
            pair, ratio = min(palette.ratios.items(), key=lambda item: item[1])
            if ratio < FLOORS[step]:
                raise ThemeError(_shortfall(self.name, step, pair, ratio, FLOORS[step]))
        for (lower, before), (upper, after) in pairwise(zip(CONTRASTS, self.palettes, strict=True)):
            if after.contrast <= before.contrast:
                raise ThemeError(
                    f"theme {self.name}: {upper} ({after.contrast:.2f}:1) must have more contrast "
                    f"than {lower} ({before.contrast:.2f}:1)"
                )

    def _check_shapes(self) -> None:
        for step, palette in zip(CONTRASTS, self.palettes, strict=True):
            pair, ratio = min(palette.shape_ratios.items(), key=lambda item: item[1])
            if ratio < SHAPE_FLOOR:
                raise ThemeError(_shortfall(self.name, step, pair, ratio, SHAPE_FLOOR))


def _shortfall(name: str, step: str, pair: tuple[str, str], ratio: float, floor: float) -> str:
    shape, ground = pair
    return f"theme {name}, {step}: {shape} on {ground} has {ratio:.2f}:1 and needs {floor:g}:1"
