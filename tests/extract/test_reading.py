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
    ru_tender="the `h1`, which names the section, is taken",
    de_court_decision="the site's name is taken",
    vi_ministry_document="the kind of act stands apart from what it is about",
    en_rustdoc_struct="the head's title is taken",
    nl_webflow_home_help="the head's title is taken",
    vi_delegate_profile="the name, which is the title, stands among the facts, too",
    vi_document_search="the section's heading is taken",
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
    ja_balloon_review="the picture above the text is dropped",
    fr_ngo_report_wells="the picture above the title is dropped",
    pt_hosted_developer_blog="the picture above the title is dropped",
    de_event="the picture below the title is dropped",
    hy_encyclopedia_watermill="the gallery is dropped",
)
def test_pictures_are_kept(name: str) -> None:
    pictures = re.findall(r"(!\[)([^]]*)(\]\([^)]+\))", wanted(name))
    assert [one for one in pictures if not is_kept(one, found(name))] == []


def is_kept(picture: tuple[str, str, str], text: str) -> bool:
    """Say whether a picture is there, with its text alternative or a caption that says it."""
    start, alternative, end = picture
    said, words = (" ".join(re.findall(r"[^\W_]+", one)) for one in (text, alternative))
    return "".join(picture) in text or (f"{start}{end}" in text and words in said)


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
    es_help_centre="the size of an attachment is dropped",
    it_wix_workshop="a list of services is no list",
    vi_consolidated_act="when it takes effect is dropped",
    ja_ministry_council="pictures of the kind of file are kept in links",
    pt_material_guide="the link back to the text is kept",
    sv_municipal_fireplace="what is to know of the service is dropped",
    uk_engineering_blog="the links back to the text are kept",
    nl_long_read_insets="the link back to the text is kept",
    vi_scene_report="the steps are dropped",
    vi_commune_answers_in_tables="the line below a typed list is its last item's",
    vi_broadcast_schedule="rows of a grid are no list",
    vi_tax_office_answer="a table parts a typed list",
    en_vendor_learn_how_to="links to other pages at the end are dropped",
    ko_gnuboard_course_notice="counts of downloads are kept in the items",
)
def test_items_of_lists_are_whole(name: str) -> None:
    assert missing(name, ITEM) == []


@on(
    with_lines(HEADING),
    en_obituary="the headings of the services are dropped with them",
    bg_union_questions="the heading of the contact for the press is dropped with it",
    fr_food_recall="the heading of details is dropped with them",
    uk_draft_decision="the heading of where to send remarks is dropped with it",
    vi_auction_notice="the line above a table that is taken apart is no heading",
    fr_public_service_beehives="the heading of references to laws is dropped with them",
    ne_municipality_grant="the label of the fiscal year is dropped with it",
    sl_museum_exhibition="the headings of events, prices and hours are dropped with them",
    vi_draft_consultation="the heading of opinions is dropped with them",
    de_service="the heading of the office's address is dropped with it",
    hi_long_read="the number of a section is put to its heading",
    ko_law="chapters stay paragraphs, which their class alone tells to be headings",
    vi_portal_home="the heading of the notices is dropped with them",
    en_rustdoc_struct="headings of traits without any text below are dropped",
    en_step_by_step="the words of two headings stand together, with nothing in between",
    fr_doxygen_file="headings right above others of their level are dropped",
    ja_learn_how_to="the heading of a link is dropped with it",
    nl_webflow_home_help="questions stay paragraphs, which their class alone tells to be headings",
    pt_material_guide="the labels of tabs are dropped",
    sv_municipal_fireplace="the heading of the office's address is dropped with it",
    el_wire_piece="a lone bold line is no heading",
    he_government_service="the heading of whom to ask is dropped with it",
    vi_infographic_theme="not all numbers of steps are numbers of a list",
    vi_officials_cards="labels of parts are no headings",
    vi_scene_report="the labels of cards are dropped",
    fi_city_boats="a section of links is dropped",
    tr_press_release="two lone bold lines are no headings",
    ar_municipality_hijri_dates="a lone bold line is no heading",
    en_docusaurus_options="the labels of tabs without ids are a list",
    vi_commune_answers_in_tables="the questions' names, which are links, are no headings",
    vi_province_portal_pumps="a lone bold line is no heading",
    vi_resolution_with_appendices="names of appendices are no headings",
    cy_council_parking_guide="whom to ask is dropped",
    az_bridge_news="a lone bold line is no heading",
    vi_station_story="a lone bold line is no heading",
    is_statistics_release="whom to ask is dropped",
    en_vendor_learn_how_to="links to other pages at the end are dropped, heading and all",
    ru_page_builder_stoves="titles of parts are no headings",
    hy_encyclopedia_watermill="the gallery is dropped",
)
def test_headings_of_kept_text_are_kept(name: str) -> None:
    assert missing(name, HEADING) == []


