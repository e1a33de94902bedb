"""Of each post of a thread who wrote it and when is kept, and the profile is not."""

import numpy as np
import pytest

from a11y_reader.extract.mends.posts import whole_posts
from tests.choices import WORDS, page_of

WRITERS = ("lan_pham", "Ba Tài", "lan_pham", "Cô Hạnh")


def thread(*dates: str, link: str = "/members/{}", text: str = WORDS) -> str:
    """Return a thread of four posts; it tells the dates."""
    posts = "".join(
        f"<article class='post post-{number}'><div class=user><h4><a href='{link.format(number)}'>"
        f"{writer}</a></h4><h5>Thành viên</h5><dl><dt>Bài viết</dt><dd>1{number}</dd></dl>"
        f"<img src=/huy-hieu.png></div><div class=when>{date}</div><div class=text>{text}</div>"
        f"<footer><ul><li>Thích</li></ul></footer></article>"
        for number, (writer, date) in enumerate(zip(WRITERS, dates, strict=True))
    )
    return f"<div class=thread>{posts}</div>"


DAYS = ("4/9/2023 20:11", "4/9/2023 21:02", "5/9/2023 06:45", "6/9/2023 08:14")


def shown(html: str, *kept: str) -> list[str]:
    """Return what is kept where blocks of some texts, and all pictures, were."""
    page = page_of(html)
    before = np.array([block.text in kept or block.media > 0 for block in page.blocks])
    after = whole_posts(page, before.astype(float), before)
    return [block.text for block in page.blocks if after[block.index]]


def test_heads_of_posts_are_kept_and_profiles_are_not() -> None:
    found = shown(thread(*DAYS), WORDS, "Thành viên", "12", "Thích")
    heads = zip(WRITERS, DAYS, strict=True)
    assert found == [text for writer, day in heads for text in (writer, day, WORDS)]


def test_ranks_beside_names_are_not_kept() -> None:
    html = thread(*DAYS).replace("Thành viên", "Nghệ nhân", 1).replace("<h5>Thành viên</h5>", "")
    assert "Nghệ nhân" not in shown(html, WORDS, "Nghệ nhân")


def test_dates_may_be_told_to_machines() -> None:
    days = [f"<time datetime=2023-09-0{day}>hôm qua</time>" for day in range(4, 8)]
    assert shown(thread(*days), WORDS)[:3] == [WRITERS[0], "hôm qua", WORDS]


def test_post_without_text_has_no_head() -> None:
    page = page_of(thread(*DAYS))
    before = np.array([block.text == WORDS for block in page.blocks])
    before[before.nonzero()[0][-1]] = False
    after = whole_posts(page, before.astype(float), before)
    assert "Cô Hạnh" not in [block.text for block in page.blocks if after[block.index]]


@pytest.mark.parametrize(
    "html",
    [
        thread(*DAYS[::-1]),
        thread(*(DAYS[0],) * 4),
        thread(*("sáng",) * 4),
        thread(*DAYS, link="/cho/{}").replace("class=user", ""),
        thread(*DAYS, text="Vâng."),
        thread(*DAYS).replace("<h4>", "<p>Có nhiều hơn bốn tiếng ở đây.</p><h4>Từ chợ nổi của "),
    ],
    ids=["backwards", "one day", "no dates", "no writers", "no text", "long names"],
)
def test_boxes_that_are_no_posts_stay(html: str) -> None:
    texts = (WORDS, "Thành viên")
    assert shown(html, *texts) == [
        block.text for block in page_of(html).blocks if block.text in texts or block.media
    ]
