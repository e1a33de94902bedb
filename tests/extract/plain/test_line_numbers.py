"""Numbers of the lines of code."""

import doctest

import pytest
from lxml import html

from a11y_reader.extract.plain import line_numbers
from a11y_reader.extract.plain.line_numbers import drop_line_numbers

CODE = "<pre>if x:\n  y()\n  z()</pre>"


def test_examples() -> None:
    assert doctest.testmod(line_numbers).failed == 0


def without_numbers(code: str) -> list[str]:
    root = html.fragment_fromstring(f"<div>{code}</div>")
    drop_line_numbers(list(root.iter("pre")))
    return root.text_content().split()


@pytest.mark.parametrize(
    ("numbers", "beside"),
    [
        ("<td><pre>1\n2\n3</pre></td>", f"<td>{CODE}</td>"),
        (
            "<td><div><pre><a>7</a>\n<a>8</a>\n<a>9</a></pre></div></td>",
            f"<td><div>{CODE}</div></td>",
        ),
        ("<th><pre>\n 1\n 2\n 3\n</pre></th>", f"<td><code>{CODE}</code></td>"),
    ],
    ids=["a cell", "links, not from one", "a header cell"],
)
def test_numbers_in_the_cell_beside_code(numbers: str, beside: str) -> None:
    row = f"<table><tr>{numbers}{beside}</tr></table>"
    assert without_numbers(row) == ["if", "x:", "y()", "z()"]


@pytest.mark.parametrize(
    "code",
    [
        "<pre><i>1</i>if x:\n<i>2</i>  y()\n<i>3</i>  z()</pre>",
        "<pre><code><i> 9 </i>if x:\n<i>10 </i><b>y</b>()\n<i>11</i>z()\n</code></pre>",
    ],
)
def test_numbers_before_lines(code: str) -> None:
    assert "".join(without_numbers(code)) == "ifx:y()z()"


@pytest.mark.parametrize(
    "code",
    [
        "<table><tr><td><pre>1\n2\n3</pre></td><td><p>x</p></td></tr></table>",
        f"<table><tr><td><pre>1\n3\n5</pre></td><td>{CODE}</td></tr></table>",
        f"<table><tr><td><pre>1</pre></td><td>{CODE}</td></tr></table>",
        f"<pre>1\n2\n3</pre>{CODE}",
        "<pre>x = <i>1</i>\ny = <i>3</i></pre>",
        "<pre>x = [<i>1</i>, <i>2</i>, <i>3</i>]</pre>",
        "<pre><i>1</i></pre>",
        "<pre></pre>",
    ],
    ids=["no code beside", "no lines", "one", "no table", "values", "a line", "a lone one", "none"],
)
def test_other_numbers_stay(code: str) -> None:
    assert (
        without_numbers(code)
        == html.fragment_fromstring(f"<div>{code}</div>").text_content().split()
    )
