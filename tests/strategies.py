"""Documents made up by hypothesis: every element, attribute and URL a document can hold.

`documents()` and `bodies()` conform to the content models that extraction guarantees
(`tests/conformance.py`); `nodes()` are any nodes of the vocabulary, in whatever order.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from msgspec import inspect

from a11y_reader.document import Abbreviation, Attachment, Child, Document, Finding, Node, Removed
from a11y_reader.errors import DocumentError
from a11y_reader.nodes import is_a
from a11y_reader.vocabulary import (
    ATTRIBUTES,
    GLOBAL_ATTRIBUTES,
    HEADINGS,
    MATHML,
    TAGS,
    VOID,
    is_safe_attribute,
)

__all__ = [
    "any_documents",
    "attributes",
    "bodies",
    "documents",
    "html_fragments",
    "nodes",
    "spaced_out",
    "texts",
]

_WORDS = "Ủy ban nhân dân xã số 12/QĐ-UBND hồ sơ a & <b> \"c\" 'd' e\u0301 国务院 مرحبا 🙂".split()
_URLS = (
    "https://xa.example.vn/tin/1.html?a=1&b=2",
    "http://xa.example.vn/",
    "tin/2.html",
    "mailto:xa@example.vn",
    "tel:+842812345678",
)
_IMAGES = ("https://xa.example.vn/anh.png", "data:image/png;base64,AAAA", "anh%20.jpg")
_LANGS = ("vi", "en", "en-GB", "zh-Hant")

_VALUES = {
    "abbr": ("số",),
    "alt": ("Quang cảnh “hội nghị”", ""),
    "colspan": ("1", "2", "1000"),
    "controls": ("",),
    "datetime": ("2023-06-28", "2023"),
    "dir": ("ltr", "rtl", "auto"),
    "display": ("block", "inline"),
    "headers": ("content-muc-1",),
    "height": ("1", "48", "600"),
    "href": _URLS,
    "id": ("content-muc", "content-m%E1%BB%A5c"),
    "lang": _LANGS,
    "poster": _IMAGES,
    "reversed": ("",),
    "rowspan": ("0", "1", "3"),
    "scope": ("row", "col", "rowgroup", "colgroup"),
    "src": _IMAGES,
    "start": ("-1", "5"),
    "title": ("Ủy ban & <nhân dân>",),
    "type": (*"1aAiI", "none"),
    "value": ("3",),
    "width": ("1", "48", "800"),
}

texts = st.sampled_from(
    (*_WORDS, "Ủy ban nhân dân xã", *(" ".join(_WORDS[i : i + 4]) for i in range(9)))
)
"""A few words, without white space at either end."""

any_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
"""Any text JSON can hold, control characters too."""


Attributes = tuple[tuple[str, str], ...]


@cache
def attributes(tag: str, required: tuple[str, ...] = ()) -> SearchStrategy[Attributes]:
    """Return a strategy for an element's attributes: the required ones, and some of the others."""
    names = sorted((GLOBAL_ATTRIBUTES | ATTRIBUTES.get(tag, frozenset())) - set(required))
    values = {name: _values(tag, name) for name in (*names, *required)}
    own = tuple((name, values[name][0]) for name in required)
    single = [(*own, (name, value)) for name in names for value in values[name]]
    every = (*own, *((name, values[name][-1]) for name in names))
    others = [tuple((name, value) for name in required for value in values[name][-1:])]
    return st.sampled_from([own] * len(single) + single + others + [every])


def _values(tag: str, name: str) -> tuple[str, ...]:
    return tuple(value for value in _VALUES[name] if is_safe_attribute(tag, name, value))


def _node(
    tag: str, children: SearchStrategy[Sequence[Child]], *required: str
) -> SearchStrategy[Node]:
    return st.builds(
        lambda pairs, content: Node(tag, pairs, tuple(content)),
        attributes(tag, required),
        children,
    )


_nothing: SearchStrategy[Sequence[Child]] = st.just(())

_FORMULA = Node("math", (), (Node("mfrac", (), (Node("mi", (), ("a",)), Node("mn", (), ("²",)))),))
_RUBY = Node("ruby", (), ("国", Node("rt", (), ("quốc",))))

