"""How a language writes numbers and dates, and tells plurals apart: the CLDR's word, by Babel.

Importing Babel takes longer than rendering a page; so this module is imported where it is used.
"""

import functools
from collections.abc import Sequence
from datetime import date, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time, get_datetime_format
from babel.lists import format_list
from babel.numbers import format_decimal

__all__ = ["Formats", "formats_for"]


class Formats:
    """The formats of one locale."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale

    def decimal(self, number: float) -> str:
        """Return a number with its separators, of three decimals at most."""
        return format_decimal(number, locale=self._locale)

    def plural_category(self, number: int) -> str:
        """Return a number's plural category.

        Source: https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules.
        """
        return self._locale.plural_form(number)

    def date(self, day: date) -> str:
        """Return a date with its month written out."""
        return format_date(day, "long", self._locale)

    def datetime(self, moment: datetime) -> str:
        """Return a date, and the time of day in hours and minutes as they stand there."""
        pattern = str(get_datetime_format("long", self._locale))
        time = format_time(moment.replace(tzinfo=None), "short", locale=self._locale)
        return pattern.replace("{0}", time).replace("{1}", self.date(moment))

    def list(self, parts: Sequence[str]) -> str:
        """Return an enumeration."""
        return format_list(parts, locale=self._locale) if parts else ""


@functools.lru_cache(maxsize=64)
def formats_for(tag: str) -> Formats:
    """Return the formats of the longest known part of a language tag.

    Source: lookup, https://www.rfc-editor.org/rfc/rfc4647#section-3.4.

    Args:
        tag: A BCP 47 tag whose primary subtag is known.

    Raises:
        UnknownLocaleError: The primary subtag is not known.

    >>> formats_for("en-GB-oxendict").date(date(2024, 5, 7))
    '7 May 2024'
    """
    try:
        return Formats(Locale.parse(tag, sep="-"))
    except (UnknownLocaleError, ValueError):
        shorter, separator, _ = tag.rpartition("-")
        if not separator:
            raise
        return formats_for(shorter)