@on(
    ALL,
    it_service="the page sets what is due, below its day, as a heading",
    fr_doxygen_file="a part of a table heads the next heading",
    vi_broadcast_schedule="cards of news are headings alone",
    it_comune_design_news="cards of documents are headings alone",
)
def test_headings_are_never_orphaned(name: str) -> None:
    """After a heading comes what it heads: text, or a heading of a lower level."""
    tags = [node.tag for node in document_of(name).walk() if isinstance(node, Node)]
    blocks = [tag for tag in tags if tag in {*HEADINGS, "img", "p", "li", "pre", "table", "dl"}]
    for above, below in pairwise((*blocks, "h1")):
        assert not (above in HEADINGS and below in HEADINGS and below <= above)


@on([name for name in ALL if ATTACHMENT.search(wanted(name))])
def test_attachments_are_kept(name: str) -> None:
    addresses = ATTACHMENT.findall(wanted(name))
    assert [address for address in addresses if address not in found(name)] == []


@on(
    ALL,
    fr_doxygen_file="a text that stands there twice is kept once",
)
def test_blocks_stand_in_the_order_of_the_source(name: str) -> None:
    blocks = wanted(name).split("\n\n")
    here = [block for block in found(name).split("\n\n") if blocks.count(block) == 1]
    assert here == sorted(here, key=blocks.index)


@on(["vi-desktop-and-mobile"])
def test_desktop_and_mobile_copies_are_kept_once(name: str) -> None:
    procedures = re.findall(r"\| \[([^]]+)\]", wanted(name))
    assert len(procedures) == 10
    assert [found(name).count(f"[{procedure}]") for procedure in procedures] == [1] * 10


@on(
    [
        *("en-collection", "es-blog-list", "vi-home-page", "vi-list-of-documents"),
        *("vi-news-list", "vi-portal-home"),
    ],
    vi_portal_home="a list of notices is dropped",
)
def test_teasers_have_their_links_and_dates(name: str) -> None:
    links = re.findall(r"\[[^][]+\]\([^)]+\)", wanted(name))
    assert links
    assert [link for link in links if link not in found(name)] == []
    assert missing(name, DATE) == []


ANSWERS = {
    "de-service": ("Zulassungsbescheinigung Teil I", "Gebührensatzung der Stadt Seefeld"),
    "en-agency-faq": ("Canoes and paddleboards are exempt", "take a photo with a coin"),
    "en-product": ("use the wool programme at 30 °C", "we refund the price"),
    "ko-faq": ("시청 1층 종합민원실에서", "재발급 수수료는 2,000원"),
    "vi-accordion": ("Mức đóng so với người thứ nhất", "tính lại từ đầu"),
    "vi-questions-and-answers": ("Thời hạn giải quyết là 03 ngày", "Lam Sơn Số"),
}


@on(ANSWERS)
def test_answers_of_closed_accordions_are_kept(name: str) -> None:
    assert [answer for answer in ANSWERS[name] if answer not in found(name)] == []


