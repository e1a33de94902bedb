"""Rules: what a site's owner may write, where it holds, and what is said of mistakes."""

import pickle
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import a11y_reader
from a11y_reader.errors import RulesError
from a11y_reader.options import Options
from a11y_reader.rules import Rule, Rules, compiled, load_rules

PORTAL = """\
["thixa.example.vn"]
content = ["#bai-viet .noi-dung", ".van-ban"]
drop = ".chia-se, .tin-lien-quan"
title = "h1.tieu-de"
author = ".tac-gia"
published = "time"

["*.example.vn"]
drop = []
"""


def test_from_toml() -> None:
    assert Rules.from_toml(PORTAL) == {
        "thixa.example.vn": Rule(
            content=("#bai-viet .noi-dung", ".van-ban"),
            drop=(".chia-se, .tin-lien-quan",),
            title="h1.tieu-de",
            author=".tac-gia",
            published="time",
        ),
        "*.example.vn": Rule(),
    }


def test_from_toml_nothing() -> None:
    assert Rules.from_toml("# nothing yet\n") == Rules()


def test_rules_value() -> None:
    """They are equal by value, whatever their order, hashable and picklable, also in options."""
    rules = Rules.from_toml(PORTAL)
    again = Rules({place: rules[place] for place in reversed(list(rules))})
    assert (again, hash(again)) == (rules, hash(rules))
    assert rules != Rules({"*.example.vn": Rule()})
    options = Options(rules=rules, comments=True)
    copy = pickle.loads(pickle.dumps(options))  # noqa: S301 - our own bytes
    assert copy == options
    assert hash(copy) == hash(options)
    assert copy.rules.place_of("https://thixa.example.vn/") == "thixa.example.vn"
    assert eval(repr(rules)) == rules  # noqa: S307 - our own text


def test_rules_keep_their_own() -> None:
    given = {"example.vn": Rule()}
    rules = Rules(given)
    given["*"] = Rule()
    assert list(rules) == ["example.vn"]
    with pytest.raises(TypeError):
        rules["*"] = Rule()  # type: ignore[index]


@pytest.mark.parametrize(
    ("place", "url", "is_there"),
    [
        ("example.vn", "https://example.vn/", True),
        ("example.vn", "http://www.example.vn:8080/tin/1?trang=2#cuoi", True),
        ("www.example.vn", "https://example.vn", True),
        ("Example.VN", "https://EXAMPLE.vn./", True),
        ("example.vn", "https://xa.example.vn/", False),
        ("example.vn", "https://vi-du-example.vn/", False),
        ("example.vn", "https://example.vn.example.com/", False),
        ("*.example.vn", "https://xa.example.vn/", True),
        ("*.example.vn", "https://cong.xa.example.vn/", True),
        ("*.example.vn", "https://example.vn/", False),
        ("*.example.vn", "https://www.example.vn/", False),
        ("*.example.vn", "https://vi-du-example.vn/", False),
        ("*", "https://xa.example.vn/", True),
        ("*", "", True),
        ("*", "http://[", True),
        ("example.vn", "", False),
        ("example.vn", "http://[", False),
        ("ví-dụ.vn", "https://xn--v-d-rma6749a.vn/", True),
        ("xn--v-d-rma6749a.vn", "https://ví-dụ.vn/", True),
        ("example.vn/tin-tuc/*", "https://example.vn/tin-tuc/1.html", True),
        ("example.vn/tin-tuc/*", "https://example.vn/tin-tuc", False),
        ("example.vn/tin-tuc*", "https://example.vn/tin-tuc", True),
        ("example.vn/Tin-Tuc/*", "https://example.vn/tin-tuc/1.html", False),
        ("example.vn/tin-tức/*", "https://example.vn/tin-t%E1%BB%A9c/1.html", True),
        ("example.vn/tin-t%E1%BB%A9c/*", "https://example.vn/tin-tức/1.html", True),
        ("example.vn/gioi-thieu", "https://example.vn/gioi-thieu?in=1", True),
        ("example.vn/gioi-thieu", "https://example.vn/gioi-thieu/1", False),
        ("example.vn/", "https://example.vn", True),
        ("example.vn/", "https://example.vn/tin-tuc", False),
        ("*/tin-tuc/*", "https://xa.example.vn/tin-tuc/1.html", True),
        ("*.example.vn/tin-tuc/*", "https://xa.example.vn/tin-tuc/1.html", True),
    ],
)
def test_place_of(place: str, url: str, is_there: bool) -> None:
    assert Rules({place: Rule()}).place_of(url) == (place if is_there else "")