_atoms: SearchStrategy[Child] = st.one_of(
    texts,
    texts,
    st.just(Node("br")),
    st.sampled_from((_FORMULA, _RUBY)),
    _node("img", _nothing, "src"),
    _node("img", _nothing, "alt", "src"),
    st.sampled_from(
        (
            Node("audio", (("controls", ""), ("src", _URLS[0]))),
            Node("video", (("controls", ""), ("src", _URLS[0]), ("poster", _IMAGES[0]))),
        )
    ),
)

_PHRASES = ("abbr", "code", "em", "strong", "sub", "sup", "time")


def spaced_out(children: Sequence[Child]) -> tuple[Child, ...]:
    """Put spaces between texts and between links, so that their words do not fuse."""
    spaced: list[Child] = []
    for child in children:
        if isinstance(child, str) and spaced and isinstance(spaced[-1], str):
            spaced[-1] += f" {child}"
        elif is_a(child, "a") and spaced and is_a(spaced[-1], "a"):
            spaced += [" ", child]
        else:
            spaced.append(child)
    return tuple(spaced)


def _phrases(inner: SearchStrategy[Child]) -> SearchStrategy[Child]:
    content = st.lists(inner, min_size=1, max_size=3).map(spaced_out)
    return st.one_of(
        inner,
        st.sampled_from(_PHRASES).flatmap(lambda tag: _node(tag, content)),
        _node("span", content, "lang"),
    )


_unlinked: SearchStrategy[Child] = _phrases(_phrases(_atoms))
_links = _node("a", st.lists(_unlinked, min_size=1, max_size=3).map(spaced_out), "href")
phrasing: SearchStrategy[tuple[Child, ...]] = st.lists(
    st.one_of(_unlinked, _unlinked, _links), min_size=1, max_size=4
).map(spaced_out)
"""What a paragraph holds."""


def _paragraphs() -> SearchStrategy[Node]:
    return st.one_of(
        _node("p", phrasing),
        _node("p", phrasing),
        st.sampled_from(HEADINGS).flatmap(lambda tag: _node(tag, phrasing)),
        _node("pre", texts.map(lambda text: (text.replace(" ", "\n  "),))),
        st.just(Node("hr")),
        _node("aside", _labels),
    )


_labels = st.lists(_node("li", texts.map(lambda text: (text,))), max_size=2).map(
    lambda items: (Node("ul", (), tuple(items)),) if items else ()
)


@st.composite
def _tables(draw: DrawFn) -> Node:
    cell = st.sampled_from(("td", "td", "th")).flatmap(lambda tag: _node(tag, phrasing))
    row = _node("tr", st.lists(cell, min_size=1, max_size=3))
    rows = st.lists(row, min_size=1, max_size=2)
    parts = [
        *draw(st.lists(_node("caption", phrasing), max_size=1)),
        *draw(st.lists(_node("thead", rows), max_size=1)),
        *draw(st.lists(_node("tbody", rows), min_size=1, max_size=2)),
    ]
    return Node("table", (), tuple(parts))


@st.composite
def _figures(draw: DrawFn) -> Node:
    image = draw(_node("img", _nothing, "src"))
    caption = draw(st.lists(_node("figcaption", phrasing), max_size=1))
    return Node("figure", (), (image, *caption))


def _blocks(inner: SearchStrategy[Node]) -> SearchStrategy[Node]:
    """Return blocks that hold others."""
    content = st.one_of(
        phrasing, st.lists(inner, min_size=1, max_size=3).map(tuple), st.tuples(texts, inner)
    )
    items = st.lists(_node("li", content), min_size=1, max_size=3)
    pairs = st.tuples(_node("dt", phrasing), _node("dd", content))
    return st.one_of(
        inner,
        _node("blockquote", st.lists(inner, min_size=1, max_size=2)),
        st.sampled_from(("ul", "ol")).flatmap(lambda tag: _node(tag, items)),
        _node("dl", pairs),
    )


blocks: SearchStrategy[Node] = _blocks(_blocks(st.one_of(_paragraphs(), _tables(), _figures())))
"""What a body holds."""


def bodies(max_size: int = 5) -> SearchStrategy[tuple[Node, ...]]:
    """Return a strategy for bodies that conform to the content models."""
    return st.lists(_block(), max_size=max_size).map(_with_unique_ids)


