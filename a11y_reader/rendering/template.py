"""The templates: the package's own, and a caller's that extends that of the page."""

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from a11y_reader.errors import TemplateError
from a11y_reader.rendering.body import clean
from a11y_reader.rendering.style import hyphenated, read_source

if TYPE_CHECKING:
    from jinja2 import Environment, Template

__all__ = ["fill", "fill_template"]


def fill_template(source: str | None, values: Mapping[str, object]) -> str:
    """Return a page.

    Args:
        source: A caller's template in Jinja, which may extend `page.html.jinja`; None for that
            template itself.
        values: What the template shows.

    Raises:
        TemplateError: The caller's template is wrong.
    """
    if source is None:
        return fill("page.html.jinja", values)
    import jinja2

    try:
        return _compiled(source).render(values)
    except jinja2.TemplateError as error:
        line = f"line {error.lineno}: " if isinstance(error, jinja2.TemplateSyntaxError) else ""
        raise TemplateError(f"the template cannot be used: {line}{error.message}") from error


def fill(name: str, values: Mapping[str, object]) -> str:
    """Return one of the package's own templates with the values in it."""
    return _environment().get_template(name).render(values)


@functools.cache
def _environment() -> "Environment":
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(clean=clean, hyphenated=hyphenated)
    return environment


def _source(name: str) -> str | None:
    """Return one of the package's templates; None, by which Jinja says that there is none."""
    try:
        return read_source(name)
    except OSError:
        return None


@functools.lru_cache(maxsize=16)
def _compiled(source: str) -> "Template":
    return _environment().from_string(source)
