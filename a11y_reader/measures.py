"""Numbers and units in running text of any language: what their signs are called.

The names of units, and which form a number asks for, are the CLDR's word, by Babel.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["Measure", "locale_of", "may_have_measures", "measures", "plain_number"]

_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "km": "length-kilometer",
        "cm": "length-centimeter",
        "mm": "length-millimeter",
        "nm": "length-nanometer",
        "km²": "area-square-kilometer",
        "km2": "area-square-kilometer",
        "m²": "area-square-meter",
        "m2": "area-square-meter",
        "cm²": "area-square-centimeter",
        "cm2": "area-square-centimeter",
        "ha": "area-hectare",
        "m³": "volume-cubic-meter",
        "m3": "volume-cubic-meter",
        "cm³": "volume-cubic-centimeter",
        "cm3": "volume-cubic-centimeter",
        "ml": "volume-milliliter",
        "kg": "mass-kilogram",
        "mg": "mass-milligram",
        "°C": "temperature-celsius",
        "°F": "temperature-fahrenheit",
        "km/h": "speed-kilometer-per-hour",
        "m/s": "speed-meter-per-second",
        "kW": "power-kilowatt",
        "MW": "power-megawatt",
        "GW": "power-gigawatt",
        "kWh": "energy-kilowatt-hour",
        "kHz": "frequency-kilohertz",
        "MHz": "frequency-megahertz",
        "GHz": "frequency-gigahertz",
        "kB": "digital-kilobyte",
        "MB": "digital-megabyte",
        "GB": "digital-gigabyte",
        "TB": "digital-terabyte",
    }
)
"""The signs of units by their names in the CLDR. A sign of one letter may be anything."""

_NUMBER = r"\d(?:[\d.,’'\xa0\u202f]{0,15}\d)?"
"""A number with its marks between thousands and before decimals."""

_SIGNS = "|".join(map(re.escape, sorted(_UNITS, key=len, reverse=True)))
"""The longest first: m² begins with m."""

_MEASURE = re.compile(rf"(?<![\w.,/-])(?P<number>{_NUMBER})\s?(?P<sign>{_SIGNS})(?![\w²³/°]|\.\d)")
"""A number and a sign that is no part of something longer."""

_MAY_BE = re.compile(rf"\d\s?(?:{_SIGNS})")
"""What a text has that has a measure: a quick look, from a digit on."""

_MAY_BE_IN_ASCII = re.compile(_MAY_BE.pattern.replace(r"\d", "[0-9]"))
"""The same for digits of ASCII only, which are quicker to find."""

_MANY = Decimal(5)
"""What stands for a number that cannot be read."""

_LONGEST_TAG = 35
"""The most characters a language tag has (https://www.rfc-editor.org/rfc/rfc5646#section-4.4.1)."""


class Measure(NamedTuple):
    """A unit's sign after a number.

    Attributes:
        start: Where the sign begins.
        end: Where it ends.
        name: The unit's name, in the form that the number asks for.
    """

    start: int
    end: int
    name: str


def may_have_measures(text: str) -> bool:
    """Say whether a text may have signs of units after numbers: a quick look.

    >>> may_have_measures("rộng 5 km²"), may_have_measures("km 5")
    (True, False)
    """
    pattern = _MAY_BE_IN_ASCII if text.isascii() else _MAY_BE
    return pattern.search(text) is not None


def measures(text: str, lang: str) -> Iterator[Measure]:
    """Yield the signs of units in a text that stand after a number.

    Args:
        text: Running text.
        lang: Its language (BCP 47); in one that the CLDR doesn't know nothing is found.

    >>> list(measures("rộng 5 km², dài 1,5km", "vi"))
    [Measure(start=7, end=10, name='kilômét vuông'), Measure(start=19, end=21, name='kilômét')]
    """
    for match in _MEASURE.finditer(text):
        name = _name(match["sign"], match["number"], lang)
        if name:
            yield Measure(*match.span("sign"), name)


@functools.lru_cache(maxsize=1024)
def _name(sign: str, number: str, lang: str) -> str:
    from babel.numbers import NumberFormatError, format_decimal, parse_decimal
    from babel.units import format_unit

    locale = locale_of(lang)
    if locale is None:
        return ""
    try:
        value = parse_decimal(number, locale=locale)
    except NumberFormatError:
        value = _MANY
    whole = format_unit(value, _UNITS[sign], "long", locale=locale)
    name = whole.replace(format_decimal(value, locale=locale), "").strip()
    return "" if name == _UNITS[sign] else name


def plain_number(number: str, lang: str) -> str:
    """Return a number without the marks that part its thousands, where the language has such ones.

    >>> plain_number("2.555", "vi"), plain_number("2.555", "en"), plain_number("12,345.6", "en")
    ('2555', '2.555', '12345.6')
    """
    pattern, group = _grouped(lang)
    return number.replace(group, "") if pattern and pattern.fullmatch(number) else number


@functools.lru_cache(maxsize=64)
def _grouped(lang: str) -> tuple[re.Pattern[str] | None, str]:
    """Return what a number with parted thousands looks like, and the mark that parts them."""
    locale = locale_of(lang)
    if locale is None:
        return None, ""
    symbols = locale.number_symbols["latn"]
    group, point = (re.escape(symbols[name]) for name in ("group", "decimal"))
    return re.compile(rf"\d{{1,3}}(?:{group}\d{{3}})+(?:{point}\d+)?"), symbols["group"]


@functools.lru_cache(maxsize=64)
def locale_of(lang: str) -> "Locale | None":
    """Return the locale of the longest known part of a language tag (BCP 47), if there is one."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(lang, sep="-") if lang else None
    except (UnknownLocaleError, ValueError):
        return locale_of(lang[:_LONGEST_TAG].rpartition("-")[0])
