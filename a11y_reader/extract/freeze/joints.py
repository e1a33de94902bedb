"""Where inline elements meet with nothing in between, and are two things all the same.

A style sets them apart on the page, as a box or a margin does. Without it they would be one word:
`work.ElisabethHappy with this`.
"""

import re
from dataclasses import dataclass

from a11y_reader.characters import COLONS

__all__ = ["PICTURE", "Joint"]

_SHORTEST_PART = 3
"""How many characters both of two texts must have to be more than parts of a word."""

_SHORTEST_NUMBER = 2
"""How many both must have where a number begins that is not a note's."""

_WITHIN = frozenset({"code", "rt", "ruby", "sub", "sup"})
"""What elements become that may be parts of a word."""

PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for the text of a picture, which has none."""

_ENDS = frozenset(".!?…:;,)”»")
"""Characters behind which a capital begins another word."""

_NAME = re.compile(r"[a-z][\w.]*\.")
"""An identifier that goes on: `json.` before `JSONDecoder`, `www.`."""

_COUNT = re.compile(r"\s*\([\d.,\s]+\)")
"""A number in brackets, such as how many have rated something."""

_WORDS = re.compile(r"[^\W\d_]{3}\w*\s")
"""A word that others follow."""

_DATE = re.compile(r"\s*\d{1,4}([./-])\d{1,2}\1\d{2,4}(?:T[\d:+-]+)?\s*", re.ASCII)
"""A day in numbers, which is a thing of its own."""


@dataclass(slots=True, eq=False)
class Joint:
    """The place between a text of a paragraph and the next one.

    Attributes:
        left: The text before it, `PICTURE` for one; empty where a line break stands there.
        closes: Whether an element ends there.
        opens: Whether one begins there.
        is_within_word: Whether one of these may be a part of a word, as a superscript is.
        is_by_time: Whether one of these tells a time, which is a thing of its own.
    """

    left: str = ""
    closes: bool = False
    opens: bool = False
    is_within_word: bool = False
    is_by_time: bool = False

    def move(self, left: str) -> None:
        """Go behind the next text, or behind what is none."""
        self.left = left
        self.opens = self.closes = self.is_within_word = self.is_by_time = False

    def pass_edge(self, tag: str, *, opens: bool) -> None:
        """Take note of an element that begins or ends.

        Args:
            tag: What it becomes; empty where it only passes its text on.
            opens: Whether it begins.
        """
        self.opens |= opens
        self.closes |= not opens
        self.is_within_word |= tag in _WITHIN
        self.is_by_time |= tag == "time"

    def parts(self, right: str) -> bool:
        """Say whether the next text is another word than the one before.

        It is where a sentence, a label or a word ends and a capital begins. A part of one word
        may be marked as well, such as `You<b>Tube</b>`, so that a word behind a word has to be in
        an element of its own, or the one of them that is in an element is more than a word.

        >>> Joint("Credit...", closes=True).parts("Anna Moneymaker")
        True
        >>> Joint("Merrell", closes=True, opens=True).parts("Moab 3 Mid")
        True
        >>> Joint("You", opens=True).parts("Tube")
        False
        >>> Joint("2023-10-02, 19:05", closes=True, is_by_time=True).parts("2")
        True
        >>> Joint("19.01.2022", closes=True).parts("Mit einem Daumen")
        True
        >>> Joint("11,4 km", closes=True, opens=True).parts("parcourus par jour")
        True
        >>> Joint("Ngày gửi:", closes=True, opens=True).parts("03/11/2025")
        True
        >>> Joint("strong compliance", opens=True).parts("Cons:")
        True
        >>> Joint("6", closes=True, opens=True).parts("4.3 out of 5 stars")
        True
        >>> Joint("4", closes=True, opens=True).parts("Rated 4 stars")
        True
        >>> Joint("out of 5", closes=True, opens=True).parts("(91)")
        True
        >>> Joint(PICTURE, opens=True).parts("Zoltan")
        True

        Args:
            right: The next text.
        """
        left = self.left
        if not left or not (self.opens or self.closes) or self.is_within_word:
            return False
        is_by_day = self.is_by_time or self._is_by_date(right)
        if is_by_day and left[-1].isalnum() and right[0].isalnum():
            return True
        if left == PICTURE:
            return self.opens and not self.closes and right[0].isupper()
        if right[0].isupper():
            return self._parts_capital(right)
        return self._parts_number(right) if right[0].isdigit() else self._parts_figure(right)

    def _parts_capital(self, right: str) -> bool:
        """Say whether a capital begins another word: no name goes on, and no part of a word."""
        left = self.left
        if left.strip().isdecimal() and self._are_both_elements() and _WORDS.match(right):
            return True
        if left[-1] in _ENDS:
            return not _NAME.fullmatch(left)
        is_longer = min(len(left), len(right)) >= _SHORTEST_PART
        return is_longer and _is_of_a_word(left[-1], right) and self._are_elements(right)

    def _parts_figure(self, right: str) -> bool:
        """Say whether what a figure is of begins behind it, or a count in brackets behind words."""
        if not self._are_both_elements() or not self.left[-1].isalnum():
            return False
        if right[0] == "(":
            return _COUNT.match(right) is not None
        return self.left[0].isdigit() and right[0].isalpha() and " " in right.strip()

    def _is_by_date(self, right: str) -> bool:
        """Say whether a day in numbers ends its element there, or begins its own."""
        if self.closes and _DATE.fullmatch(self.left):
            return True
        return self.opens and _DATE.fullmatch(right) is not None

    def _parts_number(self, right: str) -> bool:
        """Say whether a number begins behind a word, label or other number, each in its element.

        That may be in brackets, as the count of reviews is that a voice says in a sentence.
        """
        is_label = self.left[-1] in COLONS and self.left[-2:-1].isalpha()
        is_word = is_label or self.left[-1].isalnum() or self.left[-1] == ")"
        if not (self._are_both_elements() and is_word):
            return False
        if self.left.isdecimal() and right.isdecimal():  # parts of one number
            return False
        return min(len(self.left), len(right)) >= _SHORTEST_NUMBER or " " in right.strip()

    def repeats(self, right: str) -> bool:
        """Say whether the next text of several words is the one before once more.

        So a link has it twice that slides a copy in while a pointer rests on it.

        Args:
            right: The next text.
        """
        text = right.strip()
        return (self.opens or self.closes) and " " in text and self.left.strip() == text

    def _are_both_elements(self) -> bool:
        """Say whether each of both texts is in an element of its own."""
        return self.opens and self.closes

    def _are_elements(self, right: str) -> bool:
        """Say whether both texts are in elements of their own, or one that is more than a word.

        A label that ends with a colon is more than that.
        """
        if self._are_both_elements() or (self.opens and right.rstrip().endswith(":")):
            return True
        return " " in (right if self.opens else self.left).strip()


def _is_of_a_word(last: str, right: str) -> bool:
    """Say whether a character ends a word where another begins: a capital only ends capitals."""
    return last.isalnum() and not (last.isupper() and right[:2].isupper())
