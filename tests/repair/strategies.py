"""Bodies made up by hypothesis, each dense in what some of the rules look for.

What a rule does to its own traces shows only where there is much of it close together.
"""

from functools import partial

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from a11y_reader.document import Child, Document, Node
from tests.strategies import spaced_out

__all__ = ["pictures", "tables", "typed"]

Children = tuple[Child, ...]
Content = SearchStrategy[Children]


def _several(parts: SearchStrategy[Node], most: int) -> Content:
    return st.lists(parts, min_size=1, max_size=most).map(tuple)


def _in(tag: str, content: Content, **values: tuple[str | None, ...]) -> SearchStrategy[Node]:
    """Return a strategy for elements with each attribute one of some values, None for none."""
    choices = st.fixed_dictionaries({name: st.sampled_from(values[name]) for name in values})
    return st.builds(partial(_element, tag), content, choices)


def _element(tag: str, content: Children, values: dict[str, str | None]) -> Node:
    pairs = tuple((name, value) for name, value in values.items() if value is not None)
    return Node(tag, pairs, content)


def _run(parts: SearchStrategy[Child], most: int) -> Content:
    """Return a strategy for inline content, a space between texts."""
    return st.lists(parts, min_size=1, max_size=most).map(spaced_out)


def _documents(blocks: SearchStrategy[Node], most: int) -> SearchStrategy[Document]:
    return st.lists(blocks, max_size=most).map(lambda body: Document(body=tuple(body)))


# Lists, headings and paragraphs of lines

_LINES = (
    *("- Đơn", "- Hồ sơ;", "+ Tờ khai", "1. Đơn", "2. Hồ sơ", "02. Giấy tờ", "4. Tờ khai"),
    *("1.1. Đơn", "1.2. Hồ sơ", "a) Đơn", "b) Hồ sơ", "đ) Giấy tờ", "i) Đơn", "ii) Hồ sơ"),
    *("I. Đơn", "II. Hồ sơ", "Chương I", "Chương II", "Điều 1. Phạm vi", "Điều 2. Đối tượng"),
    *("THÔNG BÁO", "Nghỉ lễ.", "Hồ sơ", "2.", "3. Tệp <qd.pdf>"),
)
"""Lines by which authors mean lists and headings."""


def _line(text: str, is_bold: bool) -> Children:
    return (Node("strong", (), (text,)),) if is_bold else (text,)


_lines = st.builds(_line, st.sampled_from(_LINES), st.sampled_from((False, False, True)))
_paragraphs = st.lists(_lines, min_size=1, max_size=4).map(
    lambda rows: Node("p", (), tuple(part for row in rows for part in (*row, Node("br")))[:-1])
)


def _blocks(inner: SearchStrategy[Node]) -> SearchStrategy[Node]:
    several = _several(inner, 4)
    items = _several(_in("li", several), 4)
    return st.one_of(inner, _in("blockquote", several), _in("ul", items), _in("ol", items))


typed = _documents(_blocks(_paragraphs), 8)
"""Documents as they are typed: lists, headings and paragraphs of lines."""


# Pictures and what names them

_ADDRESS = "https://xa.example.vn/anh"

_images = _in(
    "img",
    st.just(()),
    src=(_ADDRESS,),
    alt=(None, "", "Hội nghị", "anh.jpg"),
    width=(None, "1", "48", "600"),
)
_texts_and_images = st.one_of(_images, _images, st.sampled_from(("Hội nghị", "khác")))
_inline = st.one_of(_texts_and_images, _in("em", _run(_texts_and_images, 2)))
_links = _in("a", _run(_inline, 2), href=(_ADDRESS,))
_runs = _run(st.one_of(_inline, _links), 3)
_linked_images = _in("a", st.tuples(_images), href=(_ADDRESS,))
_figures = st.builds(
    lambda image, captions: Node("figure", (), (image, *captions)),
    st.one_of(_images, _linked_images),
    st.lists(_in("figcaption", _runs), max_size=1),
)
_illustrated = st.one_of(_in("p", _runs), _figures)
_items = _several(_in("li", st.one_of(_runs, _several(_illustrated, 2))), 2)

pictures = _documents(
    st.one_of(_illustrated, _in("ul", _items), _in("blockquote", _several(_illustrated, 2))), 3
)
"""Documents full of images, with and without what names them."""


# Tables

_CELLS = ("Bảng 1. Lịch", "Bảng 2. Giờ", "Điều 1. Phí", "STT", "Tên", "1", "2", "3")

_words = st.builds(_line, st.sampled_from(_CELLS), st.booleans())
_flows = st.one_of(st.just(()), _words, _words, _words, _several(_in("p", _words), 2))
_spans = {"colspan": (None, None, "1", "2", "1000"), "rowspan": (None, None, "0", "2", "3")}
_cells = st.one_of(_in("td", _flows, **_spans), _in("th", _words, **_spans))
_rows = _several(_in("tr", _several(_cells, 4)), 3)
_tables = st.builds(
    lambda *parts: Node("table", (), tuple(node for part in parts for node in part)),
    st.lists(_in("caption", _words), max_size=1),
    st.lists(_in("thead", _rows), max_size=1),
    st.lists(_in("tbody", _rows), min_size=1, max_size=2),
)

tables = _documents(
    st.one_of(_in("p", _words), _tables, _tables, _in("blockquote", st.tuples(_tables))), 4
)
"""Documents full of tables of any shape, with paragraphs that may be their titles."""
