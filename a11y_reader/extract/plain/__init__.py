"""Turns elements into those of HTML that they stand for, so that the walk needs to know no others.

This comes after the rules of a site's owner, which name elements as the page has them, and before
each walk, whether to read a page or to learn from it.
"""

from collections import defaultdict
from collections.abc import Sequence

from lxml import etree

from a11y_reader.extract.plain.amp import with_plain_media
from a11y_reader.extract.plain.aria_roles import turn_roles
from a11y_reader.extract.plain.aria_tables import name_tables, turn_tables
from a11y_reader.extract.plain.cell_icons import name_icons
from a11y_reader.extract.plain.code_lines import with_code_lines
from a11y_reader.extract.plain.cookie_notices import drop_cookie_notices
from a11y_reader.extract.plain.counters import COUNTED, turn_counters
from a11y_reader.extract.plain.custom_elements import turn_inline_elements
from a11y_reader.extract.plain.emoji import turn_emoji
from a11y_reader.extract.plain.fields import turn_fields
from a11y_reader.extract.plain.formulas import turn_formulas
from a11y_reader.extract.plain.glued_labels import part_labels
from a11y_reader.extract.plain.heading_tools import drop_heading_tools
from a11y_reader.extract.plain.hidden_words import drop_hidden_words
from a11y_reader.extract.plain.hover_cards import drop_hover_cards
from a11y_reader.extract.plain.line_numbers import drop_line_numbers
from a11y_reader.extract.plain.link_names import name_links
from a11y_reader.extract.plain.pictures import name_pictures, turn_objects
from a11y_reader.extract.plain.shown_lines import turn_shown_lines
from a11y_reader.extract.plain.split_tables import join_tables
from a11y_reader.extract.plain.spoken_copies import drop_drawn_copies
from a11y_reader.extract.plain.symbol_fonts import turn_symbols
from a11y_reader.grouping import grouped

__all__ = ["with_plain_elements"]

_ATTRIBUTES = COUNTED | set("aria-hidden class data-src hidden itemprop role style".split())
"""Attributes by which elements may stand for others."""


def with_plain_elements(
    root: etree._Element, elements: Sequence[etree._Element] = ()
) -> etree._Element:
    """Turn what stands for elements of HTML into these, such as tables, headings, lists and lines.

    What opens over a link becomes nothing, and links that are but icons say what they are named.

    Args:
        root: The page's root element, which is changed.
        elements: All elements in it, where the caller has them already.
    """
    elements = elements or list(root.iterdescendants(etree.Element))  # once, as it takes its time
    root = with_code_lines(with_plain_media(root))
    having: defaultdict[str | bytes, list[etree._Element]] = defaultdict(list)
    for one in elements:
        for name in one.keys():  # noqa: SIM118 - what it contains are elements
            if name in _ATTRIBUTES:
                having[name].append(one)
    turn_tables(having["role"])
    turn_roles(having["role"])
    tagged = defaultdict(list, grouped((one.tag, one) for one in elements))
    join_tables(tagged["table"])
    name_tables(tagged["table"])
    name_icons(tagged["td"])
    drop_line_numbers(tagged["pre"])
    turn_emoji(tagged["img"])
    name_pictures(tagged["img"])
    turn_objects((*tagged["embed"], *tagged["object"], *having["data-src"]))
    turn_formulas((*tagged["math"], *tagged["script"]))
    turn_fields((*tagged["input"], *tagged["textarea"]))
    turn_symbols((*tagged["font"], *having["style"]))
    turn_counters(one for name in COUNTED for one in having[name])
    drop_drawn_copies(having["aria-hidden"])
    hideable = (*having["style"], *having["hidden"])
    drop_hidden_words(hideable, having["aria-hidden"], having["itemprop"], tagged["pre"])
    part_labels(having["class"])
    turn_shown_lines(elements, having["style"], having["class"])
    if any("-" in tag for tag in tagged):
        turn_inline_elements(elements)
    drop_hover_cards(tagged["a"])
    drop_heading_tools(tagged["a"])
    drop_cookie_notices(tagged["button"])
    name_links(tagged["a"])
    return root