@st.composite
def _block(draw: DrawFn) -> Node:
    """Draw a block; as a function, since hypothesis warns of strategies that are long to write."""
    return draw(blocks)


def _with_unique_ids(body: Sequence[Node]) -> tuple[Node, ...]:
    """Number the ids in document order, as extraction makes them unique."""
    count = 0

    def numbered(node: Node) -> Node:
        nonlocal count
        if node.has("id"):
            count += 1
            node = node.with_attribute("id", f"{node.get('id')}-{count}")
        return node.with_children(
            tuple(numbered(child) if isinstance(child, Node) else child for child in node.children)
        )

    return tuple(map(numbered, body))


_findings = st.builds(
    Finding,
    rule=st.sampled_from(("images", "headings")),
    criterion=st.just("1.1.1"),
    status=st.sampled_from(("fixed", "needs-human")),
    message=texts,
    excerpt=texts,
)
_attachments = st.builds(
    Attachment,
    url=st.sampled_from(("https://xa.example.vn/qd.pdf", "qd.pdf")),
    name=texts,
    type=st.sampled_from(("", "PDF")),
    size=st.integers(0, 2**40),
)
_removed = st.builds(
    Removed,
    kind=st.sampled_from(("menu", "related", "footer")),
    words=st.integers(0, 10_000),
    links=st.integers(0, 1_000),
)
_abbreviations = st.builds(
    Abbreviation,
    short=st.sampled_from(("UBND", "QĐ-UBND", "WHO")),
    expansion=texts,
    source=st.sampled_from(("document", "caller", "glossary")),
)


def documents(max_size: int = 5) -> SearchStrategy[Document]:
    """Return a strategy for documents whose bodies conform to the content models."""
    line = st.one_of(st.just(""), texts)
    return st.builds(
        Document,
        body=bodies(max_size),
        title=line,
        lang=st.sampled_from(("", *_LANGS)),
        url=st.sampled_from(("", _URLS[0])),
        site=line,
        author=line,
        published=st.sampled_from(("", "2023-06-28", "2023-06-28T16:01")),
        modified=st.sampled_from(("", "2023-06-29")),
        description=line,
        image=st.sampled_from(("", _URLS[0])),
        confidence=st.floats(0, 1),
        attachments=st.lists(_attachments, max_size=2).map(tuple),
        encoding=st.sampled_from(("", "utf-8")),
        findings=st.lists(_findings, max_size=2).map(tuple),
        removed=st.lists(_removed, max_size=2).map(tuple),
        abbreviations=st.lists(_abbreviations, max_size=2).map(tuple),
    )


def nodes() -> SearchStrategy[Node]:
    """Return a strategy for any nodes of the vocabulary, whatever their content models say."""
    leaves = st.sampled_from(sorted(TAGS)).flatmap(lambda tag: _node(tag, _nothing))
    return st.recursive(leaves, _around, max_leaves=6)


def _around(inner: SearchStrategy[Node]) -> SearchStrategy[Node]:
    def holding(tag: str) -> SearchStrategy[Node]:
        mathml = tag == "math" or tag in MATHML
        fitting = inner.filter(lambda node: (node.tag in MATHML) == mathml)
        return _node(tag, st.lists(st.one_of(any_text, fitting), max_size=3))

    return st.sampled_from(sorted(TAGS - VOID)).flatmap(holding)


# Documents of any texts, field by field, so that a new field is filled, too


def any_documents(text: SearchStrategy[str]) -> SearchStrategy[Document]:
    """Return a strategy for documents that have any texts wherever they can have one.

    Args:
        text: The texts; where a document refuses one, as where a URL is unsafe, it has another.
    """
    built: SearchStrategy[Document] = _any_of(inspect.type_info(Document), text)
    return built


_PLAIN: Mapping[type[inspect.Type], SearchStrategy[Any]] = {
    inspect.BoolType: st.booleans(),
    inspect.FloatType: st.floats(0, 1),
    inspect.IntType: st.integers(0, 9_999),
}


