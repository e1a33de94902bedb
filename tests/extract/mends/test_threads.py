"""Posts of a thread: who wrote them and when stays, what is said of the authors goes."""

import numpy as np
import pytest

from a11y_reader.extract.mends.threads import Opening, mend_threads, opening
from tests.choices import CountingBlocks, all_kept, page_of

TEXTS = (
    "Mưa hai tuần nay nên cây vàng lá, có bác nào biết cách cứu không?",
    "Kê chậu lên cao, che mưa, ngưng tưới và ngưng bón phân một tuần.",
    "Em đã làm như bác dặn, cây ra đọt mới rồi, cảm ơn bác nhiều lắm.",
    "Chúc mừng bác, nhớ qua Tết thay đất cho cây mau lại sức bác nhé.",
)
AUTHORS = ("minh81", "bảy gò", "minh81", "chị Lan")
RANKS = {"minh81": "Mới", "bảy gò": "Nghệ nhân", "chị Lan": "Quen"}
DAYS = ("4/9/2023 20:11", "4/9/2023 21:02", "5/9/2023 6:45", "6/9/2023 8:00")
POST = (
    '<div class=post><div class=side><a class=username href="/u/{0}">{0}</a>'
    "<ul><li>{1}</ul></div><p class=time>{2}</p><p>{3}</p><p class=reply>Trả lời</p></div>"
)


def thread(post: str = POST, days: tuple[str, ...] = DAYS) -> str:
    """Return posts, made of an author, the rank, a day and a text each."""
    rows = zip(AUTHORS, days, TEXTS, strict=True)
    return "".join(post.format(name, RANKS[name], day, text) for name, day, text in rows)


def kept_of(html: str, *likely: str) -> list[str]:
    """Return what is kept of a page of which the long texts and some others were."""
    page = page_of(html)
    before = [block.words > 8 or block.text in likely for block in page.blocks]
    kept = mend_threads(page, np.zeros(len(before)), np.array(before))
    return [block.text for block in page.blocks if kept[block.index] and block.words]


def test_names_and_days_are_kept() -> None:
    expected = [part for row in zip(AUTHORS, DAYS, TEXTS, strict=True) for part in row]
    assert kept_of(thread()) == expected


def test_a_post_of_two_words_has_its_day() -> None:
    html, wish = thread().replace(TEXTS[3], "Chúc mừng"), "Chúc mừng"
    assert kept_of(html, wish)[-3:] == [AUTHORS[3], DAYS[3], wish]


def test_buttons_below_a_text_are_no_names() -> None:
    """So are those to find what else an author wrote; a profile's address may be a file's."""
    buttons = "<div class=author_buttons>{}<a href=/find?{}>Tìm</a></div>"
    posts = [
        f"<div class=post><div class=info><img src=/b.png><b><a href=/user-{number}.html>{name}</a>"
        f"</b></div><p class=text>{text}</p>{buttons.format('Trang ' * (number % 2), number)}</div>"
        for number, (name, text) in enumerate(zip(AUTHORS, TEXTS, strict=True))
    ]
    expected = [part for row in zip(AUTHORS, TEXTS, strict=True) for part in row]
    assert kept_of("".join(posts)) == expected


@pytest.mark.parametrize("tag", ["div", "h3"])
def test_names_told_twice_for_two_widths(tag: str) -> None:
    """Each is told once, be the other of the same kind or a heading of another."""
    name = f"<{tag} class=name><a class=username href=/u/{{0}}>{{0}}</a></{tag}>"
    narrow = name if tag == "div" else name.replace("class=name", "class=narrow")
    post = f"<div class=post>{name}{narrow}<p class=time>{{2}}</p><p>{{3}}</p></div>"
    kept = kept_of(thread(post))
    assert [kept.count(author) for author in AUTHORS] == [2, 1, 2, 1]
    assert [text for text in kept if text in TEXTS] == list(TEXTS)


def test_ranks_and_buttons_are_dropped() -> None:
    assert kept_of(thread(), *RANKS.values(), "Trả lời") == kept_of(thread())


def test_numbers_of_posts_are_dropped() -> None:
    numbers = iter(range(1, 5))
    html = "".join(
        part.replace("Trả lời", f"#{next(numbers)}") + "</p></div>"
        for part in thread().split("</p></div>")[:-1]
    )
    assert kept_of(html, "#1", "#3") == kept_of(thread())


def test_pictures_of_a_post_are_kept() -> None:
    """They stand in one element, so that the first is that of each."""
    pictures = "".join(f"<br><br><img src=/{n}.jpg>" for n in range(3))
    page = page_of(thread().replace(f"<p>{TEXTS[2]}", f"<p>{TEXTS[2]}{pictures}"))
    every = all_kept(page)
    kept = mend_threads(page, np.zeros(len(every)), every)
    assert all(kept[block.index] for block in page.blocks if block.media)


