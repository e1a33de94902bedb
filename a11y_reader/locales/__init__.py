"""The words of the page's own parts, a JSON file for each language."""

import functools
from importlib.resources import files

import msgspec

from a11y_reader.document import RemovedKind

__all__ = ["FALLBACK", "Plural", "Words", "languages", "words_for"]

FALLBACK = "en"


class Plural(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase about a number, written `{n}` in it.

    Attributes:
        other: For every number which has no form of its own.
        one: For 1; empty where the language doesn't tell it apart.
    """

    other: str
    one: str = ""

    def of(self, number: int) -> str:
        """Return the phrase with the number in it.

        >>> Plural("{n} links", "{n} link").of(1)
        '1 link'
        """
        form = self.one if self.one and number == 1 else self.other
        return form.format(n=number)


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that a page says by itself, in one language.

    Attributes:
        lang: The language's BCP 47 tag.
        date: A date, from `{day}`, `{month}`, `{year}` and `{month_name}`.
        months: The names of the months, January first.
        contrasts: The names of the contrast steps, and of `auto`.
        themes: The names of the built-in themes, and of `auto`.
        line_heights: The names of the line heights.
        undescribed: What stands for an image that has no text alternative.
        links: How many links a removed part had.
        removed: What was taken away, by kind.
    """

    lang: str
    skip: str
    original: str
    untitled: str
    author: str
    published: str
    contents: str
    text_size: str
    smaller: str
    default_size: str
    larger: str
    percent: str
    text_size_now: str
    contrast: str
    less_contrast: str
    more_contrast: str
    contrast_now: str
    customise: str
    theme: str
    line_height: str
    reset: str
    reset_done: str
    table: str
    captioned_table: str
    undescribed: str
    taken_away: str
    unchanged: str
    date: str
    months: tuple[str, ...]
    contrasts: dict[str, str]
    themes: dict[str, str]
    line_heights: dict[str, str]
    links: Plural
    removed: dict[RemovedKind, Plural]


@functools.cache
def languages() -> tuple[str, ...]:
    """Return the languages there are words in, by their primary subtags."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in names if name.endswith(".json")))


def words_for(lang: str) -> Words:
    """Return the words of a language, or the English ones where there are none.

    Args:
        lang: A BCP 47 tag; only its primary subtag counts.

    >>> words_for("vi-VN").larger, words_for("tlh").larger
    ('Phóng to chữ', 'Larger text')
    """
    primary = lang.replace("_", "-").split("-")[0].lower()
    return _read(primary if primary in languages() else FALLBACK)


@functools.cache
def _read(lang: str) -> Words:
    return msgspec.json.decode(files(__name__).joinpath(f"{lang}.json").read_bytes(), type=Words)