def _any_of(kind: inspect.Type, text: SearchStrategy[str]) -> SearchStrategy[Any]:
    match kind:
        case inspect.StrType():
            return text
        case inspect.StructType():
            return _any_nodes(text) if kind.cls is Node else _any_structs(kind, text)
        case inspect.LiteralType(values=values):
            return st.sampled_from(values)
        case inspect.VarTupleType(item_type=item):
            return st.lists(_any_of(item, text), max_size=4).map(tuple)
        case inspect.TupleType(item_types=types) | inspect.UnionType(types=types):
            parts = [_any_of(each, text) for each in types]
            return st.tuples(*parts) if isinstance(kind, inspect.TupleType) else st.one_of(parts)
    return _PLAIN[type(kind)]


def _any_structs(kind: inspect.StructType, text: SearchStrategy[str]) -> SearchStrategy[Any]:
    fields = {field.name: _any_of(field.type, text) for field in kind.fields}
    return st.fixed_dictionaries(fields).map(_or_benign(kind.cls)).filter(bool)


def _or_benign(cls: type[Any]) -> Callable[[dict[str, Any]], Any]:
    """Return what builds a struct, its texts made harmless where it refuses them, else None."""

    def build(fields: dict[str, Any]) -> Any:
        for harmless in ({}, dict.fromkeys(fields, _URLS[0])):
            texts = {name: harmless.get(name, value) for name, value in fields.items()}
            kept = {n: v for n, v in fields.items() if not isinstance(v, str)}
            try:
                return cls(**texts | kept)
            except DocumentError:
                continue
        return None

    return build


def _any_nodes(text: SearchStrategy[str]) -> SearchStrategy[Node]:
    leaves = st.sampled_from(sorted(TAGS)).flatmap(lambda tag: _any_node(tag, text, _nothing))
    return st.recursive(leaves, lambda inner: _any_around(inner, text), max_leaves=4)


def _any_around(inner: SearchStrategy[Node], text: SearchStrategy[str]) -> SearchStrategy[Node]:
    def holding(tag: str) -> SearchStrategy[Node]:
        mathml = tag == "math" or tag in MATHML
        fitting = inner.filter(lambda node: (node.tag in MATHML) == mathml)
        return _any_node(tag, text, st.lists(st.one_of(text, fitting), max_size=3))

    return st.sampled_from(sorted(TAGS - VOID)).flatmap(holding)


def _any_node(
    tag: str, text: SearchStrategy[str], children: SearchStrategy[Sequence[Child]]
) -> SearchStrategy[Node]:
    """Return a strategy for an element with any of those values that the vocabulary allows it."""
    names = sorted(GLOBAL_ATTRIBUTES | ATTRIBUTES.get(tag, frozenset()))

    def build(values: Sequence[str], content: Sequence[Child]) -> Node:
        pairs = zip(names, values, strict=True)
        kept = tuple(pair for pair in pairs if is_safe_attribute(tag, *pair))
        return Node(tag, kept, tuple(content))

    values = st.tuples(*(st.one_of(text, st.sampled_from(_VALUES[name])) for name in names))
    return st.builds(build, values, children)


_TAGS = (
    "a abbr b blockquote br caption code dd div dl dt em figcaption figure font form h1 h3 hr i"
    " iframe img li math mi ol p pre q rt ruby span strong sub table tbody td tfoot th thead time"
    " tr ul video"
).split()
_MESSY_ATTRIBUTES = (
    "",
    "",
    "",
    ' href="/tin/1.html"',
    ' href="#a"',
    ' href="javascript:x()"',
    ' src="https://xa.example.vn/a.png"',
    ' id="a"',
    ' class="menu"',
    ' style="display: none"',
    ' lang="en"',
    ' colspan="2"',
    ' title="UBND"',
)
_tags = st.builds(
    "<{}{}{}>".format,
    st.sampled_from(("", "", "/")),
    st.sampled_from(_TAGS),
    st.sampled_from(_MESSY_ATTRIBUTES),
)


def html_fragments() -> SearchStrategy[str]:
    """Return a strategy for messy HTML: start tags, end tags and texts in any order."""
    pieces = st.one_of(_tags, _tags, st.sampled_from(("chữ ", " số", "\n", "Ủy ban nhân dân. ")))
    return st.lists(pieces, max_size=25).map("".join)
