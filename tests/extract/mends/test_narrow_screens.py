"""Elements that a style sheet of the page hides on wide screens."""

import doctest

import numpy as np
import pytest

from a11y_reader.extract.mends import narrow_screens
from a11y_reader.extract.mends.narrow_screens import drop_for_narrow
from tests.choices import all_kept, page_of

WIDE_COPY = "<div class=rong><h2>Chợ nổi</h2><p>Họp từ sáng sớm.</p></div>"
BOTH = WIDE_COPY + "<div class='hep muc'><h2>Chợ nổi</h2><p>Họp từ sáng sớm.</p><b>Mở</b></div>"
WIDE = "@media screen and (min-width: 810px)"


def read_of(sheet: str, body: str = BOTH) -> str:
    page = page_of(f"<style>{sheet}</style>{body}")
    kept = drop_for_narrow(page, np.zeros(len(page.blocks)), all_kept(page))
    return " ".join(block.text for block in page.blocks if kept[block.index])


def test_examples() -> None:
    assert doctest.testmod(narrow_screens).failed == 0


@pytest.mark.parametrize(
    "sheet",
    [
        WIDE + "{.hep{display:none!important}}",
        "@media(min-width:50em) and (max-width:1919.98px){.a,.hep{color:red;display: none}}",
        "@media print, (min-width:810px){.x{color:red}.hep{display:none}}",
        ".hep{display:block} @media (max-width:809px){.rong{display:none}}"
        + WIDE
        + "{.hep{display:none}}",
    ],
)
def test_copy_for_narrow_screens_goes(sheet: str) -> None:
    assert read_of(sheet) == "Chợ nổi Họp từ sáng sớm."


@pytest.mark.parametrize(
    "sheet",
    [
        ".hep{display:none}",
        "@media print{.hep{display:none}}",
        "@media (max-width:809px){.hep{display:none}}",
        "@media (min-width:1920px){.hep{display:none}}",
        "@media (min-width:810px) and (orientation:portrait){.hep{display:none}}",
        WIDE + "{.menu .hep{display:none}}",
        WIDE + "{.hep{display:none}.muc{display:block}}",
        WIDE + "{.hep{visibility:visible}}",
    ],
)
def test_what_a_wide_screen_may_show_stays(sheet: str) -> None:
    assert read_of(sheet).endswith("Mở")


def test_what_is_there_for_narrow_screens_alone_stays() -> None:
    body = WIDE_COPY + "<div class=hep><h2>Chợ nổi</h2><p>Xe buýt đỗ ở bến phía nam.</p></div>"
    assert "Xe buýt" in read_of(WIDE + "{.hep{display:none}}", body)


@pytest.mark.parametrize(
    ("names", "is_left_out"),
    [
        ("d-flex d-lg-none", True),
        ("flex md:hidden", True),
        ("visible-xs-block", True),
        ("show-for-small-only", True),
        ("d-none d-lg-flex", False),
        ("hidden md:flex xl:grid", False),
        ("d-md-none d-xl-block", False),
        ("md:hidden lg:grid-cols-3", True),
        ("md:hidden lg:table-row", False),
        ("visible-xs visible-lg", False),
        ("not-md:hidden", False),
    ],
)
def test_classes_of_frameworks(names: str, is_left_out: bool) -> None:
    body = WIDE_COPY + f"<div class='{names}'><h2>Chợ nổi</h2><p>Họp từ sáng sớm.</p></div>"
    assert (read_of("", body).count("Chợ nổi") == 1) == is_left_out
