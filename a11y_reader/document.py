"""The document: what every stage after extraction works on. Immutable, picklable, JSON-able."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Annotated, Any, Literal, NamedTuple

import msgspec

from a11y_reader.characters import folded
from a11y_reader.errors import DocumentError
from a11y_reader.nodes import MAX_DEPTH, Child, Node, gathered, is_too_deep, walk
from a11y_reader.vocabulary import is_safe_url

__all__ = [
    "Abbreviation",
    "Attachment",
    "Child",
    "Document",
    "Finding",
    "FindingKind",
    "Node",
    "Part",
    "Removed",
    "RemovedKind",
    "Status",
    "excerpt",
    "from_json",
    "to_json",
]


Status = Literal["fixed", "needs-human"]
"""What became of what was found: `needs-human` where mending it would mean to invent content."""


class Finding(msgspec.Struct, frozen=True, gc=False):
    """What a repair rule saw.

    Attributes:
        rule: The rule's name, that of its module in `a11y_reader.repair`; or `content`, `colour`,
            `contrast` or `site-rules`, where it was seen in looking for the content, or
            `characters`, where text was restored before.
        criterion: The success criterion of WCAG 2.2, such as `1.1.1`; empty where it's none.
        status: What became of it.
        message: One English sentence: what was found, and what was done or is to be done.
        excerpt: The text or URL concerned, shortened.
        template: The message with `{names}` where its values stand; empty where it has none. What
            is said in other languages is found by it (`a11y_reader.locales.messages`).
        values: The values by name, for `str.format`.

    >>> finding = Finding.filled("headings", "1.3.1", "fixed", "It was of level {level}.", level=4)
    >>> finding.message, finding.values
    ('It was of level 4.', (('level', '4'),))
    """

    rule: str
    criterion: str
    status: Status
    message: str
    excerpt: str = ""
    template: str = ""
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def filled(
        cls,
        rule: str,
        criterion: str,
        status: Status,
        template: str,
        excerpt: str = "",
        **values: object,
    ) -> "Finding":
        """Return a finding whose message has values in it, by name, in place of an f-string."""
        message = template.format_map(values)
        pairs = tuple((name, str(value)) for name, value in values.items())
        return cls(rule, criterion, status, message, excerpt, template, pairs)


_EXCERPT = 80
"""The most characters an excerpt has."""


def excerpt(text: str) -> str:
    """Return a text as it stands in findings: white space folded, cut at a word.

    >>> excerpt("một " * 40).endswith("một …"), len(excerpt("x" * 200))
    (True, 81)
    """
    whole = folded(text)
    if len(whole) <= _EXCERPT:
        return whole
    cut = whole[:_EXCERPT]
    return (cut.rpartition(" ")[0] + " …") if " " in cut else cut + "…"


class FindingKind(NamedTuple):
    """What a rule may find, said once for all the times that it does.

    >>> skipped = FindingKind("headings", "1.3.1", "fixed", "It was of level {level}.")
    >>> finding = skipped.on("Lịch  nghỉ lễ", level=4)
    >>> finding.message, finding.excerpt
    ('It was of level 4.', 'Lịch nghỉ lễ')

    Attributes:
        rule: As of each such finding.
        criterion: Likewise.
        status: Likewise.
        message: Likewise; with `{names}` where its values stand.
    """

    rule: str
    criterion: str
    status: Status
    message: str

    def on(self, text: str = "", /, **values: object) -> Finding:
        """Return the finding that concerns a text or URL, its message with values in it."""
        rule, criterion, status, message = self
        shown = excerpt(text)
        if not values:
            return Finding(rule, criterion, status, message, shown)
        return Finding.filled(rule, criterion, status, message, shown, **values)


RemovedKind = Literal[
    "header", "menu", "breadcrumb", "related", "share", "comments", "form", "sidebar", "footer",
    "advertisement", "image", "other",
]  # fmt: skip
"""What parts of a page are called that are taken away."""


class Removed(msgspec.Struct, frozen=True, gc=False):
    """One part of the page that was taken away as not being the page's own content.

    Attributes:
        kind: What it was.
        words: How many words it had.
        links: How many links it had.
    """

    kind: RemovedKind
    words: int
    links: int


class Abbreviation(msgspec.Struct, frozen=True, gc=False):
    """What an abbreviation of the text stands for.

    Attributes:
        short: The abbreviation as it is written.
        expansion: What it stands for.
        source: Who says so: the `document` itself, in its text or its markup; the `caller`, by a
            glossary of theirs; or the reader's own `glossary` of the language.
    """

    short: str
    expansion: str
    source: Literal["document", "caller", "glossary"]


class Attachment(msgspec.Struct, frozen=True, gc=False):
    """A file that the page's content links to.

    >>> Attachment("https://example.vn/qd-196.pdf", "Quyết định 196", "PDF", 1_258_291).type
    'PDF'

    Attributes:
        url: Its address; what is safe for a link.
        name: What the page calls it, else its file name.
        type: Its format: the file name's extension in capitals, such as `PDF` or `DOCX`; empty
            where it is not known.
        size: How large the page says it is, in bytes; 0 where the page doesn't say.

    Raises:
        DocumentError: The address is not one that a document may link to.
    """

    url: str
    name: str
    type: str = ""
    size: Annotated[int, msgspec.Meta(ge=0)] = 0

    def __post_init__(self) -> None:
        if not is_safe_url(self.url):
            raise DocumentError(f"a document cannot link to {self.url!r}")

    def type_is_told(self, text: str) -> bool:
        """Say whether a text names the type: its first three letters do, as DOC does for a DOCX.

        >>> Attachment("qd.docx", "Mẫu", "DOCX").type_is_told("Mẫu đơn (file doc, 20 KB)")
        True
        """
        return re.search(rf"(?<![^\W_]){re.escape(self.type[:3])}", text, re.IGNORECASE) is not None


class Part(NamedTuple):
    """A block of a body.

    Attributes:
        child: The block.
        nodes: It and every node in it, in document order.
        texts: Every text in it, in document order.
        tags: The kinds of its nodes.
    """

    child: Child
    nodes: Sequence[Node]
    texts: Sequence[str]
    tags: frozenset[str]

    @classmethod
    def of(cls, child: Child) -> "Part":
        """Look at all that a block holds."""
        nodes, texts = gathered((child,))
        return cls(child, nodes, texts, frozenset([node.tag for node in nodes]))

    def holds(self, tags: Iterable[str]) -> bool:
        """Say whether it is, or holds, an element of some kinds."""
        return not self.tags.isdisjoint(tags)


class Document(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A page's own content, free of the page around it.

    Attributes:
        body: The content, block by block; the title is not repeated in it.
        title: The article's title, without the site's name; empty where the page has none.
        lang: The language's BCP 47 tag; empty where it is unknown.
        url: The page's address; empty where it is unknown. Links are absolute against it.
        site: The site's name.
        author: Who wrote it, as the page says it.
        published: When it was published: an ISO 8601 date, or date and time.
        modified: When it was last changed, likewise; empty where the page doesn't say.
        description: What the page says it is about, in a sentence or two.
        image: The address of the picture that stands for it; empty where there is none.
        confidence: How sure it is that the body is the page's own content, 0 to 1: about the F1
            that can be expected of it. Under 0.65 a caller may rather show the whole page.
        attachments: The files that the body links to, in document order, each once.
        encoding: The encoding the bytes were read with; empty where the source was text.
        findings: What the repair rules saw, in their order.
        removed: What was taken away, in document order.
        abbreviations: What the abbreviations of title and body stand for, in the order they first
            occur. Where they occur the body has `abbr` with the expansion for its title. Before
            the repairs, what the caller's glossary says.
    """

    body: tuple[Child, ...] = ()
    title: str = ""
    lang: str = ""
    url: str = ""
    site: str = ""
    author: str = ""
    published: str = ""
    modified: str = ""
    description: str = ""
    image: str = ""
    confidence: Annotated[float, msgspec.Meta(ge=0, le=1)] = 1.0
    attachments: tuple[Attachment, ...] = ()
    encoding: str = ""
    findings: tuple[Finding, ...] = ()
    removed: tuple[Removed, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()

    def walk(self) -> Iterator[Child]:
        """Yield every node and text of the body in document order."""
        return walk(self.body)

    def elements(self, *tags: str) -> Sequence[Node]:
        """Return the elements of the body that are of some kinds, in document order.

        >>> [node.tag for node in Document(body=(Node("p"), Node("hr"), Node("p"))).elements("p")]
        ['p', 'p']
        """
        if self._tags.isdisjoint(tags):
            return []
        # `Part.holds` written out: quicker than a call for each part
        parts = [part for part in self.parts if not part.tags.isdisjoint(tags)]
        return [node for part in parts for node in part.nodes if node.tag in tags]

    @cached_property
    def parts(self) -> Sequence[Part]:
        """What there is in each of the body's blocks; each block is walked but once for it."""
        before = {id(part.child): part for part in self.__dict__.pop("_parts_before", ())}
        known = (before.get(id(child)) for child in self.body)
        return [part or Part.of(child) for child, part in zip(self.body, known, strict=True)]

    @cached_property
    def _tags(self) -> frozenset[str]:
        """The kinds of all its nodes."""
        return frozenset().union(*[part.tags for part in self.parts])

    @cached_property
    def nodes(self) -> Sequence[Node]:
        """Every node of the body in document order."""
        return [node for part in self.parts for node in part.nodes]

    @cached_property
    def texts(self) -> Sequence[str]:
        """Every text of the body in document order."""
        return [text for part in self.parts for text in part.texts]

    def replace(self, **changes: Any) -> "Document":
        """Return the document with some fields changed; what is known of its body stays known."""
        replaced = msgspec.structs.replace(self, **changes)
        if changes.get("body", self.body) is self.body:
            replaced.__dict__.update(self.__dict__)
        elif "parts" in self.__dict__:
            replaced.__dict__["_parts_before"] = self.parts  # as most blocks stay the same
        return replaced

    def with_findings(self, findings: Iterable[Finding], **changes: Any) -> "Document":
        """Return the document with more findings, and some fields changed.

        >>> finding = Finding("links", "2.4.4", "fixed", "A link without content was taken out.")
        >>> Document().with_findings([finding]).findings == (finding,)
        True
        """
        return self.replace(findings=(*self.findings, *findings), **changes)

    def alone(self) -> "Document":
        """Return the document without what is known of its body, which takes memory."""
        return msgspec.structs.replace(self)


def to_json(document: Document) -> str:
    """Write a document as JSON; `from_json` reads it back without loss."""
    return msgspec.json.encode(document).decode()


class _Written(Document, frozen=True, kw_only=True):
    """A document as `to_json` writes it, always with a body: without, any JSON would be one.

    Attributes:
        body: The content.
    """

    body: tuple[Child, ...]


def from_json(text: str | bytes) -> Document:
    """Read a document that `to_json` wrote.

    Raises:
        DocumentError: The text is not JSON, not a document, or holds what no document may hold.

    >>> from_json(to_json(Document(title="Thông báo"))).title
    'Thông báo'
    """
    try:
        written = msgspec.json.decode(text, type=_Written)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise DocumentError(f"this JSON is not a document of a11y_reader: {error}") from error
    if is_too_deep(written.body):
        raise DocumentError(f"this JSON has nodes that are nested deeper than {MAX_DEPTH} levels")
    return Document(**msgspec.structs.asdict(written))
