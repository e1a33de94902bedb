"""Comments below an article, and what only looks like them."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import a11y_reader
from a11y_reader import Options
from a11y_reader.extract.mends.comments import keep_comments
from a11y_reader.extract.mends.situation import Situation
from tests.choices import page_of
from tests.strategies import html_fragments

ARTICLE = (
    "Cây cầu mới qua sông Mây được thông xe sáng nay, nối hai xã vốn chỉ có một bến đò ngang.",
    "Công trình dài hai trăm mét, làm trong mười tám tháng, do tỉnh và người dân cùng góp vốn.",
    "Từ nay học sinh xã bên đến trường chỉ mất mười phút, kể cả vào những ngày nước lũ lên cao.",
    "Bến đò cũ vẫn được giữ lại làm nơi dừng chân, cạnh gốc cây gạo đã hơn một trăm năm tuổi.",
)
COMMENTS = (
    ("Lan Anh", "Mừng cho bà con hai xã, đợi cây cầu này đã ba mươi năm rồi còn gì."),
    ("Hai Lúa", "Mong xã giữ lại cây gạo đầu bến, cây đó còn già hơn cả làng tôi."),
    ("Minh Quân", "Hay quá!"),
)
TEXTS = [text for _, text in COMMENTS]
NAMES = [name for name, _ in COMMENTS]

FORM = """<div id="respond" class="comment-respond"><h3>Gửi bình luận</h3><form action="/gui">
<p>Thư điện tử của bạn sẽ không được hiện lên ở đây.</p><textarea></textarea>
<label>Tên của bạn</label><button>Gửi</button></form></div>"""


def item(name: str, text: str, *, tag: str = "li", names: str = "comment") -> str:
    return f"""<{tag} class="{names}"><div class="who"><a href="/u/1">{name}</a>
    <a href="#c1"><time>17/05/2024</time></a></div><div><p>{text}</p></div>
    <div class="actions"><a href="#r">Trả lời</a> <span>Thích</span></div></{tag}>"""


def comments(*, names: str = "comment", around: str = 'id="comments" class="comments-area"') -> str:
    items = "".join(item(name, text, names=names) for name, text in COMMENTS)
    return f"<section {around}><h2>Ba bình luận</h2><ol>{items}</ol>{FORM}</section>"


def paragraphs(texts: tuple[str, ...] = ARTICLE) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def kept_texts(html: str, *, wanted: bool = False, all_of_it: bool = True) -> list[str]:
    """Return the texts kept where the model kept all of the page, or only the article's texts."""
    page = page_of(html)
    before = [all_of_it or block.text in ARTICLE for block in page.blocks]
    kept = keep_comments(page, Situation(comments=wanted), np.array(before))
    return [block.text for block in page.blocks if kept[block.index] and block.text]


def all_texts(html: str) -> list[str]:
    return [block.text for block in page_of(html).blocks if block.text]


# Comments below an article


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"<article>{paragraphs()}</article>{comments()}", id="beside it"),
        pytest.param(f"<article>{paragraphs()}{comments()}</article>", id="within it"),
        pytest.param(
            f'<div class="post comments-open">{paragraphs()}{comments()}</div>', id="announced"
        ),
        pytest.param(paragraphs() + comments(around=""), id="without a container"),
        pytest.param(paragraphs() + comments(names="item"), id="named by the container"),
        pytest.param(
            paragraphs() + comments(around='class="box-comment"', names="item"), id="box-comment"
        ),
        pytest.param(
            paragraphs() + comments().replace("<p>Mừng", "<p>Mừng " + ARTICLE[0] * 3), id="longer"
        ),
    ],
)
def test_comments_dropped(html: str) -> None:
    assert set(kept_texts(html)).isdisjoint(TEXTS)
    assert kept_texts(html)[: len(ARTICLE)] == list(ARTICLE)


def test_comments_below_lines_that_are_elements_each() -> None:
    """Blogs write a paragraph as several: none is running text by itself, all of them are."""
    words = " ".join(ARTICLE).split()
    lines = [" ".join(words[start : start + 6]) for start in range(0, len(words), 6)]
    article = "".join(f"<div>{line}</div>" for line in lines)
    assert kept_texts(f"<article>{article}</article>{comments()}") == lines


