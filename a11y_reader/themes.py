"""The themes of the page: palettes on a ladder of contrast, each step proven.

Contrast ratios are those of WCAG 2.2 (`a11y_reader.contrast`).
"""

import colorsys
import re
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

import msgspec

from a11y_reader.contrast import channels, contrast_ratio, written
from a11y_reader.errors import ThemeError
from a11y_reader.options import CONTRASTS, Colours, Contrast

__all__ = [
    "FLOORS",
    "SHAPE_FLOOR",
    "THEMES",
    "Palette",
    "Theme",
    "contrast_ratio",
    "fit_contrast",
    "is_dark",
    "own_palette",
]

FLOORS: Mapping[Contrast, float] = MappingProxyType(
    {"soft": 4.5, "standard": 7.0, "high": 12.0, "maximum": 18.0}
)
"""The least contrast of each step: 4.5 is 1.4.3 (AA), 7 is 1.4.6 (AAA), the others go beyond."""

SHAPE_FLOOR = 3.0
"""The least contrast of borders, focus rings and controls: 1.4.11, Non-text Contrast."""

_TEXTS = ("text", "link", "visited", "heading", "muted")
"""The colours that texts have on either ground."""

_SHAPES = ("border", "focus", "control")
"""The colours of what is no text: 1.4.11."""

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
"""What can stand in CSS and in a file without being quoted."""

_BISECTIONS = 14  # finer than the 256 levels of a channel


def _with_lightness(colour: str, lightness: float) -> str:
    hue, _, saturation = colorsys.rgb_to_hls(*channels(colour))
    return written(colorsys.hls_to_rgb(hue, lightness, saturation))


def _lightness(colour: str) -> float:
    return colorsys.rgb_to_hls(*channels(colour))[1]


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


class Palette(msgspec.Struct, frozen=True, kw_only=True):
    """The colours of one step of a theme, each as #rrggbb.

    Attributes:
        background: Of the page.
        text: Of running text.
        link: Of links not yet followed; links are underlined, too.
        visited: Of links already followed.
        heading: Of headings.
        muted: Of side matters, such as the date and the footer.
        header_background: Of table headers, code and the page's header.
        header_text: Of table headers.
        border: Of lines between and around parts.
        focus: Of the ring around the focused element.
        control: Of the outline of buttons and radio buttons.

    Raises:
        ThemeError: A colour is not written as #rrggbb.
    """

    background: str
    text: str
    link: str
    visited: str
    heading: str
    muted: str
    header_background: str
    header_text: str
    border: str
    focus: str
    control: str

    def __post_init__(self) -> None:
        for colour in msgspec.structs.astuple(self):
            channels(colour)

    @property
    def ratios(self) -> dict[tuple[str, str], float]:
        """The contrast ratio of every pair of text and ground that occurs on the page."""
        grounds = ("background", "header_background")
        pairs = [(text, ground) for text in _TEXTS for ground in grounds]
        return self._measure([*pairs, ("header_text", "header_background")])

    @property
    def shape_ratios(self) -> dict[tuple[str, str], float]:
        """The contrast ratio of every pair of border, focus ring or control and ground."""
        grounds = ("background", "header_background")
        return self._measure([(shape, ground) for shape in _SHAPES for ground in grounds])

    @property
    def contrast(self) -> float:
        """The lowest contrast ratio of all texts on their grounds."""
        return min(self.ratios.values())

    def _measure(self, pairs: list[tuple[str, str]]) -> dict[tuple[str, str], float]:
        return {
            (shape, ground): contrast_ratio(getattr(self, shape), getattr(self, ground))
            for shape, ground in pairs
        }


_OWN_LINK, _OWN_VISITED = "#1d63b9", "#8d44ae"


def own_palette(colours: Colours) -> Palette:
    """Return the palette of two colours that a reader chose (WCAG 1.4.8).

    The two are used as they are, whatever their contrast. The blue and purple of links move until
    they have 4.5:1 on that ground, which no ground forbids; lines move to 3:1. reader.js does
    likewise in the browser.

    >>> own_palette(Colours(text="#ffff00", background="#000080")).link
    '#428ae1'
    """
    text, ground = colours.text, colours.background
    link = fit_contrast(_OWN_LINK, ground, FLOORS["soft"])
    line = fit_contrast(text, ground, SHAPE_FLOOR)
    return Palette(
        background=ground,
        text=text,
        link=link,
        visited=fit_contrast(_OWN_VISITED, ground, FLOORS["soft"]),
        heading=text,
        muted=text,
        header_background=ground,
        header_text=text,
        border=line,
        focus=link,
        control=line,
    )


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

        >>> THEMES["light"].contrast("maximum") >= 18
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
        palettes = [_derive(step, dark, background, text, link) for step in CONTRASTS]
        return cls(name, "dark" if dark else "light", tuple(palettes), label)

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


