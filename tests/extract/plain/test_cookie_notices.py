"""Requests for consent that are named nothing."""

import pytest
from lxml import html

from a11y_reader import read, to_text
from a11y_reader.extract.plain import cookie_notices

ASKS = (
    "<p>We use cookies and similar technologies to measure how the site is used.</p>"
    "<p>Some of them are needed for the site to work; others help to improve it.</p>"
)
BUTTONS = "<p><button>Accept</button> <button>Settings</button></p>"
PAGE = "<div><h1>Closed on Friday</h1><p>The office is closed on Friday for stocktaking.</p></div>"
NOTE = "<p>The baker opens at seven on each day of the week but Monday.</p>"
FOOT = "<footer><p>The shop is run by Harlow and Daughters, Mill Lane 4, Harlow.</p></footer>"


def test_named_requests_are_left_to_the_scores() -> None:
    root = html.fromstring(f"<body><div class=cookies>{ASKS}{BUTTONS}</div>{PAGE}</body>")
    cookie_notices.drop_cookie_notices(list(root.iter("button")))
    assert root.find(".//template") is None


@pytest.mark.parametrize("around", [f"<div>{{}}</div>{PAGE}", f"{PAGE}<div><div>{{}}</div></div>"])
def test_request_beside_a_short_notice(around: str) -> None:
    text = to_text(read(f"<body>{around.format(ASKS + BUTTONS)}"))
    assert "stocktaking" in text
    assert "cookies" not in text


@pytest.mark.parametrize(
    "source",
    [
        f"<body>{PAGE}<div>{ASKS}</div>",
        f"<body><p>Our rooms are warm.</p><div><p>We use cookies.</p>{BUTTONS}</div>",
        f"<body><div><h1>Our cookies</h1>{ASKS}{BUTTONS}</div><p>Harlow</p>",
        f"<body><div><h1>Our cookies</h1><div>{ASKS}{BUTTONS}</div></div><p>Harlow</p>",
        f"<body><div>{ASKS}{BUTTONS}</div>",
        f"<body><header><h1>Our cookies</h1></header><div>{ASKS}{BUTTONS}</div>{FOOT}",
        f"<body><nav>Home</nav><div>{ASKS}{BUTTONS}</div><footer>{NOTE}</footer>",
        f"<body><h1>Soft cookies</h1><div>{ASKS}<ul><li>2 eggs</li></ul>{BUTTONS}</div>{NOTE}",
        f"<body>{NOTE}<div>{ASKS}{BUTTONS}</div>{PAGE}",
        f"<body><div>{ASKS * 6}{BUTTONS}</div>{PAGE}",
        f"<body><h1>The cookie law</h1>{NOTE}<section><h2>Why</h2>{ASKS}{BUTTONS}</section>",
        f"<body><h1>Soft bites</h1>{NOTE[:-4]}, and sells cookies.</p><div>{ASKS}{BUTTONS}</div>",
    ],
    ids=[
        *("without buttons", "short", "with a title", "within the page", "nothing else"),
        *("below the title", "above the foot", "with a list", "between texts", "long"),
        *("below a title of that", "below a text of that"),
    ],
)
def test_text_of_a_page_about_cookies(source: str) -> None:
    assert "cookies" in to_text(read(source))
