"""Elements around a whole page."""

import pytest

from tests.choices import page_of

REST = "<footer><p>b</p></footer>"


@pytest.mark.parametrize(
    ("html", "cues"),
    [
        (f"<div id=__next><div class=text><p>a</p></div>{REST}</div>", {"content"}),
        (f"<form><nav><p>a</p></nav>{REST}</form>", {"menu"}),
        (f"<div class='sidebar page-content'><p>a</p>{REST}</div>", {"content"}),
        (f"<div class=sidebar><main><p>a</p></main></div>{REST}", {"content"}),
        (f"<div class=sidebar><div role=main><p>a</p></div></div>{REST}", {"content"}),
        (f"<div class=sidebar><div class=main><p>a</p></div></div>{REST}", {"sidebar", "content"}),
        (f"<div class=sidebar><p>a</p></div>{REST}", {"sidebar"}),
    ],
    ids=["root", "form", "content stays", "main", "role", "class", "part"],
)
def test_cues_of_wrappers_are_not_passed_on(html: str, cues: set[str]) -> None:
    block = page_of(f"<body>{html}").blocks[0]
    assert block.scope.inherited == cues
    assert block.scope.cues <= cues


def test_many_mains_within_one_another() -> None:
    """Each element around them is looked at once."""
    html = "<div class=nav><main>" * 1000 + "a" + "</main></div>" * 1000
    assert page_of(html).blocks[0].scope.inherited == {"content"}
