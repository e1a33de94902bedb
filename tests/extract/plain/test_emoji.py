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


@pytest.mark.parametrize(
    "image", ["class=wp-smiley", "style='height: 1.2em'", "style='width:20px'", "height=18"]
)
def test_lone_emoji(image: str) -> None:
    """It is one by its name or size."""
    assert texts_of(f'<img src="e.png" alt="🎉" {image}>') == "🎉"


@pytest.mark.parametrize("image", ["", "style='max-width: 16px'", "style='width: 40em'"])
def test_lone_picture_stays(image: str) -> None:
    assert texts_of(f'<img src="photo.jpg" alt="🎉" {image}>') == ""


@pytest.mark.parametrize(
    ("image", "text"),
    [
        ("title=Hết", "Vé: "),
        ("title=':x:'", "Vé: ❌"),
        ("title=❌", "Vé: ❌"),
        ("class=emoji title='Cross mark'", "Vé: ❌"),
    ],
    ids=["what it means", "short code", "itself", "its name"],
)
def test_title(image: str, text: str) -> None:
    assert texts_of(f'Vé: <img src="x.png" alt="❌" width="16" {image}>') == text


def test_place_to_which_links_lead() -> None:
    root = html.fragment_fromstring('<p>Trời <img id="nang" alt="☀️" src="s.png"></p>')
    turn_emoji(list(root.iter("img")))
    assert root[0].get("id") == "nang"


def test_picture_without_alternative_stays() -> None:
    assert texts_of("<img src=e.png>") == ""
