"""Errors a caller may want to catch; all derive from `ReaderError`.

Malformed HTML is never an error. Every message says what was wrong, with what, and what to do.
"""

__all__ = [
    "DecodeError",
    "DocumentError",
    "EmptyPageError",
    "FetchError",
    "ReaderError",
    "ThemeError",
    "TooLargeError",
]


class ReaderError(Exception):
    """The page cannot be read or rendered."""


class EmptyPageError(ReaderError):
    """The page has no text at all."""


class TooLargeError(ReaderError):
    """The input is over a limit of `a11y_reader.Options`.

    Attributes:
        limit: The option's name.
        allowed: The option's value.
        found: What the input has.
    """

    def __init__(self, limit: str, allowed: int, found: int) -> None:
        self.limit, self.allowed, self.found = limit, allowed, found
        super().__init__(limit, allowed, found)  # what unpickling calls it with

    def __str__(self) -> str:
        return (
            f"the page is over a limit: {self.limit} allows {self.allowed:,} and it has "
            f"{self.found:,} or more; raise it with Options({self.limit}=…) if you trust the page"
        )


class DecodeError(ReaderError):
    """A named encoding does not exist."""


class DocumentError(ReaderError):
    """A node is outside of the closed vocabulary, or JSON is not a document."""


class FetchError(ReaderError):
    """A URL could not be fetched."""


class ThemeError(ReaderError):
    """A theme, contrast step, text size or colour does not exist or is not legible."""
