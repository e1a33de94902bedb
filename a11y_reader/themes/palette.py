"""The palette: the colours of one step of a theme, and their ratios."""

import msgspec

from a11y_reader.contrast import channels, contrast_ratio
from a11y_reader.options import Colours
from a11y_reader.themes.fitting import fit_contrast
from a11y_reader.themes.floors import FLOORS, SHAPE_FLOOR

__all__ = ["Palette", "is_dark", "own_palette"]

_TEXTS = ("text", "link", "visited", "heading", "muted")
"""The colours that texts have on either ground."""

_SHAPES = ("border", "focus", "control")
"""The colours of what is no text: 1.4.11."""

_OWN_LINK, _OWN_VISITED = "#1d63b9", "#8d44ae"
"""The blue and purple of links among colours of the reader's own, before they are moved."""


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


def is_dark(colours: Colours) -> bool:
    """Say whether the text is lighter than its ground."""
    text, ground = (contrast_ratio(each, "#000000") for each in (colours.text, colours.background))
    return ground < text
