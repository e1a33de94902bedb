"""`a11y-reader convert` of one page: what it takes, writes, says and returns."""

from collections.abc import Callable
from pathlib import Path

import pytest

import a11y_reader
from a11y_reader import Document, Node, Preferences
from a11y_reader.fetch import Fetched
from a11y_reader.options import CHOICES, SWITCHES, Colours
from tests.cli.calls import DOCUMENT, PAGE, SENTENCE, run, tree


def test_convert_to_standard_output(pages: Path) -> None:
    html = run("convert", "site/a.htm").stdout_bytes.decode()
    assert html.lower().startswith("<!doctype html>")
    assert SENTENCE.strip() in html
    assert html.endswith("\n")
    assert tree(pages) == ["site/a.htm", "site/logo.png", "site/xa/b.html", "site/xa/c.html.gz"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("to", "render"),
    [
        ("html", a11y_reader.to_html),
        ("text", a11y_reader.to_text),
        ("markdown", a11y_reader.to_markdown),
        ("json", a11y_reader.to_json),
    ],
)
def test_convert_to_each_format(to: str, render: Callable[[Document], str]) -> None:
    expected = render(a11y_reader.read(PAGE.encode())).rstrip("\n") + "\n"
    assert run("convert", "-", "--to", to, stdin=PAGE.encode()).stdout_bytes.decode() == expected


def test_convert_reads_documents(folder: Path) -> None:
    (folder / "a.json").write_text(a11y_reader.to_json(DOCUMENT), encoding="utf-8")
    output = run("convert", "a.json", "--to", "json").stdout_bytes
    assert a11y_reader.from_json(output) == DOCUMENT


@pytest.mark.parametrize(
    ("out", "written"),
    [
        ("b.html", "b.html"),
        ("new/b.html", "new/b.html"),
        ("here", "here/a.html"),
        ("new/", "new/a.html"),
    ],
)
def test_convert_to_a_file(pages: Path, out: str, written: str) -> None:
    (pages / "here").mkdir()
    result = run("convert", "site/a.htm", "-o", out)
    assert (result.exit_code, result.output) == (0, "")
    assert SENTENCE.strip() in (pages / written).read_text(encoding="utf-8")


@pytest.mark.parametrize(("out", "start"), [("b.md", "#"), ("b.JSON", "{"), ("b.txt", "Thông báo")])
def test_convert_format_of_the_output_s_name(pages: Path, out: str, start: str) -> None:
    run("convert", "site/a.htm", "-o", out)
    assert (pages / out).read_text(encoding="utf-8").lstrip().startswith(start)


@pytest.mark.usefixtures("pages")
def test_convert_preferences() -> None:
    choices = ["--theme", "sepia", "--contrast", "high", "--text-size", "150%", "--ui-lang", "en"]
    preferences = Preferences(theme="sepia", contrast="high", text_size=150, lang="en")
    document = a11y_reader.read(PAGE.encode())
    assert preferences != Preferences()
    html = run("convert", "site/a.htm", *choices).stdout_bytes.decode()
    assert html.rstrip("\n") == a11y_reader.to_html(document, preferences).rstrip("\n")


@pytest.mark.usefixtures("pages")
def test_convert_every_preference() -> None:
    choices = [f"--{name.replace('_', '-')}={values[-1]}" for name, values in CHOICES.items()]
    switches = [f"--{name.replace('_', '-')}" for name in SWITCHES]
    colours = ["--colours", "#ffff00", "#000080"]
    html = run("convert", "site/a.htm", *choices, *switches, *colours).stdout_bytes.decode()
    preferences = Preferences(
        theme="own",
        colours=Colours(text="#ffff00", background="#000080"),
        **{name: values[-1] for name, values in CHOICES.items()},
        **dict.fromkeys(SWITCHES, True),
    )
    document = a11y_reader.read(PAGE.encode())
    assert html.rstrip("\n") == a11y_reader.to_html(document, preferences).rstrip("\n")


def test_convert_with_a_template_and_css(pages: Path) -> None:
    template = "{% extends 'page.html.jinja' %}{% block footer %}<p>Ủy ban xã</p>{% endblock %}"
    css = "footer { color: var(--muted); }"
    (pages / "xa.html.jinja").write_text(template, encoding="utf-8")
    (pages / "xa.css").write_text(css, encoding="utf-8")
    choices = ["--template", "xa.html.jinja", "--css", "xa.css"]
    html = run("convert", "site/a.htm", *choices).stdout_bytes.decode()
    document = a11y_reader.read(PAGE.encode())
    expected = a11y_reader.to_html(document, template=template, css=css)
    assert html.rstrip("\n") == expected.rstrip("\n")
    assert "<p>Ủy ban xã</p>" in html


@pytest.mark.usefixtures("pages")
def test_convert_url_and_language() -> None:
    choices = ["--to", "json", "--url", "https://xa.example.vn/tin/1", "--lang", "en-GB"]
    document = a11y_reader.from_json(run("convert", "site/a.htm", *choices).stdout_bytes)
    assert (document.url, document.lang) == ("https://xa.example.vn/tin/1", "en-GB")
    links = [
        item.get("href") for item in document.walk() if isinstance(item, Node) and item.tag == "a"
    ]
    assert links == ["https://xa.example.vn/tin/lich.html"]


