"""The name of a site that declares none."""

import pytest

from a11y_reader.extract.metadata.sites import site_in_foot, site_in_logo
from tests.choices import WORDS, page_of

NAME = "Phường Bến Ngự"
URL = "https://bnngu.example/tin/1"
FOOT = "<footer><p>Cổng thông tin PHƯỜNG BẾN NGỰ</p></footer>"
LOGO = f"<div class=site-logo><a href=/>{NAME}</a></div>"


@pytest.mark.parametrize(
    ("head", "foot", "name"),
    [
        (LOGO, FOOT, NAME),
        (LOGO.replace(NAME, f"<img alt='{NAME}' src=a.png>"), FOOT, NAME),
        (LOGO.replace("site-logo", "top-banner"), FOOT, NAME),
        (LOGO.replace("class=site-logo", ""), FOOT, ""),
        (LOGO.replace("href=/", "href=/gioi-thieu"), FOOT, ""),
        (LOGO.replace("href=/", "href=https://tinh.example/"), FOOT, ""),
        (LOGO.replace(NAME, "Logo"), FOOT.replace("Cổng", "Logo"), ""),
        (LOGO, "<footer><p>Bản quyền</p></footer>", ""),
    ],
    ids=[
        "text",
        "picture",
        "banner",
        "no name",
        "a page",
        "another site",
        "one word",
        "not in the foot",
    ],
)
def test_site_in_logo(head: str, foot: str, name: str) -> None:
    page = page_of(f"{head}<h1>Lịch tiêm</h1><p>{WORDS}</p>{foot}")
    assert site_in_logo(page, "Lịch tiêm", URL) == name


def test_site_in_logo_of_the_first_page() -> None:
    page = page_of(f"{LOGO}<p>{WORDS}</p>{FOOT}")
    assert site_in_logo(page, NAME, URL) == ""
    assert site_in_logo(page, "", "") == ""


def test_site_in_foot() -> None:
    page = page_of(f"<p>{WORDS}</p>{FOOT}")
    assert site_in_foot(page, "Lịch tiêm", NAME) == NAME
    assert site_in_foot(page, NAME, NAME) == ""
    assert site_in_foot(page, "Lịch tiêm", "Bến") == ""


def test_site_in_foot_of_a_script_without_spaces() -> None:
    page = page_of(f"<p>{WORDS}</p><footer><p>สงวนลิขสิทธิ์โดยเทศบาลตำบลหนองแสง</p></footer>")
    assert site_in_foot(page, "Lịch tiêm", "เทศบาลตำบลหนองแสง") == "เทศบาลตำบลหนองแสง"
    assert site_in_foot(page, "Lịch tiêm", "เทศบาลเมืองหนองแสง") == ""
    page = page_of(f"<p>{WORDS}</p><footer><p>Veranstaltungen</p></footer>")
    assert site_in_foot(page, "Lịch tiêm", "Veranstaltungen") == ""
