"""Glossaries: what a caller may write, and what is said of mistakes."""

import pickle
from pathlib import Path

import pytest

from a11y_reader import Glossary, GlossaryError, Options, load_glossary

TOML = """\
# a portal of the commune
UBND = "Ủy ban nhân dân"
"HĐND" = "Hội đồng  nhân dân"
"TP.HCM" = "Thành phố Hồ Chí Minh"
"""
ENTRIES = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "TP.HCM": "Thành phố Hồ Chí Minh",
}


@pytest.mark.parametrize("data", [TOML.encode(), b"\xef\xbb\xbf" + TOML.encode()])
def test_load_glossary_toml(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "glossary.toml").write_bytes(data)
    assert load_glossary(tmp_path / "glossary.toml") == ENTRIES


def test_load_glossary_json(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"WHO": "World Health Organization"}', encoding="utf-8")
    assert load_glossary(str(tmp_path / "a.json")) == {"WHO": "World Health Organization"}


def test_glossary_value() -> None:
    """They are equal by value, whatever their order, hashable and picklable."""
    glossary = Glossary(ENTRIES)
    again = Glossary({short: ENTRIES[short] for short in reversed(list(ENTRIES))})
    assert (again, hash(again)) == (glossary, hash(glossary))
    assert pickle.loads(pickle.dumps(glossary)) == glossary  # noqa: S301 - our own bytes
    assert eval(repr(glossary)) == glossary  # noqa: S307 - our own text


def test_options_take_any_mapping() -> None:
    options = Options(glossary=ENTRIES)
    assert options == Options(glossary=Glossary(ENTRIES))
    assert pickle.loads(pickle.dumps(options)) == options  # noqa: S301 - our own bytes
    assert hash(options) == hash(Options(glossary=Glossary(ENTRIES)))


def test_options_refuse_a_wrong_glossary() -> None:
    with pytest.raises(GlossaryError, match="UBND: the expansion is empty"):
        Options(glossary={"UBND": " "})


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.toml", "UBND = ", "a.toml: this is no TOML: "),
        ("a.toml", "UBND = 1", "a.toml: UBND: 1 is no text; write what it stands for"),
        (
            "a.toml",
            "[vi]\nUBND = 'a'",
            "a.toml: vi: a glossary has no tables",
        ),
        ("a.toml", "TP.HCM = 'a b'", "a.toml: TP: a glossary has no tables"),
        ("a.toml", "'U B' = 'a'", "a.toml: U B: this is no abbreviation; write one word"),
        ("a.toml", "'' = 'a'", "a.toml: this is no abbreviation; write one word"),
        ("a.toml", "12 = 'a'", "a.toml: 12: this is no abbreviation; write one word"),
        ("a.toml", "UBND = 'UBND'", "a.toml: UBND: the expansion is but the abbreviation"),
        ("a.json", "[1]", "a.json: this is no JSON object of abbreviations: "),
        ("a.json", "{", "a.json: this is no JSON object of abbreviations: "),
        ("a.json", '{"UBND": null}', "a.json: UBND: None is no text; write what it stands for"),
    ],
)
def test_load_glossary_errors(tmp_path: Path, name: str, data: str, problem: str) -> None:
    (tmp_path / name).write_text(data, encoding="utf-8")
    with pytest.raises(GlossaryError) as caught:
        load_glossary(tmp_path / name)
    assert str(caught.value).startswith(f"{tmp_path}/{problem}")
    assert pickle.loads(pickle.dumps(caught.value)).problem == caught.value.problem  # noqa: S301


def test_load_glossary_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes("UBND = 'Ủy ban'".encode("utf-16"))
    with pytest.raises(GlossaryError, match=r"a\.toml: this is not UTF-8; save the file as UTF-8"):
        load_glossary(tmp_path / "a.toml")
