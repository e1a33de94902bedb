"""Lines of code that are elements."""

import pytest
from lxml import etree, html

from a11y_reader.extract.plain.code_lines import with_code_lines


def _lines(source: str) -> str:
    root = with_code_lines(html.fromstring(f"<div>{source}</div>"))
    return str(etree.tostring(root, encoding="unicode", method="text"))


@pytest.mark.parametrize(
    "source",
    [
        "<pre><div>def f():</div><div>    return 1</div></pre>",
        "<pre><code><div>def f():<br></div><div><i>    </i>return 1<br></div></code></pre>",
        "<pre><code><div><p>def f():</p></div><div><p>    return 1</p></div></code></pre>",
        "<pre><div><div>def f():\n</div>\n<div>    return <b>1\n</b></div></div></pre>",
        "<pre><div><b>7</b><i>def f():</i></div><div><b>8</b><i>    return 1</i></div></pre>",
        "<pre><div><b class=css-1m36>7</b><i>def f():</i></div>"
        "<div><b class=css-1m36>8</b><i>    return 1</i></div></pre>",
        "<pre><code><span class='line'>def f():</span>"
        "<span class='line'>    <i>return</i> 1</span>\n</code></pre>",
        "<pre><span data-line>def f():</span><span data-line>    return 1</span></pre>",
        "<pre><code>def f():</code><code>    return 1</code></pre>",
        "<pre><div><style>b{}</style><b>1</b><div>def f():</div></div>"
        "<div><b>2</b><div>    return 1</div></div></pre>",
    ],
)
def test_lines_keep_the_spaces_that_they_begin_with(source: str) -> None:
    assert _lines(source).replace("b{}", "") == "def f():\n    return 1"


def test_an_empty_line_stays_one() -> None:
    assert _lines("<pre><div>a<br></div><div><br></div><div>b<br></div></pre>") == "a\n\nb"


@pytest.mark.parametrize(
    "source",
    [
        "<pre><div><button>Copy</button></div><div>a</div></pre>",
        "<pre><div>Python</div><div>a\nb</div></pre>",
        "<pre><div>a</div> and <div>b</div></pre>",
        "<pre><div>a</div></pre>",
        "<pre><span class='line'>a</span>\n<span class='line'>b</span></pre>",
        "<pre><span>a</span><span>b</span></pre>",
        "<pre><code>a</code> <code>b</code></pre>",
        "<pre><code class='keyword'>let</code><code class='plain'> x = 1;</code></pre>",
        "<pre><code><div>a</div></code> and <div>b</div></pre>",
        "<pre>a <div>b</div><div>c</div></pre>",
    ],
)
def test_other_elements_are_left_as_they_are(source: str) -> None:
    root = html.fromstring(f"<div>{source}</div>")
    before = etree.tostring(root)
    assert etree.tostring(with_code_lines(root)) == before


def test_what_does_not_count_the_lines_stays() -> None:
    source = "<pre><div><b>1</b> one</div><div><b>3</b> three</div></pre>"
    assert _lines(source) == "1 one\n3 three"
    assert _lines("<pre><div><b>1</b></div><div><b>2</b></div></pre>") == "1\n2"
