"""a11y_reader turns the HTML of a portal page into a page that everybody can read.

>>> import a11y_reader
>>> page = a11y_reader.convert("<title>Thông báo</title><p>Ngày mai nghỉ làm việc.</p>")
>>> page[:15]
'<!DOCTYPE html>'
"""

# Importing the package costs next to nothing: each name brings in its module when it is first used.

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from a11y_reader._version import __version__

if TYPE_CHECKING:
    from a11y_reader.document import (
        Abbreviation,
        Attachment,
        Document,
        Finding,
        Node,
        Removed,
        from_json,
        to_json,
    )
    from a11y_reader.errors import (
        DecodeError,
        DocumentError,
        EmptyPageError,
        FetchError,
        GlossaryError,
        NotAPageError,
        ProfileError,
        ReaderError,
        RulesError,
        TemplateError,
        ThemeError,
        TooLargeError,
    )
    from a11y_reader.glossary import Glossary, load_glossary
    from a11y_reader.options import Colours, Options, Preferences
    from a11y_reader.pipeline import convert, read
    from a11y_reader.profile import SiteProfile, load_profile
    from a11y_reader.rendering.markdown import to_markdown
    from a11y_reader.rendering.page import to_html
    from a11y_reader.rendering.text import to_text
    from a11y_reader.rules import Rule, Rules, load_rules
    from a11y_reader.themes import THEMES, Palette, Theme, contrast_ratio, fit_contrast

__all__ = [
    "THEMES",
    "Abbreviation",
    "Attachment",
    "Colours",
    "DecodeError",
    "Document",
    "DocumentError",
    "EmptyPageError",
    "FetchError",
    "Finding",
    "Glossary",
    "GlossaryError",
    "Node",
    "NotAPageError",
    "Options",
    "Palette",
    "Preferences",
    "ProfileError",
    "ReaderError",
    "Removed",
    "Rule",
    "Rules",
    "RulesError",
    "SiteProfile",
    "TemplateError",
    "Theme",
    "ThemeError",
    "TooLargeError",
    "__version__",
    "contrast_ratio",
    "convert",
    "fit_contrast",
    "from_json",
    "load_glossary",
    "load_profile",
    "load_rules",
    "read",
    "to_html",
    "to_json",
    "to_markdown",
    "to_text",
]

_NAMES_OF_MODULE = {
    "document": "Abbreviation Attachment Document Finding Node Removed from_json to_json",
    "errors": "DecodeError DocumentError EmptyPageError FetchError GlossaryError NotAPageError"
    " ProfileError ReaderError RulesError TemplateError ThemeError TooLargeError",
    "glossary": "Glossary load_glossary",
    "options": "Colours Options Preferences",
    "pipeline": "convert read",
    "profile": "SiteProfile load_profile",
    "rendering.markdown": "to_markdown",
    "rendering.page": "to_html",
    "rendering.text": "to_text",
    "rules": "Rule Rules load_rules",
    "themes": "THEMES Palette Theme contrast_ratio fit_contrast",
}
"""The public names of each module; a module is imported once one of its names is asked for."""

_MODULE_OF_NAME = MappingProxyType(
    {name: module for module, names in _NAMES_OF_MODULE.items() for name in names.split()}
)
"""The same the other way round."""


def __getattr__(name: str) -> object:
    """Import a public name's module (https://peps.python.org/pep-0562/)."""
    if name not in _MODULE_OF_NAME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF_NAME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
