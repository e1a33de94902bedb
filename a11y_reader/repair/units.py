"""3.1.4 Abbreviations: the sign of a unit says the unit's name.

Changed:

- The sign of a unit after a number becomes `abbr` with the unit's name for the title, in the
  language where it stands and in the form that the number asks for: 5 km² is five “kilômét vuông”
  in Vietnamese and five “square kilometers” in English. The names are the CLDR's.

Not changed:

- The text.
- Signs of one letter, such as m and g, which may be anything, and signs without a number.
- Code, formulas; what is within `abbr` or `time` already.
"""

from a11y_reader.document import Document, FindingKind
from a11y_reader.measures import may_have_measures, measures
from a11y_reader.nodes import Child, Node
from a11y_reader.repair.marking import mark_document, with_marks

__all__ = ["repair_units"]

_MARKED = FindingKind(
    "units",
    "3.1.4",
    "fixed",
    "Signs of units say in their markup which units they are: {count} of them.",
)
"""One finding for all of them, as there are many."""


def repair_units(document: Document) -> Document:
    """Mark the signs of units up with the units' names.

    They are not among the document's `abbreviations`, as every reader knows them; a voice may not.
    See https://www.w3.org/TR/WCAG22/#abbreviations.
    """
    found: list[str] = []

    def marked(text: str, lang: str) -> tuple[Child, ...]:
        if not may_have_measures(text):
            return (text,)
        marks: list[tuple[int, int, Node]] = []
        for start, end, name in measures(text, lang):
            found.append(text[start:end])
            marks.append((start, end, Node("abbr", (("title", name),), (text[start:end],))))
        return with_marks(text, marks)

    body = mark_document(document, marked, may_have_measures)
    if not found:
        return document
    finding = _MARKED.on(", ".join(dict.fromkeys(found)), count=len(found))
    return document.with_findings([finding], body=body)
