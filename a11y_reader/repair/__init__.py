"""Repairs: what is left of the page made good for assistive technology.

Each rule is one module with one pure function, Document to Document, that adds to the document's
findings what it fixed and what only a person can. `RULES` lists them in the order they run.
"""

from collections.abc import Callable

from a11y_reader.document import Document
from a11y_reader.repair.abbreviations import repair_abbreviations
from a11y_reader.repair.attachments import repair_attachments
from a11y_reader.repair.capitals import repair_capitals
from a11y_reader.repair.directions import repair_directions
from a11y_reader.repair.figures import repair_figures
from a11y_reader.repair.forms import repair_forms
from a11y_reader.repair.fragments import repair_fragments
from a11y_reader.repair.headings import repair_headings
from a11y_reader.repair.images import repair_images
from a11y_reader.repair.language import repair_language
from a11y_reader.repair.language_of_parts import repair_language_of_parts
from a11y_reader.repair.lines import repair_lines
from a11y_reader.repair.link_purposes import repair_link_purposes
from a11y_reader.repair.links import repair_links
from a11y_reader.repair.lists import repair_lists
from a11y_reader.repair.page_title import repair_page_title
from a11y_reader.repair.tables import repair_tables
from a11y_reader.repair.times import repair_times
from a11y_reader.repair.tracking import repair_tracking
from a11y_reader.repair.units import repair_units
from a11y_reader.repair.unmarked_headings import repair_unmarked_headings

__all__ = ["RULES", "Rule", "repair"]

Rule = Callable[[Document], Document]
"""What mends a document, and adds to it what it found."""

RULES: tuple[Rule, ...] = (
    repair_language,  # 3.1.1
    repair_directions,  # 1.3.2; before all that compares or quotes texts
    repair_figures,  # 1.3.1; before images, which take the text of captions
    repair_images,  # 1.1.1; before links, which may hold but an image
    repair_forms,  # 3.3.2
    repair_tracking,  # before links and attachments, which name addresses
    repair_links,  # 2.4.4
    repair_attachments,  # 2.4.4; after links, which takes out those that hold nothing
    repair_link_purposes,  # 2.4.4, 2.4.9
    repair_capitals,  # 1.4.8
    repair_lines,  # 1.3.1; before all that looks at paragraphs
    repair_tables,  # 1.3.1; before headings, as titles above tables look like some
    repair_unmarked_headings,  # 1.3.1, 2.4.10; before lists, which would take numbered headings
    repair_lists,  # 1.3.1
    repair_page_title,  # 2.4.2; before headings, which take the title as the first level
    repair_headings,  # 1.3.1, 2.4.6
    repair_language_of_parts,  # 3.1.2; after those that make parts, such as headings
    repair_abbreviations,  # 3.1.4; after what looks at whole texts, as it takes them apart
    repair_units,  # 3.1.4; after abbreviations, which lists those that readers may not know
    repair_times,  # 1.3.1; after abbreviations, which look at the words beside them
    repair_fragments,  # 2.4.4; last, as any rule may take out what a link leads to
)
"""The rules, in the order they run."""


def repair(document: Document, *, lang_is_known: bool = False) -> Document:
    """Run all rules over a document.

    Args:
        document: What was extracted.
        lang_is_known: Whether the caller vouches for the document's language, so that no rule is
            to judge it.
    """
    for rule in RULES:
        if not (lang_is_known and rule is repair_language):
            document = rule(document)
    return document.alone()
