"""What the mends are told that know more than scores."""

from dataclasses import dataclass

from a11y_reader.extract.metadata import Metadata

__all__ = ["Situation"]


@dataclass(frozen=True)
class Situation:
    """What is known of a page beside its blocks, and what its reader wants.

    Attributes:
        url: The page's address; empty where it is unknown.
        comments: Whether readers' comments are wanted.
        found: What the page says of itself, once the title is found.
    """

    url: str = ""
    comments: bool = False
    found: Metadata = Metadata()  # noqa: RUF009 - immutable

    @property
    def title(self) -> int:
        """The number of the title's first block; it has to be shown."""
        return self.found.title_blocks[0]

    @property
    def title_end(self) -> int:
        """The number of its last block."""
        return self.found.title_blocks[-1]
