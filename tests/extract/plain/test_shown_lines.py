"""Line breaks that a style shows."""

import pytest
from lxml import etree, html

from a11y_reader import read, to_markdown
from a11y_reader.extract.plain.shown_lines import turn_shown_lines

LINE = "white-space: pre-line"


def changed(source: str) -> str:
    root = html.fromstring(f"<div>{source}</div>")
    elements = list(root.iterdescendants(etree.Element))
    turn_shown_lines(elements, elements, elements)
    return etree.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f'<p style="{LINE}">a\n b\nc</p>', f'<p style="{LINE}">a<br/>b<br/>c</p>'),
        ('<p class="mt-2 whitespace-pre-wrap">a\nb</p>', None),
        ('<p style="white-space:PRE-WRAP ">a\nb</p>', None),
        (f'<p style="{LINE}">a\n \n\nb</p>', f'<p style="{LINE}">a<br/><br/>b</p>'),
        (f'<p style="{LINE}">a<b>c</b>d\ne<i>f</i></p>', None),
        (f'<p style="{LINE}"><b>c\nd</b></p>', f'<p style="{LINE}"><b>c<br/>d</b></p>'),
    ],
)
def test_shown_lines(source: str, expected: str | None) -> None:
    assert changed(source) == (expected or source.replace("\n", "<br/>"))


@pytest.mark.parametrize(
    "source",
    [
        "<p>a\nb</p>",
        '<p style="white-space: nowrap">a\nb</p>',
        '<p class="sm:whitespace-pre">a\nb</p>',
        f'<p style="{LINE}"><span style="white-space: normal">a\nb</span></p>',
        f'<pre style="{LINE}">a\nb</pre>',
        f'<pre><code style="{LINE}">a\n  b</code></pre>',
        f'<p style="{LINE}">' + "\n." * 10_001 + "</p>",
    ],
    ids=[
        "no style",
        "another value",
        "at some widths",
        "undone",
        "preformatted",
        "within such",
        "too many",
    ],
)
def test_lines_that_stay(source: str) -> None:
    assert changed(source) == source


def test_steps_of_a_procedure() -> None:
    """What an official has typed into a form is a list where it looks like one."""
    steps = "- Bước 1: Tổ chức nộp hồ sơ tại bộ phận một cửa.\n- Bước 2: Sở cấp giấy phép.\n"
    source = f"<h1>Cấp giấy phép</h1><h2>Trình tự</h2><div style='{LINE}'>\n {steps} </div>"
    text = to_markdown(read(f"<html lang=vi><body><main>{source}</main></body></html>"))
    assert "- Bước 1: Tổ chức nộp hồ sơ tại bộ phận một cửa.\n- Bước 2: Sở cấp" in text
