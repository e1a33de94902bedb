"""1.3.1 Info and Relationships, 2.4.10 Section Headings: what looks like a heading is one.

Changed:

- Short paragraphs of one look become headings where there are two of them or more: all of them
  bold, or in capitals, or with a word and a number at their beginning ("Điều 5.", "Chapter II",
  "第三条"), and each with content below it.
- Their levels follow from which stands below which: "Chương" above "Điều", "I." above "1.", and
  what is spoken of above who speaks, whom a colon tells.
- A line that is but a label, such as "Chương II", takes the line below it for its title.

Not changed:

- A lone paragraph of such a look; one that ends as a sentence does, or is mostly a link.
- Several bold lines, such as those of a letterhead or a signature, and lines in italics.
- A line that names the author, with six other words at the most.
- Numbered paragraphs that are neither bold nor in capitals: they are items of a list.
- Captions of pictures and tables ("Hình 1", "Table 2").
- A line of more than six words that leads with a colon to a list.
- A line that ends with a colon, and that other texts begin with: it is a label.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from a11y_reader.characters import COLONS
from a11y_reader.document import Document, FindingKind
from a11y_reader.grouping import grouped
from a11y_reader.nodes import Child, Node, holds, is_a
from a11y_reader.repair.inline import Run, is_all, text_of
from a11y_reader.repair.labels import Label, follows, labels_of
from a11y_reader.rewriting import rewrite
from a11y_reader.vocabulary import HEADINGS, LISTS, MEDIA
from a11y_reader.words import word_count

__all__ = ["repair_unmarked_headings"]

_BECAME_HEADING = FindingKind(
    "unmarked_headings", "1.3.1", "fixed", "A paragraph that only looks like a heading became one."
)

_LONGEST = 120
"""The most characters a heading may have; one that is bold or in capitals, and labelled, more."""

_LONGEST_LABELLED = 250
"""Characters of a heading with a label: titles of articles of laws are long."""

_LONGEST_LEAD = 6
"""The most words of one that ends with a colon: a longer one is a sentence that goes on below."""

_LEAST_CAPITALS = 4
"""Letters from which on capitals are a choice, and no abbreviation."""

_FEWEST = 2
"""One paragraph of a look tells nothing."""

_SENTENCE_ENDS = (".", ";", ",", "…", "。", "；", "，", "।", "။")
"""What a heading does not end in."""

_QUESTION = ("?", "？", "؟")
"""What an interview's questions end in, some of which are long."""

_LONGEST_ASIDE_LABEL = 5
"""The most characters a label in brackets has, such as (iv)."""

_LABEL_ENDS = " .:)-–/"
"""What is left of a label without its number."""

_WORDS = frozenset({"LETTER", "ROMAN", "letter", "roman", "word"})
"""Kinds of labels that a text may begin with by chance, as with an initial."""

_MOST_BESIDE_AUTHOR = 6
"""The most words beside the author's name in a line that signs the text."""

_LEAD = ":"
"""What the look of a line that leads to the text below it has beyond that of others."""

_CAPTIONED = frozenset({"figure", "table"})
"""Elements beside which a short paragraph is a caption."""


class _Candidate(NamedTuple):
    """What may be a heading: one paragraph of the body, or two of which the first is but a label.

    Attributes:
        start: Its place in the body.
        end: The place after it.
        run: Its content.
        look: What it is numbered by, or else `bold` or `capitals`.
        label: Its label, where it has one.
    """

    start: int
    end: int
    run: Run
    look: str
    label: Label | None


def repair_unmarked_headings(document: Document) -> Document:
    """Mark up the headings that only look like some.

    See https://www.w3.org/TR/WCAG22/#info-and-relationships,
    https://www.w3.org/TR/WCAG22/#section-headings and failure F2: who can't see a page steps from
    heading to heading.
    """
    body = document.body
    lines = _without_labels(document, list(_candidates(body, document.author)))
    candidates = _with_leads(_joined(lines))
    labelled = {one.look for one in _repeated(_with_content(body, candidates))}
    plain = [one if one.look in labelled else _without_label(one) for one in candidates]
    alike = _with_content(body, [one for one in plain if one.look])
    headings = {one.start: one for one in _with_equals(_repeated(alike), plain, body)}
    if not headings:
        return document
    findings = [_BECAME_HEADING.on(text_of(one.run)) for one in headings.values()]
    return document.with_findings(findings, body=tuple(_written(body, headings)))


# What may be a heading


def _candidates(body: Sequence[Child], author: str) -> Iterator[_Candidate]:
    before: list[Label] = []
    for index, child in enumerate(body):
        if not is_a(child, "p"):
            continue
        if len(child.text) > 2 * _LONGEST_LABELLED:
            continue  # quickly, as most are
        text = text_of(child.children)
        if not text or len(text) > _LONGEST_LABELLED or (author and _signs(text, author)):
            continue
        if _is_sentence(child, text):
            continue
        label = _label(text, before)
        look = _look(child, text, label)
        if not look or _is_other(child, text):
            continue
        if label and label.kind == "word" and _is_caption(body, index):
            continue
        if not label and _leads_to_list(text, body[index + 1 : index + 2]):
            continue
        before += [label] if label else []
        kind = f"{label.kind} {label.style}" if label else look
        yield _Candidate(index, index + 1, child.children, kind, label)


