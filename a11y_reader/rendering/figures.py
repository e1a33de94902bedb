"""Pictures of which a caption, or a link beside them, says already what they would."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from a11y_reader.nodes import Child, Node, holds
from a11y_reader.rewriting import rewrite

__all__ = ["linked_twice", "said_once"]


def linked_twice(links: Sequence[Node]) -> Mapping[Node, Node]:
    """Return the links that hold but pictures, right beside one of text with the same address.

    Teasers link their picture and their headline to one page. That is two stops for the keyboard,
    and a screen reader says the link twice, the first time without a name where the picture has no
    text alternative. The link of text names both
    (https://www.w3.org/WAI/WCAG22/Techniques/html/H2), so what it begins with and a picture's lack
    of an alternative need not be said; what else a picture's alternative says does.

    Args:
        links: All links of a page, in document order.

    Returns:
        For each such link what to write for it.

    >>> image = Node("img", (("src", "https://xa.example/cau.jpg"),))
    >>> address = (("href", "https://xa.example/cau"),)
    >>> picture, headline = Node("a", address, (image,)), Node("a", address, ("Cầu mới",))
    >>> linked_twice((picture, headline))[picture].child_elements[0].has("alt")
    True
    """
    found: dict[Node, Node] = {}
    for _, side_by_side in groupby(links, key=lambda link: link.get("href")):
        run = list(side_by_side)
        texts = [text for link in run if (text := link.text.split())]
        pictures = [link for link in run if holds(link, "img") and not link.text.strip()]
        if texts and pictures:
            found |= {link: _named_by(texts, link) for link in pictures}
    return found


def _named_by(texts: Sequence[Sequence[str]], link: Node) -> Node:
    """Return a link of pictures without the alternatives that a text begins with."""

    def emptied(node: Node) -> Node:
        alt = node.get("alt").split()
        is_said = not alt or any(text[: len(alt)] == alt for text in texts)
        return node.with_attribute("alt", "") if node.tag == "img" and is_said else node

    return link.with_children(rewrite(link.children, emptied))


def said_once(figure: Node) -> Node:
    """Empty the text alternatives that a caption repeats or begins with, which would be read twice.

    Screen readers say the image and then the caption, and some name the figure by that, too. What
    the text beside an image says needs no alternative, by the decision tree of W3C's
    tutorial on images (https://www.w3.org/WAI/tutorials/images/decision-tree/), and HTML has a
    caption for none (https://html.spec.whatwg.org/#alt). An image that is all that a link holds
    keeps its own, which names the link.

    Args:
        figure: A `figure`.

    >>> image = Node("img", (("src", "https://xa.example/cau.jpg"), ("alt", "Cầu mới")))
    >>> caption = Node("figcaption", (), ("Cầu mới",))
    >>> said_once(Node("figure", (), (image, caption))).child_elements[0].get("alt")
    ''
    """
    captions = [part.text.split() for part in figure.child_elements if part.tag == "figcaption"]

    def emptied(node: Node) -> Node:
        alt = node.get("alt").split() if node.tag == "img" else ()
        repeats = bool(alt) and any(caption[: len(alt)] == alt for caption in captions)
        return node.with_attribute("alt", "") if repeats else node

    def unless_linked(child: Child) -> tuple[Child, ...]:
        return (child,) if holds(child, "a") else rewrite((child,), emptied)

    if not any(captions):
        return figure
    return figure.with_children(
        tuple(part for child in figure.children for part in unless_linked(child))
    )
