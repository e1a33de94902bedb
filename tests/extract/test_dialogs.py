"""What opens above the page, or moves, is no content, where there is other."""

import numpy as np
import pytest

from a11y_reader.extract.dialogs import without_dialogs
from tests.choices import page_of

TEXT = "<p>" + "Ủy ban nhân dân xã thông báo lịch nghỉ lễ của cơ quan. " * 6 + "</p>"
CONSENT = "<p>" + "Chúng tôi dùng cookie để trang hoạt động tốt hơn. " * 9 + "</p>"


def scores(html: str) -> list[float]:
    page = page_of(html)
    return without_dialogs(page, np.full(len(page.blocks), 0.9)).tolist()


@pytest.mark.parametrize(
    "dialog",
    [
        "<dialog open>{}</dialog>",
        "<div role=dialog>{}</div>",
        "<div role=alertdialog><div>{}</div></div>",
        "<div class='modal fade'>{}</div>",
        "<div id=cookie-consent>{}</div>",
        "<div style='z-index:9; position: fixed; bottom:0'>{}</div>",
        "<div class='fixed inset-x-0 bottom-0'>{}</div>",
        "<div class='fixed-bottom bg-light'>{}</div>",
        "<marquee>{}</marquee>",
        "<marquee><div>{}</div></marquee>",
    ],
)
def test_without_dialogs(dialog: str) -> None:
    article, inside = scores(TEXT + dialog.format(CONSENT))
    assert (article, inside) == (0.9, pytest.approx(0.018))


def test_without_dialogs_where_the_page_is_one() -> None:
    assert scores(f"<div class=modal>{CONSENT}</div>") == [0.9]
    assert scores(f"<p>Đang tải</p><div class=modal>{CONSENT}</div>") == [0.9, 0.9]


def test_without_dialogs_of_another_meaning() -> None:
    html = f"<body class=modal-open><div class=dialog-off-canvas-main-canvas>{TEXT}</div>{CONSENT}"
    assert scores(html) == [0.9, 0.9]


@pytest.mark.parametrize("how", ["class='fixed width'", "class=bottom-0", "style=layout:fixed"])
def test_what_is_not_fixed_to_an_edge(how: str) -> None:
    assert scores(f"{TEXT}<div {how}>{CONSENT}</div>") == [0.9, 0.9]


def test_without_requests_for_consent_of_a_page_of_links() -> None:
    """What asks for consent is longer than all else, and the more likely text."""
    links = "<a href=/mon>Canh chua cá lóc miền Tây</a><br>" * 10
    consent = f"<div id=consent-manager>{CONSENT}</div>"
    page = page_of(f"<div>{links}</div>{consent}")
    before = np.array([0.1, 0.9])
    assert without_dialogs(page, before).tolist() == [0.1, pytest.approx(0.018)]
    page = page_of(f"<div>{links}</div>{consent.replace('consent', 'recipe')}")
    assert without_dialogs(page, before).tolist() == [0.1, 0.9]
