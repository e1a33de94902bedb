"""Text whose own colours have too little contrast: 1.4.3, Contrast (Minimum).

Only colours that elements carry themselves are seen, in `style`, `color`, `bgcolor` and the like;
style sheets are not. Where no ground is stated it is taken to be white, unless the text is so light
that its ground can only be dark.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from lxml import etree
from tinycss2 import parse_blocks_contents  # type: ignore[import-untyped]
from tinycss2.color3 import RGBA, parse_color  # type: ignore[import-untyped]

from a11y_reader.contrast import LARGE_TEXT_FLOOR, TEXT_FLOOR, contrast_ratio, written
from a11y_reader.document import Finding, FindingKind
from a11y_reader.extract.blocks import CLOSE, Block, Page, opened_by
from a11y_reader.extract.elements import attributes_of

__all__ = ["Look", "OwnChanges", "contrast_findings", "own_changes", "within"]

OwnChanges = Mapping[etree._Element, Mapping[str, Any]]
"""What elements' own attributes say of their look, by the fields of `Look`."""

_HAS_COLOURS = etree.XPath(
    "boolean(//@color | //@text | //@bgcolor"
    " | //@style[contains(., 'color') or contains(., 'COLOR') or contains(., 'background')])"
)
"""Whether a page has colours in its markup at all, which most have not."""

_STYLED = etree.XPath("//*[@style or @color or @bgcolor or @text or self::font[@size]]")
"""The elements that may say how text looks within them."""

_RELEVANT = re.compile("color|background|font", re.IGNORECASE)
"""Properties of CSS that say how text looks."""

_WHITE, _BLACK = "#ffffff", "#000000"
"""The ground of a page that names none, and the darkest that there is."""

_SURELY_ON_DARK = 12.0
"""The contrast with black from which a text is too light to stand on white."""

_LARGE, _LARGE_BOLD = 24.0, 18.66
"""Large text, in CSS pixels: 18 points, and 14 points where it is bold
(https://www.w3.org/TR/WCAG22/#dfn-large-scale)."""

_FONT_SIZES = {"5": 24.0, "6": 32.0, "7": 48.0}
"""What `font size` means (https://html.spec.whatwg.org/#phrasing-content-3), where it is large."""

_HEADING_SIZES = {"h1": 32.0, "h2": 24.0, "h3": 18.72}
"""The sizes of headings in CSS pixels, where these are large for bold text."""

_BOLD_TAGS = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements whose text is bold if no style says otherwise."""

_BOLD = frozenset({"bold", "bolder", "600", "700", "800", "900"})
"""Values of `font-weight` that make text bold."""

_PIXELS: Mapping[str, float] = MappingProxyType({"px": 1.0, "pt": 4 / 3})
"""How many CSS pixels an absolute unit of length is."""

_BARE_HEX = re.compile(r"[0-9a-fA-F]{6}")
"""A colour without its `#`, as HTML's own attributes may have it."""

_TEXT_COLOURS = frozenset({("font", "color"), ("basefont", "color"), ("body", "text")})
"""The attributes that colour text, each with its element."""

_ILLEGIBLE = FindingKind(
    "contrast",
    "1.4.3",
    "fixed",
    "The page's own colours, {text} on {ground}, have a contrast of {ratio}:1 and need {floor}:1,"
    " in {count} places; they were left out.",
)


class Look(NamedTuple):
    """How text looks within an element, as far as elements say so themselves.

    Attributes:
        text: Its colour, as #rrggbb; empty where none is stated.
        ground: The colour behind it; empty where none is stated, None where it is an image or can
            be seen through.
        size: Its size in CSS pixels; 0 where none is stated.
        bold: Whether it is bold.
    """

    text: str = ""
    ground: str | None = ""
    size: float = 0
    bold: bool = False

    @property
    def floor(self) -> float:
        """The least contrast it needs."""
        is_large = self.size >= (_LARGE_BOLD if self.bold else _LARGE)
        return LARGE_TEXT_FLOOR if is_large else TEXT_FLOOR

    @property
    def ratio(self) -> float:
        """Its contrast; infinite where that cannot be told.

        Text of its ground's own colour is hidden, or gets another one from a style sheet.
        """
        if not self.text or self.ground is None or self.text == self.ground:
            return math.inf
        if not self.ground and contrast_ratio(self.text, _BLACK) >= _SURELY_ON_DARK:
            return math.inf
        return contrast_ratio(self.text, self.ground or _WHITE)


def contrast_findings(page: Page, kept: Sequence[bool]) -> tuple[Finding, ...]:
    """Return a finding for each pair of colours that the content has and that is not legible.

    Args:
        page: The page's blocks, scopes and tokens.
        kept: For each block whether it is content.
    """
    own = own_changes(page)
    if not any("text" in changes for changes in own.values()):
        return ()
    looks: Counter[Look] = Counter()
    examples: dict[Look, str] = {}
    for look, text in _texts(page, kept, own):
        looks[look] += 1
        examples.setdefault(look, text)
    return tuple(_findings(looks, examples))


