"""What findings say, in other languages than English: a JSON file for each, by English message.

A finding's message is written in English where it is made; a message with values is found by its
template (`Finding.filled`). The tests fail where a message of a rule isn't in every file.
"""

import functools
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

import msgspec

from a11y_reader.document import Finding

__all__ = ["languages", "message_of", "messages_for"]

_NONE: Mapping[str, str] = MappingProxyType({})


@functools.cache
def languages() -> tuple[str, ...]:
    """Return the languages besides English there are messages in, by their primary subtags."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in names if name.endswith(".json")))


def messages_for(lang: str) -> Mapping[str, str]:
    """Return the messages of a language by the English ones; nothing where there are none.

    Args:
        lang: A BCP 47 tag; only its primary subtag counts.
    """
    primary = lang.replace("_", "-").split("-")[0].lower()
    return _read(primary) if primary in languages() else _NONE


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
    data = files(__name__).joinpath(f"{lang}.json").read_bytes()
    return MappingProxyType(msgspec.json.decode(data, type=dict[str, str]))
