"""Abbreviations: what is listed, and that no text takes long. The cases are in fixtures."""

import time

import pytest

from a11y_reader import Options, read, to_html
from a11y_reader.document import Abbreviation, Document, Node
from a11y_reader.repair.abbreviations import repair_abbreviations

TEXT = "Hội đồng nhân dân (HĐND) xã và UBND xã họp. HĐND nghe UBND và BQLDA báo cáo."


def paragraph(text: str, lang: str = "vi") -> Document:
    return Document(body=(Node("p", (), (text,)),), lang=lang)


def test_repair_abbreviations_lists_them_in_order() -> None:
    asked = Abbreviation("BQLDA", "Ban Quản lý dự án xã", "caller")
    unused = Abbreviation("XYZ", "không có ở đây", "caller")
    document = paragraph(TEXT).replace(abbreviations=(unused, asked))
    assert repair_abbreviations(document).abbreviations == (
        Abbreviation("UBND", "Ủy ban nhân dân", "glossary"),
        Abbreviation("HĐND", "Hội đồng nhân dân", "document"),
        asked,
    )


def test_repair_abbreviations_lists_those_of_the_title() -> None:
    """The title has no markup, and neither a finding: it stays as it is."""
    document = Document(title="UBND xã họp với HĐND", lang="vi", body=paragraph("HĐND họp.").body)
    repaired = repair_abbreviations(document)
    assert [each.short for each in repaired.abbreviations] == ["UBND", "HĐND"]
    assert [finding.excerpt for finding in repaired.findings] == ["HĐND"]


def test_repair_abbreviations_keep_their_sources() -> None:
    once = repair_abbreviations(paragraph(TEXT))
    assert repair_abbreviations(once.replace(findings=())).abbreviations == once.abbreviations


def test_read_with_a_glossary() -> None:
    options = Options(glossary={"BQLDA": "Ban Quản lý dự án xã"})
    document = read(f"<title>Họp</title><p>{TEXT}</p>", options=options)
    assert Abbreviation("BQLDA", "Ban Quản lý dự án xã", "caller") in document.abbreviations
    assert 'title="Ban Quản lý dự án xã"' in to_html(document)


@pytest.mark.parametrize(
    "text",
    [
        "UBND" * 20_000,
        "U.B-N/D" * 10_000,
        "UB ND-" * 5_000,
        "(UBND" * 10_000,
        "UBND (" * 5_000,
        "u" * 80_000,
        "A(" + "a b " * 15_000 + ")",
        "Ủy ban nhân dân (UBND) họp. " * 2_000,
        "TT cũ, HU, 08-CTr/TU. " * 1_500,
    ],
    ids=lambda text: text[:8],
)
def test_repair_abbreviations_in_linear_time(text: str) -> None:
    """Twice the text takes about twice the time; ten times as long would be the square."""
    half = min(seconds(text[: len(text) // 2]) for _ in range(3))
    assert any(seconds(text) < 3.5 * half + 0.05 for _ in range(3))


def seconds(text: str) -> float:
    start = time.process_time()
    repair_abbreviations(paragraph(text))
    return time.process_time() - start