LEGAL = (
    r"(?=(?:\*\*|#+ )?(?:Điều|Chương|Article|Titre) [\dIVX]|(?:- )?(?:\d\\?[.)]|[a-dđ][.)]) "
    r"|(?:- )?I+\. – |\d° )"
)


@on(["fr-arrete", "vi-circular", "vi-legal-text"])
def test_legal_text_is_complete(name: str) -> None:
    """Điều, khoản and điểm, articles, paragraphs and points."""
    assert len(lines(wanted(name), LEGAL)) >= 14
    assert missing(name, LEGAL) == []


SIGNED = {
    "fr-arrete": ("Fait à Port-Mélisse", "Maëlle Cariou", "Yves Le Dantec"),
    "vi-circular": ("Số: 09/2022/QĐ-UBND", "_(Đã ký)_", "Huỳnh Thị Cẩm Tú"),
    "vi-legal-text": ("Số: 27/2023/QĐ-UBND", "_(Đã ký)_", "Trịnh Văn Khang"),
    "vi-nested-tables": ("(đã ký)", "Ngụy Thế Vinh"),
}


@on(SIGNED)
def test_number_and_signature_of_an_act_are_kept(name: str) -> None:
    assert [part for part in SIGNED[name] if part not in found(name)] == []


@on(["vi-error-page", "vi-login-page", "vi-video-page"])
def test_page_without_content_does_not_serve_its_sidebar(name: str) -> None:
    own = {without_markup(block) for block in wanted(name).split("\n\n")}
    others = [block for block in found(name).split("\n\n") if without_markup(block) not in own]
    assert others == []


COMMENTS = {
    "de-interview": ("klingt seit der Überholung", "Führungen für Schulklassen"),
    "en-product": ("Bought for my mother", "The first has lasted nine years"),
    "en-recipe": ("dragon soup", "farro instead of barley"),
    "he-opinion": ("כל מילה. גם אצלנו",),
    "uk-review": ("А як у ньому з гальмами",),
    "ru-news": ("А в Каменку приедет?", "Спасибо Анне Викторовне"),
    "vi-news-with-comments": ("nhớ bà ngoại tôi ngày trước", "Bài viết hay, cảm ơn tác giả"),
}


@on(COMMENTS)
def test_comments_are_left_out(name: str) -> None:
    assert [comment for comment in COMMENTS[name] if comment in found(name)] == []


POSTS = {
    "de-mailing-list": ("Adelheid Rusch", "13 Feb. 2024", "Vierzig Stück liegen"),
    "en-forum-thread": ("Has anybody cured this", "halved our smoke", "Total cost £38"),
    "pl-forum-smf": ("Bartnik", "Mar 29, 2025", "Dałam ciasto 6 marca"),
    "ru-forum-vbulletin": ("Ильдар74", "19.02.2023, 17:52", "Отчитываюсь"),
    "vi-forum-thread": ("Em phải làm gì trước tiên", "đừng cắt cành lúc này", "cây đã ra đọt"),
}


@on(POSTS)
def test_posts_of_a_forum_are_kept(name: str) -> None:
    assert [post for post in POSTS[name] if post not in found(name)] == []


PROFILES = {
    "en-forum-thread": ("Skipper", "Posts: 2210", "Joined:"),
    "pl-forum-smf": ("Wiadomości", "Starszy pszczelarz", "Pszczoła nie czyta", "Cytuj"),
    "ru-forum-vbulletin": ("Регистрация", "Гуру", "Семь раз отмерь", "Просмотр профиля"),
    "vi-forum-thread": ("Tham gia", "Nghệ nhân", "Trồng cây gây đức"),
}


@on(PROFILES)
def test_profiles_of_writers_are_left_out(name: str) -> None:
    assert [said for said in PROFILES[name] if said in found(name)] == []


@on(
    ["vi-news-with-comments", "ru-news"],
)
def test_links_to_other_articles_within_the_text_are_left_out(name: str) -> None:
    others = ("Tổng kết phong trào toàn dân bảo vệ an ninh", "Читайте также")
    assert [other for other in others if other in found(name)] == []
