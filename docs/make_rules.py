"""Write the list of repairs in docs/rules.md anew, from the docstrings of the rules' modules."""

import re
import sys
from inspect import getdoc
from pathlib import Path

from a11y_reader.repair import RULES, Rule

PAGE = Path(__file__).with_name("rules.md")
LIST = re.compile(r"(?<=<!-- rules -->\n).*?(?=<!-- /rules -->)", re.DOTALL)


def section(rule: Rule) -> str:
    """Return what a rule's module says of it, as Markdown."""
    module = sys.modules[rule.__module__]
    title, _, text = (getdoc(module) or "").partition("\n")
    name = rule.__module__.rpartition(".")[2]
    text = re.sub(r"^(Changed|Not changed):$", r"**\1**", text.strip(), flags=re.MULTILINE)
    source = f"[`{name}`](../a11y_reader/repair/{name}.py)"
    return f"\n## {title}\n\n{source}\n\n{text}\n"


def page(text: str) -> str:
    """Return the page with its list made anew."""
    sections = "".join(map(section, RULES))
    return LIST.sub(lambda _: f"{sections}\n", text)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
