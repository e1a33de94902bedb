"""Numbers written otherwise than in digits: as Roman numerals, and as letters."""

__all__ = ["from_roman", "to_letters", "to_roman"]

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
"""The numerals from the greatest on, with those that subtract."""

_VALUES = {numeral: value for value, numeral in _ROMAN}
"""What each is worth."""

_MAX_ROMAN = 3999
"""Greater numbers need lines above the letters."""


def to_roman(number: int) -> str:
    """Return a number as a Roman numeral; in digits where there is none.

    >>> to_roman(14), to_roman(49), to_roman(0)
    ('XIV', 'XLIX', '0')
    """
    if not 1 <= number <= _MAX_ROMAN:
        return str(number)
    text = ""
    for value, numeral in _ROMAN:
        count, number = divmod(number, value)
        text += numeral * count
    return text


def from_roman(numeral: str) -> int:
    """Return the number of a Roman numeral.

    >>> from_roman("XIV"), from_roman("xlix")
    (14, 49)
    """
    values = [_VALUES[letter] for letter in numeral.upper()]
    following = (*values[1:], 0)
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


def to_letters(number: int) -> str:
    """Count a, b … z, aa, ab …: https://www.w3.org/TR/css-counter-styles-3/#alphabetic-system.

    >>> to_letters(1), to_letters(28), to_letters(0)
    ('a', 'ab', '0')
    """
    if number < 1:
        return str(number)
    text = ""
    while number:
        number, digit = divmod(number - 1, 26)
        text = chr(ord("a") + digit) + text
    return text