PLACES = (  # the most specific last
    "*",
    "*/tin/*",
    "*.vn",
    "*.example.vn",
    "*.example.vn/tin/*",
    "xa.example.vn",
    "xa.example.vn/*",
    "xa.example.vn/tin/*",
    "xa.example.vn/tin/1*",
    "xa.example.vn/tin/1",
)


@given(st.sets(st.sampled_from(PLACES), min_size=1).flatmap(lambda s: st.permutations(sorted(s))))
def test_place_of_most_specific(places: list[str]) -> None:
    rules = Rules({place: Rule() for place in places})
    assert rules.place_of("https://xa.example.vn/tin/1") == max(places, key=PLACES.index)


@given(st.text())
def test_place_of_any_text(url: str) -> None:
    assert Rules({"*": Rule(), "*.example.vn": Rule()}).place_of(url) in ("*", "*.example.vn")


@given(st.text())
def test_rules_place_of_any_text(place: str) -> None:
    """Whatever the place, it is taken or refused."""
    with suppress(RulesError):
        assert list(Rules({place: Rule()})) == [place]


MISTAKES = {
    "content = '#a'": "content: it stands in no table; put it below a host, as in",
    "[example.vn]\ncontent = '#a'": '["example"] vn: put the host in quotation marks, as in '
    '["example.vn"]',
    "[['example.vn']]\ncontent = '#a'": "example.vn: it stands in no table",
    "['example.vn']\ncontents = '#a'": '["example.vn"] contents: there is no such key; '
    "choose one of content, drop, title, author, published",
    "['example.vn']\ncontent = 'div..x'": "[\"example.vn\"] content: 'div..x' is no CSS selector "
    "(Expected ident, got <DELIM '.' at 4>); mend it, as in",
    "['example.vn']\ndrop = ['.a', 'p::before']": "drop: 'p::before' is no CSS selector "
    "(Pseudo-elements are not supported)",
    "['example.vn']\ndrop = 'svg|rect'": "drop: 'svg|rect' is no CSS selector (Undefined namespace",
    "['example.vn']\ntitle = 'p:foo'": "title: 'p:foo' is no CSS selector (The pseudo-class :foo",
    "['example.vn']\ncontent = ''": "content: the selector is empty; write one, or leave the key",
    "['example.vn']\nauthor = ' '": "author: the selector is empty",
    "['example.vn']\ncontent = 5": "content: 5 is no text; give a CSS selector, as in",
    "['example.vn']\ndrop = ['.a', 2.5]": "drop: 2.5 is no text",
    "['example.vn']\npublished = 2024-05-17": "published: datetime.date(2024, 5, 17) is no text",
    "['example.vn']\ntitle = ['h1', 'h2']": "title: give one selector and no list",
    "['https://example.vn']": '["https://example.vn"]: this is no host; write it alone, as in',
    "['example.vn:80']": "this is no host",
    "['']": "this is no host",
    "['xa.*.vn']": "this is no host",
    "['*vn']": "this is no host",
    "['example.vn/*/tin']": "a path has one * at its end or none",
    "['example.vn/tin?id=1']": "a path has one * at its end or none, and no ?",
    "['example.vn']\n['www.Example.vn']": '["www.Example.vn"]: it is the same place as '
    '"example.vn"; join them',
    "['example.vn'": "this is no TOML: ",
    "['example.vn']\ncontent = #a": "this is no TOML: Invalid value (at line 2, column 11)",
    "a = " + "[" * 100_000: "this is no TOML: ",
}


