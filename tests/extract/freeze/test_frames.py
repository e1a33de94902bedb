"""Block-level elements: which become some of the document, and which are transparent."""

import pytest

from tests.cases import frozen, outline


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div><section><p>a</p></section></div>", "<p>a</p>"),
        ("<dir><li>a</dir>", "<ul>\n  <li>a</li>\n</ul>"),
        ("<li>a</li>", "<p>a</p>"),
        ("<h2>a<div>b</div></h2>", "<h2>a b</h2>"),
        ("<p>a</p><dl><dd>b</dd></dl>", "<p>a</p>\n<p>b</p>"),
        ("<dl><dd>a</dd><dd>b</dd></dl>", "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>"),
        ("<dl><dt><h3>a</h3></dt><dd>b</dd></dl>", "<dl>\n  <dt>a</dt>\n  <dd>b</dd>\n</dl>"),
        (
            "<h2>a</h2><details><summary>b</summary><p>c</p></details>",
            "<h2>a</h2>\n<h3>b</h3>\n<p>c</p>",
        ),
    ],
)
def test_frame(html: str, expected: str) -> None:
    assert outline(frozen(html)) == f"{expected}\n"


def test_foot_of_a_table_comes_last() -> None:
    rows = "<tfoot><tr><td>3<td>4</tfoot><tbody><tr><th>a<th>b<tr><td>1<td>2</tbody>"
    body = outline(frozen(f"<table border=1>{rows}</table>"))
    assert [body.index(text) for text in "a14"] == sorted(body.index(text) for text in "a14")