@pytest.mark.parametrize(("day", "is_left"), [("<p class=time>{2}</p>", False), ("", True)])
def test_jobs_of_whom_a_page_lists_stay(day: str, *, is_left: bool) -> None:
    post = (
        f"<div class=post><b class=user>{{0}}</b>{day}<p itemprop=jobTitle>{{1}}</p><p>{{3}}</div>"
    )
    assert (RANKS[AUTHORS[0]] in kept_of(thread(post), *RANKS.values())) == is_left


def test_signature_is_dropped() -> None:
    post = POST.replace("</div>", "<aside class=signature>Vườn của {0}</aside></div>", 1)
    post = post.replace("<p class=reply>", "<aside class=signature>Vườn của {0}</aside><p>")
    assert not [text for text in kept_of(thread(post)) if "Vườn" in text]


def test_days_of_joining_are_no_days_of_posts() -> None:
    days = ("4/9/2013", "2/3/2008", "4/9/2013", "7/7/2020")
    assert not set(days) & set(kept_of(thread(days=days)))


def test_quotation_is_kept_but_its_button() -> None:
    quote = "<blockquote><p>{0} viết:</p><p>Lá vàng, {1}</p><p>Xem thêm</p></blockquote><p>{3}"
    kept = kept_of(thread(POST.replace("<p>{3}", quote)))
    assert {"chị Lan viết:", "Lá vàng, Quen"} <= set(kept)
    assert "Xem thêm" not in kept


@pytest.mark.parametrize(
    "html",
    [
        thread("<div class=post><p>{0}</p><p>{2}</p><p>{3}</p></div>"),
        POST.format("minh81", "Mới", DAYS[0], TEXTS[0]) * 3,
        "".join(f"<div><b class=user>#{n}</b><p>{text}</p></div>" for n, text in enumerate(TEXTS)),
        thread("<div class=post><a href='/go?id=5&u=/cho'>{0}</a><p>{2}</p><p>{3}</p></div>"),
        thread("<li class=post><nav class=menu><a href=/u/{0}>{0}</a></nav><p>{3}"),
    ],
    ids=["names are not marked up", "one author", "numbers", "other links", "names in menus"],
)
def test_what_is_no_thread(html: str) -> None:
    page = page_of(html)
    before = np.array([block.words > 8 for block in page.blocks])
    assert mend_threads(page, np.zeros(len(before)), before).tolist() == before.tolist()


def test_list_of_articles_is_no_thread() -> None:
    """Each has a heading that leads to it, and sections that an author writes for."""
    article = "<article><h3><a href=/{1}>Bài của {0}</a></h3>" + POST + "</article>"
    page = page_of(thread(article))
    before = all_kept(page)
    assert mend_threads(page, np.zeros(len(before)), before).all()


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (("", ""), ("minh81", "2023-09-04T20:11")),
        (("bảy gò", "2023-09-04"), ("minh81", "2023-09-04T20:11")),
        (("Trần Minh", "2022-01-01"), ("Trần Minh", "2022-01-01")),
    ],
    ids=["nothing is known", "the author of another post", "another name and day"],
)
def test_opening(known: tuple[str, str], expected: tuple[str, str]) -> None:
    page = page_of(thread())
    kept = np.array([block.words > 8 for block in page.blocks])
    assert opening(page, kept, Opening(*known)) == expected


def test_opening_below_another_text() -> None:
    page = page_of(f"<p>{TEXTS[0]}</p>{thread()}")
    kept = np.array([block.words > 8 for block in page.blocks])
    assert opening(page, kept, Opening("", "")) == ("", "")


def test_many_kinds_of_names_take_linear_time() -> None:
    """Each three names have a class of their own, around posts that lie in one another."""
    names = "".join(
        f"<p class='author x{number // 3}'>An {number % 5}</p><p>{TEXTS[0]}</p>"
        for number in range(900)
    )
    page = page_of(names)
    blocks = CountingBlocks(page.blocks)
    object.__setattr__(page, "blocks", blocks)
    mend_threads(page, np.zeros(len(blocks)), np.ones(len(blocks), dtype=bool))
    assert blocks.cut < 40 * len(blocks)


def test_days_of_joining_where_posts_tell_theirs_to_machines() -> None:
    """Of two posts, the authors of which joined one after the other by chance."""
    post = POST.replace("<p class=time>{2}</p>", "<p><time datetime='{2}'>{2}</time></p>")
    kept = kept_of(
        thread(post).replace("<li>Mới", "<li>2/1/2011").replace("<li>Nghệ nhân", "<li>3/1/2012")
    )
    assert not {"2/1/2011", "3/1/2012"} & set(kept)
    assert set(DAYS) <= set(kept)


