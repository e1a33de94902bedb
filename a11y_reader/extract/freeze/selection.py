"""What of a page is kept: its blocks, the elements around these, and the links among them."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from lxml import etree

from a11y_reader.extract.blocks import CLOSE, Block, Page, Scope
from a11y_reader.extract.freeze.content_model import MAY_BE_EMPTY

__all__ = ["Selection"]


class Selection:
    """The kept blocks of a page.

    Args:
        page: What the walk has found.
        kept: For each block whether it is kept.
    """

    def __init__(self, page: Page, kept: Sequence[bool]) -> None:
        self.page = page
        self.kept = kept
        self._kept_before = list(accumulate(map(bool, kept), initial=0))

    def drops(self, scope: Scope) -> bool:
        """Say whether nothing of a scope is kept; cells without text still hold their place."""
        if scope.start == scope.end:
            return scope.tag not in MAY_BE_EMPTY
        return self._kept_before[scope.start] == self._kept_before[scope.end]

    def links(self) -> Iterator[etree._Element]:
        """Yield the links within or right before a kept block, as a block begins with its text."""
        is_kept = False
        opened: list[etree._Element] = []
        tokens, index = self.page.tokens, 0
        while index < len(tokens):
            token = tokens[index]
            index += 1
            if token is CLOSE or type(token) is str:
                continue  # quickly, as most are
            if isinstance(token, etree._Element):
                if token.tag == "a":
                    opened.append(token)
                    yield from (token,) if is_kept else ()
            elif isinstance(token, Block):
                is_kept = self.kept[token.index]
                yield from opened if is_kept else ()
                opened = []
            elif isinstance(token, Scope):
                is_kept = False
                if token.start < token.end and self.drops(token):
                    opened, index = [], token.token_end + 1
