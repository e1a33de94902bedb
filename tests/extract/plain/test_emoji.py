"""Pictures of emoji."""

import doctest

import pytest
from lxml import html

from a11y_reader.extract.plain import emoji
from a11y_reader.extract.plain.emoji import turn_emoji


def test_examples() -> None:
    assert doctest.testmod(emoji).failed == 0


def texts_of(source: str) -> str:
    root = html.fragment_fromstring(f"<p>{source}</p>")
    turn_emoji(list(root.iter("img")))
    return str(root.text_content())


@pytest.mark.parametrize(
    ("alternative", "width"),
    [("🎉", "16"), ("🇻🇳", "1.2em"), ("👍🏽", ""), ("❤️", "72"), (" ★★★ ", "60px")],
)
def test_small_pictures_of_emoji(alternative: str, width: str) -> None:
    image = f'<img src="e.png" alt="{alternative}" width="{width}">'
    assert texts_of(f"Chúc{image}mừng") == f"Chúc{alternative.strip()}mừng"


@pytest.mark.parametrize(
    ("alternative", "width"),
    [
        ("🎉", "600"),
        ("🎉 Lễ hội", "16"),
        (":tada:", "16"),
        ("***", "16"),
        ("", "16"),
        ("©" * 13, ""),
    ],
)
def test_other_pictures_stay(alternative: str, width: str) -> None:
    assert texts_of(f'<img src="e.png" alt="{alternative}" width="{width}">') == ""


def test_picture_without_alternative_stays() -> None:
    assert texts_of("<img src=e.png>") == ""
