"""What a reader needs beyond a bag of words, on the pages of fixtures/pages: a test a promise.

A page that breaks a promise today is named with its fault, and the test has to fail for it.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import pytest

from a11y_reader.document import Document, Node
from a11y_reader.rendering.markdown import to_markdown
from a11y_reader.vocabulary import HEADINGS
from tests.cases import FIXTURES
from tests.pages import SOURCES, read_page

PAGES = FIXTURES / "pages"
ALL = [path.stem for path in SOURCES]


def document_of(name: str) -> Document:
    return read_page(PAGES / f"{name}.html")


@cache
def found(name: str) -> str:
    return to_markdown(document_of(name))


@cache
def wanted(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def on(names: Iterable[str], **faults: str) -> pytest.MarkDecorator:
    """Run a test on some pages; those with a fault, named with `_` for `-`, have to fail."""
    known = {name.replace("_", "-"): reason for name, reason in faults.items()}
    assert known.keys() <= set(names)
    marks = {name: pytest.mark.xfail(strict=True, reason=fault) for name, fault in known.items()}
    params = [pytest.param(name, marks=marks.get(name, ())) for name in names]
    return pytest.mark.parametrize("name", params)


def lines(markdown: str, pattern: str) -> list[str]:
    """Return the lines of a kind without what marks them."""
    marked = re.compile(rf"[ >]*(?:{pattern})(.+)")
    matches = map(marked.fullmatch, markdown.splitlines())
    return [match[1].strip() for match in matches if match]


def missing(name: str, pattern: str) -> list[str]:
    """Return the wanted lines of a kind that were not found."""
    return list(Counter(lines(wanted(name), pattern)) - Counter(lines(found(name), pattern)))


def with_lines(pattern: str) -> list[str]:
    return [name for name in ALL if lines(wanted(name), pattern)]


def without_markup(text: str) -> str:
    return re.sub(r"[*_\\]|!?\[|\]\([^)]*\)", "", text)


HEADING = "(?:[-+] )?#{2,6} "
ITEM = r"[-+] |\d+[.)] "
ROW = r"(?=\| )(?!\| ---)"
DATE = r"(?=\d{1,2}(?:/\d{1,2}/| de \w+ de )\d{4}$)"
ATTACHMENT = re.compile(r"\]\(([^)]+\.(?:docx?|pdf|png|xlsx?))\)")


@on(
    ALL,
    vi_act_with_properties="the section's name is taken for the title",
    vi_article_of_line_breaks="the site's name is taken for the title",
    vi_procedure_in_panels="the site's name is taken for the title",
    vi_administrative_procedure="the head's title, which names the section, is taken",
    ru_tender="the `h1`, which names the section, is taken",
    de_court_decision="the site's name is taken",
    vi_ministry_document="the kind of act stands apart from what it is about",
    vi_question_of_a_citizen="the name of the section is taken",
    en_rustdoc_struct="the head's title is taken",
    nl_webflow_home_help="the head's title is taken",
    vi_delegate_profile="the name, which is the title, stands among the facts, too",
    vi_commune_home="the first piece of news is taken",
    vi_liferay_task_notice="the name of the section is taken",
    vi_province_portal_pumps="the head's title, which all pages have, is taken",
)
def test_title_is_there_once(name: str) -> None:
    title = wanted(name).splitlines()[0]
    assert found(name).splitlines()[0] == title
    again = {f"{HEADING}{re.escape(title[2:])}", f"(?:Re: )?{re.escape(title[2:])}"}
    assert not any(re.search(rf"(?m)^#* ?{text}$", found(name)[len(title) :]) for text in again)


LEADS = {
    "de-service": "Wenn Sie in einem Bewohnerparkgebiet wohnen",
    "en-collection": "For about a hundred and fifty years",
    "fr-communique": "Après neuf semaines sans pluie significative",
    "fr-long-read": "À 1 640 mètres, le téléski des Gentianes",
    "he-opinion": "העירייה כורתת שדרה בת שבעים שנה",
    "ru-news": "Автобус с двумя тысячами книг",
    "tr-press-release": "Hat, iki ilçe arasındaki yolculuğu",
    "vi-hashed-classes": "Khơi lại ba con rạch và kiên nhẫn chờ",
    "vi-news-with-comments": "Khi cầu Vàm Nhỏ hợp long",
    "vi-short-article-long-related": "Mật số rầy nâu trên trà lúa đòng trỗ",
}


@on(LEADS)
def test_lead_outside_of_the_body_is_kept(name: str) -> None:
    assert LEADS[name] in found(name)


CAPTIONS = {
    "de-town-news": "Seit dem Frühjahr ohne Stufen erreichbar",
    "fr-long-read": "Le cahier de 1987 et la cabane de départ",
    "pl-amp-news": "Pierwsi przez most przejechali strażacy",
    "ru-news": "Первая остановка — деревня Малые Броды",
    "th-news": "ผู้สูงอายุหมู่ 3 ร่วมกิจกรรมสานตะกร้า",
    "tr-press-release": "Poyraz feribotu deneme seferinden dönerken",
    "vi-article-in-tables": "Người dân phấn khởi đi trên cây cầu mới",
    "vi-event-in-soup": "Bìa sách do họa sĩ Trần Út Lục vẽ",
    "vi-hashed-classes": "Rừng đước tái sinh tự nhiên ở phía nam cồn",
    "vi-news-with-comments": "Chuyến đò đầu ngày của ông Năm Đực",
}


@on(CAPTIONS)
def test_picture_stands_right_before_its_caption(name: str) -> None:
    blocks = found(name).split("\n\n")
    captions = [below for above, below in pairwise(blocks) if "![" in above]
    assert any(CAPTIONS[name] in caption for caption in captions)


@on(
    [name for name in ALL if "![" in wanted(name)],
    en_product="pictures in a list of their own are dropped",
    hi_long_read="the picture above the title is dropped",
    en_obituary="the portrait beside the name is dropped",
    id_newspaper_pages="the picture above the text is dropped",
    ja_balloon_review="the picture above the text is dropped",
    vi_commune_home="the picture above the title is dropped",
    fr_ngo_report_wells="the picture above the title is dropped",
    pt_hosted_developer_blog="the picture above the title is dropped",
)
def test_pictures_are_kept(name: str) -> None:
    pictures = re.findall(r"!\[[^]]*\]\([^)]+\)", wanted(name))
    assert [picture for picture in pictures if picture not in found(name)] == []


@on(
    with_lines(ROW),
    fr_doxygen_file="the table of macros is taken apart",
    vi_auction_notice="a table with another in one of its cells is taken apart",
    sl_museum_exhibition="the table of prices in the sidebar is dropped",
    vi_officials_cards="rows of a grid are no table",
    sr_utility_classes_paper="rows of a grid are no table",
)
def test_tables_are_whole(name: str) -> None:
    assert missing(name, ROW) == []


@on(ALL)
def test_header_row_is_never_without_its_rows(name: str) -> None:
    for node in document_of(name).walk():
        if isinstance(node, Node) and node.tag == "table":
            cells = [one.tag for one in node.walk() if isinstance(one, Node)]
            assert "td" in cells


@on(
    with_lines(ITEM),
    en_product="the list of pictures is dropped",
    nl_wiki="the link back to the text is kept",
    fr_public_service_beehives="references to laws are dropped",
    hy_encyclopedia_watermill="the links back to the text are kept",
    ne_municipality_grant="the fiscal year is dropped",
    vi_portal_home="a list of notices is dropped",
    nl_council_agenda="the list of decisions is dropped",
    es_help_centre="the size of an attachment is dropped",
    it_wix_workshop="a list of services is no list",
    vi_consolidated_act="when it takes effect is dropped",
    ja_ministry_council="pictures of the kind of file are kept in links",
    pt_material_guide="the link back to the text is kept",
    sv_municipal_fireplace="what is to know of the service is dropped",
    uk_engineering_blog="the links back to the text are kept",
    nl_long_read_insets="the link back to the text is kept",
    vi_scene_report="the steps are dropped",
    vi_land_prices="the box below the text is dropped",
    vi_commune_answers_in_tables="the line below a typed list is its last item's",
    en_county_ferry_news="questions that unfold their answers are dropped",
