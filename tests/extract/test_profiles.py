"""A site's frame as evidence: which blocks it moves, and which ones it leaves alone."""

import subprocess
import sys
from collections.abc import Callable, Iterable

import numpy as np
import pytest
from hypothesis import given, settings
from lxml import etree

from a11y_reader.errors import EmptyPageError
from a11y_reader.extract.blocks import Block
from a11y_reader.extract.plain import with_plain_elements
from a11y_reader.extract.profiles import Observation, learn, observe, weigh
from a11y_reader.extract.walk import collect
from a11y_reader.parse import parse
from a11y_reader.profile import SiteProfile
from tests.choices import page_of
from tests.strategies import html_fragments

SUBJECTS = (
    "phê duyệt kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn",
    "công nhận các thôn đạt chuẩn văn hóa",
    "thành lập tổ kiểm tra vệ sinh an toàn thực phẩm tại chợ",
    "ban hành quy chế quản lý và sử dụng nhà văn hóa",
    "giao chỉ tiêu trồng cây phân tán ven đường liên thôn",
    "hỗ trợ các hộ chăn nuôi bị thiệt hại sau đợt rét đậm",
)
LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"
OFFICE = "Theo đề nghị của Văn phòng Ủy ban nhân dân xã."
ADDRESSEES = "Nơi nhận: Đảng ủy, Hội đồng nhân dân xã; lưu văn thư."
HOTLINE = "Đường dây nóng tiếp nhận phản ánh của người dân hoạt động tất cả các ngày trong tuần."
MENU = ("Trang chủ", "Giới thiệu", "Văn bản", "Liên hệ")
FOOT = "Bản quyền thuộc Ủy ban nhân dân xã Tân Lập"
FRAME = (*MENU, HOTLINE, FOOT)

IN_BETWEEN = 0.55
"""The score of every block, for the evidence alone to make a difference."""


def html(body: str) -> str:
    """Put the site's frame around a body."""
    menu = "".join(f'<li class="muc-{i}"><a href="/{i}">{name}</a>' for i, name in enumerate(MENU))
    return (
        f'<html><body class="trang"><ul class="menu">{menu}</ul><div class="cot-phai">'
        f'<p>{HOTLINE}</p></div><div class="cot-giua">{body}</div><div class="chan">{FOOT}</div>'
    )


def decision(number: int) -> str:
    """Make a decision that repeats what decisions do."""
    subject = SUBJECTS[number % len(SUBJECTS)]
    return html(
        f"<h1>Quyết định số {number} {subject}</h1><p>{LAW}<p>{OFFICE}"
        f"<p>Điều 1. Nay {subject} trên địa bàn xã trong {number + 2} năm tới, có danh sách kèm."
        f"<p>Điều 2. Kinh phí {subject} lấy từ ngân sách của xã."
        "<table><tr><th>Thôn<th>Số hộ</tr>"
        f"<tr><td>Thôn Thượng {subject[:9]}<td>{number + 31}</tr></table>"
        f"<p>Quyết định số {number} có hiệu lực từ ngày ký.<p>{ADDRESSEES}"
    )


def site(count: int = 6, make: Callable[[int], str] = decision) -> list[str]:
    return list(map(make, range(count)))


def observed(page: str) -> Observation:
    """Observe a page, taken by the model to be content in the middle column and nowhere else."""
    found = observe(parse(page))
    texts = {block.text for block in page_of(page).blocks if "cot-giua" in _classes(block)}
    marks = dict(zip(found.texts, _texts(page), strict=True))
    return found._replace(logits=[2.0 if marks[text] in texts else -2.0 for text in found.texts])


def _classes(block: Block) -> str:
    return " ".join(scope.element.get("class") or "" for scope in block.scope.ancestors())


def _texts(page: str) -> list[str]:
    return [block.text for block in page_of(page).blocks if block.words]


def profile_of(pages: Iterable[str]) -> SiteProfile:
    return learn(map(observed, pages))


def weighed(profile: SiteProfile, page: str) -> dict[str, float]:
    """Return what is added to the log-odds of each text of a page."""
    found = page_of(page)
    scores = np.full(len(found.blocks), IN_BETWEEN)
    after = weigh(profile, found, scores)
    shifts = np.log(after / (1 - after)) - np.log(scores / (1 - scores))
    assert np.all((after >= 0) & (after <= 1))
    texts = [block.text for block in found.blocks]
    return dict(zip(texts, np.round(shifts, 6).tolist(), strict=True))


