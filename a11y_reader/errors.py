"""Errors a caller may want to catch; all derive from `ReaderError`.

Malformed HTML is never an error. Every message says what was wrong, with what, and what to do.
"""

__all__ = [
    "DecodeError",
    "DocumentError",
    "EmptyPageError",
    "FetchError",
    "GlossaryError",
    "NotAPageError",
    "ProfileError",
    "ReaderError",
    "RulesError",
    "TemplateError",
    "ThemeError",
    "TooLargeError",
]


class ReaderError(Exception):
    """The page cannot be read or rendered."""


class EmptyPageError(ReaderError):
    """The page has no text at all."""


class NotAPageError(ReaderError):
    """The bytes are no page but another kind of file, such as a PDF."""


class TooLargeError(ReaderError):
    """The page, or what is written of it, is over a limit of `a11y_reader.Options`.

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
            f"{self.found:,} or more; raise it with Options({self.limit}=…), or with "
            f"--{self.limit.replace('_', '-')} on the command line, if you trust the page"
        )


class DecodeError(ReaderError):
    """A named encoding does not exist."""


class DocumentError(ReaderError):
    """A node is outside of the closed vocabulary, or JSON is not a document."""


class FetchError(ReaderError):
    """A URL could not be fetched."""


class GlossaryError(ReaderError):
    """A glossary cannot be used.

    Attributes:
        problem: What is wrong, and what to do.
        short: The abbreviation concerned; empty where it is none.
        file: The file that the glossary comes from; empty where it is none.
    """

    def __init__(self, problem: str, short: str = "", file: str = "") -> None:
        self.problem, self.short, self.file = problem, short, file
        super().__init__(problem, short, file)  # what unpickling calls it with

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.file, self.short, self.problem)))

    def within(self, *, file: str) -> "GlossaryError":
        """Return the same error, saying in which file it happened."""
        return GlossaryError(self.problem, self.short, file)


class ProfileError(ReaderError):
    """JSON is not a site's profile, or one of another version."""


class RulesError(ReaderError):
    """A site's rules cannot be used.

    Attributes:
        problem: What is wrong, and what to do.
        key: The key concerned; empty where it is none.
        table: The table (the site) concerned; empty where it is none.
        file: The file that the rules come from; empty where it is none.
    """

    def __init__(self, problem: str, key: str = "", table: str = "", file: str = "") -> None:
        self.problem, self.key, self.table, self.file = problem, key, table, file
        super().__init__(problem, key, table, file)  # what unpickling calls it with

    def __str__(self) -> str:
        table = f'["{self.table}"]' if self.table else ""
        place = " ".join(filter(None, (table, self.key)))
        return ": ".join(filter(None, (self.file, place, self.problem)))

    def within(self, *, table: str = "", file: str = "") -> "RulesError":
        """Return the same error, saying where it happened."""
        return RulesError(self.problem, self.key, self.table or table, self.file or file)


class TemplateError(ReaderError):
    """A caller's template is wrong."""


class ThemeError(ReaderError):
    """A theme, contrast step, text size or colour does not exist or is not legible."""
