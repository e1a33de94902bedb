"""Options and preferences."""

import pickle

import pytest

from a11y_reader.errors import ReaderError, ThemeError
from a11y_reader.options import (
    CHOICES,
    CONTRASTS,
    SWITCHES,
    TEXT_SIZES,
    Colours,
    Options,
    Preferences,
)


def test_options_defaults() -> None:
    assert Options() == Options(lang=None, max_bytes=32 * 1024 * 1024)


@pytest.mark.parametrize("data", [Options(lang="vi"), Preferences(text_size=300, lang="en")])
def test_options_value(data: Options | Preferences) -> None:
    """They are equal by value, hashable, picklable and immutable."""
    assert pickle.loads(pickle.dumps(data)) == data  # noqa: S301 - our own bytes
    assert hash(data) == hash(type(data)(**{n: getattr(data, n) for n in data.__struct_fields__}))
    with pytest.raises(AttributeError):
        data.lang = "fr"  # type: ignore[misc]


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_preferences_every_text_size(size: int) -> None:
    assert Preferences(text_size=size).text_size == size


@pytest.mark.parametrize("contrast", ["auto", *CONTRASTS])
def test_preferences_every_contrast(contrast: str) -> None:
    assert Preferences(contrast=contrast).contrast == contrast  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [0, 99, 101, 501, -100])
def test_preferences_unknown_text_size(size: int) -> None:
    with pytest.raises(ThemeError, match=f"there is no text size {size} %; choose one of 80, 90"):
        Preferences(text_size=size)


def test_preferences_unknown_contrast() -> None:
    with pytest.raises(ThemeError, match="there is no contrast 'higher'; choose one of auto, soft"):
        Preferences(contrast="higher")  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "values"), CHOICES.items())
def test_preferences_choice(name: str, values: tuple[str, ...]) -> None:
    assert getattr(Preferences(), name) in values
    for value in values:
        assert getattr(Preferences(**{name: value}), name) == value
    with pytest.raises(ThemeError, match=f"there is no .* 'x'; choose one of {values[0]}"):
        Preferences(**{name: "x"})


def test_preferences_switches_are_off_at_first() -> None:
    assert {getattr(Preferences(), name) for name in SWITCHES} == {False}


@pytest.mark.parametrize("colour", ["red", "#fff", "#12345g", "", "#1234567"])
def test_colours_written_otherwise(colour: str) -> None:
    with pytest.raises(ThemeError, match="is not a colour; write it as #rrggbb"):
        Colours(text=colour)


def test_text_sizes_ladder() -> None:
    assert list(TEXT_SIZES) == sorted(set(TEXT_SIZES))
    assert {100, TEXT_SIZES[0], TEXT_SIZES[-1]} == {80, 100, 500}


def test_theme_error_is_a_reader_error() -> None:
    assert issubclass(ThemeError, ReaderError)