@pytest.mark.usefixtures("folder")
def test_convert_from_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page's own address and Content-Type are what it is read with."""
    page = PAGE.encode("utf-16-be")
    fetched = Fetched(page, "https://xa.example.vn/den/", "text/html; charset=utf-16be")
    monkeypatch.setattr("a11y_reader.fetch.fetch", lambda _url, **_limits: fetched)
    result = run("convert", "https://xa.example.vn/di", "--to", "json")
    document = a11y_reader.from_json(result.stdout_bytes)
    assert document.url == "https://xa.example.vn/den/"
    assert any(isinstance(item, str) and SENTENCE.strip() in item for item in document.walk())


@pytest.mark.usefixtures("folder")
def test_convert_from_the_web_with_an_unknown_charset(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server's mistake is not the reader's: as in a browser it counts for nothing."""
    fetched = Fetched(PAGE.encode(), "https://xa.example.vn/", "text/html; charset=utf8mb4")
    monkeypatch.setattr("a11y_reader.fetch.fetch", lambda _url, **_limits: fetched)
    document = a11y_reader.from_json(
        run("convert", "https://xa.example.vn/", "--to", "json").stdout_bytes
    )
    assert document.encoding == "utf-8"


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_convert_existing_output(pages: Path, force: list[str]) -> None:
    (pages / "b.html").write_text("cũ", encoding="utf-8")
    result = run("convert", "site/a.htm", "-o", "b.html", *force)
    text = (pages / "b.html").read_text(encoding="utf-8")
    if force:
        assert (result.exit_code, result.output) == (0, "")
        assert SENTENCE.strip() in text
    else:
        expected = "a11y-reader: error: b.html exists already; use --force to overwrite it\n"
        assert (result.exit_code, result.output, text) == (1, expected, "cũ")


@pytest.mark.parametrize(
    "text", ["GIF8 là", "%PDF- là cách", "BMW bán xe", "MZ là vùng", "RIFF là", "Thẻ ftyp"]
)
def test_convert_text_about_signatures(folder: Path, text: str) -> None:
    (folder / "page.html").write_text(f"<p>{text} nên đọc kỹ.", encoding="utf-8")
    (folder / "text.txt").write_text(f"{text} nên đọc kỹ.", encoding="utf-8")
    for name in ("page.html", "text.txt"):
        assert f"{text} nên đọc kỹ." in run("convert", name, "--to", "text").output


def test_no_hint_where_the_folder_is_there(folder: Path) -> None:
    (folder / "docs.old").mkdir()
    assert "https://" not in run("convert", "docs.old/tin.html").output


def test_convert_onto_itself(pages: Path) -> None:
    result = run("convert", "site/xa/b.html", "-o", "site/xa/", "--force")
    assert result.exit_code == 1
    assert "site/xa/b.html is the page itself" in result.output
    assert (pages / "site/xa/b.html").read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("missing.html", "missing.html: no such file or directory"),
        ("empty.html", "no text"),
        ("bad.html.gz", "bad.html.gz: not a whole gzip file"),
        ("bad.json", "this JSON is not a document of a11y_reader"),
        ("report.pdf", "this is no web page but a PDF"),
        ("www.example.vn", "if it is an address, write https://www.example.vn"),
        ("xa.example.vn/tin", "if it is an address, write https://xa.example.vn/tin"),
        ("ftp://lan:bi-mat@example.vn/", "cannot fetch ftp://example.vn/: only http"),
    ],
)
def test_convert_page_that_fails(folder: Path, source: str, words: str) -> None:
    for name in ("empty.html", "bad.html.gz", "bad.json"):
        (folder / name).touch()
    (folder / "bad.html.gz").write_bytes(b"x")
    (folder / "report.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3")
    before = tree(folder)
    result = run("convert", source, "-o", "out.html")
    assert result.exit_code == 1
    assert result.output.startswith("a11y-reader: error: ")
    assert words in result.output
    assert result.output.count("\n") == 1
    assert tree(folder) == before


def test_convert_images(folder: Path) -> None:
    image = "<p><img src='https://xa.example.vn/a.png' alt='Trụ sở xã'></p>"
    (folder / "a.html").write_text(PAGE + image, encoding="utf-8")
    assert "![Trụ sở xã](https" in run("convert", "a.html", "--to", "markdown").output
    run("convert", "a.html", "-o", "a.json")
    for source in ("a.html", "a.json"):
        without = run("convert", source, "--to", "markdown", "--images", "none").output
        assert "Trụ sở xã" in without
        assert "a.png" not in without


def test_convert_comments(folder: Path) -> None:
    comment = "<li class=comment><p>Bà con thôn tôi mong xã tiếp dân cả sáng thứ Bảy hằng tuần.</p>"
    comments = f"<ol id=comments class=comments>{comment}{comment.replace('thôn', 'làng')}</ol>"
    (folder / "a.html").write_text(PAGE + comments, encoding="utf-8")
    assert "Bà con thôn" not in run("convert", "a.html", "--to", "text").output
    assert "Bà con thôn" not in run("convert", "a.html", "--to", "text", "--no-comments").output
    assert "Bà con thôn" in run("convert", "a.html", "--to", "text", "--comments").output


@pytest.mark.usefixtures("folder")
def test_convert_larger_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "a11y_reader.cli.reading.Options", lambda **_: a11y_reader.Options(max_bytes=9)
    )
    result = run("convert", "-", stdin=PAGE.encode())
    assert result.exit_code == 1
    assert "max_bytes allows 9" in result.output
