"""What holds for the text and the Markdown of any document."""

from collections import Counter
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from a11y_reader.document import Child, Document, Node
from a11y_reader.rendering.markdown import to_markdown
from a11y_reader.rendering.text import to_text
from a11y_reader.vocabulary import TAGS

LETTERS = "wyzạđ"  # none of them numbers an item
CHECKED = frozenset(LETTERS + "*_`~[]<>&\\|#;!")
MARKUP = " \n\t\xa0*_`[]()<>!&#;:|\\~+-=.1\"'/?%$—…€"

texts = st.lists(
    st.text(LETTERS + MARKUP, max_size=6)
    | st.sampled_from(["<b>", "</p>", "<!--", "&lt;", "&#60;", "[z](z)", "![z]", "](", "    z"])
    | st.sampled_from(["\n---\n", "- z", "1. z", "# z", "> z", "```", "~~~", "| z |", "\\"]),
    max_size=4,
).map("".join)
urls = st.text("w /()<>&;\\|`\"'[]#?%", max_size=8).map("https://x.vn/".__add__) | st.sampled_from(
    ["", "#w", "javascript\\:w", "a b", "data&colon;w", "mailto:w@x.vn"]
)


def nodes(*tags: str, children: st.SearchStrategy[list[Child]]) -> st.SearchStrategy[Node]:
    return st.builds(Node, st.sampled_from(tags), st.just(()), children.map(tuple))


def linked(children: st.SearchStrategy[list[Child]]) -> st.SearchStrategy[Node]:
    return st.builds(lambda url, inner: Node("a", (("href", url),), tuple(inner)), urls, children)


images = st.builds(lambda url, alt: Node("img", (("src", url), ("alt", alt))), urls, texts)
leaves = texts | st.just(Node("br")) | images | nodes("code", children=st.lists(texts, max_size=2))
phrases = st.recursive(
    leaves,
    lambda inner: (
        nodes("strong", "em", "span", "sup", "code", "rt", children=st.lists(inner, max_size=4))
        | linked(st.lists(inner, max_size=3))
    ),
    max_leaves=8,
)
runs = st.lists(phrases, max_size=5)
simple_blocks = (
    nodes("p", "h1", "h3", "h6", children=runs)
    | nodes("pre", children=st.lists(texts | st.just(Node("br")), max_size=3))
    | st.just(Node("hr"))
)


def composed(blocks: st.SearchStrategy[Child]) -> st.SearchStrategy[Node]:
    content = runs | st.lists(blocks, max_size=3) | st.tuples(phrases, blocks).map(list)
    items = st.lists(nodes("li", children=content), max_size=3)
    ordered = st.builds(
        lambda kind, start, inner: Node("ol", (("type", kind), ("start", start)), tuple(inner)),
        st.sampled_from("1aI"),
        st.sampled_from(["1", "0", "-2", "7", "999999999"]),
        items,
    )
    cells = st.lists(nodes("td", "th", children=content), max_size=3)
    return (
        nodes("ul", children=items)
        | ordered
        | nodes("blockquote", "figure", children=content)
        | nodes("table", children=st.lists(nodes("tr", children=cells), max_size=3))
        | nodes("dl", children=st.lists(nodes("dt", children=runs) | nodes("dd", children=content)))
    )


documents = st.builds(
    lambda title, body: Document(title=title, body=tuple(body)),
    texts,
    st.lists(phrases | st.recursive(simple_blocks, composed, max_leaves=6), max_size=4),
)


crumbs = st.sampled_from([*"wz!.*_`( €|\\[", "!!", " w", "w ", Node("br")])
dense = st.recursive(
    crumbs,
    lambda inner: (
        nodes("strong", "em", "code", children=st.lists(inner, min_size=1, max_size=3))
        | st.lists(inner, min_size=1, max_size=3).map(
            lambda inner: Node("a", (("href", "https://x.vn/`|w"),), tuple(inner))
        )
    ),
    max_leaves=5,
)
dense_documents = nodes("p", "h2", "td", children=st.lists(dense, min_size=2, max_size=6)).map(
    lambda node: Document(body=(node,))
)


def all_text(document: Document) -> str:
    parts = (item if isinstance(item, str) else item.get("alt") for item in document.walk())
    return document.title + "".join(parts)


def letters(text: str) -> str:
    return "".join(character for character in text if character in LETTERS)


def checked(text: str) -> str:
    return "".join(character for character in text if character in CHECKED)


def urls_of(document: Document, tag: str, attribute: str) -> set[str]:
    nodes_of_tag = (node for node in document.walk() if isinstance(node, Node) and node.tag == tag)
    return {unquote(node.get(attribute).strip()) for node in nodes_of_tag}


@settings(deadline=None)
@given(documents)
def test_to_text_keeps_all_text(document: Document) -> None:
    """Headers are repeated; else a text has its place, and only marks of structure are added."""
    text = to_text(document)
    if any(isinstance(item, Node) and item.tag == "th" for item in document.walk()):
        assert not Counter(letters(all_text(document))) - Counter(letters(text))
    else:
        assert letters(text) == letters(all_text(document))


@settings(deadline=None)
@given(documents)
def test_to_text_has_tidy_lines(document: Document) -> None:
    text = to_text(document)
    assert text == "" or (text.endswith("\n") and not text.endswith("\n\n"))
    assert not any(line != line.rstrip() for line in text.split("\n"))


@settings(deadline=None)
@given(documents | dense_documents)
def test_to_markdown_reads_as_the_document(document: Document) -> None:
    """CommonMark finds all text, and no element, link or image that the document hasn't."""
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 500})
    parser.enable(["strikethrough", "table"])
    page = html.fragment_fromstring(parser.render(to_markdown(document)), create_parent="main")
    found = list(page.iterdescendants())
    assert {element.tag for element in found} <= TAGS
    read = "".join(page.xpath(".//text() | .//@alt"))
    assert checked(read) == checked(all_text(document))
    assert {unquote(link) for link in page.xpath(".//a/@href")} <= urls_of(document, "a", "href")
    assert {unquote(src) for src in page.xpath(".//img/@src")} <= urls_of(document, "img", "src")