def test_the_term_above_a_rank_is_a_name() -> None:
    """So FluxBB has it, with the day in a heading that leads to the post."""
    post = (
        "<div class=post><h2><a href=#p>#1 2023-09-04 20:11:0{0}</a></h2><div><dl><dt>{1}</dt>"
        "<dd class=usertitle>{2}</dd></dl></div><p>{3}</p>"
        "<div class=postsignature><p>Ai trồng cây thì người ấy có quả để ăn quanh năm.</p></div>"
        "</div>"
    )
    rows = enumerate(zip(AUTHORS, TEXTS, strict=True))
    html = "".join(post.format(count, name, RANKS[name], text) for count, (name, text) in rows)
    expected = [
        part
        for count, (name, text) in enumerate(zip(AUTHORS, TEXTS, strict=True))
        for part in (f"#1 2023-09-04 20:11:0{count}", name, text)
    ]
    assert kept_of(html) == expected


def test_answers_end_with_their_authors() -> None:
    """Those who changed one are no authors, and votes, not days, tell the order of answers."""
    changed = (
        "<div class=user><p>sửa hôm qua</p><p class=user-details><a href=/users/7>Ba</a></div>"
    )
    post = (
        "<div itemprop=suggestedAnswer><p>{2}</p>" + changed + "<div class=user>"
        "<p class=user-time>đáp ngày {1}</p>"
        "<p class=user-details itemprop=author><a href=/users/1>{0}</a></div></div>"
    )
    rows = [*zip(AUTHORS, (*DAYS[2:], *DAYS[:2]), TEXTS, strict=True)]
    html = "".join(post.format(*row) for row in rows)
    assert kept_of(html) == [
        part for name, day, text in rows for part in (text, f"đáp ngày {day}", name)
    ]


def test_a_drawing_is_no_part_of_a_name() -> None:
    post = (
        "<div><div class=byline><svg><text>{0[0]}</text></svg>{0}</div><p>{1}</p><p>+{2}</p></div>"
    )
    rows = enumerate(zip(AUTHORS, TEXTS, strict=True))
    html = "".join(post.format(name, text, votes) for votes, (name, text) in rows)
    expected = [part for row in zip(AUTHORS, TEXTS, strict=True) for part in row]
    assert kept_of(html) == expected


def test_names_for_two_screens_are_kept_once() -> None:
    post = POST.replace("<p class=time", "<div><a class=username>{0} ({1})</a></div><p class=time")
    assert kept_of(thread(post), *(f"{name} ({RANKS[name]})" for name in AUTHORS)) == kept_of(
        thread()
    )


@pytest.mark.parametrize("text", ["{} đã đọc, và nghĩ như bác", "{}, bác nói đúng lắm"])
def test_text_that_looks_like_a_name_and_begins_with_it_stays(text: str) -> None:
    rows = [
        (name, f"{text.format(name)} {said}") for name, said in zip(AUTHORS, TEXTS, strict=True)
    ]
    post = "<div class=post><p class=user-text>{}</p><p class=user-text>{}</p></div>"
    html = "".join(post.format(*row) for row in rows)
    assert kept_of(html, *(said for _, said in rows)) == [part for row in rows for part in row]


def test_what_a_short_post_quotes_stays() -> None:
    quote = "<blockquote><p>Chúc mừng bác nhé</p></blockquote><p>Cảm ơn bác</p>"
    html = thread().replace(f"<p>{TEXTS[3]}</p>", quote)
    assert kept_of(html, "Cảm ơn bác")[-2:] == ["Chúc mừng bác nhé", "Cảm ơn bác"]


def test_short_posts_of_one_author_in_a_row() -> None:
    """What looks like the text of others tells them from a name that is told twice."""
    rows = (*zip(AUTHORS, TEXTS, strict=True), ("chị Lan", "Cảm ơn"), ("chị Lan", "Hay quá"))
    html = "".join(
        f"<div class=post><b class=user>{name}</b><p>{text}</p></div>" for name, text in rows
    )
    assert kept_of(html, "Cảm ơn", "Hay quá") == [part for row in rows for part in row]


@pytest.mark.parametrize("more", ["", " (đã sửa)"])
def test_days_for_two_screens_are_kept_once(more: str) -> None:
    """The fuller one stays, and the last of two that say the same."""
    far = f"<ul><li><div><p class=day>Đăng {{2}}{more}</p></div></ul>"
    post = POST.replace("<p class=time>{2}</p>", "").replace("<p>{3}", far + "<p>{3}")
    post = post.replace("<ul><li>{1}", "<p class=time>Đăng {2}</p><ul><li>{1}")
    days = [f"Đăng {day}{more}" for day in DAYS]
    expected = [part for row in zip(AUTHORS, days, TEXTS, strict=True) for part in row]
    assert kept_of(thread(post), f"Đăng {DAYS[1]}") == expected
