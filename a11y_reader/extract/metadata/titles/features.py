"""Candidates for the title, and what is asked about each."""

from collections.abc import Mapping
from typing import NamedTuple

from a11y_reader.extract.blocks import Block

__all__ = ["FEATURES", "Candidate", "Features"]

FEATURES: Mapping[str, str] = {
    "og alone": "Open Graph gives it, without separators",
    "og whole": "Open Graph gives it, separators included",
    "og first": "it is the part before the first separator of Open Graph's title",
    "og without first": "it is all but that part",
    "og without last": "it is all but the part after the last separator",
    "linked alone": "likewise for the linked data's headline or name",
    "linked whole": "likewise",
    "linked first": "likewise",
    "linked last": "likewise",
    "linked without first": "likewise",
    "linked without last": "likewise",
    "title alone": "likewise for the `title` element",
    "title whole": "likewise",
    "title first": "likewise",
    "title last": "likewise",
    "title without first": "likewise",
    "title without last": "likewise",
    "article: og alone": "`og alone` where Open Graph says that the page is an article",
    "not in head": "the head doesn't have it, nor a part of it",
    "unshown": "the head has it, and the page shows it nowhere near the content",
    "h1": "the page shows it as `h1`",
    "h2": "… as `h2`",
    "h3": "… as a lower heading",
    "article: h1": "`h1` where Open Graph says that the page is an article",
    "h1 and head": "`h1`, and the head has it",
    "text and head": "it is shown otherwise than in a menu or a link, and the head has it",
    "number of h1": "an `h1` among so many on the page (logarithm)",
    "first h1": "the first `h1`",
    "logo": "`h1`, and the site's name or the last part of the `title` element",
    "above a menu": "`h1`, and a menu stands between it and the content",
    "begins a heading": "a heading has it, and more after it",
    "ends a heading": "a heading has it, and more before it",
    "named title": "class or id of its element name it a title",
    "bold": "all of it is bold",
    "capitals": "all of it is in capitals",
    "in a row": "it is shown in several blocks, and the head has it",
    "capitals in a row": "it is shown in several blocks, bold and in capitals",
    "above": "how many blocks above the beginning of the content it stands (logarithm)",
    "above a date": "a date stands right below",
    "media": "its block has a picture",
    "content": "class or id around it name content",
    "elsewhere": "… name a menu, a footer, comments or related pages",
    "li": "it stands in a list item",
    "cell": "it stands in a table cell",
    "below": "it stands below the beginning of the content",
    "score": "the probability that its block is content",
    "link density": "the share of its words in links",
    "alike": "a heading, of whose kind the page has so many more (logarithm)",
    "alike line": "likewise, neither a heading nor bold",
    "alike link": "likewise, a link as a whole",
    "leads here": "it is a heading that links to the page itself",
    "controls": "the share of its words in buttons and labels",
    "words": "how many words it has (logarithm)",
    "one word": "it is one word",
    "many words": "it has more than 15 words",
    "too many words": "it has more than 25 words",
    "in title": "the share of its words that the `title` element has",
    "share of title": "the share of the `title` element's words that it has",
    "in address": "the share of its words that the address's last part has",
    "share of address": "the share of that part's words that it has",
    "in path": "the share of its words that the address has",
    "site": "it is the site's name",
    "names site": "it has the site's name in it",
    "home: h1": "`h1`, on a site's first page",
    "home: og alone": "likewise",
    "home: og whole": "likewise",
    "home: title alone": "the `title` element gives it, without separators, on such a page",
    "home: title whole": "likewise",
    "home: site": "likewise",
    "home: score": "likewise",
    "whole shown": "the head gives it as a whole, and the page shows it so, outside of menus",
    "beside the site": "the head gives it, and the rest is the site's name",
    "beside the site and more": "the head gives it, and the rest has the site's name in it",
    "above a dated text": "a date stands between it and the running text",
    "below the text's beginning": "it stands there",
    "headings to the text": "how many headings stand between the two (logarithm)",
    "in links": "the whole of a link elsewhere on the page says the same",
    "in the foot": "so does a block at the end of the page, in part or whole",
    "recurs": "the share of its words that the beginning of the text has",
    "under a section": "what stands above it in the content is also in the head or a link",
    "capitals under a section": "likewise, and it is bold and in capitals",
}
"""What is asked of a candidate, and what it means; from 0 to 1 but for the logarithms."""

Features = dict[str, float]
"""What was found of it, by names of `FEATURES`; 0 where not given."""


class Candidate(NamedTuple):
    """A text that may be the title.

    Attributes:
        text: The text.
        run: The blocks in a row that show it; empty where only the head has it.
        features: What speaks for and against it, by names of `FEATURES`; 0 where not given.
    """

    text: str
    run: tuple[Block, ...]
    features: Mapping[str, float]