def down(shifts: dict[str, float]) -> set[str]:
    return {text for text, shift in shifts.items() if shift < -1}


# what moves


def test_weigh_frame_down_and_content_not() -> None:
    """All of the frame, and none of the laws, offices, addressees and headers of tables."""
    pages = site()
    shifts = weighed(profile_of(pages[1:]), pages[0])
    assert down(shifts) == set(FRAME)
    assert all(shifts[text] >= 0 for text in shifts if text not in FRAME)


def test_weigh_text_up_where_others_are_content() -> None:
    pages = site()
    shifts = weighed(profile_of(pages[1:]), pages[0])
    assert shifts[f"Điều 2. Kinh phí {SUBJECTS[0]} lấy từ ngân sách của xã."] > 0.5


def test_weigh_text_down_where_others_are_not() -> None:
    """A list of other news differs on every page, and is content on none."""
    pages = [
        page.replace('<div class="chan">', f'<ul class="khac"><li>Tin {i}{i} khác của xã</ul><div>')
        for i, page in enumerate(site())
    ]
    shifts = weighed(profile_of(pages[1:]), pages[0])
    assert -2.0 <= shifts["Tin 00 khác của xã"] < -1


def test_weigh_page_in_the_profile_itself() -> None:
    """A page that the profile was learnt from is not counted among the others."""
    menu = '<ul class="menu">'
    note = "Ghi chú của người biên tập"
    pages = [page.replace(menu, f'<div class="ghi-chu">{note}</div>{menu}') for page in site(7)]
    pages[2:6] = site(6)[2:]
    profile = profile_of(pages[:6])
    assert down(weighed(profile, pages[0])) == set(FRAME)
    assert down(weighed(profile, pages[6])) == {*FRAME, note}


# what stays


def test_weigh_repeated_in_the_middle_of_running_text() -> None:
    """Whatever the paragraphs are like: it stands between two of the page's own."""
    note = "Ảnh minh họa do người dân cung cấp cho cổng thông tin của xã."

    def article(number: int) -> str:
        own = [f"{subject}, theo {SUBJECTS[number]}" for subject in SUBJECTS]
        above, below = ("<p>".join(half) for half in (own[:3], own[3:]))
        return html(f"<div>{above}</div><div class='chu-thich'>{note}</div><div>{below}</div>")

    pages = site(6, article)
    shifts = weighed(profile_of(pages[1:]), pages[0])
    assert shifts[note] == 0
    assert down(shifts) == set(FRAME)


def test_weigh_labels_of_a_procedure() -> None:
    """Labels are the same for all procedures, and what stands below them is not."""
    labels = ("Trình tự thực hiện", "Thành phần hồ sơ", "Thời hạn giải quyết")

    def procedure(number: int) -> str:
        parts = (
            f'<div class="muc"><h2>{label}</h2><div class="noi-dung"><p>{label}: với việc '
            f"{SUBJECTS[number]}, theo quy định số {number}.</div></div>"
            for label in labels
        )
        return html(f"<h1>Thủ tục {SUBJECTS[number]}</h1>{''.join(parts)}")

    pages = site(6, procedure)
    shifts = weighed(profile_of(pages[1:]), pages[0])
    assert all(shifts[label] >= 0 for label in labels)
    assert down(shifts) == set(FRAME)


def test_weigh_on_few_of_many_pages() -> None:
    """What three of 36 pages say in the same place, they say by chance."""

    def notice(number: int) -> str:
        said = f'<div class="ghi-chu">{OFFICE if number < 3 else SUBJECTS[number % 6]}</div>'
        title = f"<h1>{SUBJECTS[number % 6]} và {SUBJECTS[number // 6]}</h1>"
        return html(f"{said}<div>{title}</div>")

    pages = site(36, notice)
    shifts = weighed(profile_of(pages), pages[0])
    assert down(shifts) == set(FRAME)
    assert OFFICE in shifts


# what there is too little of


@pytest.mark.parametrize("count", [0, 1, 2])
def test_learn_from_too_few_pages(count: int) -> None:
    assert profile_of(site(count)) == SiteProfile()
    assert not any(weighed(SiteProfile(), decision(0)).values())