@pytest.mark.parametrize(("toml", "words"), MISTAKES.items())
def test_from_toml_mistakes(toml: str, words: str) -> None:
    with pytest.raises(RulesError) as caught:
        Rules.from_toml(toml)
    assert words in str(caught.value)


def test_rule_of_a_text() -> None:
    with pytest.raises(RulesError, match="content: give a tuple of CSS selectors"):
        Rule(content="#bai-viet")  # type: ignore[arg-type]


def test_load_rules(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(PORTAL, encoding="utf-8-sig")  # as editors on Windows write it
    assert load_rules(path) == load_rules(str(path)) == Rules.from_toml(PORTAL)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"['a.vn']\ndrop = '..'", "[\"a.vn\"] drop: '..' is no CSS selector"),
        ("['ví-dụ.vn']".encode("utf-16"), "this is not UTF-8; save the file as UTF-8"),
        (b"<html>", "this is no TOML"),
    ],
)
def test_load_rules_names_the_file(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "rules.toml"
    path.write_bytes(data)
    with pytest.raises(RulesError) as caught:
        load_rules(path)
    assert str(caught.value).startswith(f"{path}: {words}")


def test_load_rules_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_rules(tmp_path / "rules.toml")


def test_rules_error_picklable() -> None:
    error = RulesError("it is empty", "drop", "example.vn", "rules.toml")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert str(copy) == str(error) == 'rules.toml: ["example.vn"] drop: it is empty'


@given(st.text(alphabet="ap.#[]()>*:~|=\"'\\ 1+n-", max_size=12))
def test_compiled_any_text(selector: str) -> None:
    """Nothing but a ValueError comes of a wrong selector."""
    with suppress(ValueError):
        assert compiled(selector) is compiled(selector)


# What docs/site-rules.md says

DOCS = (Path(__file__).parent.parent / "docs/site-rules.md").read_text(encoding="utf-8")


def code(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", DOCS, re.DOTALL | re.MULTILINE)


def test_docs_worked_example() -> None:
    rules = Rules.from_toml(code("toml")[-1])
    document = a11y_reader.read(
        code("html")[0],
        url="https://thixa.example.vn/tin-tuc/1.html",
        options=Options(rules=rules),
    )
    assert document.title == "Thị xã khai trương bộ phận một cửa hiện đại"
    assert (document.author, document.published) == ("Nguyễn Thu Hà", "2024-05-20T08:15")
    assert a11y_reader.to_text(document).split("\n\n", 2)[2].strip().split("\n\n") == [
        "Từ ngày 20/5, người dân nộp hồ sơ tại một nơi duy nhất.",
        "Bộ phận một cửa có mười quầy, mỗi quầy nhận hồ sơ của mọi lĩnh vực.",
        "Người khuyết tật được phục vụ trước, tại quầy số 1.",
    ]
    assert not [finding for finding in document.findings if finding.rule == "site-rules"]


@pytest.mark.parametrize("toml", code("toml"))
def test_docs_rules(toml: str) -> None:
    assert Rules.from_toml(toml)


@pytest.mark.parametrize(
    "toml",
    [
        "[example.vn]",
        "['example.vn']\ncontents = '#a'",
        "['example.vn']\ndrop = 'div..ad'",
        "['https://example.vn']",
        "['example.vn']\n['www.example.vn']",
        "['example.vn']\ncontent = #a",
    ],
)
def test_docs_errors(toml: str) -> None:
    with pytest.raises(RulesError) as caught:
        Rules.from_toml(toml)
    assert f"\n    rules.toml: {caught.value}\n" in DOCS
