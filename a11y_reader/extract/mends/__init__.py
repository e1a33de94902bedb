"""The mends: they put right what a choice by probability alone gets wrong for a reader.

Each module has one rule, and here are the lists of them, in the order they run: `MENDS` know just
each block's probability, `PARTS` keep or drop parts of the page by their purpose, and `BY_TITLE`
those whose place by the title tells what they are. Each mend returns anew which blocks are kept.

What they are told has the same names in all of them: `page` is what the walk has found, `scores`
are each block's probability of being content, `situation` is what else is known, and `kept` says
for each block whether it is kept.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from a11y_reader.extract.blocks import Page
from a11y_reader.extract.mends.above_title import drop_above_title
from a11y_reader.extract.mends.actions import keep_actions
from a11y_reader.extract.mends.ad_labels import drop_ad_labels
from a11y_reader.extract.mends.attachments import keep_attachments
from a11y_reader.extract.mends.between import keep_parts_between
from a11y_reader.extract.mends.box_labels import keep_box_labels
from a11y_reader.extract.mends.captions import keep_captions
from a11y_reader.extract.mends.chapters import keep_chapters
from a11y_reader.extract.mends.code import keep_code
from a11y_reader.extract.mends.columns import drop_columns
from a11y_reader.extract.mends.comments import keep_comments
from a11y_reader.extract.mends.complaints import drop_program_output
from a11y_reader.extract.mends.contact_boxes import keep_contact_boxes
from a11y_reader.extract.mends.copies import drop_copies
from a11y_reader.extract.mends.copies_beside import drop_copies_beside
from a11y_reader.extract.mends.headed import drop_edit_links, keep_headed
from a11y_reader.extract.mends.headings import keep_headings
from a11y_reader.extract.mends.headlines import keep_headlines
from a11y_reader.extract.mends.hidden_parts import drop_hidden_parts
from a11y_reader.extract.mends.inline_cards import drop_inline_cards, drop_repeated_calls
from a11y_reader.extract.mends.kinds import keep_kinds_whole
from a11y_reader.extract.mends.last_lines import drop_last_lines
from a11y_reader.extract.mends.last_parts import keep_last_parts
from a11y_reader.extract.mends.lead import keep_lead
from a11y_reader.extract.mends.lead_picture import keep_lead_picture
from a11y_reader.extract.mends.letterhead import keep_letterhead
from a11y_reader.extract.mends.like_items import keep_like_items
from a11y_reader.extract.mends.like_sections import keep_sections_alike
from a11y_reader.extract.mends.lines import (
    fill_gaps,
    keep_continued,
    keep_lines_below,
    keep_short_lines,
)
from a11y_reader.extract.mends.link_labels import drop_link_labels
from a11y_reader.extract.mends.lists import keep_lists_led_to, keep_lists_whole
from a11y_reader.extract.mends.named_titles import keep_named_titles
from a11y_reader.extract.mends.narrow_screens import drop_for_narrow
from a11y_reader.extract.mends.notes import keep_notes
from a11y_reader.extract.mends.panels import keep_panels
from a11y_reader.extract.mends.pictures import drop_linked_figures, keep_pictures
from a11y_reader.extract.mends.pull_quotes import drop_pull_quotes
from a11y_reader.extract.mends.questions import keep_questions
from a11y_reader.extract.mends.quotations import keep_quoted_names
from a11y_reader.extract.mends.reactions import drop_reactions
from a11y_reader.extract.mends.repeated import drop_repeated_byline, drop_repeated_title
from a11y_reader.extract.mends.section_boxes import drop_section_boxes
from a11y_reader.extract.mends.signup import drop_signup
from a11y_reader.extract.mends.situation import Situation
from a11y_reader.extract.mends.stacked_rows import drop_stacked_rows
from a11y_reader.extract.mends.tables import complete_tables, keep_tables_whole
from a11y_reader.extract.mends.teasers import drop_teasers
from a11y_reader.extract.mends.threads import mend_threads
from a11y_reader.extract.mends.unfolding import keep_accordions
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["Situation", "mend", "mend_by_title", "mend_parts"]

_Known = TypeVar("_Known")
"""What mends of one list are told beside the page."""

Mend = Callable[[Page, Scores, Kept], Kept]
"""From the page, each block's probability of being content, and which blocks are kept, to which
blocks are kept now."""

PartMend = Callable[[Page, Situation, Kept], Kept]
"""The same, from what is known beside the scores."""

MENDS: tuple[Mend, ...] = (
    # whole things, while what is kept is just what the scores chose
    keep_tables_whole,
    keep_lists_whole,
    keep_code,
    fill_gaps,
    keep_kinds_whole,
    keep_like_items,
    keep_sections_alike,
    keep_last_parts,
    keep_chapters,
    # what goes on with kept text, or what it leads to
    keep_lines_below,
    keep_continued,
    keep_parts_between,
    keep_letterhead,
    keep_attachments,
    keep_contact_boxes,
    keep_lists_led_to,
    keep_box_labels,
    keep_notes,
    keep_short_lines,
    keep_code,  # once more, between texts that are kept since
    complete_tables,  # of which some cells may be kept since
    drop_edit_links,
    keep_headed,
    keep_like_items,  # once more, as headings and texts of some may be kept since
    keep_box_labels,
    # what goes although it stands within the text
    drop_ad_labels,
    drop_link_labels,
    drop_reactions,
    drop_program_output,
    # one of two copies, before headings, pictures and captions ask what they stand with
    drop_for_narrow,
    drop_copies,
    drop_copies_beside,
    drop_stacked_rows,
    drop_pull_quotes,
    # what stays with the text beside it, and goes without it
    keep_headlines,
    keep_named_titles,
    keep_headings,
    keep_pictures,
    keep_captions,
    drop_linked_figures,
    drop_hidden_parts,
    keep_quoted_names,
    drop_for_narrow,  # once more, of names and headings that are kept since
    # boxes within and beside the text, with all that is in them
    drop_inline_cards,
    drop_repeated_calls,
    drop_columns,
    mend_threads,
)
"""The mends that need no more than the scores, in the order they run."""


PARTS: tuple[PartMend, ...] = (
    keep_panels,
    keep_comments,
    keep_questions,
    keep_accordions,
    drop_signup,
    drop_section_boxes,
)
"""The mends that keep or drop parts of the page by their purpose, in the order they run."""

BY_TITLE: tuple[PartMend, ...] = (
    drop_above_title,
    drop_repeated_title,
    drop_repeated_byline,
    drop_teasers,
    keep_lead,
    keep_lead_picture,
    keep_actions,
)
"""Those of what stands above and below the title, for pages that show it."""

LAST: tuple[PartMend, ...] = (drop_last_lines,)
"""Those of what has come to stand at the end."""


def mend(page: Page, scores: Scores, kept: Kept) -> Kept:
    """Make whole things of the blocks that their scores chose."""
    return _mended(MENDS, page, scores, kept)


def mend_parts(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Keep or drop parts of the page by their purpose; readers' comments as the caller wants."""
    return _mended(PARTS, page, situation, kept)


def mend_by_title(page: Page, situation: Situation, kept: Kept) -> Kept:
    """Mend what stands above and below the title, where that is shown; then the last lines."""
    steps = (*BY_TITLE, *LAST) if situation.found.title_blocks else LAST
    return _mended(steps, page, situation, kept)


def _mended(
    steps: Iterable[Callable[[Page, _Known, Kept], Kept]], page: Page, known: _Known, kept: Kept
) -> Kept:
    for step in steps:
        kept = step(page, known, kept)
    return kept