# What `Theme.from_colours` aims at: running text, then the other texts, from the least ratio to the
# greatest. The ranges of the steps do not meet, so that every colour changes from step to step.
_RANGES: Mapping[Contrast, tuple[tuple[float, float], tuple[float, float]]] = MappingProxyType(
    {
        "soft": ((6.5, 8.0), (4.6, 6.2)),
        "standard": ((9.0, 15.5), (7.1, 11.0)),
        "high": ((15.8, 17.8), (12.1, 16.0)),
        "maximum": ((18.4, 21.0), (18.1, 21.0)),
    }
)
_GROUND_MARGIN = 1.03  # how far the background reaches beyond the running text's least ratio
_SLACK = 0.4  # what rounding to 256 levels may need
_BLUE, _PURPLE, _NEAR = 0.6, 0.78, 0.1  # hues, in turns of the colour wheel
_LEAST_SATURATION = 0.4
"""Under it nobody tells a visited link by its hue."""


def is_dark(colours: Colours) -> bool:
    """Say whether the text is lighter than its ground."""
    text, ground = (contrast_ratio(each, "#000000") for each in (colours.text, colours.background))
    return ground < text


def _within(colour: str, ground: str, ratios: tuple[float, float], extreme: float) -> str:
    """Move a colour into a range of contrast, on the side of the ground where the extreme is."""
    start = _lightness(ground)
    reached = [_move(colour, start, extreme, ground, ratio) for ratio in ratios]
    candidates = [colour, *(each or _with_lightness(colour, extreme) for each in reached)]
    return sorted(candidates, key=lambda each: abs(_lightness(each) - extreme))[1]


def _visited(link: str) -> str:
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(link))
    is_purple = abs(hue - _PURPLE) < _NEAR
    turned = _BLUE if is_purple else _PURPLE
    return written(colorsys.hls_to_rgb(turned, lightness, max(saturation, _LEAST_SATURATION)))


def _derive(step: Contrast, dark: bool, background: str, text: str, link: str) -> Palette:
    running, other = _RANGES[step]
    extreme, pole = (1.0, "#ffffff") if dark else (0.0, "#000000")
    ground = fit_contrast(background, pole, running[0] * _GROUND_MARGIN)
    words = _within(text, ground, running, extreme)
    anchor = _within(link, ground, other, extreme)
    shape_ratio = max(SHAPE_FLOOR + 0.1, other[0] / 2.5)
    line = _within(text, ground, (shape_ratio, shape_ratio + _SLACK), extreme)
    return Palette(
        background=ground,
        text=words,
        link=anchor,
        visited=_within(_visited(link), ground, other, extreme),
        heading=words,
        muted=_within(text, ground, (other[0], other[0] + _SLACK), extreme),
        header_background=ground,
        header_text=words,
        border=line,
        focus=anchor,
        control=line,
    )


def _theme(name: str, scheme: Literal["light", "dark"], **roles: tuple[str, ...]) -> Theme:
    """Build a theme from a table: a row for each role, a column for each step."""
    columns = zip(*roles.values(), strict=True)
    return Theme(name, scheme, tuple(_palette(roles, column) for column in columns))


def _palette(roles: Mapping[str, object], colours: tuple[str, ...]) -> Palette:
    return Palette(**dict(zip(roles, colours, strict=True)))


_LIGHT = _theme(
    "light",
    "light",
    background=("#f3f1ec", "#fbfaf7", "#ffffff", "#ffffff"),
    text=("#47505d", "#23272d", "#121418", "#000000"),
    link=("#1d63b9", "#174d90", "#002b6b", "#00005a"),
    visited=("#8d44ae", "#6d3585", "#470f5e", "#260039"),
    heading=("#274e76", "#1c3753", "#112234", "#04080d"),
    muted=("#5f6876", "#48505a", "#2b2f35", "#0e1012"),
    header_background=("#ebe8e1", "#f1efe9", "#f4f3ef", "#ffffff"),
    header_text=("#47505d", "#23272d", "#121418", "#000000"),
    border=("#80848b", "#83888e", "#6b6f76", "#4e5055"),
    focus=("#c25a0a", "#b15109", "#964508", "#763706"),
    control=("#768190", "#727d8c", "#59636e", "#32373d"),
)

_DARK = _theme(
    "dark",
    "dark",
    background=("#2a2d32", "#1b1e22", "#0d0f11", "#000000"),
    text=("#b9c2cb", "#dde1e5", "#eceff1", "#ffffff"),
    link=("#69a5ff", "#8bbaff", "#bfd9ff", "#e0f4ff"),
    visited=("#c78ded", "#d3a6f1", "#e7cff8", "#ffebff"),
    heading=("#abc9ed", "#cfe0f4", "#e4eef9", "#f6fafd"),
    muted=("#97a2ae", "#aeb6bf", "#d2d7dc", "#f0f2f3"),
    header_background=("#33373d", "#24282d", "#16191c", "#000000"),
    header_text=("#b9c2cb", "#dde1e5", "#eceff1", "#ffffff"),
    border=("#79828c", "#6c747d", "#79828c", "#9aa1a8"),
    focus=("#ec9a2e", "#f5a23d", "#ffb454", "#ffc980"),
    control=("#7a8595", "#727f8f", "#86919e", "#bfc5cc"),
)

