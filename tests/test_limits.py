"""Limits: what is over them is refused, or left out with a finding."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.document import Document, Node
from a11y_reader.errors import TooLargeError
from a11y_reader.limits import check_elements, limit_attributes, limit_tables
from a11y_reader.options import LIMITS, Options
from a11y_reader.pipeline import convert, read
from a11y_reader.rules import Rule, Rules
from tests.cases import document_of, outline
from tests.conformance import depth_of, violations

PAGE = "<h1>Thông báo</h1><p>Ủy ban nhân dân xã thông báo.</p>"
URL = "https://xa.example.vn/1.html"
ALL = Rules({"xa.example.vn": Rule(content=("body",))})


def limits_of(document: Document) -> list[str]:
    return [finding.message for finding in document.findings if finding.rule == "limits"]


def test_every_limit_is_tested() -> None:
    assert set(LIMITS) == {
        *("max_attributes", "max_bytes", "max_cells", "max_depth", "max_elements", "max_output")
    }


@pytest.mark.parametrize(("name", "value"), [("max_bytes", 20), ("max_elements", 1)])
def test_read_over_a_limit(name: str, value: int) -> None:
    """The error says which limit, its value, and how to raise it, in Python and in a shell."""
    options = Options(**{name: value})
    with pytest.raises(TooLargeError) as caught:
        read(PAGE, options=options)
    assert (caught.value.limit, caught.value.allowed) == (name, value)
    assert caught.value.found > value
    assert f"{name} allows {value} " in str(caught.value)
    assert f"Options({name}=…), or with --{name.replace('_', '-')} on" in str(caught.value)


def test_convert_over_the_output() -> None:
    with pytest.raises(TooLargeError, match="max_output allows 9,999"):
        convert(PAGE, options=Options(max_output=9_999))


def test_elements_up_to_the_limit() -> None:
    check_elements("<p>a < b <!-- c --></p><b>", Options(max_elements=2))
    with pytest.raises(TooLargeError, match="max_elements allows 2 and it has 3 or more"):
        check_elements("<p><B><x-y>", Options(max_elements=2))


@pytest.mark.parametrize(("name", "value"), [("max_cells", 0), ("max_depth", 65), ("max_depth", 1)])
def test_limit_out_of_its_range(name: str, value: int) -> None:
    with pytest.raises(ValueError, match=f"{name} is from .* to .*, not {value}"):
        Options(**{name: value})


# Attributes

MOST = 3


@pytest.mark.parametrize(
    ("source", "limited"),
    [
        ("<p a b c>một", "<p a b c>một"),
        ("<p a b c d>một", "<p a b c>một"),
        ("<p a=1 b = '2' c=\"3\" d=4 e>một</p>", "<p a=1 b = '2' c=\"3\">một</p>"),
        ("<p/a/b/c/d/e/f>một", "<p/a/b/c>một"),
        ("<p a=\"1\"b='2'c=\"3\"d='4'e>một", '<p a="1"b=\'2\'c="3">một'),
        ('<p a="1"b c="2"d e>một', '<p a="1"b c="2">một'),
        ("<p =a=1 =b =2 ==c =d>một", "<p =a=1 =b =2 ==c>một"),
        ("<p a='>' b=\">\" c=x\" d='>' e>một", '<p a=\'>\' b=">" c=x">một'),
        ("<p\na\tb\n\nc  d e>một", "<p\na\tb\n\nc>một"),
        ("<!-- <p a b c d e f> --><p a>một", "<!-- <p a b c d e f> --><p a>một"),
        ("<script>1 <p a b c d e f></script>", "<script>1 <p a b c d e f></script>"),
        ("<p a b c d e f", "<p a b c"),
        ("</p a b c d e>", "</p a b c d e>"),
        ("1 < 2 a b c d e f", "1 < 2 a b c d e f"),
    ],
)
def test_attributes(source: str, limited: str) -> None:
    found = limit_attributes(source, Options(max_attributes=MOST))
    assert found.text == limited
    assert len(found.findings) == (limited != source)


def test_read_with_many_attributes() -> None:
    """The first of them count, and a finding tells of the others."""
    many = " ".join(f"data-{number}=x" for number in range(300))
    page = f"{PAGE}<p><a href=/a {many}>một</a> <a {many} href=/b>hai</a></p>"
    document = read(page, url=URL, options=Options(rules=ALL))
    assert "Of 2 elements only the first 256 attributes were read" in limits_of(document)[0]
    links = [n for n in document.walk() if isinstance(n, Node) and n.tag == "a"]
    assert [link.get("href") for link in links] == ["https://xa.example.vn/a"]


def test_read_with_many_attributes_in_all() -> None:
    """Where all elements together have too many, each is read with as many as are left for it."""
    page = PAGE + "<p a=1 b=2 c=3 d=4>một</p>" * 98
    options = Options(max_elements=100, rules=ALL)
    assert limits_of(read(page, url=URL, options=options)) == []
    page = PAGE + f"<p {' '.join(f'a{n}=1' for n in range(9))}>một</p>" * 98
    [finding] = limits_of(read(page, url=URL, options=options))
    assert finding.startswith("Of 98 elements only the first 8 attributes were read")


def test_attributes_after_many_signs() -> None:
    """A tag is cut however much stands in it before what is over the limit."""
    source = f"<p {'=' * 10_000} a b c d e>một"
    assert (
        limit_attributes(source, Options(max_attributes=4)).text == f"<p {'=' * 10_000} a b c>một"
    )


@pytest.mark.parametrize("space", ["/", " /"])
def test_long_space_before_a_sign_takes_no_quadratic_time(space: str) -> None:
    source = f"<p {space * 100_000}=>một"
    assert limit_attributes(source, Options(max_attributes=3)).text == source


def test_end_tags_that_make_elements_count() -> None:
    with pytest.raises(TooLargeError, match="max_elements allows 2 and it has 3 or more"):
        check_elements("một</br>hai</p>ba<p>", Options(max_elements=2))
    check_elements("<p>một</p> <p>hai</p>\n", Options(max_elements=2))


@given(st.lists(st.sampled_from([*"<>=\"'/ \n", "p", "a=", "<p ", "<!--", "-->", "<script>"])))
def test_attributes_of_anything(pieces: list[str]) -> None:
    """What is left out is never outside of tags."""
    source = "".join(pieces)
    assert limit_attributes(source, Options(max_attributes=10_000)).text == source
    limited = limit_attributes(source, Options(max_attributes=1)).text
    assert len(limited) <= len(source)
    assert limit_attributes(limited, Options(max_attributes=1)).text == limited


# Depth


def test_read_deep_structure() -> None:
    page = f"{PAGE}{'<blockquote><p>một hai ba bốn' * 30}"
    deepest = read(page, url=URL, options=Options(max_depth=24, rules=ALL))
    assert depth_of(deepest.body) <= 24
    assert limits_of(deepest) == [
        "Parts were nested deeper than 24 levels; their text is kept without structure."
    ]
    texts = [child for child in deepest.walk() if isinstance(child, str)]
    assert "".join(texts).count("bốn") == 30
    assert limits_of(read(PAGE)) == []


# Tables

TABLE = """<table border=1><caption>Bảng</caption><tr><th colspan=3>A<th>B<tr><td rowspan=9>một<td>
<ul><li>hai</ul><td>ba<td><a href="https://xa.example.vn/">bốn</a></table><p>sau</p>"""


@pytest.mark.parametrize(("most", "tables", "spans"), [(10, 1, 2), (8, 1, 2), (7, 1, 0), (5, 0, 0)])
def test_tables(most: int, tables: int, spans: int) -> None:
    document = document_of(TABLE)
    limited = limit_tables(document, Options(max_cells=most))
    nodes = [node for node in limited.walk() if isinstance(node, Node)]
    assert len([node for node in nodes if node.tag == "table"]) == tables
    assert len([n for n in nodes for name in ("colspan", "rowspan") if n.has(name)]) == spans
    assert limits_of(limited) == ([] if spans else limits_of(limited)[:1])
    assert violations(limited.body) == []
    words = [child for child in limited.walk() if isinstance(child, str)]
    assert words == ["Bảng", "A", "B", "một", "hai", "ba", "bốn", "sau"]


def test_table_of_too_many_cells_becomes_paragraphs() -> None:
    limited = limit_tables(document_of(TABLE), Options(max_cells=1))
    assert (
        outline(limited.body)
        == """<p>Bảng</p>
<p>A</p>
<p>B</p>
<p>một</p>
<ul>
  <li>hai</li>
</ul>
<p>ba</p>
<p><a href="https://xa.example.vn/">bốn</a></p>
<p>sau</p>
"""
    )


def test_limits_of_options_are_documented() -> None:
    assert all(f"{name}:" in (Options.__doc__ or "") for name in LIMITS)
    assert all(msgspec.structs.asdict(Options())[name] > 0 for name in LIMITS)
