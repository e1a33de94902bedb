"""The words of the page's own parts, a JSON file for each language, and its formats.

A new word is a new attribute of `Words` and a new line in each language's file; the tests name the
files that lack one.
"""

import functools
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from a11y_reader.document import RemovedKind
from a11y_reader.languages.resources import language_in, read_language

if TYPE_CHECKING:
    from a11y_reader.locales.formats import Formats

__all__ = ["FALLBACK", "Plural", "Words", "words_for"]

FALLBACK = "en"
"""The language of readers whose own there is not."""

_KILO = 1000
"""Decimal, as file managers and the International System of Units count."""

_MOST_TAG = 35
"""A longer tag isn't asked for its formats: https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1."""


class Plural(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase about a number, written `{n}` in it: a form for each of the language's categories.

    Source: https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules.
    """

    other: str
    zero: str = ""
    one: str = ""
    two: str = ""
    few: str = ""
    many: str = ""


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a preference is called, and what each of its values is."""

    legend: str
    values: dict[str, str]


class Speech(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of reading aloud.

    Attributes:
        listen: The button that begins it.
        player: The name of the controls.
        done: Said when all has been read.
        no_voice: Said where the device has no voice for the page's `{language}`.
    """

    listen: str
    player: str
    play: str
    pause: str
    previous: str
    next: str
    speed: str
    voice: str
    stop: str
    done: str
    no_voice: str


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that a page says by itself, in one language.

    Attributes:
        lang: The language's BCP 47 tag.
        reading_time: How many minutes the text takes.
        form: What stands for a form, which can be filled in on the original page only.
        named_form: The same of a form that has a `{name}`.
        undescribed: What stands for an image that has no text alternative.
        taken_away: What was taken away, the list of which is `{parts}`.
        part_with_links: A removed part, and how many links it had.
        file_sizes: A number of bytes, kilobytes, megabytes and gigabytes.
        contrasts: The names of the contrast steps, and of `auto`.
        themes: The names of the built-in themes, of `auto` and of the reader's `own` colours.
        choices: The names of the preferences of a few values (`a11y_reader.options.CHOICES`).
        switches: The names of those that are on or off (`a11y_reader.options.SWITCHES`).
        shortcuts_help: What the keys do.
        speech: The words of reading aloud.
        links: How many links a removed part had.
        removed: What was taken away, by kind.
        locale: The BCP 47 tag whose formats are used: the language's, perhaps with a country.
    """

    lang: str
    skip: str
    original: str
    untitled: str
    author: str
    published: str
    modified: str
    reading_time: Plural
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
    own_text: str
    own_background: str
    own_warning: str
    shortcuts_help: str
    reset: str
    reset_done: str
    table: str
    captioned_table: str
    formula: str
    form: str
    named_form: str
    undescribed: str
    taken_away: str
    part_with_links: str
    unchanged: str
    attachments: str
    glossary: str
    file_sizes: tuple[str, str, str, str]
    contrasts: dict[str, str]
    themes: dict[str, str]
    choices: dict[str, Choice]
    switches: dict[str, str]
    speech: Speech
    links: Plural
    removed: dict[RemovedKind, Plural]
    locale: str = FALLBACK

    def count(self, phrase: Plural, number: int) -> str:
        """Return a phrase with a number in it, both in the form that the language asks for.

        >>> english = words_for("en")
        >>> english.count(english.links, 1), english.count(english.links, 1200)
        ('1 link', '1,200 links')
        """
        form = getattr(phrase, self._formats.plural_category(number)) or phrase.other
        return form.format(n=self.decimal(number))

    def decimal(self, number: float) -> str:
        """Return a number, of three decimals at most.

        >>> words_for("vi").decimal(12.6)
        '12,6'
        """
        return self._formats.decimal(number)

    def date(self, day: date) -> str:
        """Return a date with its month written out; with the time of day if it has one.

        >>> words_for("vi").date(date(2024, 5, 7))
        '7 tháng 5, 2024'
        """
        if isinstance(day, datetime):
            return self._formats.datetime(day)
        return self._formats.date(day)

    def list(self, parts: Sequence[str]) -> str:
        """Return an enumeration.

        >>> words_for("vi").list(["ảnh", "bảng", "biểu mẫu"])
        'ảnh, bảng và biểu mẫu'
        """
        return self._formats.list(parts)

    def file_size(self, size: int) -> str:
        """Return a number of bytes: in the largest unit of which there is one, to a tenth below 10.

        >>> words_for("vi").file_size(1_234_567).split(), words_for("fr").file_size(45_600).split()
        (['1,2', 'MB'], ['46', 'ko'])
        """
        number, unit = float(size), 0
        while _rounded(number) >= _KILO and unit < len(self.file_sizes) - 1:
            number, unit = number / _KILO, unit + 1
        return self.file_sizes[unit].format(n=self.decimal(_rounded(number)))

    @property
    def _formats(self) -> "Formats":
        from a11y_reader.locales.formats import formats_for

        return formats_for(self.locale)


def _rounded(number: float) -> float:
    return round(number, 1) if number < 10 else round(number)  # noqa: PLR2004


@functools.lru_cache(maxsize=64)
def words_for(lang: str) -> Words:
    """Return the words of a language, or the English ones where there are none.

    Args:
        lang: A BCP 47 tag. The words go by its primary subtag, the formats by all of it.

    >>> words_for("vi-VN").larger, words_for("tlh").larger
    ('Phóng to chữ', 'Larger text')
    >>> words_for("en").date(date(2024, 5, 7)), words_for("en-GB").date(date(2024, 5, 7))
    ('May 7, 2024', '7 May 2024')
    """
    tag = lang.replace("_", "-")[:_MOST_TAG]
    own = language_in(__name__, tag)
    return msgspec.structs.replace(_read(own or FALLBACK), locale=tag if own else FALLBACK)


@functools.cache
def _read(lang: str) -> Words:
    return msgspec.json.decode(read_language(__name__, f"{lang}.json"), type=Words)
