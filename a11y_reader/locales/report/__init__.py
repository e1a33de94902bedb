"""The words of `a11y-reader inspect`, a JSON file for each language."""

import functools

import msgspec

from a11y_reader.document import RemovedKind
from a11y_reader.languages.resources import language_in, read_language

__all__ = ["FALLBACK", "ReportWords", "report_words_for"]

FALLBACK = "en"
"""The language of reports in languages that there are no words in."""


class ReportWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that a report says besides its findings, in one language.

    Attributes:
        lang: The language's BCP 47 tag.
        facts: The names of the metadata and of what is counted.
        not_found: What stands for metadata that the page doesn't have.
        fixed: The heading above what was mended.
        removed: The heading above what was taken away.
        needs_human: The heading above what a person has to do.
        nothing: What stands for an empty part.
        criteria: The names of the success criteria of WCAG 2.2.
        other: What findings stand under that concern no criterion.
        more: How many findings of a kind are not shown.
        kinds: What the kinds of removed parts are called.
        sizes: How many parts, words and links were taken away.
    """

    lang: str
    facts: dict[str, str]
    not_found: str
    fixed: str
    removed: str
    needs_human: str
    nothing: str
    criteria: dict[str, str]
    other: str
    more: str
    kinds: dict[RemovedKind, str]
    sizes: str

    def name_of(self, criterion: str) -> str:
        """Return a criterion's number and name; what stands for none where it is empty.

        >>> report_words_for("en").name_of("1.1.1")
        '1.1.1 Non-text Content'
        """
        return f"{criterion} {self.criteria.get(criterion, self.other)}".strip()


@functools.cache
def report_words_for(lang: str) -> ReportWords:
    """Return the words of a language, or the English ones where there are none.

    Args:
        lang: A BCP 47 tag; only its primary subtag counts.

    >>> report_words_for("vi-VN").fixed, report_words_for("tlh").fixed
    ('Đã sửa', 'Fixed')
    """
    name = f"{language_in(__name__, lang) or FALLBACK}.json"
    return msgspec.json.decode(read_language(__name__, name), type=ReportWords)
