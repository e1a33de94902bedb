"""What of the documentation is made by programs is up to date."""

import re
import runpy
import sys
from pathlib import Path

import pytest

from a11y_reader.repair import RULES, Rule

DOCS = Path(__file__).parent.parent / "docs"

PAGES = (
    *DOCS.glob("*.md"),
    *DOCS.parent.glob("*.md"),
    DOCS.parent / "tests" / "evaluation" / "README.md",
)
"""What people read."""


def test_rules_page_is_up_to_date() -> None:
    """`make docs` writes it; a change of a rule's docstring asks for that."""
    made = runpy.run_path(str(DOCS / "make_rules.py"))["page"]
    text = (DOCS / "rules.md").read_text(encoding="utf-8")
    assert made(text) == text
    assert text.count("\n## ") == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule_says_what_it_changes(rule: Rule) -> None:
    """First the criteria and what holds afterwards, then what is changed, then what is not."""
    docstring = sys.modules[rule.__module__].__doc__ or ""
    first = r"(?:(?:\d\.\d\.\d+ [^:\n]+)+|Privacy): [^\n]+\.\n\n"
    form = first + r"Changed:\n\n- .+\n\nNot changed:\n\n- .+\n"
    assert re.fullmatch(form, docstring, re.DOTALL)


def test_pictures_are_all_shown() -> None:
    """`make docs` takes those that are shown, and no others."""
    picture = re.compile(r"!\[[^\]]+\]\(([^)]+\.png)\)")
    shown = {
        (page.parent / path).resolve()
        for page in PAGES
        for path in picture.findall(page.read_text(encoding="utf-8"))
    }
    assert shown == {path.resolve() for path in (DOCS / "images").glob("*.png")}


def test_architecture_names_each_module_of_extraction() -> None:
    """… in the folder where it is, and none that is not there."""
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    _, _, rest = text.partition("## Inside extract")
    section, _, _ = rest.partition("\n## ")
    named = {Path(name).name for name in re.findall(r"`([\w/]+\.py)`", section)}
    modules = {path.name for path in (DOCS.parent / "a11y_reader" / "extract").rglob("*.py")}
    assert named == modules - {"__init__.py"}


def test_architecture_names_each_module() -> None:
    """But the rules of repair, which are listed in `docs/rules.md`."""
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    named = {Path(name).name for name in re.findall(r"`([\w/]+\.py)`", text)}
    rules = {f"{rule.__module__.rpartition('.')[2]}.py" for rule in RULES}
    known = named | rules | {"__init__.py", "__main__.py", "_version.py"}
    package = DOCS.parent / "a11y_reader"
    assert {path.name for path in package.rglob("*.py")} - known == set()


def test_links_between_pages_lead_somewhere() -> None:
    """… and to a heading that is there, where they name one."""
    link_of_ours = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#:\s]*)(?:#([^)\s]*))?\)")
    for page in PAGES:
        for link, heading in link_of_ours.findall(page.read_text(encoding="utf-8")):
            target = page.parent / link if link else page
            assert target.exists(), f"{page.name}: {link}"
            assert not heading or heading in _anchors(target), f"{page.name}: {link}#{heading}"


def _anchors(page: Path) -> set[str]:
    """Return the names by which GitHub links to a page's headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
