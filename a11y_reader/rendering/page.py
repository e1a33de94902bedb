"""The page a reader sees: one self-contained HTML file, with its controls in it."""

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple, get_args

import rjsmin  # type: ignore[import-untyped]
from markupsafe import Markup

from a11y_reader.document import Document, RemovedKind
from a11y_reader.errors import ThemeError
from a11y_reader.locales import Words, words_for
from a11y_reader.options import Preferences
from a11y_reader.rendering._byline import change
from a11y_reader.rendering.body import BodyWriter, clean
from a11y_reader.rendering.contents import contents_list
from a11y_reader.rendering.controls import controls_for
from a11y_reader.rendering.policy import ANY_MEDIA, content_security_policy, media_of
from a11y_reader.rendering.reading_time import reading_minutes
from a11y_reader.rendering.style import read_source, style_for
from a11y_reader.rendering.template import fill_template
from a11y_reader.themes import THEMES, Theme
from a11y_reader.vocabulary import is_safe_url

__all__ = ["to_html"]

_SCRIPTS = ("common.js", "colours.js", "ruler.js", "speech.js", "keys.js", "reader.js")
"""Parts of one script, each after those it uses."""

_IDS = MappingProxyType(
    {part: f"reader-{part}" for part in ("main", "contents", "attachments", "glossary")}
)
"""The ids of the page's own parts; those of content begin otherwise."""

_DATE = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?"
    r"(?:Z|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)
"""A date, or a date and time: https://html.spec.whatwg.org/#the-time-element."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
"""A language tag as far as it matters here: https://www.rfc-editor.org/rfc/rfc5646#section-2.1."""

_SCRIPT_SUBTAG = re.compile(r"-([a-z]{4})(?:-|$)", re.ASCII)
"""https://www.rfc-editor.org/rfc/rfc5646#section-2.2.3"""

_RTL_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur"}
    | {"yi"}
)
"""Languages that are mostly written from right to left."""

_RTL_SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
"""Right to left: https://www.unicode.org/reports/tr35/tr35-general.html#Layout_Elements."""


def to_html(
    document: Document,
    preferences: Preferences = Preferences(),
    *,
    themes: Mapping[str, Theme] = THEMES,
    template: str | None = None,
    css: str = "",
) -> str:
    """Render a document as one self-contained HTML page with the reader's controls.

    The page asks nobody for anything but the content's own images, audio and video: its one style
    and one script are named by hash in a Content-Security-Policy (https://www.w3.org/TR/CSP3/).

    Args:
        document: What to render.
        preferences: How the page is shown at first. What the reader chose on an earlier page of
            the same site goes before it.
        themes: The themes to offer, by name. The first light and the first dark one follow the
            system's prefers-color-scheme.
        template: A template of your own in Jinja, which may extend `page.html.jinja` and replace
            its blocks. It is trusted: it may do whatever Jinja can.
        css: Rules that are added to the page's style, which stays one, named by its hash.

    Returns:
        The page, from its doctype to `</html>`.

    Raises:
        ThemeError: `preferences` names a theme that is not in `themes`, or there are no themes.
        TemplateError: The template is wrong.

    >>> page = to_html(Document(title="Thông báo", lang="vi"))
    >>> "<h1>Thông báo</h1>" in page
    True
    """
    offered = _offered(themes, preferences.theme)
    words = words_for(preferences.lang or document.lang)
    style, script = style_for(offered, preferences) + _embeddable(css), _script()
    values = dict(
        **_content(document, words),
        **_languages(document.lang, words.lang)._asdict(),
        style=_written(style),
        script=_written(script),
        policy=content_security_policy(
            style, script, media_of(document) if template is None else ANY_MEDIA
        ),
        words=words,
        controls=controls_for(words.locale, preferences, offered),
        **{f"{part}_id": identifier for part, identifier in _IDS.items()},
    )
    return fill_template(template, values)


def _embeddable(css: str) -> str:
    r"""Return CSS in which nothing ends the `style` element: `</` is `<\/` to CSS as well."""
    return css.replace("</", r"<\/")


def _offered(themes: Mapping[str, Theme], wanted: str) -> tuple[Theme, ...]:
    if not themes:
        raise ThemeError("there are no themes; give at least one")
    for name, theme in themes.items():
        if name != theme.name:
            raise ThemeError(f"the theme called {theme.name!r} is listed as {name!r}")
    if wanted not in ("auto", "own", *themes):
        names = ", ".join(("auto", "own", *themes))
        raise ThemeError(f"there is no theme {wanted!r}; choose one of {names}")
    return tuple(themes.values())


def _written(html: str) -> Markup:
    """Mark what is our own or escaped already."""
    return Markup(html)  # noqa: S704