def _findings(looks: Counter[Look], examples: Mapping[Look, str]) -> Iterator[Finding]:
    """Yield a finding for each pair of colours that isn't legible, the most frequent first."""
    counts: Counter[tuple[str, str, float]] = Counter()
    places: dict[tuple[str, str, float], str] = {}
    for look, count in looks.items():
        if look.ratio < look.floor:
            pair = look.text, look.ground or _WHITE, look.floor
            counts[pair] += count
            places.setdefault(pair, examples[look])
    for (text, ground, floor), count in counts.most_common():
        ratio = math.floor(contrast_ratio(text, ground) * 100) / 100  # 4.499 is not 4.5
        values = {"text": text, "ground": ground, "ratio": ratio, "floor": f"{floor:g}"}
        place = places[text, ground, floor]
        yield _ILLEGIBLE.on(place, **values, count=count)


def own_changes(page: Page) -> OwnChanges:
    """Return what elements' own attributes say of their look, where any speaks of colours."""
    root = page.scopes[0].element
    if not _HAS_COLOURS(root):
        return {}
    elements: list[etree._Element] = _STYLED(root)  # type: ignore[assignment]
    own = {element: _changes(element) for element in elements}
    return {element: changes for element, changes in own.items() if changes}


def _texts(page: Page, kept: Sequence[bool], own: OwnChanges) -> Iterator[tuple[Look, str]]:
    """Yield the texts of the content, and how each looks."""
    looks = [Look()]
    is_kept = False
    for token in page.tokens:
        if isinstance(token, str):
            if is_kept and token.strip():
                yield looks[-1], token
        elif isinstance(token, Block):
            is_kept = kept[token.index]
        elif token is CLOSE:
            looks.pop()
        else:
            element = opened_by(token)
            if element is not None:
                looks.append(within(element, looks[-1], own))


def within(element: etree._Element, around: Look, own: OwnChanges) -> Look:
    """Return how text looks within an element."""
    look = around
    if element.tag in _BOLD_TAGS:
        look = look._replace(bold=True, size=_HEADING_SIZES.get(str(element.tag), look.size))
    return look._replace(**own[element]) if element in own else look


def _changes(element: etree._Element) -> Mapping[str, Any]:
    """Return what an element's attributes change, by the fields of `Look`."""
    changes: dict[str, Any] = {}
    for name, value in attributes_of(element):
        place = element.tag, name
        if name == "style":
            changes |= _styled(value) if _RELEVANT.search(value) else {}
        elif name == "bgcolor":
            changes["ground"] = _named(value.strip())
        elif place in _TEXT_COLOURS:
            changes["text"] = _named(value.strip())
        elif place == ("font", "size"):
            changes["size"] = _FONT_SIZES.get(value.strip(), 0.0)
    return changes


@lru_cache(maxsize=1024)
def _named(colour: str) -> str:
    """Return the colour of an attribute of old; an empty string where it is none we know."""
    is_bare = _BARE_HEX.fullmatch(colour)
    return _colour(parse_color(f"#{colour}" if is_bare else colour)) or ""


def _colour(colour: object) -> str | None:
    """Return a colour as #rrggbb; None where it is none, or can be seen through."""
    if not isinstance(colour, RGBA) or colour.alpha < 1:
        return None
    return written((colour.red, colour.green, colour.blue))


@lru_cache(maxsize=1024)
def _styled(style: str) -> Mapping[str, Any]:
    """Return what a `style` attribute says of colours and sizes, by the fields of `Look`."""
    changes: dict[str, Any] = {}
    for each in parse_blocks_contents(style, skip_comments=True, skip_whitespace=True):
        if each.type == "declaration" and each.lower_name in _PROPERTIES:
            values = [value for value in each.value if value.type != "whitespace"]
            changes |= _PROPERTIES[each.lower_name](values)
    return MappingProxyType(changes)


def _text(values: Sequence[Any]) -> dict[str, Any]:
    colours = [colour for value in values[:1] if (colour := parse_color(value))]
    return {"text": _colour(colours[0]) or ""} if colours and colours[0] != "currentColor" else {}


def _ground(values: Sequence[Any]) -> dict[str, Any]:
    """Return the ground: an image hides it, and what is transparent shows the one behind it."""
    if any(value.type in ("url", "function") and _is_image(value) for value in values):
        return {"ground": None}
    colours = [colour for value in values if isinstance(colour := parse_color(value), RGBA)]
    return {"ground": _colour(colours[0])} if colours and colours[0].alpha > 0 else {}


def _is_image(value: Any) -> bool:
    return value.type == "url" or value.lower_name == "url" or "gradient" in value.lower_name


def _size(values: Sequence[Any]) -> dict[str, Any]:
    dimensions = [value for value in values if value.type == "dimension"]
    sizes = (value.value * _PIXELS.get(value.lower_unit, 0.0) for value in dimensions)
    return {"size": next(sizes, 0.0)}


def _weight(values: Sequence[Any]) -> dict[str, Any]:
    return {"bold": bool(values) and values[0].serialize() in _BOLD}


_PROPERTIES: Mapping[str, Callable[[Sequence[Any]], dict[str, Any]]] = MappingProxyType(
    {
        "background": _ground,
        "background-color": _ground,
        "color": _text,
        "font-size": _size,
        "font-weight": _weight,
    }
)
"""For each property of CSS, what its value's tokens say of a look, by the fields of `Look`."""
