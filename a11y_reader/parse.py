"""Text to an lxml tree that has all the text of its source.

libxml2 parses fast and leniently, and yet it can lose text. What was found with lxml 5.2
(libxml2 2.12) and 6.1 (libxml2 2.14), and how each is noticed and repaired:

- NUL ends the parsing (2.12): dropped beforehand.
- `<![CDATA[` takes the text up to the next `>` with it: noticed beforehand, and dropped.
- A second `<html>`, or content after `</html>`, becomes a sibling of the root element, where no
  walk over the root finds it: joined with the root.
- An unclosed comment, attribute value, `<title>`, `<textarea>`, `<script>`, `<style>` or
  `<plaintext>` takes the rest of the page with it.
- Nesting deeper than 2048 elements ends the parsing (2.14). Text nodes and attributes of any size
  come through.
- `</br>`, and `</p>` without an open `<p>`, are dropped, so that the words or the lines on both
  sides become one: a `<br>` is put beside them.
- A `<p>` ends the heading that it stands in, which becomes empty: one that is all that a heading
  holds is made a `<div>`.
- `<noframes>` is the one content of a page of frames, and text without structure (2.14).

The rest of a page that was lost is noticed at next to no cost by an element put behind the page:
where it doesn't arrive at the end of the tree, the rest of the page didn't either. Then the source
is mended and parsed again, and where this doesn't help, its nests are made shallow (`nesting.py`).
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lxml import etree

from a11y_reader.characters import normalise
from a11y_reader.nesting import shallow
from a11y_reader.shadow_trees import may_have_shadow_trees, with_shadow_trees
from a11y_reader.streamed import may_have_streamed_parts, with_streamed_parts
from a11y_reader.tags import MOST_PIECES, TEXT_ELEMENTS

if TYPE_CHECKING:
    from typing import TypeAlias

    from bs4 import BeautifulSoup, Tag
    from lxml.etree import _Element, _ElementTree

    Tree: TypeAlias = BeautifulSoup | Tag | _Element | _ElementTree

__all__ = ["parse", "source_of"]

_END = "a11y-reader-end"
"""An element behind the page: where it does not arrive, nor did the rest of the page."""

_END_MARKUP = f"<{_END}></{_END}>".encode()

# Without their tags, what they hold is markup
_DISSOLVED = frozenset({"frame", "frameset", "noframes", "plaintext"})

_MARKUP = re.compile(r"<!--|<!\[CDATA\[|\]\]>|</?([a-z][^\s/>]*)", re.IGNORECASE)
"""Where something begins or ends that may take text with it."""

_ATTRIBUTES = re.compile(rf"""(?:=\s*(?:"[^"]*"|'[^']*'|(?=[^\s"']))|[^=>]+){{0,{MOST_PIECES}}}""")
"""The attributes of a tag, as many as are matched at once."""

_DECLARATION = re.compile(r"<!--|<!\[CDATA\[")
"""What would hold back the end tag of a script or style."""

_COMMENT_END = re.compile(r"--!?>")
"""https://html.spec.whatwg.org/#comment-end-bang-state"""

_TEXT_ELEMENT_END = re.compile(rf"</({'|'.join(TEXT_ELEMENTS)})\b", re.IGNORECASE)
"""What ends an element whose content is text."""

_TAG = re.compile(r"<[a-z/!]", re.IGNORECASE)
"""What looks like markup, and like no sign of comparison."""

_MARKUP_AT_ONCE = re.compile(r"\s*(?=<[a-z/!])", re.IGNORECASE)
"""Markup that follows right on."""

_LINE_OF_MARKUP = re.compile(r"\n[ \t]*(?=<[a-z/!])", re.IGNORECASE)
"""The first line that begins with markup."""

_OF_HEAD = frozenset(
    "base basefont bgsound command isindex link meta noframes noscript object script style template"
    " title".split()
)
"""Elements that a head may hold, or that are left there as nobody sees them."""

# Whether there may be any, at a tenth of the cost of passing over scripts
_MAY_LOSE = re.compile(rb"</(?:br\s*/?>|p>\s*[^\s<])|<h[1-6]\b[^<>]*>\s*<p\b", re.IGNORECASE)

# A heading's paragraph, and what a browser makes a line break of, or may
# (https://html.spec.whatwg.org/#parsing-main-inbody);
# of what stands in scripts, such as texts of data, and in styles it makes none
_LOST_BLOCK = re.compile(
    rb"<(?:(script|style)\b[^<]*.*?(?:</\1\b|\Z)|(/(?:br\s*/?>|p>(?=\s*[^\s<])))"
    rb"|(h([1-6])\b[^<>]*>\s*)<p\b([^<>]*>(?:(?!</?(?:h[1-6]|p)\b).){0,2000})</p>(?=\s*</h\4\b))",
    re.IGNORECASE | re.DOTALL,
)

# Behind a comment of JavaScript or CSS it is for XML parsers, and loses nothing
_CDATA = re.compile(rb"<!\[CDATA\[(?<!//.{9})(?<!// .{9})(?<!/\*.{9})(?<!/\* .{9})(?<!-->.{9})")


def parse(text: str) -> "_Element":
    """Parse the source of a page, however malformed.

    Args:
        text: The source, as `a11y_reader.decode` or `a11y_reader.characters.normalise` give it.

    Returns:
        The one element `html`, with all the content outside of `head` in one `body`. Comments and
        processing instructions are left out; shadow trees, and parts that a server sent later,
        stand where they are shown. A source without content gives an element without.

    >>> from lxml import etree
    >>> etree.tostring(parse("<p>Một<!-- hai <p>ba</html><html><p>bốn"), encoding="unicode")
    '<html><head/><body><p>Một hai </p><p>ba</p><div><p>bốn</p></div></body></html>'
    """
    data = text.encode("utf-8", "replace").replace(b"\0", b"")  # bytes are faster to search
    whole = _LOST_BLOCK.sub(_with_block, data) if _MAY_LOSE.search(data) else data
    for source in _attempts(whole):
        root, is_whole = _parse(source)
        if is_whole:
            break
    return _as_shown(_joined(root), data)


def _with_block(found: re.Match[bytes]) -> bytes:
    """Put a line break beside an end tag that would be lost; make a heading's paragraph a box."""
    if found[3]:
        return b"<" + found[3] + b"<div" + found[5] + b"</div>"
    return found[0] + b"<br>" if found[2] else found[0]


def _as_shown(root: "_Element", data: bytes) -> "_Element":
    """Put what a browser shows in another place than its source has it where it is shown."""
    if may_have_shadow_trees(data):
        root = with_shadow_trees(root)
    return with_streamed_parts(root) if may_have_streamed_parts(data) else root


def source_of(tree: "Tree") -> str:
    """Write the source of a page that the caller has parsed already; the tree stays as it is.

    Args:
        tree: What Beautiful Soup or lxml made of the page, or a part of it.

    Returns:
        What `parse` takes.

    Raises:
        TypeError: The tree is neither of Beautiful Soup nor of lxml.
    """
    if isinstance(tree, etree._ElementTree):
        return source_of(tree.getroot())
    if isinstance(tree, etree._Element):
        return normalise("".join(map(_written, _with_siblings(tree))))
    if hasattr(tree, "decode") and hasattr(tree, "descendants"):
        return normalise(tree.decode(formatter="minimal"))
    raise TypeError(
        f"a page is bytes, str, or a tree of Beautiful Soup or lxml, not {type(tree).__name__}"
    )


def _attempts(data: bytes) -> Iterator[bytes]:
    """Yield the source, then what is made of it as long as parts of it are lost."""
    if b"<![CDATA[" not in data or not _CDATA.search(data):
        yield data
    mended = _mended(data.decode())
    yield mended.encode()
    yield shallow(mended).encode()


def _parse(data: bytes) -> "tuple[_Element, bool]":
    """Parse, and say whether all of the source has arrived as content."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    root = etree.fromstring(data + _END_MARKUP, parser)
    if root is None:  # nothing came before what was lost
        return etree.Element("html"), False
    last = _last_element(root)
    if last.tag != _END:
        return root, False
    is_content = next(last.iterancestors(*TEXT_ELEMENTS), None) is None
    parent = last.getparent()
    if parent is not None:
        parent.remove(last)
    return root, is_content and root.find("frameset") is None


def _last_element(root: "_Element") -> "_Element":
    element = _with_siblings(root)[-1]
    while len(element):
        element = element[-1]
    return element


def _written(element: "_Element") -> str:
    text = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return text.replace("></br>", ">")  # as libxml2 writes the void elements of XHTML


def _with_siblings(element: "_Element") -> "list[_Element]":
    """Return an element and, of a root, the elements beside it."""
    if element.getparent() is not None:
        return [element]
    return [element, *element.itersiblings(etree.Element)]


def _out_of_head(head: "_Element", body: "_Element") -> None:
    """Move to the body what libxml2 takes for the head's: `nav`, `main` and others that it lacks.

    The body begins with the first element that is none of a head's
    (https://html.spec.whatwg.org/#parsing-main-inhead).
    """
    begin = next((at for at, child in enumerate(head) if child.tag not in _OF_HEAD), len(head))
    moved = list(head)[begin:]
    if moved:
        moved[-1].tail = (moved[-1].tail or "") + (body.text or "")
        body.text = None
    for place, child in enumerate(moved):
        body.insert(place, child)


def _joined(root: "_Element") -> "_Element":
    """Leave one `head` and one `body` in the root, and nothing beside the root."""
    head, body = root.find("head"), root.find("body")
    if head is None or root.index(head) > 0:
        head = etree.Element("head")
        root.insert(0, head)
    if body is None:
        body = etree.SubElement(root, "body")
    _out_of_head(head, body)
    strays = [child for child in root if child is not head and child is not body]
    if body.tail and body.tail.strip():
        etree.SubElement(body, "div").text = body.tail
        body.tail = None
    for stray in [*strays, *_with_siblings(root)[1:]]:
        _move(stray, head, body)
    return root


def _move(stray: "_Element", head: "_Element", body: "_Element") -> None:
    """Move an element to the end of the body, and what a second `head` holds to the first."""
    body.append(stray)
    for part in [*stray, stray]:
        if part.tag == "head":
            head.extend(list(part))
        if part.tag in ("html", "head", "body"):
            part.tag = "div"
    if stray.tag == "div" and not len(stray) and not stray.text and not stray.tail:
        body.remove(stray)


def _mended(text: str) -> str:
    """Return the source with every comment, tag and element of text closed."""
    last_ends = {end[1].lower(): end.start() for end in _TEXT_ELEMENT_END.finditer(text)}
    last_ends["-->"] = max(text.rfind("-->"), text.rfind("--!>"))
    pieces, position = [], 0
    while markup := _MARKUP.search(text, position):
        pieces.append(text[position : markup.start()])
        piece, position = _mend(text, markup, last_ends)
        pieces.append(piece)
    return "".join(pieces) + text[position:]


def _mend(text: str, markup: re.Match[str], last_ends: Mapping[str, int]) -> tuple[str, int]:
    """Return what is put for the markup that begins here, and where to go on."""
    if markup[1] is None:
        return "", _end_of_declaration(text, markup, last_ends)
    tag, position = _whole_tag(text, markup)
    name = markup[1].lower()
    if name in _DISSOLVED:
        return "", position
    if name not in TEXT_ELEMENTS or markup[0].startswith("</"):
        return tag, position
    is_closed = position <= last_ends.get(name, -1)
    end = (_end_of_element if is_closed else _likely_end)(text, position, name)
    content = _harmless(text[position:end], name)
    return tag + content + ("" if is_closed else f"</{name}>"), end


def _harmless(content: str, name: str) -> str:
    """Return what an element of text holds without what may hold back its end tag."""
    if name in ("script", "style"):
        return _DECLARATION.sub("", content)
    return content.replace("<", "&lt;")  # which older libxml2 takes for markup


def _end_of_element(text: str, start: int, name: str) -> int:
    ends = _TEXT_ELEMENT_END.finditer(text, start)
    return next(end.start() for end in ends if end[1].lower() == name)


def _end_of_declaration(text: str, markup: re.Match[str], last_ends: Mapping[str, int]) -> int:
    """Return where a comment ends, be it not closed; of CDATA sections only the marks go."""
    start = markup.end() - 2  # both dashes of <!--> count for its end, too
    is_closed = markup[0] == "<!--" and start <= last_ends["-->"]
    end = _COMMENT_END.search(text, start) if is_closed else None
    return end.end() if end else markup.end()


def _whole_tag(text: str, markup: re.Match[str]) -> tuple[str, int]:
    """Return a tag and where it ends, without the attribute whose value is not closed."""
    end = markup.end()
    while (attributes := _ATTRIBUTES.match(text, end)) and attributes.end() > end:
        end = attributes.end()
    closed = text.find(">", end)
    if closed < 0:
        return "", len(text)
    return text[markup.start() : end] + ">", closed + 1


def _likely_end(text: str, start: int, name: str) -> int:
    """Return where markup seems to begin again in an element of text that is not closed."""
    if name == "script":
        next_markup = _MARKUP_AT_ONCE.match(text, start) or _LINE_OF_MARKUP.search(text, start)
    else:
        next_markup = _TAG.search(text, start)
    return next_markup.start() if next_markup else len(text)