@functools.cache
def _script() -> str:
    """Return all scripts as one, in a scope of its own."""
    sources = "".join(map(read_source, _SCRIPTS))
    return str(rjsmin.jsmin(f'(() => {{\n"use strict";\n{sources}}})();\n'))


class _Languages(NamedTuple):
    page_attributes: Markup
    own_attributes: Markup
    """Of the page's own parts, where their language is not the content's."""
    content_attributes: Markup
    """Of the content within those."""


def _languages(content: str, own: str) -> _Languages:
    tag = content.replace("_", "-")
    if _LANGUAGE.fullmatch(tag) is None:
        return _Languages(_language_attributes(own), Markup(), Markup(' lang=""'))
    attributes = _language_attributes(tag)
    if tag.split("-")[0].lower() == own:
        return _Languages(attributes, Markup(), Markup())
    return _Languages(attributes, _language_attributes(own), attributes)


def _language_attributes(tag: str) -> Markup:
    return Markup(' lang="{}" dir="{}"').format(tag, "rtl" if _is_rtl(tag) else "ltr")


def _is_rtl(tag: str) -> bool:
    lowered = tag.lower()
    script = _SCRIPT_SUBTAG.search(lowered)
    return script[1] in _RTL_SCRIPTS if script else lowered.split("-")[0] in _RTL_LANGUAGES


def _content(document: Document, words: Words) -> dict[str, object]:
    """Return what the template shows of the document."""
    title, site, author, published = (
        clean(text).strip()
        for text in (document.title, document.site, document.author, document.published)
    )
    body = BodyWriter(
        words,
        lang=document.lang,
        keeps_h1=not title,
        taken_ids=_IDS.values(),
        attachments=document.attachments,
        links=document.elements("a"),
    )
    body.write_in_parts(document.body)
    heading = title or body.first_h1
    return {
        "name": _page_name(heading or words.untitled, site),
        "title": title,
        "is_untitled": not heading,
        "site": site,
        "original": _web_address(document.url),
        "author": author,
        "published": _day(published, words),
        "modified": _day(clean(change(document)).strip(), words),
        "reading_time": _reading_time(document, words),
        "contents": contents_list(body.headings),
        "body": _written("".join(body.pieces)),
        "attachments": list(_attachments(document, words)),
        "abbreviations": document.abbreviations,
        "removed": _removed(document, words),
    }


def _page_name(heading: str, site: str) -> str:
    return f"{heading} – {site}" if site and site != heading else heading


def _web_address(url: str) -> str:
    address = clean(url)
    return address if re.match("https?://", address, re.IGNORECASE) else ""


class _Day(NamedTuple):
    datetime: str
    """For machines; empty where it cannot be told."""
    text: str


def _day(text: str, words: Words) -> _Day:
    written = _DATE.fullmatch(text)
    moment = _moment(written) if written else None
    return _Day(text, words.date(moment)) if moment else _Day("", text)


def _moment(written: "re.Match[str]") -> date | None:
    """Return a date, or a date and time by the clock there; nothing where there is no such day."""
    try:
        if written[4]:
            return datetime.fromisoformat(written[0][: len("2024-05-07T08:30")])
        return date.fromisoformat(written[0])
    except ValueError:
        return None


def _reading_time(document: Document, words: Words) -> str:
    minutes = reading_minutes(document)
    return words.count(words.reading_time, minutes) if minutes else ""


class _Attachment(NamedTuple):
    url: str
    label: str


def _attachments(document: Document, words: Words) -> Iterator[_Attachment]:
    """Yield the files with what a reader wants to know before opening one: type and size."""
    for attachment in document.attachments:
        url = clean(attachment.url)
        size = words.file_size(attachment.size) if attachment.size else ""
        facts = ", ".join(filter(None, (clean(attachment.type), size)))
        name = clean(attachment.name)
        if is_safe_url(url):
            yield _Attachment(url, f"{name} ({facts})" if facts else name)


def _removed(document: Document, words: Words) -> str:
    """Return what was taken away as one sentence: how many of each kind, and of links in them."""
    parts = Counter(removed.kind for removed in document.removed)
    links: Counter[RemovedKind] = Counter()
    for removed in document.removed:
        links[removed.kind] += removed.links
    phrases = [
        _part(words.count(words.removed[kind], parts[kind]), links[kind], words)
        for kind in get_args(RemovedKind)
        if parts[kind]
    ]
    return words.taken_away.format(parts=words.list(phrases)) if phrases else ""


def _part(part: str, links: int, words: Words) -> str:
    if not links:
        return part
    return words.part_with_links.format(part=part, links=words.count(words.links, links))
