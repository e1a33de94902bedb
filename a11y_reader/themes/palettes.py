"""The themes that every page offers, as tables: a row for each role, a column for each step."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from a11y_reader.themes.palette import Palette
from a11y_reader.themes.theme import Theme

__all__ = ["THEMES"]


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
