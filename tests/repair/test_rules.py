"""The rules, by cases in fixtures/repair, and what holds for every rule."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import example, given, note, settings
from hypothesis import strategies as st

from a11y_reader import repair as package
from a11y_reader.document import Child, Document, Finding, Node
from a11y_reader.rendering._flow import labels
from a11y_reader.repair import RULES, Rule, repair
from a11y_reader.vocabulary import HEADINGS, INLINE
from tests.cases import FIXTURES, document_of, outline_of_document, read_cases
from tests.conformance import violations
from tests.repair.strategies import pictures, tables, typed
from tests.strategies import documents

FILES = sorted((FIXTURES / "repair").glob("*.txt"))
COUNTING = Node("img", (("src", "https://xa.example.vn/1.gif"), ("width", "1"), ("height", "1")))


def written(finding: Finding) -> str:
    excerpt = f" [{finding.excerpt}]" if finding.excerpt or finding.rule == "language" else ""
    return f"{finding.criterion} {finding.status}: {finding.message}{excerpt}\n"


@pytest.mark.parametrize(
    ("rule", "source", "expected", "findings"),
    [
        pytest.param(path.stem, *case.values, id=case.id)
        for path in FILES
        for case in read_cases(path, 3)
    ],
)
def test_rule_case(rule: str, source: str, expected: str, findings: str) -> None:
    repaired = getattr(package, f"repair_{rule}")(document_of(source))
    assert outline_of_document(repaired) == expected
    assert "".join(map(written, repaired.findings)) == findings
    assert {finding.rule for finding in repaired.findings} <= {rule}


def test_every_rule_has_cases() -> None:
    assert {f"repair_{path.stem}" for path in FILES} == {rule.__name__ for rule in RULES}


SAYING_ONCE = {"repair_headings", "repair_tables"}


def words(document: Document) -> Counter[str]:
    """Count words, the numbers and letters of lists among them; where nothing is said, none is."""
    text = "".join((document.title, " ", *pieces(document.body)))
    return Counter(re.findall(r"\w+", text.casefold()))


def pieces(children: Iterable[Child]) -> Iterator[str]:
    for child in children:
        if isinstance(child, str):
            yield child
            continue
        apart = " " if child.tag not in INLINE or child.tag == "br" else ""
        yield apart
        if child.tag == "ol":
            for label, item in zip(labels(child), child.children, strict=True):
                said = list(pieces((item,)))
                yield from (f" {label} " if "".join(said).strip() else "", *said)
        else:
            yield from pieces(child.children)
        yield apart


def typed_twice(document: Document) -> Counter[str]:
    """Count the labels that are typed where their list has the same."""
    lists = [node for node in document.walk() if isinstance(node, Node) and node.tag == "ol"]
    return Counter(
        label.casefold()
        for node in lists
        for label, item in zip(labels(node), node.children, strict=True)
        if isinstance(item, Node) and item.text.lstrip().startswith(f"{label}.")
    )


@settings(max_examples=100)
@given(documents(max_size=4))
@example(Document(title="Lịch", body=(Node("h1", (), ("Lịch",)), Node("h1", (), ("Lịch",)))))
@example(Document(body=(*[Node("p", (), ("Lịch",))] * 3, Node("h2", (), ("Lịch",)))))
@example(Document(body=(Node("ol", (), (Node("li", (), (COUNTING,)), Node("li", (), ("Đơn",)))),)))
@example(Document(body=(Node("ol", (), (Node("li", (), (COUNTING,)),)),)))
def test_every_rule(document: Document) -> None:
    assert_sound_rules(document)


@settings(max_examples=300)
@given(st.one_of(typed, pictures, tables))
def test_every_rule_on_dense_bodies(document: Document) -> None:
    assert_sound_rules(document)


def assert_sound_rules(document: Document) -> None:
    """Each rule, on its own, leaves a document of the vocabulary and loses no word."""
    said, twice = words(document), typed_twice(document)
    for rule in RULES:
        note(rule.__name__)
        repaired = rule(document)
        if repaired != document:
            assert violations(repaired.body) == []
            assert_no_word_lost(rule, said, twice, repaired)
            assert_changes_reported(rule, document, repaired)
            assert_settled(rule, repaired)


def assert_no_word_lost(
    rule: Rule, said: Counter[str], twice: Counter[str], repaired: Document
) -> None:
    """Texts stay; only headings that say what the title says may go, and what is said twice.

    Headings and cells of tables may repeat others.
    """
    title = words(Document(title=repaired.title))
    still_said = words(repaired)
    lost = (said - still_said - twice).keys() - title.keys()
    assert lost <= (still_said.keys() if rule.__name__ in SAYING_ONCE else set())
    assert still_said - said <= title


def assert_changes_reported(rule: Rule, document: Document, repaired: Document) -> None:
    """Earlier findings stay; a rule without anything to say changes nothing but a repetition.

    The list of abbreviations is only a copy of what the body says.
    """
    assert repaired.findings[: len(document.findings)] == document.findings
    is_same = repaired.replace(abbreviations=document.abbreviations) == document
    if repaired.findings == document.findings and not is_same:
        assert rule.__name__ == "repair_page_title"
        assert document.body[len(document.body) - len(repaired.body) :] == repaired.body


def assert_settled(rule: Rule, repaired: Document) -> None:
    """What a rule has mended it leaves as it is."""
    twice = rule(repaired.replace(findings=()))
    assert twice.replace(findings=repaired.findings) == repaired
    assert [finding for finding in twice.findings if finding.status == "fixed"] == []


@settings(max_examples=50)
@given(documents())
def test_repair_headings_in_order(document: Document) -> None:
    """After all rules no heading is of the first level, and none skips a level."""
    body = repair(document).walk()
    levels = [int(n.tag[1]) for n in body if isinstance(n, Node) and n.tag in HEADINGS]
    assert all(2 <= level <= above + 1 for level, above in zip(levels, [1, *levels], strict=False))


def test_repair_runs_every_rule_in_order() -> None:
    source = "<h3>Mục</h3><p><a href='https://xa.example.vn/'><img src='https://a/b'></a></p>"
    findings = [finding.rule for finding in repair(document_of(source)).findings]
    assert findings == ["language", "images", "links", "page_title"]
