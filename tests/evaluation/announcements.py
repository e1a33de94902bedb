"""Count what a screen reader says before a page's own content, in original and converted pages.

    python tests/evaluation/announcements.py --corpora PATH

For each page of vi-portals with a text of its own: how many things a screen reader says, read from
the top, before the first sentence of the content; in the page as it was saved (its style sheets and
scripts are not there) and in the converted page. It goes by Chromium's accessibility tree, which is
what screen readers get.
"""

import argparse
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import corpora
from corpora import CorporaError
from sweep import NoChromiumError, browser_page
from tables import print_table

__all__ = ["Announcement", "announcements", "before"]

_WHOLE = frozenset(
    "button checkbox ColorWell combobox DisclosureTriangle heading image img link menuitem"
    " menuitemcheckbox menuitemradio option radio searchbox slider spinbutton switch tab textbox"
    " textField".split()
)
"""Roles that are said with all that is in them, as one thing."""

_LANDMARKS = frozenset(
    "banner complementary contentinfo form main navigation region search".split()
)
_GROUPS = frozenset("Iframe dialog figure group list radiogroup table".split())
"""Roles that are said when reading comes into them."""

_NAMES = frozenset({"LabelText", "Legend"})
"""Roles whose texts are said with the control or group that they name."""

_BLOCKS = frozenset("cell columnheader gridcell listitem paragraph rowheader term".split())
"""Roles whose texts are said in one breath."""


class Announcement(NamedTuple):
    """One thing that a screen reader says.

    Attributes:
        role: The role as Chromium names it, or `text`.
        name: The accessible name, or the text.
    """

    role: str
    name: str


def announcements(page: Any) -> list[Announcement]:
    """Return what a screen reader says of a page, from the top to the end.

    A landmark or group counts as one where it begins, a control, link, heading or image as one with
    its name, and texts as one as long as nothing else comes between them and they stand in one
    paragraph, cell or item.

    Args:
        page: A page of Playwright.
    """
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    said: list[Announcement] = []
    block_of_text = ""
    for role, name, block in _spoken({node["nodeId"]: node for node in nodes}, nodes[0], ""):
        if role == "text" and block_of_text == block:
            said[-1] = Announcement("text", said[-1].name + name)
        else:
            said.append(Announcement(role, name))
        block_of_text = block if role == "text" else ""
    return said


def _spoken(
    tree: Mapping[str, Mapping[str, Any]], node: Mapping[str, Any], block: str
) -> Iterator[tuple[str, str, str]]:
    """Yield role, name and block of what is said of a node; nothing of what is ignored."""
    role = "" if node["ignored"] else node["role"]["value"]
    name = " ".join(str(node.get("name", {}).get("value", "")).split())
    if role == "StaticText":
        if name and block not in _NAMES:
            yield "text", str(node["name"]["value"]), block
        return
    if role in _WHOLE:
        yield role, name, block
        return
    if role in _LANDMARKS | _GROUPS and (name or role not in ("form", "group", "region")):
        yield role, name, block
    if role in _NAMES:
        block = role
    elif role in _BLOCKS or not block:
        block = node["nodeId"]
    for child in node.get("childIds", ()):
        if child in tree:
            yield from _spoken(tree, tree[child], block)


def before(said: Sequence[Announcement], sentence: str) -> int | None:
    """Return how many announcements come before the one that begins with a sentence.

    Where links say the same (a list of contents), the first one that is no link counts.

    Args:
        said: What `announcements` returned.
        sentence: The beginning of a text; it may go on in the next announcements.

    Returns:
        The number, or None where none begins so.

    >>> said = [Announcement("link", "Trang chủ"), Announcement("text", "Sáng nay, xã họp.")]
    >>> before(said, "Sáng nay,"), before(said, "Chiều nay,")
    (1, None)
    """
    wanted = _letters(sentence)
    places = [place for place in range(len(said)) if _begins(said[place:], wanted)]
    return next((place for place in places if said[place].role != "link"), next(iter(places), None))


def _begins(said: Sequence[Announcement], wanted: str) -> bool:
    following = ""
    for announcement in said:
        letters = _letters(announcement.name)
        if not letters and not following:
            return False
        following += letters
        if len(following) >= len(wanted):
            return following.startswith(wanted)
    return False


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


# --- the script ----------------------------------------------------------------------------------


class Count(NamedTuple):
    """What comes before the content of one page; None where the content isn't found."""

    page: corpora.Page
    original: int | None
    converted: int | None


def _first_sentence(gold: str, title: str) -> str:
    """Return the first line of the content that is a sentence, and not the title."""
    lines = (line for line in gold.splitlines() if _letters(line) != _letters(title))
    return next((line for line in lines if len(line.split()) >= _SENTENCE), "")


_SENTENCE = 8
"""Words; a shorter line may be a heading or a label."""

_LONGEST = 60
"""How many characters of a sentence are looked for."""


def _count(browser: Any, page: corpora.Page) -> Count:
    from a11y_reader import convert

    html = page.html()
    sentence = _first_sentence(page.gold or "", page.title)[:_LONGEST]
    original = html.decode("utf-8", "replace")
    found = (_said(browser, each) for each in (original, convert(html, url=page.url)))
    return Count(page, *(before(said, sentence) for said in found))


def _said(browser: Any, html: str) -> list[Announcement]:
    address = "https://page.example/"

    def answer(route: Any) -> None:
        if route.request.url == address:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        else:
            route.abort()

    browser.unroute_all()
    browser.route("**/*", answer)
    browser.goto(address)
    return announcements(browser)


def _print(counts: Sequence[Count]) -> None:
    rows = [[each.page.key, str(each.original), str(each.converted)] for each in counts]
    print_table(["page", "original", "converted"], rows, left=(0,))
    found = [each for each in counts if each.original is not None and each.converted is not None]
    originals, converted = (
        statistics.median(values)
        for values in zip(*((each.original, each.converted) for each in found), strict=True)
    )
    print(f"\nmedian of the {len(found)} pages where both are found: ", end="")
    print(f"{originals:g} in the originals, {converted:g} in the converted pages")


def main(given: Sequence[str] | None = None) -> int:
    """Run the script; return its exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    corpora.add_root_argument(parser)
    arguments = parser.parse_args(given)
    try:
        pages = corpora.load(corpora.find_root(arguments.corpora), "vi-portals")
        with browser_page() as browser:
            wanted = [page for page in pages if _first_sentence(page.gold or "", page.title)]
            _print([_count(browser, page) for page in wanted])
    except (CorporaError, NoChromiumError) as error:
        print(f"announcements.py: error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