def test_learn_copies_count_once() -> None:
    """Neither copies, with another number of visits, nor other snapshots make content a frame."""
    pages = site(3)
    copies = [page + f"<p>Lượt truy cập: {n}" for n, page in enumerate(pages[:1] * 5)]
    same_address = [
        f'<link rel="canonical" href="/tin/1"><p>{OFFICE}<p>Bản lưu số {SUBJECTS[n]}'
        for n in range(2)
    ]
    profile = profile_of([*pages, *copies, *same_address])
    assert len(profile.pages) == 4
    assert down(weighed(profile, pages[0])) <= set(FRAME)


def test_learn_one_address_for_all_pages() -> None:
    """Where most pages give the same address, as many sites do, it doesn't make them copies."""
    pages = [f'<link rel="canonical" href="/">{page}' for page in site()]
    assert len(profile_of(pages).pages) == len(pages)


def test_learn_only_copies() -> None:
    assert profile_of(site(1) * 9) == SiteProfile()


def test_learn_in_any_order() -> None:
    pages = site()
    assert profile_of(pages).to_json() == profile_of(pages[::-1]).to_json()


def test_observe_empty_page() -> None:
    with pytest.raises(EmptyPageError, match="no text to learn from"):
        observe(parse("<img src=a.png>"))


# other pages


def test_weigh_page_of_another_site() -> None:
    """Also where places and a text or two are the same."""
    other = (
        f'<html><body><ul class="menu"><li class="muc"><a href="/">{MENU[0]}</a></ul>'
        f'<div class="cot-giua"><h1>Lễ hội</h1><p>{LAW}<p>Sáng nay, lễ hội đã khai mạc.</div>'
    )
    assert not any(weighed(profile_of(site()), other).values())


def test_weigh_front_page_without_content() -> None:
    """Nothing but the frame: it all goes down, and nothing fails."""
    assert down(weighed(profile_of(site()), html(""))) == set(FRAME)


@given(html_fragments())
@settings(max_examples=50)
def test_weigh_any_page(fragment: str) -> None:
    """A score for each block, from 0 to 1, whatever the page, also one with the site's frame."""
    profile = learn(map(observe, map(parse, site(4))))
    for source in (fragment, html(fragment)):
        page = page_of(source)
        after = weigh(profile, page, np.full(len(page.blocks), IN_BETWEEN))
        assert after.shape == (len(page.blocks),)
        assert np.all((after >= 0) & (after <= 1))


def test_weigh_sure_scores() -> None:
    page = page_of(decision(0))
    after = weigh(
        profile_of(site()), page, np.array([0.0, 1.0] * len(page.blocks))[: len(page.blocks)]
    )
    assert np.all(np.isfinite(after))


# places


def test_places_are_the_same_in_every_process() -> None:
    """Unlike what Python's `hash` makes of texts."""
    code = (
        "import sys; from a11y_reader import SiteProfile;"
        "print(SiteProfile.learn(sys.stdin.read().split('\\f')).to_json())"
    )
    command = [sys.executable, "-c", code]
    outputs = {
        subprocess.run(  # noqa: S603
            command, input="\f".join(site()), env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(outputs) == 1
    assert len(outputs.pop()) > 500


def test_places_without_the_numbers_of_things() -> None:
    """`post-123` on one page is `post-124` on the next."""
    pages = [page.replace('"cot-phai"', f'"cot-phai o-{n}"') for n, page in enumerate(site())]
    assert down(weighed(profile_of(pages[1:]), pages[0])) == set(FRAME)


def test_places_of_deep_pages() -> None:
    deep = html("<div>" * 5000 + "<p>Rất sâu" + "</div>" * 5000)
    page = collect(etree.HTML(deep))
    assert len(weigh(profile_of(site()), page, np.full(len(page.blocks), 0.5))) == len(page.blocks)


def test_own_elements_are_read_as_they_are_learnt() -> None:
    """What stands in a sentence has a box of its own in neither, so that its place is the same."""
    page = html("<p>Ủy ban họp vào <x-ngay>thứ hai</x-ngay> tuần sau.</p>")
    texts = [block.text for block in collect(with_plain_elements(parse(page))).blocks]
    assert len(observe(parse(page)).texts) == len(texts)
