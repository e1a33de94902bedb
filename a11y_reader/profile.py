"""What the pages of one site have in common: its frame, learnt from some of them.

A profile says which texts stand in the same place of many pages, and what the text is like in the
places where it changes from page to page. It holds no text, only checksums of texts and of places.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec

from a11y_reader.errors import ProfileError, ReaderError

if TYPE_CHECKING:
    from a11y_reader.parse import Tree

__all__ = ["LEAST_PAGES", "Place", "SiteProfile", "load_profile"]

LEAST_PAGES = 3
"""The number of pages from which there is something to learn."""

VERSION = 1
"""The version of the format, which changes with what the checksums are of."""

_Checksum = Annotated[int, msgspec.Meta(ge=0, lt=2**32)]
"""A CRC-32."""

_Count = Annotated[int, msgspec.Meta(ge=1)]
"""How many there are of something, and at least one."""


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of one place: the elements with the same names and classes up to the root.

    Attributes:
        pages: On how many pages there is text in it.
        leaning: Whether text that no other page has there is content: the log-odds, averaged over
            pages, from -4 to 4; 0 where there is no such text.
        texts: How many pages have a text there, by the text's checksum; of the repeated texts.
    """

    pages: _Count
    leaning: Annotated[float, msgspec.Meta(ge=-4.0, le=4.0)] = 0.0
    texts: dict[_Checksum, _Count] = {}

    def __hash__(self) -> int:
        return hash((self.pages, self.leaning, len(self.texts)))


class SiteProfile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the pages of one site have in common. Immutable, hashable, picklable, JSON-able.

    Attributes:
        version: The version of the format, `VERSION`.
        pages: The checksums of the pages it was learnt from, each page once.
        places: What is known of each place, by the place's checksum.

    >>> SiteProfile.from_json(SiteProfile().to_json()) == SiteProfile()
    True
    """

    version: int = VERSION
    pages: tuple[_Checksum, ...] = ()
    places: dict[_Checksum, Place] = {}

    def __hash__(self) -> int:
        return hash((self.version, self.pages, len(self.places)))

    @property
    def repeated(self) -> int:
        """How many texts it knows that repeat over the site's pages."""
        return sum(len(place.texts) for place in self.places.values())

    @classmethod
    def learn(
        cls,
        pages: "Iterable[bytes | str | Tree]",
        *,
        on_error: Callable[[ReaderError], object] | None = None,
    ) -> "SiteProfile":
        """Learn from pages of one site: five show most of its frame, twenty nearly all.

        Copies of a page count as one page. From fewer than three pages nothing is learnt.

        Args:
            pages: The pages, each as `a11y_reader.read` takes it; taken one by one.
            on_error: Called with the error of a page that cannot be read, which is then left out.

        Raises:
            ReaderError: A page cannot be read, and there is no `on_error`.
        """
        from a11y_reader.pipeline import learn

        return learn(pages, on_error=on_error)

    def to_json(self) -> str:
        """Write it as JSON; `from_json` reads that."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def from_json(cls, text: str | bytes) -> "SiteProfile":
        """Read a profile that `to_json` has written.

        Raises:
            ProfileError: The text is no such profile.
        """
        try:
            found = msgspec.json.decode(text, type=cls)
        except (msgspec.DecodeError, UnicodeError) as error:
            raise ProfileError(
                f"this is no site profile: {str(error).rstrip('.')}; `a11y-reader learn` makes one"
            ) from error
        if found.version != VERSION:
            raise ProfileError(
                f"the site profile is of version {found.version} and not {VERSION}; learn it again"
            )
        return found


def load_profile(path: str | Path) -> SiteProfile:
    """Read a profile from a JSON file.

    Raises:
        ProfileError: The file is not such a one; the error names it.
        OSError: It cannot be read.
    """
    try:
        return SiteProfile.from_json(Path(path).read_bytes())
    except ProfileError as error:
        raise ProfileError(f"{path}: {error}") from error
