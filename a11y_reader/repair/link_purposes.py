"""2.4.4 Link Purpose (In Context), 2.4.9 Link Purpose (Link Only): a link tells where it leads.

Changed:

- A link that only says "tại đây", "xem thêm", "click here" or its own address gets a title that
  tells its purpose: what another link to the same place says, else the sentence that it stands in,
  else the name of the file that it leads to.

Not changed:

- What the link says. A title is read besides (technique H33).
- A link that has a title which tells more.
- A link of which nothing on the page tells where it leads: a person has to say it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from a11y_reader.characters import folded
from a11y_reader.document import Document, FindingKind, excerpt
from a11y_reader.file_addresses import file_at
from a11y_reader.nodes import Child, Node, holds, is_inline
from a11y_reader.repair.inline import Run, runs_of
from a11y_reader.repair.link_text import is_generic
from a11y_reader.rewriting import rewrite_holding

__all__ = ["repair_link_purposes"]

_kind = partial(FindingKind, "link_purposes", "2.4.4")
_TITLED = _kind("fixed", "A link doesn't say where it leads; now its title tells.")
_UNTOLD = _kind(
    "needs-human", "A link doesn't say where it leads, nor does the text around it; let it say so."
)

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""A text that is an address, which nobody wants to hear."""

_SENTENCE_END = re.compile(r"[.!?…。！？]+[\s”\"»)]+")
"""The end of a sentence, before the next."""

_FEWEST_WORDS = 2
"""How many words a sentence must have besides the link, to tell anything."""

_SHORT = 6
"""The number of words besides the link from which a sentence is taken to tell enough."""

_LONGEST = 160
"""How many characters of a sentence a title takes on each side of the link."""

_AROUND = 2 * _LONGEST
"""Characters on each side of a link in which its sentence is looked for."""


class _Vague(NamedTuple):
    """A link that doesn't say where it leads, with what stands before and after it."""

    link: Node
    before: str
    after: str


def repair_link_purposes(document: Document) -> Document:
    """Tell the purpose of links that don't.

    See https://www.w3.org/TR/WCAG22/#link-purpose-in-context and
    https://www.w3.org/TR/WCAG22/#link-purpose-link-only: screen readers list links without the text
    around them.
    """
    if not any(_is_vague(folded(link.text)) for link in document.elements("a")):
        return document
    vague: list[_Vague] = []
    names: dict[str, str] = {}
    for link in (link for run in runs_of(document.body) for link in _links(run)):
        text = folded(link.link.text)
        if _is_vague(text):
            vague.append(link)
        elif text:
            names.setdefault(link.link.get("href"), text)
    told = {one.link: _purpose(one, names) for one in vague if not _tells_more(one.link)}
    if not told:
        return document
    body = rewrite_holding(document, lambda node: _titled(node, told), "a")
    findings = dict.fromkeys(
        _TITLED.on(purpose) if purpose else _UNTOLD.on(link.text) for link, purpose in told.items()
    )
    return document.with_findings(findings, body=body)


def _links(run: Run) -> Iterator[_Vague]:
    """Yield each link of a run with the text on either side of it."""
    if not any(holds(child, "a") for child in run):
        return
    pieces = list(_pieces(run))
    text = "".join(piece for piece, _ in pieces)
    position = 0
    for piece, link in pieces:
        end = position + len(piece)
        if link:
            start = max(position - _AROUND, 0)
            yield _Vague(link, text[start:position], text[end : end + _AROUND])
        position = end


def _pieces(children: Sequence[Child]) -> Iterator[tuple[str, Node | None]]:
    for child in children:
        if isinstance(child, str):
            yield child, None
        elif child.tag == "a":
            yield child.text, child
        elif child.tag == "br":
            yield " ", None
        else:
            yield from _pieces(child.children)
            yield ("" if is_inline(child) else " "), None


def _is_vague(text: str) -> bool:
    return is_generic(text) or _ADDRESS.fullmatch(text) is not None


def _tells_more(link: Node) -> bool:
    title = folded(link.get("title"))
    return title != "" and title.casefold() != folded(link.text).casefold() and not _is_vague(title)


def _purpose(vague: _Vague, names: Mapping[str, str]) -> str:
    """Return what tells the purpose of a link; an empty string where nothing does."""
    name = names.get(vague.link.get("href"))
    if name:
        return excerpt(name)
    text = folded(vague.link.text)
    sentence = _sentence(vague)
    is_longer = len(sentence.split()) >= len(text.split()) + _FEWEST_WORDS
    if is_longer and not _is_vague(sentence):
        return sentence
    file = file_at(vague.link.get("href"))
    return file.name if file and file.name not in ("", text) else ""


def _sentence(vague: _Vague) -> str:
    """Return the sentence that a link stands in, and the one before where that tells little."""
    starts = [0, *(end.end() for end in _SENTENCE_END.finditer(vague.before))]
    end = _SENTENCE_END.search(vague.after)
    after = vague.after[: end.end()] if end else vague.after
    if len(after) > _LONGEST:
        after = after[:_LONGEST].rpartition(" ")[0]
    is_short = len(f"{vague.before[starts[-1] :]}{after}".split()) < _SHORT
    before = vague.before[starts[-2] if is_short and len(starts) > 1 else starts[-1] :]
    if len(before) > _LONGEST:
        before = before[-_LONGEST:].partition(" ")[2]
    return folded(before + vague.link.text + after)


def _titled(node: Node, told: Mapping[Node, str]) -> Node:
    purpose = told.get(node, "") if node.tag == "a" else ""
    return node.with_attribute("title", purpose) if purpose else node
