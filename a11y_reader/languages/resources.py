"""Packages that hold a file for each of some languages, such as `vi.json`."""

import functools
from importlib.resources import files

__all__ = ["language_in", "languages_in", "read_language"]


@functools.cache
def languages_in(package: str) -> tuple[str, ...]:
    """Return the languages that a package has a file of, by their primary subtags.

    >>> languages_in("a11y_reader.repair.lexicon")
    ('vi',)
    """
    names = (entry.name for entry in files(package).iterdir())
    stems = (name.rpartition(".")[0] for name in names if name.endswith((".json", ".toml")))
    return tuple(sorted(stems))


def language_in(package: str, tag: str) -> str:
    """Return the primary subtag of a language tag, if a package has a file of that language.

    Args:
        package: The package's name.
        tag: A BCP 47 tag; as elsewhere, `_` may stand for `-`.

    Returns:
        The subtag, or an empty string where there is no such file.

    >>> language_in("a11y_reader.locales", "vi_VN"), language_in("a11y_reader.locales", "tlh")
    ('vi', '')
    """
    primary = tag.replace("_", "-").split("-")[0].lower()
    return primary if primary in languages_in(package) else ""


def read_language(package: str, name: str) -> bytes:
    """Return the content of a package's file."""
    return files(package).joinpath(name).read_bytes()