def _without_labels(document: Document, lines: Sequence[_Candidate]) -> Sequence[_Candidate]:
    """Return lines without those that are labels: others stand before their texts."""
    leading = {text_of(one.run) for one in lines if _leads(one)}
    texts = document.elements("li", "p") if leading else ()
    labels = {text_of(text.children[:1]) for text in texts if len(text.children) > 1}
    return [one for one in lines if text_of(one.run) not in leading & labels]


def _signs(text: str, author: str) -> bool:
    """Say whether a line names the author with few other words: it signs, however bold."""
    return author in text and word_count(text) <= word_count(author) + _MOST_BESIDE_AUTHOR


def _leads_to_list(text: str, below: Sequence[Child]) -> bool:
    """Say whether a line is a sentence that a list right below it ends."""
    is_list = bool(below) and is_a(below[0], *LISTS)
    return is_list and text.endswith(COLONS) and word_count(text) > _LONGEST_LEAD


def _is_other(paragraph: Node, text: str) -> bool:
    """Say whether a paragraph holds a picture, or is mostly a link."""
    parts = [part for part in paragraph.walk() if isinstance(part, Node)]
    if any(part.tag in MEDIA for part in parts):
        return True
    return 2 * sum(len(part.text) for part in parts if part.tag == "a") > len(text)


def _label(text: str, before: Sequence[Label]) -> Label | None:
    """Return the label that a text begins with: what goes on with another, else the likeliest."""
    labels = [label for label in labels_of(text) if label.kind != "bullet"]
    going_on = (one for one in labels for earlier in before[-8:] if follows(one, earlier))
    return next(going_on, next(iter(labels), None))


def _look(paragraph: Node, text: str, label: Label | None) -> str:
    """Return by what a paragraph looks like a heading; an empty string where it doesn't."""
    is_bold = is_all("strong", paragraph.children)
    is_set_off = is_bold or _is_capitals(text)
    ends = text.endswith(_SENTENCE_ENDS)
    if label and is_set_off:
        return "label"
    longest = _LONGEST_LABELLED if is_bold and text.endswith(_QUESTION) else _LONGEST
    if len(text) > longest or ends or _is_aside(text):
        return ""
    if is_all("em", paragraph.children):
        return ""
    if label and label.kind == "word":
        return "word"
    if holds(paragraph, "br"):
        return ""
    return "bold" if is_bold else "capitals" if is_set_off and not label else ""


def _is_aside(text: str) -> bool:
    """Say whether a text is all in brackets, as what is said of the heading above it."""
    return text[0] in "(（" and text[-1] in ")）" and len(text) > _LONGEST_ASIDE_LABEL


def _is_sentence(paragraph: Node, text: str) -> bool:
    """Say whether a paragraph is plain text, as most are, so that no label makes it a heading."""
    is_plain = len(text) > _LONGEST or text.endswith(_SENTENCE_ENDS)
    return is_plain and not _is_capitals(text) and not is_all("strong", paragraph.children)


def _is_capitals(text: str) -> bool:
    is_upper = text == text.upper() != text.lower()
    return is_upper and sum(map(str.isalpha, text)) >= _LEAST_CAPITALS


def _is_caption(body: Sequence[Child], index: int) -> bool:
    """Say whether a paragraph stands beside a picture or a table, as a caption does."""
    beside = (body[other] for other in (index - 1, index + 1) if 0 <= other < len(body))
    return any(isinstance(one, Node) and _is_captioned(one) for one in beside)


def _is_captioned(node: Node) -> bool:
    if node.tag in _CAPTIONED:
        return True
    return node.tag == "p" and any(is_a(c, *MEDIA) for c in node.children)


def _joined(candidates: Iterable[_Candidate]) -> list[_Candidate]:
    """Join each line that is but a label with the line below it."""
    joined: list[_Candidate] = []
    for one in candidates:
        last = joined[-1] if joined else None
        if last and last.end == one.start and not one.label and _is_but_label(last):
            run = (*last.run, Node("br"), *one.run)
            joined[-1] = last._replace(end=one.end, run=run)
        else:
            joined.append(one)
    return joined


def _with_leads(candidates: Sequence[_Candidate]) -> Sequence[_Candidate]:
    """Give lines with a colon at the end a look of their own where some stand below others."""
    pairs = [
        below
        for above, below in pairwise(candidates)
        if above.end == below.start and _leads(below) and not (above.label or _leads(above))
    ]
    if len(pairs) < _FEWEST:
        return candidates
    return [one._replace(look=one.look + _LEAD) if _leads(one) else one for one in candidates]


def _leads(candidate: _Candidate) -> bool:
    return not candidate.label and text_of(candidate.run).endswith(COLONS)


