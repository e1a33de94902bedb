"""What the caller decides (`Options`) and what the reader decides (`Preferences`)."""

import re
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

import msgspec

from a11y_reader.errors import ThemeError
from a11y_reader.glossary import Glossary
from a11y_reader.nodes import MAX_DEPTH
from a11y_reader.profile import SiteProfile
from a11y_reader.rules import Rules

__all__ = [
    "CHOICES",
    "COLOUR",
    "CONTRASTS",
    "IMAGES",
    "SWITCHES",
    "TEXT_SIZES",
    "Colours",
    "Contrast",
    "Images",
    "Options",
    "Preferences",
]

TEXT_SIZES = (80, 90, 100, 115, 130, 150, 175, 200, 250, 300, 400, 500)
"""The steps of A− and A+, in percent of the page's normal text size."""

LEAST_DEPTH = 24
"""Under how many levels a document could not hold what it is for, such as a table in a list."""

Contrast = Literal["auto", "soft", "standard", "high", "maximum"]

CONTRASTS: tuple[Contrast, ...] = ("soft", "standard", "high", "maximum")
"""The steps of the contrast ladder, ascending. `auto` follows the system's prefers-contrast."""


Images = Literal["keep", "none", "embed"]

IMAGES: tuple[Images, ...] = get_args(Images)
"""What may become of a page's images."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How a page is read: the caller's part.

    Attributes:
        lang: The page's language (BCP 47), where the caller knows better than the page.
        max_bytes: The largest input, in bytes (of UTF-8 where the source is text); at least 1.
        max_elements: The most elements, counted by the start tags of the source; at least 1. An
            element takes up to 2 kB of memory while a page is read, and up to 75 µs. The largest
            of 2,097 real pages had 15,793.
        max_attributes: The most attributes of an element; at least 1. Those after are left out.
        max_depth: How deep the document's nodes may be nested, 24 to 64. Deeper structure is
            flattened, its text kept.
        max_cells: The most cells of a table, each counted as often as its spans have it; at least
            1. A larger table loses its spans, and where that is not enough becomes paragraphs.
        max_output: The longest output of `convert`, in characters; at least 1.
        rules: What the owners of sites say about their pages; it wins over the model.
        comments: Whether the readers' comments below an article are kept. The posts of a forum
            are its content, and always kept.
        profile: What is known of the pages of the page's site, where something is.
        own_colours: Whether the colours that the content's elements carry are looked at, and
            reported where they have too little contrast (1.4.3) or seem to tell something alone
            (1.4.1). They are left out anyway.
        images: Whether images stay where they are on the web (`keep`), give way to their text
            alternatives (`none`), or are put into the document itself (`embed`), for which they
            are fetched.
        allow_private: Whether images may be fetched from this machine and private networks too;
            leave it off for pages that you did not write.
        glossary: What abbreviations stand for, where a page doesn't say so itself; any mapping
            from abbreviations to expansions, kept as a `Glossary`.

    Raises:
        GlossaryError: An abbreviation is no word, or an expansion is none.
        ValueError: `images` is none of its values, or a limit is out of its range.
    """

    lang: str | None = None
    max_bytes: int = 32 * 1024 * 1024
    max_elements: int = 50_000
    max_attributes: int = 256
    max_depth: int = MAX_DEPTH
    max_cells: int = 100_000
    max_output: int = 128 * 1024 * 1024
    rules: Rules = Rules()
    comments: bool = False
    profile: SiteProfile | None = None
    own_colours: bool = False
    images: Images = "keep"
    allow_private: bool = False
    glossary: Mapping[str, str] = Glossary()

    def __post_init__(self) -> None:
        if self.images not in IMAGES:
            raise ValueError(f"images is one of {', '.join(IMAGES)}, not {self.images!r}")
        if not isinstance(self.glossary, Glossary):
            msgspec.structs.force_setattr(self, "glossary", Glossary(self.glossary))
        for name in LIMITS:
            least, most = (LEAST_DEPTH, MAX_DEPTH) if name == "max_depth" else (1, sys.maxsize)
            if not least <= getattr(self, name) <= most:
                raise ValueError(f"{name} is from {least} to {most:,}, not {getattr(self, name)}")


