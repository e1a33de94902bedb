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
        "<pre><i class=lineno>1</i>if x:\n<i class=lineno>2</i>  y()\n"
        "<i class=lineno>3</i>  z()</pre>",
        "<pre><code><i class=hljs-ln> 9 </i>if x:\n<i class=hljs-ln>10 </i><b>y</b>()\n"
        "<i class=hljs-ln>11</i>z()\n</code></pre>",
        "<pre><i style='-webkit-user-select: none'>1</i>if x:y()\n"
        "<i style='user-select:none'>2</i>z()</pre>",
    ],
    ids=["class", "not from one", "style"],
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
        "<table><tr><th>In</th><th>Out</th></tr>"
        "<tr><td><pre>1\n2</pre></td><td><pre>odd\neven</pre></td></tr></table>",
        "<table><tr><td><pre>1 2 3</pre></td><td><pre>a</pre></td></tr></table>",
        "<table><tr><td><pre>1\n2</pre></td><td><pre>2\n4</pre></td></tr></table>",
        f"<table><tr><td><pre>1\n2\n3\n4\n5</pre></td><td>{CODE}</td></tr></table>",
        "<pre>x = <i>1</i>\ny = <i>3</i></pre>",
        "<pre>x = [<i>1</i>, <i>2</i>, <i>3</i>]</pre>",
        "<pre><i class=hljs-number>1</i> + x\n<i class=hljs-number>2</i> + y</pre>",
        "<pre><sup>1</sup>Mưa\n<sup>2</sup>Nắng\n<sup>3</sup>Gió</pre>",
        "<pre><i class=ln>1</i>\n<i class=ln>2</i>\n<i class=ln>3</i></pre>",
        "<pre><i class=ln>1</i></pre>",
        "<pre></pre>",
    ],
    ids=[
        *("no code beside", "no lines", "one", "no table", "samples", "samples in a line"),
        *("numbers beside", "more than lines", "values", "a line", "of the code", "verses"),
        *("nothing else", "a lone one", "none"),
    ],
)
def test_other_numbers_stay(code: str) -> None:
    assert (
        without_numbers(code)
        == html.fragment_fromstring(f"<div>{code}</div>").text_content().split()
    )