def _is_but_label(candidate: _Candidate) -> bool:
    text = text_of(candidate.run)
    return candidate.label is not None and len(text.rstrip(_LABEL_ENDS)) <= candidate.label.length


# Which of them are some


def _with_content(body: Sequence[Child], candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return those with content below; bold lines in a row head nothing, but a labelled one.

    Nor do two with but a remark in brackets between them, as it stands between who signs an act and
    the name.
    """
    at = {one.start: one for one in candidates}
    looks = {one.end: one.look + _LEAD for one in candidates if not one.label}
    ends = looks.keys() | {place for one in candidates for place in _signing(body, one, at)}
    return [
        one
        for one in candidates
        if one.end < len(body)
        and _is_content(body[one.end], at.get(one.end), one)
        and (one.label or one.start not in ends or looks.get(one.start) == one.look)
    ]


def _signing(
    body: Sequence[Child], candidate: _Candidate, at: Mapping[int, _Candidate]
) -> Iterator[int]:
    """Yield the places of a line and the next, where a paragraph in brackets alone parts them."""
    if candidate.end + 1 in at:
        remark = text_of((body[candidate.end],))
        if remark.startswith("(") and remark.endswith(")"):
            yield from (candidate.start, candidate.end + 1)


def _is_content(child: Child, candidate: _Candidate | None, above: _Candidate) -> bool:
    if isinstance(child, str) or child.tag in (*HEADINGS, "hr"):
        return False
    is_lead = candidate is not None and candidate.look == above.look + _LEAD
    is_labelled = candidate is not None and candidate.label and candidate.look != above.look
    return candidate is None or is_lead or bool(is_labelled)


def _repeated(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Return those of a look that there are several of, their numbers ascending somewhere."""
    by_look = grouped((one.look, one) for one in candidates)
    looks = {look for look, alike in by_look.items() if _is_row(alike)}
    return [one for one in candidates if one.look in looks]


def _without_label(candidate: _Candidate) -> _Candidate:
    """Return a line with its other look: what numbers no row only happens to read as a label."""
    if not candidate.label or candidate.label.kind not in _WORDS:
        return candidate
    paragraph = Node("p", (), candidate.run)
    return candidate._replace(look=_look(paragraph, text_of(candidate.run), None), label=None)


def _with_equals(
    found: Sequence[_Candidate], lines: Sequence[_Candidate], body: Sequence[Child]
) -> Sequence[_Candidate]:
    """Return headings, and what says the same above a text, as questions that all are asked."""
    known = {one.start: text_of(one.run) for one in found}
    texts = frozenset(known.values())
    equal = [one for one in lines if one.look and text_of(one.run) in texts]
    above = {one.start for one in equal for part in body[one.end : one.end + 1] if is_a(part, "p")}
    return [one for one in lines if one.start in above or one.start in known]


def _is_row(alike: Sequence[_Candidate]) -> bool:
    if len(alike) < _FEWEST or alike[0].label is None:
        return len(alike) >= _FEWEST
    labels = [one.label for one in alike if one.label]
    return any(follows(label, before) for before, label in pairwise(labels))


# Their levels


def _written(body: Sequence[Child], headings: Mapping[int, _Candidate]) -> Iterator[Child]:
    """Yield the body with its headings, each below those of other looks that it stands under."""
    parents = _parents(headings)
    levels = (int(c.tag[1]) for c in body if is_a(c, *HEADINGS))
    base, end = max(min(levels, default=1) - 1, 1), 0
    above: list[str] = []
    for index, child in enumerate(body):
        if index < end:
            continue  # the second of two paragraphs that make a heading
        heading = headings.get(index)
        if heading:
            above = [*_above(heading.look, above, parents), heading.look]
            end = heading.end
            yield _heading(heading, child, min(base + len(above), len(HEADINGS)))
            continue
        if is_a(child, *HEADINGS):
            base, above = int(child.tag[1]), []
        yield child


def _parents(headings: Mapping[int, _Candidate]) -> frozenset[tuple[str, str]]:
    """Return which looks stand right above which, as a chapter does above its first article."""
    pairs = ((one, headings.get(one.end)) for one in headings.values())
    return frozenset((one.look, below.look) for one, below in pairs if below)


def _above(look: str, above: Sequence[str], parents: frozenset[tuple[str, str]]) -> Sequence[str]:
    """Return those of the looks above that a heading of a look stands under."""
    for place, other in enumerate(above):
        if other == look or (look, other) in parents:
            return above[:place]
    return above


def _heading(heading: _Candidate, paragraph: Child, level: int) -> Node:
    attributes = paragraph.attributes if isinstance(paragraph, Node) else ()
    run = heading.run
    if is_all("strong", run):
        run = _merged(rewrite(run, lambda n: n.children if n.tag == "strong" else n))
    return Node(f"h{level}", attributes, run)


def _merged(run: Run) -> Run:
    """Join texts that stand side by side."""
    merged: list[Child] = []
    for child in run:
        if isinstance(child, str) and merged and isinstance(merged[-1], str):
            merged[-1] += child
        else:
            merged.append(child)
    return tuple(merged)
