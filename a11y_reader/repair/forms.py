"""3.3.2 Labels or Instructions: a form leads to the original page, and says what it asks for.

Changed:

- Nothing here. A form of the content becomes a note as the content is found: with the form's name,
  a link to it on the original page, and a list of what its fields are called.

Not changed:

- What else stands in a form. What fills it in has to be the site's own page.
- Forms to search, to log in, to subscribe, to comment or to vote: they are of the page's frame, and
  left out. They have less than three fields, but a few lines for names and addresses, nothing to
  type in, or get pages instead of posting.
"""

from a11y_reader.document import Document, Finding, FindingKind
from a11y_reader.nodes import Node, is_a

__all__ = ["repair_forms"]


_LEADS_TO_ORIGINAL = FindingKind(
    "forms",
    "3.3.2",
    "needs-human",
    "A form became a link to the original page; see that all its fields have labels.",
)


def repair_forms(document: Document) -> Document:
    """Report the forms, which only a person can judge: what they ask for, and whether they say so.

    See https://www.w3.org/TR/WCAG22/#labels-or-instructions.
    """
    findings = dict.fromkeys(map(_finding, document.elements("aside")))
    return document.with_findings(findings) if findings else document


def _finding(form: Node) -> Finding:
    labels = ", ".join(n.text for n in form.walk() if is_a(n, "li"))
    return _LEADS_TO_ORIGINAL.on(form.get("title") or labels or form.get("href"))