_SEPIA = _theme(
    "sepia",
    "light",
    background=("#efe4cd", "#f6ecd9", "#fbf4e6", "#fffaf0"),
    text=("#59432c", "#33271a", "#1a140d", "#000000"),
    link=("#8a4c14", "#693a10", "#451f00", "#210a00"),
    visited=("#913d73", "#702e58", "#450c33", "#26001c"),
    heading=("#663819", "#4f2c14", "#301a0c", "#0e0703"),
    muted=("#6e5b44", "#544533", "#31281e", "#110e0b"),
    header_background=("#e6d9bd", "#ede1c9", "#f4ebd7", "#fffaf0"),
    header_text=("#59432c", "#33271a", "#1a140d", "#000000"),
    border=("#8a785a", "#907c5d", "#79684f", "#594c3a"),
    focus=("#227983", "#1f6f77", "#1b6068", "#164d54"),
    control=("#887452", "#857150", "#6b5b41", "#3b3224"),
)

_YELLOW_ON_BLACK = _theme(
    "yellow-on-black",
    "dark",
    background=("#22211a", "#14130d", "#080805", "#000000"),
    text=("#cdb42a", "#f0da3c", "#fff04d", "#ffff00"),
    link=("#55a5dc", "#7cc0f0", "#a6dcff", "#c8ffff"),
    visited=("#c884c6", "#d9a0d9", "#ecc8f0", "#ffebff"),
    heading=("#d9b81a", "#ffe226", "#fff27a", "#ffffc4"),
    muted=("#a89a50", "#c0b25a", "#dcd49a", "#f7f5b0"),
    header_background=("#2b2a21", "#1d1c14", "#11110b", "#000000"),
    header_text=("#cdb42a", "#f0da3c", "#fff04d", "#ffff00"),
    border=("#7d753c", "#726a36", "#867d40", "#aea153"),
    focus=("#4db8f2", "#5cc4fb", "#7dd0ff", "#a3deff"),
    control=("#827837", "#7e7435", "#988b40", "#cfc58c"),
)

_WHITE_ON_BLACK = _theme(
    "white-on-black",
    "dark",
    background=("#000000", "#000000", "#000000", "#000000"),
    text=("#a3a3a3", "#cfcfcf", "#ececec", "#ffffff"),
    link=("#7e9fd0", "#9dbff0", "#c3dcff", "#e0f4ff"),
    visited=("#ad8cbf", "#cca9e0", "#e2cdf2", "#ffebff"),
    heading=("#a3a3a3", "#cfcfcf", "#ececec", "#ffffff"),
    muted=("#8f8f8f", "#b0b0b0", "#d0d0d0", "#f2f2f2"),
    header_background=("#000000", "#000000", "#000000", "#000000"),
    header_text=("#a3a3a3", "#cfcfcf", "#ececec", "#ffffff"),
    border=("#6b6b6b", "#6e6e6e", "#7d7d7d", "#a0a0a0"),
    focus=("#e0912b", "#f5a23d", "#ffb454", "#ffc980"),
    control=("#757575", "#7c7c7c", "#909090", "#c6c6c6"),
)

_BLACK_ON_YELLOW = _theme(
    "black-on-yellow",
    "light",
    background=("#efdd72", "#f8e45c", "#ffee3d", "#ffff00"),
    text=("#494213", "#26220a", "#121005", "#000000"),
    link=("#1750b6", "#113c88", "#001c66", "#00003c"),
    visited=("#8c2896", "#691e71", "#3f0047", "#1c0020"),
    heading=("#443c19", "#28230f", "#181509", "#020101"),
    muted=("#64591b", "#4a4214", "#2b260b", "#0c0a03"),
    header_background=("#e6d262", "#f0da48", "#ffe81f", "#ffff00"),
    header_text=("#494213", "#26220a", "#121005", "#000000"),
    border=("#817527", "#867928", "#736823", "#554c19"),
    focus=("#b32020", "#9c1c1c", "#851a1a", "#621414"),
    control=("#7f7121", "#7c6e20", "#655a1a", "#37320e"),
)

THEMES: Mapping[str, Theme] = MappingProxyType(
    {
        theme.name: theme
        for theme in (_LIGHT, _DARK, _SEPIA, _YELLOW_ON_BLACK, _BLACK_ON_YELLOW, _WHITE_ON_BLACK)
    }
)
"""The themes a page offers, by name."""