@pytest.mark.parametrize("all_of_it", [True, False])
def test_comments_wanted(all_of_it: bool) -> None:
    """What readers wrote, who and when, and the heading; no buttons and no form."""
    html = f"<article>{paragraphs()}</article>{comments()}"
    assert kept_texts(html, wanted=True, all_of_it=all_of_it) == [
        *ARTICLE,
        "Ba bình luận",
        *(line for name, text in COMMENTS for line in (f"{name} 17/05/2024", text)),
    ]


def test_comments_wanted_nested() -> None:
    answer = item("Lan Anh", "Cây gạo còn nguyên bác ạ, tôi mới đi qua đó sáng nay.")
    html = paragraphs() + comments().replace("</li>", f"<ul>{answer}</ul></li>", 1)
    texts = kept_texts(html, wanted=True, all_of_it=False)
    assert texts.count("Lan Anh 17/05/2024") == 2
    assert "Cây gạo còn nguyên bác ạ, tôi mới đi qua đó sáng nay." in texts
    assert not {"Trả lời Thích", "Trả lời", "Thích"} & set(texts)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(comments(around='class="kommentare"', names="kommentar"), id="German"),
        pytest.param(comments(around='class="binh-luan"', names="muc"), id="Vietnamese"),
        pytest.param(comments(around='class="yorumlar"', names="muc"), id="Turkish"),
        pytest.param(comments(around='class="pinglun"', names="pl"), id="Pinyin"),
        pytest.param(
            comments(around="", names="x").replace(
                "<li", '<li itemprop="comment" itemscope itemtype="https://schema.org/Comment"'
            ),
            id="microdata",
        ),
    ],
)
def test_comments_wanted_by_other_names(html: str) -> None:
    texts = kept_texts(paragraphs() + html, wanted=True, all_of_it=False)
    assert set(TEXTS) <= set(texts)
    assert {f"{name} 17/05/2024" for name in NAMES} <= set(texts)


def test_comments_wanted_without_tabs_and_letters() -> None:
    """The order to show them in, and the letter that stands for a picture, are no comments."""
    html = comments().replace("<ol>", "<div><span>Mới nhất</span></div><ol>")
    html = html.replace('<div class="who">', '<div class="avatar">H</div><div class="who">')
    texts = kept_texts(paragraphs() + html, wanted=True, all_of_it=False)
    assert set(TEXTS) <= set(texts)
    assert not {"Mới nhất", "H"} & set(texts)


@pytest.mark.parametrize("around", ["<aside>{}</aside>", '<div class="widget">{}</div>'])
def test_comments_wanted_not_of_other_pages(around: str) -> None:
    """A list of the site's latest comments beside the article is not of the article."""
    html = f"<main>{paragraphs()}</main>{around.format(comments())}"
    assert kept_texts(html, wanted=True, all_of_it=False) == list(ARTICLE)


def test_comments_of_an_article_in_a_side_column() -> None:
    """Whatever the page's columns are called, comments belong to the text they share one with."""
    html = f'<div class="sidebar">{paragraphs()}{comments()}</div>'
    assert set(TEXTS) <= set(kept_texts(html, wanted=True, all_of_it=False))


# What only looks like comments

