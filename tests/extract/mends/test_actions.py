"""Links set as buttons stay by the title and among the text, and nowhere else."""

import numpy as np
import pytest

from a11y_reader.extract.mends.actions import keep_actions
from tests.choices import page_of, titled

TEXT = "<p>Ủy ban nhân dân xã nhận hồ sơ từ thứ hai đến thứ sáu.</p>"
BUTTON = "<p><a class=btn href=/nop-ho-so>Nộp hồ sơ trực tuyến</a></p>"


def is_kept(html: str) -> bool:
    """Say whether the button is kept where the text is."""
    page = page_of(html)
    before = np.array([block.text in TEXT and bool(block.words) for block in page.blocks])
    title = next(block.index for block in page.blocks if block.heading)
    after = keep_actions(page, titled(title), before)
    return any(after[block.index] for block in page.blocks if block.text.startswith("Nộp"))


@pytest.mark.parametrize(
    "html",
    [
        f"<main><h1>Khai sinh</h1>{BUTTON}{TEXT}</main>",
        f"<main><h1>Khai sinh</h1>{TEXT}{BUTTON}{TEXT}</main>",
        f"<main><h1>Khai sinh</h1>{TEXT}{BUTTON.replace('class=btn', 'role=button')}{TEXT}</main>",
        f"<div><div><h1>Khai sinh</h1><div>{BUTTON}</div></div><div>{TEXT}</div></div>",
    ],
    ids=["below the title", "among text", "role", "beside the text"],
)
def test_keep_action(html: str) -> None:
    assert is_kept(html)


@pytest.mark.parametrize(
    "button",
    [
        "<p><a href=/nop-ho-so>Nộp hồ sơ trực tuyến</a></p>",
        "<p><a class=btn href='#nop'>Nộp hồ sơ trực tuyến</a></p>",
        "<p>{}</p>".format("<a class=btn href=/a>Nộp</a> <a class=btn href=/b>In</a> " * 2),
        "<p><a class=btn href='javascript:nop()'>Nộp hồ sơ trực tuyến</a></p>",
        "<p><a class=btn href='http://[nop'>Nộp hồ sơ trực tuyến</a></p>",
        "<p>Nộp hồ sơ <a class=btn href=/nop>trực tuyến</a></p>",
        "<nav><a class=btn href=/nop>Nộp hồ sơ trực tuyến</a></nav>",
        "<div class=share><a class=btn href=/nop>Nộp hồ sơ trực tuyến</a></div>",
        "<p hidden><a class=btn href=/nop>Nộp hồ sơ trực tuyến</a></p>",
        BUTTON * 3,
        "".join(BUTTON.replace("<p>", f"<p class=so-{item}>") for item in "abc"),
    ],
    ids=[
        *(
            "no button",
            "part of the page",
            "tools",
            "script",
            "no address",
            "text",
            "menu",
            "share",
        ),
        *("hidden", "cards", "one text"),
    ],
)
def test_drop_other_links(button: str) -> None:
    assert not is_kept(f"<main><h1>Khai sinh</h1>{TEXT}{button}{TEXT}</main>")


@pytest.mark.parametrize(
    "html",
    [
        f"<main><h1>Khai sinh</h1>{TEXT}{BUTTON}</main>",
        f"<main>{BUTTON}<h1>Khai sinh</h1>{TEXT}</main>",
        f"<main><h1>Khai sinh</h1>{TEXT}{'<p>Tin</p>' * 4}{BUTTON}{TEXT}</main>",
    ],
    ids=["below all text", "above the title", "far"],
)
def test_drop_action_elsewhere(html: str) -> None:
    assert not is_kept(html)
