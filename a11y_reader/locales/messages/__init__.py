"""What findings say, in other languages than English: a JSON file for each, by English message.

A finding's message is written in English where it is made; a message with values is found by its
template (`Finding.filled`). The tests fail where a message of a rule isn't in every file.
"""

import functools
from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from a11y_reader.document import Finding
from a11y_reader.languages.resources import language_in, read_language

__all__ = ["message_of", "messages_for"]

_NONE: Mapping[str, str] = MappingProxyType({})
"""The messages in English, which need no translation."""


def messages_for(lang: str) -> Mapping[str, str]:
    """Return the messages of a language by the English ones; nothing where there are none.

    Args:
        lang: A BCP 47 tag; only its primary subtag counts.
    """
    own = language_in(__name__, lang)
    return _read(own) if own else _NONE


def message_of(finding: Finding, lang: str) -> str:
    """Return a finding's message in a language, or the English one where there is none.

    >>> finding = Finding("links", "2.4.4", "fixed", "A link without any content was taken out.")
    >>> message_of(finding, "vi"), message_of(finding, "fr")
    ('Đã bỏ một liên kết không có nội dung.', 'A link without any content was taken out.')
    """
    message = messages_for(lang).get(finding.template or finding.message)
    return finding.message if message is None else message.format_map(dict(finding.values))


@functools.cache
def _read(lang: str) -> Mapping[str, str]:
    messages = msgspec.json.decode(read_language(__name__, f"{lang}.json"), type=dict[str, str])
    return MappingProxyType(messages)