FORUM = "".join(
    item(f"Thành viên {number}", text, tag="div") for number, text in enumerate(ARTICLE * 2)
)
LONG_POST = f'<div class="post">{paragraphs()}</div>'
QUESTION = f"""<main itemscope itemtype="https://schema.org/QAPage"><div class="question">
{paragraphs()}</div><div class="answers comments">{comments()}</div></main>"""
DATA = """<script type="application/ld+json">{"@type": "DiscussionForumPosting"}</script>"""


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(FORUM, id="every post a comment"),
        pytest.param(f'<div class="comments">{FORUM}</div>', id="in one container"),
        pytest.param(DATA + LONG_POST + comments(), id="linked data"),
        pytest.param(QUESTION, id="questions and answers"),
        pytest.param(f'<div id="ThreadView">{LONG_POST}{comments()}</div>', id="a thread by name"),
        pytest.param(f'<p>{ARTICLE[0]}</p><div class="comments">{FORUM}</div>', id="a short post"),
        pytest.param(
            f"<p>{' '.join(ARTICLE)}</p><div class=comments>{FORUM * 2}</div>", id="a discussion"
        ),
        pytest.param(
            f'{LONG_POST}<div class="replies">{FORUM.replace("comment", "reply")}</div>',
            id="replies",
        ),
        pytest.param(
            paragraphs() + f'<div class="comment-body">{paragraphs(ARTICLE * 2)}</div>',
            id="an editorial",
        ),
        pytest.param(
            paragraphs() + f'<div class="comment">{ARTICLE[0]}</div>' + paragraphs(),
            id="set apart in the text",
        ),
        pytest.param(
            paragraphs()
            + f'<section id="comments"><h2>Chú thích trong mã</h2><p>{ARTICLE[0]}</p></section>',
            id="a section whose heading says so",
        ),
        pytest.param(
            paragraphs() + f'<div class="commentary">{paragraphs()}</div>', id="a commentary"
        ),
        pytest.param(
            paragraphs()
            + comments(around='class="testimonials-comments"', names="x").replace(FORM, ""),
            id="chosen by the site",
        ),
        pytest.param(comments() + paragraphs() * 3, id="above the text"),
        pytest.param(paragraphs() * 2, id="none"),
    ],
)
@pytest.mark.parametrize("wanted", [False, True])
def test_comments_none(html: str, wanted: bool) -> None:
    """What is kept stays, as there are no comments in the page."""
    assert kept_texts(html, wanted=wanted) == all_texts(html)


# The whole way


def page(body: str) -> str:
    return f"<title>Thông xe cầu sông Mây</title><body><h1>Thông xe cầu sông Mây</h1>{body}"


def test_read_comments() -> None:
    html = page(f"<article>{paragraphs()}</article>{comments()}")
    plain = a11y_reader.to_text(a11y_reader.read(html))
    assert all(text in plain for text in ARTICLE)
    assert not any(text in plain for text in TEXTS)
    wanted = a11y_reader.to_text(a11y_reader.read(html, options=Options(comments=True)))
    assert all(text in wanted for text in (*ARTICLE, *TEXTS, *NAMES))
    kinds = {part.kind for part in a11y_reader.read(html).removed}
    assert "comments" in kinds


@given(html_fragments(), st.booleans(), st.data())
def test_comments_any_page(html: str, wanted: bool, data: st.DataObject) -> None:
    """Without an article nothing changes, whatever the page; and nothing is added unasked."""
    found = page_of(html + comments())
    size = len(found.blocks)
    kept = np.array(data.draw(st.lists(st.booleans(), min_size=size, max_size=size)), dtype=bool)
    changed = keep_comments(found, Situation(comments=wanted), kept)
    assert len(changed) == size
    if not wanted:
        assert not (changed & ~kept).any()


def test_pictures_above_comments_in_linear_time() -> None:
    """They have no words, and so never make a paragraph together; by the square it took 2 s."""
    found = page_of(f"<div>{'<div><img src=a.png></div>' * 10_000}</div>{comments()}")
    start = time.process_time()
    keep_comments(found, Situation(comments=False), np.ones(len(found.blocks), dtype=bool))
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("heading", "below", "is_kept"),
    [
        ("<h2>Ý kiến bạn đọc</h2>", "", False),
        ("<h1>Ý kiến bạn đọc</h1>", "<h2>Liên hệ</h2><p>Ủy ban nhân dân xã Tân Lập</p>", True),
        ("<h2>Ý kiến bạn đọc</h2>", "<h2>Liên hệ</h2><p>Ủy ban nhân dân xã Tân Lập</p>", False),
        ("<h2>Ý kiến bạn đọc</h2>", "<p>Xem thêm ở trụ sở xã Tân Lập.</p>", True),
        ("<p>Ý kiến bạn đọc</p>", "", True),
    ],
    ids=["last", "of more", "above another", "of a text", "no heading"],
)
def test_heading_above_comments_goes_with_them(heading: str, below: str, is_kept: bool) -> None:
    html = f"<article>{paragraphs()}{heading}{comments()}{below}</article>"
    assert ("Ý kiến bạn đọc" in kept_texts(html)) is is_kept
