"""What an element's presentation says of its content: that it stands out, or is a caption.

Nodes have no style. What it means is carried over as structure: bold and italic text as `strong`
and `em`, text struck through as `s`, what looks like a picture's caption as its `figcaption`.
"""

import re
from collections.abc import Sequence
from itertools import islice

from lxml import etree

from a11y_reader.extract.blocks import Block, Page, Scope
from a11y_reader.extract.cues import CREDIT_NAME
from a11y_reader.extract.elements import INLINE_TAGS, text_of
from a11y_reader.extract.freeze.content_model import is_named_picture
from a11y_reader.extract.parts import LEAST_CAPTION, LONGEST_CAPTION, alone_with_above
from a11y_reader.nodes import Child, Node, holds, is_a

__all__ = [
    "as_figure",
    "captions_are_centred",
    "emphasis_of",
    "emphasised",
    "is_caption",
    "picture_and_caption",
    "script_of",
]

# Declarations of CSS in the attribute `style`
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)|font\s*:[^;]*\bbold\b", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;:]{0,99}\bline-through\b", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_SCRIPT = re.compile(r"vertical-align\s*:\s*(super|sub)\b", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)

_FOR_PICTURES = re.compile(
    r"(?<![a-z])(?:image|img|photo|picture|foto|figure)s?(?![\w-])", re.IGNORECASE
)
"""How authors of web pages name an element for a picture, with this as the last word."""

_FOR_TEXT = re.compile(r"(?<![a-z])(?:content|copy|text)(?![a-z])", re.IGNORECASE)
"""How they name one for a text, be it beside a picture."""

_LONGEST_SCRIPT = 6
"""The most characters that are raised or lowered, as in `m²`, `1ère` or `[12]`."""

_NEAR = 2
"""How many elements around a block may say how all of it looks."""

_MOST_PARTS = 30
"""How many elements of a paragraph are looked at for the name of a caption."""

_MOST_BESIDE = 10
"""The most words a caption has besides the text alternative: who took the picture."""

_LONGEST_CENTRED = 40
"""How many a line may have that only its place and being centred tell for a caption."""


def emphasis_of(element: etree._Element) -> str:
    """Return `strong` or `em` where an element's own style makes its text stand out so.

    Text that it strikes through is `s`: it holds no longer, as a price of before.

    >>> emphasis_of(etree.fromstring("<span style='font-weight: 700; color: red'/>"))
    'strong'
    """
    style = element.get("style")
    if not style:
        return ""
    looks = (("s", _STRUCK), ("strong", _BOLD), ("em", _ITALIC))
    return next((tag for tag, look in looks if look.search(style)), "")


def script_of(element: etree._Element) -> str:
    """Return `sup` or `sub` where an element's own style raises or lowers a few characters.

    More of them are only set beside an icon so.

    >>> script_of(etree.fromstring("<span style='font-size:8pt; vertical-align: super'/>"))
    'sup'
    """
    shown = _SCRIPT.search(element.get("style") or "")
    if shown is None or len(text_of(element, most=_LONGEST_SCRIPT)) > _LONGEST_SCRIPT:
        return ""
    return {"super": "sup", "sub": "sub"}[shown[1].lower()]


def emphasised(block: Block, run: tuple[Child, ...]) -> tuple[Child, ...]:
    """Return a block's content as the style of the elements around it makes it stand out."""
    for scope in _near(block):
        tag = emphasis_of(scope.element)
        if tag and block.words and not _is_all(run, tag):
            return (Node(tag, (), run),)
    return run


def _is_all(run: Sequence[Child], tag: str) -> bool:
    return len(run) == 1 and isinstance(run[0], Node) and run[0].tag == tag


def captions_are_centred(page: Page, kept: Sequence[bool]) -> bool:
    """Say whether most of the centred text that is kept stands right below pictures.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """
    blocks = [block for block in page.blocks if kept[block.index]]
    centred = [block.words > 0 and any(map(_is_centred, _near(block))) for block in blocks]
    below = [
        is_centred and before.media > 0 and not before.words
        for before, is_centred in zip(blocks, centred[1:], strict=False)
    ]
    return 2 * sum(below) >= sum(centred)