LIMITS = tuple(name for name in Options.__struct_fields__ if name.startswith("max_"))
"""The names of the options that are limits."""


Font = Literal["sans", "serif", "mono"]
LineHeight = Literal["tight", "normal", "wide", "widest"]
Spacing = Literal["normal", "wide", "widest"]
LineLength = Literal["short", "normal", "long"]
Ruler = Literal["none", "1", "3", "5"]

CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "font": get_args(Font),
        "line_height": get_args(LineHeight),
        "letter_spacing": get_args(Spacing),
        "word_spacing": get_args(Spacing),
        "paragraph_spacing": get_args(Spacing),
        "line_length": get_args(LineLength),
        "ruler": get_args(Ruler),
    }
)
"""The preferences of which one of a few values is chosen, beside theme, contrast and text size."""

SWITCHES = ("hide_images", "hide_links", "spell_abbreviations", "shortcuts")
"""The preferences that are on or off."""

COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
"""How a colour is written, in CSS and by an `input type=color`."""


class Colours(msgspec.Struct, frozen=True):
    """Two colours that a reader chose (WCAG 1.4.8), each as #rrggbb.

    Raises:
        ThemeError: A colour is not written as #rrggbb.
    """

    text: str = "#000000"
    background: str = "#ffffff"

    def __post_init__(self) -> None:
        for colour in (self.text, self.background):
            if COLOUR.fullmatch(colour) is None:
                raise ThemeError(f"{colour!r} is not a colour; write it as #rrggbb")


class Preferences(msgspec.Struct, frozen=True, kw_only=True):
    """How a page is shown at first: the reader's part. The controls change it from there.

    Attributes:
        theme: A name in `a11y_reader.THEMES`, `auto` to follow the system's prefers-color-scheme,
            or `own` for the reader's own two colours.
        contrast: A step of the contrast ladder, or `auto` to follow prefers-contrast.
        text_size: A step of `TEXT_SIZES`, in percent.
        colours: The reader's own colours, for the theme `own`.
        font: The kind of typeface; each is one of the system's that holds all Vietnamese letters.
        line_height: How far lines are apart: 1.5, 1.65, 2 or 2.5 times the text size.
        letter_spacing: Room added between letters: 0, 0.06 or 0.12 times the text size.
        word_spacing: Room added between words: 0, 0.16 or 0.32 times the text size.
        paragraph_spacing: Room between paragraphs: 1.25, 2 or 3 times the text size.
        line_length: The longest line: about 45, 65 or 75 characters.
        ruler: How many lines the reading ruler leaves clear, if there is one.
        hide_images: Whether the text alternatives stand for the images.
        hide_links: Whether links look like the text around them.
        spell_abbreviations: Whether an abbreviation is spelled out where it is first used.
        shortcuts: Whether single keys work the controls (WCAG 2.1.4 wants them off at first).
        lang: The language of the controls (BCP 47); the document's own where it is None.

    Raises:
        ThemeError: A value is not one of those there are.
    """

    theme: str = "auto"
    contrast: Contrast = "auto"
    text_size: int = 100
    colours: Colours = Colours()
    font: Font = "sans"
    line_height: LineHeight = "normal"
    letter_spacing: Spacing = "normal"
    word_spacing: Spacing = "normal"
    paragraph_spacing: Spacing = "normal"
    line_length: LineLength = "normal"
    ruler: Ruler = "none"
    hide_images: bool = False
    hide_links: bool = False
    spell_abbreviations: bool = False
    shortcuts: bool = False
    lang: str | None = None

    def __post_init__(self) -> None:
        if self.text_size not in TEXT_SIZES:
            sizes = ", ".join(map(str, TEXT_SIZES))
            raise ThemeError(f"there is no text size {self.text_size} %; choose one of {sizes}")
        for name, values in {"contrast": ("auto", *CONTRASTS), **CHOICES}.items():
            value = getattr(self, name)
            if value not in values:
                spoken = name.replace("_", " ")
                steps = ", ".join(values)
                raise ThemeError(f"there is no {spoken} {value!r}; choose one of {steps}")
