"""1.3.1 Info and Relationships: a date or time says which one it is, for voices and programs.

Changed:

- A date, a time of day, or both side by side become `time` with the date for its `datetime`:
  27/7/1947, 14h30 ngày 27/6/2023, June 28, 2023, tháng 7/2023. The language where it stands
  tells whether the day or the month comes first, and what the months are called.
- Of a range, such as 27/7/1947–27/7/2023, each end does.

Not changed:

- The text.
- A date that may be read in two ways, such as 3/4/2023 in English of no region; one that does
  not exist; one whose year has two digits.
- What may be something else, such as 2:30 (a score) or 1/2 (a half).
- What is within `time` already; code, formulas.
"""

from a11y_reader.datetimes import may_have_moments, moments
from a11y_reader.document import Document, FindingKind
from a11y_reader.nodes import Child, Node
from a11y_reader.repair.marking import mark_document, with_marks

__all__ = ["repair_times"]

_MARKED = FindingKind(
    "times",
    "1.3.1",
    "fixed",
    "Dates and times say in their markup which ones they are: {count} of them.",
)
"""One finding for all of them, as there are many."""


def repair_times(document: Document) -> Document:
    """Mark dates and times up, so that a voice can say them as the language does.

    See https://html.spec.whatwg.org/#the-time-element and
    https://www.w3.org/TR/WCAG22/#info-and-relationships.
    """
    found: list[str] = []

    def marked(text: str, lang: str) -> tuple[Child, ...]:
        marks: list[tuple[int, int, Node]] = []
        for start, end, iso in moments(text, lang):
            found.append(text[start:end])
            marks.append((start, end, Node("time", (("datetime", iso),), (text[start:end],))))
        return with_marks(text, marks)

    body = mark_document(document, marked, may_have_moments)
    if not found:
        return document
    return document.with_findings([_MARKED.on(found[0], count=len(found))], body=body)
