"""Pages made to take time and memory: each is one thing, over and over."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from a11y_reader.options import Options

__all__ = ["MONSTERS", "MOST", "Monster"]


MOST = Options().max_elements - 10
"""As many elements as a page may have, but for a few around them."""


class Monster(NamedTuple):
    """A page of any size.

    Attributes:
        make: Returns the page with so many of the thing.
        count: How many a monster has.
    """

    make: Callable[[int], str]
    count: int

    def page(self, share: float = 1.0) -> str:
        """Return the page with a share of what a monster has."""
        return self.make(max(1, round(self.count * share)))


def _repeated(piece: str, count: int, before: str = "", after: str = "") -> Monster:
    return Monster(lambda n: before + piece * n + after, count)


def _numbered(piece: str, count: int, before: str = "", after: str = "") -> Monster:
    return Monster(lambda n: before + "".join(piece.format(i) for i in range(n)) + after, count)


def _nested(start: str, end: str, count: int, inside: str = "một") -> Monster:
    return Monster(lambda n: start * n + inside + end * n, count)


_SENTENCE = "Ủy ban nhân dân xã thông báo lịch tiếp công dân. "

MONSTERS: Mapping[str, Monster] = MappingProxyType(
    {
        # deep
        "nested div": _repeated("<div>một ", 100_000),
        "nested div, up to the limit": _repeated("<div>một ", MOST),
        "nested div, closed": _nested("<div>", "</div>", MOST),
        "nested span": _repeated("<span>một ", MOST, "<p>"),
        "nested b that div holds open": _repeated("<b><div>một</b> ", MOST // 2),
        "nested quotations": _repeated("<blockquote>một ", MOST),
        "nested lists": _repeated("<ul><li>một ", MOST // 2),
        "nested links": _repeated("<a href=x>một ", MOST),
        "nested tables": _repeated("<table><tr><td>một ", 5_000),
        "nested tables, closed": _nested("<table><tr><td>một<td>hai<tr><td>", "</table>", 5_000),
        "nested graphics": _repeated("<g>", MOST, "<p>một<svg>"),
        "nested formulas": _repeated("<mrow>", MOST, "<p>một<math>", "<mi>x"),
        "nested quotes": _repeated("<q>", MOST, "<p>", "một"),
        "nested noscript": _repeated("<noscript>một ", MOST // 2),
        "nested figures": _repeated("<figure><img src=a.png>", MOST // 2, "", "một"),
        # many
        "list items": _repeated("<li>mục hai ba</li>", 300_000, "<ul>", "</ul>"),
        "list items, up to the limit": _repeated("<li>mục hai ba</li>", MOST, "<ul>", "</ul>"),
        "terms": _repeated("<dt>mục</dt><dd>hai ba</dd>", MOST // 2, "<dl>", "</dl>"),
        "paragraphs": _repeated(f"<p>{_SENTENCE}</p>", MOST),
        "headings": _numbered("<h2>Tiêu đề {}</h2>", 100_000),
        "headings, up to the limit": _numbered("<h2>Tiêu đề {}</h2>", MOST),
        "headings with text": _numbered("<h2>Tiêu đề {}</h2><p>một hai ba", MOST // 2),
        "line breaks": _repeated("một<br>", MOST, "<p>"),
        "lines that a style shows": _repeated(
            "một\nhai<b>ba</b>", 9_999, "<p style='white-space: pre-line'>"
        ),
        "numbered rows": _numbered("<div><p>{}</p>một hai</div>", MOST // 2, "<div>"),
        "lists of one item": _repeated("<ul><li>một hai</li></ul>", MOST // 2),
        "teasers": _numbered("<a href=/{0}><img src=a.png></a><a href=/{0}>một</a>", MOST // 3),
        "links": _numbered("<a href='/t/{0}.html?a=b#c'>một hai</a> ", MOST, "<p>"),
        "links within": _numbered("<a href='#c{0}'>một</a><p id=c{0}>hai</p>", MOST // 2),
        "images": _numbered("<img src='/t/{}.png'>", MOST, "<p>một"),
        "figures": _repeated(
            "<figure><img src=a.png><figcaption>một hai</figcaption></figure>", MOST // 3
        ),
        "emphasis": _repeated("<b>một</b><i>hai</i>", MOST // 2, "<p>"),
        "languages": _repeated("<span lang=en>một</span> ", MOST, "<p>"),
        "ruby": _repeated("<ruby>漢<rt>hán</rt></ruby>", MOST // 2, "<p>"),
        "formulas": _repeated("<mi>x</mi>", MOST, "<p>một<math>", "</math>"),
        "rows": _repeated(
            "<tr><td>một</td><td>hai</td></tr>", MOST // 3, "<table border=1>", "</table>"
        ),
        "headers of rows": _repeated(
            "<tr><th colspan=2>một</th></tr>",
            MOST // 2,
            "<table><tr><th>một<th>hai</tr>",
            "</table>",
        ),
        "groups of rows": _repeated(
            "<tr><th colspan=2>một</th></tr><tr><td>hai<td>ba</tr>",
            MOST // 5,
            "<table><tr><th>một<th>hai</tr>",
            "</table>",
        ),
        "linked pictures": _repeated(
            "<a href=mot.jpg><img src=mot.png></a><hr>", MOST // 3, "<p>một</p><div>", "</div>"
        ),
        "columns": _repeated("<td>một</td>", MOST, "<table border=1><tr>", "</table>"),
        "spans": _repeated(
            "<tr><td colspan=1000 rowspan=65534>một</td><td colspan=1000>hai</td></tr>",
            MOST // 3,
            "<table border=1>",
            "</table>",
        ),
        "unknown elements": _numbered("<x{0}>một</x{0}>", MOST),
        "classes": _numbered("<div class='a{0} b{0}'>một hai</div>", MOST),
        "comments of readers": _repeated(
            "<div class=comment><p>một hai ba</p></div>", MOST // 2, "<div class=comments>"
        ),
        "authors": _repeated("<div class=author>Theo Nguyễn Văn A</div>", MOST),
        "times": _repeated("<p>một<time datetime=2023-01-01>x</time>", MOST // 2),
        "controls": _repeated("<label>một<input></label>", MOST // 2, "<form>"),
        "options": _repeated("<option>một</option>", MOST, "<p>một<select>"),
        "metadata": _repeated("<meta name=author content='một'>", MOST, "", "<p>một hai"),
        "bases": _repeated("<base href=/a/>", MOST, "", "<p>một"),
        "pages in one": _repeated("<html><body>một</body></html>", MOST // 2),
        "ends without starts": _repeated("</p>một</br>", MOST // 2),
        # long
        "one paragraph": _repeated(_SENTENCE, 330_000, "<p>"),
        "one word": _repeated("a", 20_000_000, "<p>"),
        "one title": _repeated("một hai ", 1_000_000, "<title>", "</title><p>một hai"),
        "one heading": _repeated("một hai ", 1_000_000, "<h1>", "</h1><p>một hai"),
        "one preformatted text": _repeated("một  hai\n", 1_000_000, "<pre>", "</pre>"),
        "one class": _numbered("k{} ", 200_000, "<p class='", "'>một hai</p>"),
        "one style": _repeated("border: ", 1_000_000, "<p style='", "'>một hai</p>"),
        "one srcset": _numbered("/a{0}.png {0}w, ", 300_000, "<p>một<img srcset='", "'>"),
        "one date line": _repeated("01/02/2023 10:00 ", 300_000, "<p>"),
        "one byline": _repeated("Nguyễn Văn A, ", 300_000, "<p>Tác giả: "),
        "linked data": Monster(
            lambda n: (
                f"<script type='application/ld+json'>{json.dumps([{'name': 'a'}] * n)}"
                "</script><p>một hai"
            ),
            400_000,
        ),
        "nested linked data": _repeated(
            "[", 1_000_000, "<script type='application/ld+json'>", "</script><p>một hai"
        ),
        # broken
        "attributes": _numbered(" a{}=x", 200_000, "<p", ">một hai ba</p>"),
        "attributes without names": _repeated("=x", 3_000_000, "<p ", ">một hai ba</p><!--"),
        "attributes that hide": _numbered(" a{}='<>'", 200_000, "<p", ">một hai ba</p>"),
        "attributes of many elements": Monster(
            lambda n: ("<p " + " ".join(f"a{i}=x" for i in range(250)) + ">một</p>") * n, 5_000
        ),
        "entities": _repeated("&amp;&aacute;", 500_000, "<p>"),
        "numeric entities": _repeated("&#7879;", 1_000_000, "<p>"),
        "unknown entities": _repeated("&xyzzy ", 1_000_000, "<p>"),
        "unclosed comment": _repeated("hai ba ", 700_000, "<p>một</p><!-- "),
        "unclosed comments": _repeated("<!-- a ", 1_000_000, "<p>một</p>"),
        "unclosed sections": _repeated("<![CDATA[ a ", 500_000, "<p>một</p>"),
        "unclosed values": _repeated("<a href='", 500_000, "<p>một"),
        "unclosed scripts": _repeated("<script>a", MOST, "<p>một"),
        "unclosed text areas": _repeated("<textarea>a", MOST, "<p>một"),
        "less-than signs": _repeated("<", 5_000_000, "<p>một"),
        "combining marks": _repeated("\u0301\u0323", 1_000_000, "<p>e"),
        "zero width spaces": _repeated("a\u200b", 2_000_000, "<p>"),
        "no-break spaces": _repeated("một\xa0", 1_000_000, "<p>"),
        "carriage returns": _repeated("a\r", 5_000_000, "<p>"),
        "backticks": _repeated("`", 3_000_000, "<p>"),
        "underscores": _repeated("_ * _ ", 1_000_000, "<p>"),
        "directions": _repeated("\u202ea\u2066", 700_000, "<p>"),
    }
)
