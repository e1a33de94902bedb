"""What the caller decides (`Options`) and what the reader decides (`Preferences`)."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from a11y_reader.errors import ThemeError
from a11y_reader.glossary import Glossary
from a11y_reader.profile import SiteProfile
from a11y_reader.rules import Rules

__all__ = ["CONTRASTS", "TEXT_SIZES", "Contrast", "Options", "Preferences"]

TEXT_SIZES = (80, 90, 100, 115, 130, 150, 175, 200, 250, 300, 400, 500)
"""The steps of A− and A+, in percent of the page's normal text size."""

Contrast = Literal["auto", "soft", "standard", "high", "maximum"]

CONTRASTS: tuple[Contrast, ...] = ("soft", "standard", "high", "maximum")
"""The steps of the contrast ladder, ascending. `auto` follows the system's prefers-contrast."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """How a page is read: the caller's part.

    Attributes:
        lang: The page's language (BCP 47), where the caller knows better than the page.
        max_bytes: The largest input, in bytes (of UTF-8 where the source is text); at least 1.
        rules: What the owners of sites say about their pages; it wins over the model.
        comments: Whether the readers' comments below an article are kept. The posts of a forum
            are its content, and always kept.
        profile: What is known of the pages of the page's site, where something is.
        glossary: What abbreviations stand for, where a page doesn't say so itself; any mapping
            from abbreviations to expansions, kept as a `Glossary`.

    Raises:
        GlossaryError: An abbreviation is no word, or an expansion is none.
    """

    lang: str | None = None
    max_bytes: int = 32 * 1024 * 1024
    rules: Rules = Rules()
    comments: bool = False
    profile: SiteProfile | None = None
    glossary: Mapping[str, str] = Glossary()

    def __post_init__(self) -> None:
        if not isinstance(self.glossary, Glossary):
            msgspec.structs.force_setattr(self, "glossary", Glossary(self.glossary))


class Preferences(msgspec.Struct, frozen=True, kw_only=True):
    """How a page is shown at first: the reader's part. The controls change it from there.

    Attributes:
        theme: A name in `a11y_reader.THEMES`, or `auto` to follow the system's
            prefers-color-scheme.
        contrast: A step of the contrast ladder, or `auto` to follow prefers-contrast.
        text_size: A step of `TEXT_SIZES`, in percent.
        lang: The language of the controls (BCP 47); the document's own where it is None.

    Raises:
        ThemeError: The contrast or the text size is not one of the steps.
    """

    theme: str = "auto"
    contrast: Contrast = "auto"
    text_size: int = 100
    lang: str | None = None

    def __post_init__(self) -> None:
        if self.text_size not in TEXT_SIZES:
            sizes = ", ".join(map(str, TEXT_SIZES))
            raise ThemeError(f"there is no text size {self.text_size} %; choose one of {sizes}")
        if self.contrast not in ("auto", *CONTRASTS):
            steps = ", ".join(("auto", *CONTRASTS))
            raise ThemeError(f"there is no contrast {self.contrast!r}; choose one of {steps}")