def is_caption(block: Block, before: Child | None, *, centred: bool) -> bool:
    """Say whether a block looks like the caption of what stands right before it.

    So it does below a picture where its element or class says so, where it is centred, where both
    are all that a table of one column holds, and where they are all that another element holds that
    is named for pictures, or it says what the picture's text alternative says.

    Args:
        block: A block of text.
        before: The node right before it, in the same element.
        centred: Whether that a line is centred says anything on this page.
    """
    if not block.words or block.words > LONGEST_CAPTION or block.media or not _is_picture(before):
        return False
    if _is_in_picture_table(block) or any(_is_for_captions(scope, block) for scope in _near(block)):
        return True
    both = None if block.links else alone_with_above(block)
    if both and (_is_named_for_pictures(both) or _says_again(block, before)):
        return True
    if not centred or block.words > _LONGEST_CENTRED or block.links:
        return False
    return 2 * block.strong_words <= block.words and any(map(_is_centred, _near(block)))


def picture_and_caption(
    block: Block, run: tuple[Child, ...]
) -> tuple[tuple[Child, ...], tuple[Child, ...]] | None:
    """Part a paragraph that is a picture and its caption; None where it isn't.

    So it is in a figure, and if all text beside the picture is in an element that is named so. A
    picture in there, too, has a text alternative: without one it may be an icon before the words.

    Args:
        block: What the paragraph is made of.
        run: Its content.
    """
    if not 0 < block.words <= LONGEST_CAPTION or not isinstance(run[0], Node):
        return None
    if not _shows_an_image(run[0]):
        return None
    if block.scope.tag != "figure" and not _is_named_caption(block, run[0]):
        return None
    rest = [part for part in run[1:] if not (isinstance(part, str) and part.isspace())]
    caption = tuple(rest[1:] if rest and is_a(rest[0], "br") else rest)
    if not caption or any(holds(part, "img") for part in caption):
        return None
    return run[:1], caption


def _shows_an_image(node: Node) -> bool:
    return not node.text.strip() and holds(node, "img")


def _is_named_caption(block: Block, picture: Node) -> bool:
    """Say whether all text of a block is in an inline element that is so named."""
    parts = islice(block.scope.element.iterdescendants(*INLINE_TAGS), _MOST_PARTS)
    named = (part for part in parts if CREDIT_NAME.search(part.get("class") or ""))
    if not is_named_picture(picture):
        named = (part for part in named if next(part.iter("img"), None) is None)
    text = "".join(block.text.split())
    return any("".join("".join(map(str, part.itertext())).split()) == text for part in named)


def _near(block: Block) -> list[Scope]:
    return [scope for scope in islice(block.scope.ancestors(), _NEAR) if scope.parent]


def _is_picture(node: Child | None) -> bool:
    """Say whether a paragraph holds pictures and nothing else, be they linked."""
    return node is not None and is_a(node, "p") and _shows_an_image(node)


def _is_named_for_pictures(scope: Scope) -> bool:
    names = scope.names
    return any(map(_FOR_PICTURES.search, names)) and not any(map(_FOR_TEXT.search, names))


def _is_in_picture_table(block: Block) -> bool:
    table = block.scope.nearest("table")
    if table is None or table.columns > 1:
        return False
    return (table.start, table.end) == (block.index - 1, block.index + 1)


def _is_for_captions(scope: Scope, block: Block) -> bool:
    """Say whether an element around a block is one for captions, in a `figure` or not."""
    if scope.tag == "figcaption" and scope.start == block.index:
        return True
    return any(CREDIT_NAME.search(name) for name in scope.names)


def _says_again(block: Block, picture: Child | None) -> bool:
    """Say whether a line begins with the text alternative of a picture, and says little more."""
    if not isinstance(picture, Node):
        return False
    images = [part for part in picture.walk() if isinstance(part, Node) and part.tag == "img"]
    alt = (images[-1].get("alt") or "").casefold().split()
    words = block.text.casefold().split()
    is_long = len(alt) >= LEAST_CAPTION
    return is_long and words[: len(alt)] == alt and len(words) <= len(alt) + _MOST_BESIDE


def _is_centred(scope: Scope) -> bool:
    element = scope.element
    if scope.tag == "center" or (element.get("align") or "").lower() == "center":
        return True
    return _CENTRED.search(scope.style) is not None


def as_figure(picture: Child, caption: Node) -> Node:
    """Return a figure of a paragraph's pictures and their caption."""
    assert isinstance(picture, Node)  # noqa: S101 - as `is_caption` has seen
    pictures = picture.child_elements
    return Node("figure", picture.attributes, (*pictures, caption))
