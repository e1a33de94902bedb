import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from a11y_reader.nesting import shallow
from a11y_reader.parse import parse
from tests.test_parse import depth_of, visible_texts


def test_shallow_keeps_the_outermost_and_the_innermost() -> None:
    source = shallow("<div>Lớp " * 3000 + "<p title='a\"b' hidden class='c d'>A &lt; B")
    root = parse(source)
    assert depth_of(root) <= 515
    assert etree.tostring(root.find(".//p")) == (
        b'<p title="a&quot;b" hidden="" class="c d">A &lt; B</p>'
    )


def test_shallow_keeps_words_apart() -> None:
    source = shallow("<li>Mục" * 2000)
    assert " ".join(visible_texts(parse(source))).split() == ["Mục"] * 2000


@pytest.mark.parametrize(
    "source",
    [
        "<p>một <b>hai</b></p><br><img src='>'>",
        "<ul><li>một<li>hai</ul>",
        "<script>if (a<b) '</div>'</script><SCRIPT></SCRIPT ><title><b></title>",
        "<a title='<b>' href=a/b=c>một</a>",
    ],
)
def test_shallow_leaves_what_is_shallow(source: str) -> None:
    assert shallow(source) == source


def test_shallow_drops_end_tags_that_end_nothing() -> None:
    assert shallow("</i><b><div>một</b>hai</div>") == "<b><div>mộthai</div>"


@pytest.mark.parametrize("end", ["</i>", "</b>", "</div>", "</table>", ""])
def test_shallow_in_linear_time(end: str) -> None:
    source = "<b><div>" + "<i>" * 60_000 + end * 60_000
    start = time.process_time()
    shallow(source)
    assert time.process_time() - start < 5


@given(st.lists(st.sampled_from("<b> </b> <div> </div> <td> </td> <p> </p> <br> a b".split())))
def test_shallow_keeps_the_texts_of_any_nest(pieces: list[str]) -> None:
    source = "".join(pieces)
    texts = "".join(piece for piece in pieces if piece in "ab")
    assert "".join("".join(visible_texts(parse(shallow(source)))).split()) == texts
