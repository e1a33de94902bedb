"""Figures whose caption says already what an image in them has for a text alternative."""

from a11y_reader.nodes import Child, Node, holds
from a11y_reader.rewriting import rewrite

__all__ = ["said_once"]


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
