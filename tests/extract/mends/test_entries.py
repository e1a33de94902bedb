"""Lines with the dates of entries: all or none of them."""

import numpy as np
import pytest

from a11y_reader.extract.mends.entries import keep_dates_whole, keep_times_of_entries
from tests.choices import page_of

POST = (
    "<article><div class=head>{0}</div><p>Nước chảy yếu từ tối qua, có ai biết không?</p></article>"
)
HEADS = ("an_khe 28/06/2023", "Bình ngày 29/06/2023 lúc 8:15", "chú Tư 30/06/2023")


def kept(lines: tuple[str, ...], likely: list[int], post: str = POST) -> list[bool]:
    """Return what is kept of the lines of posts where those with these numbers are likely."""
    page = page_of("".join(post.format(line) for line in lines))
    before = np.array([block.scope.tag == "p" for block in page.blocks])
    heads = np.flatnonzero(~before)
    before[heads[likely]] = True
    return keep_dates_whole(page, np.zeros(len(page.blocks)), before)[heads].tolist()


@pytest.mark.parametrize(
    ("lines", "likely", "expected"),
    [
        (HEADS, [1], [True, True, True]),
        (HEADS, [], [False, False, False]),
        (HEADS[:2], [1], [False, True]),
        (("Trả lời", "Thích", HEADS[0]), [2], [False, False, True]),
        (
            (HEADS[0], HEADS[1], f"{HEADS[2]} {'Ủy ban nhân dân xã ' * 3}"),
            [0],
            [True, False, False],
        ),
    ],
    ids=["one is kept", "none is kept", "two are no list", "few have dates", "one is a text"],
)
def test_dates_of_posts(lines: tuple[str, ...], likely: list[int], expected: list[bool]) -> None:
    assert kept(lines, likely) == expected


@pytest.mark.parametrize(("above", "are_kept"), [("<h3>{}</h3>", True), ("<p>{}</p>", False)])
def test_dates_between_questions_and_answers(above: str, are_kept: bool) -> None:
    question = above.format("Bao giờ có nước?")
    html = "".join(f"{question}<div>{head}</div><p>Ngày mai sẽ có nước.</p>" for head in HEADS)
    page = page_of(html)
    before = np.array([block.scope.tag != "div" for block in page.blocks])
    assert keep_dates_whole(page, np.zeros(len(page.blocks)), before).all() == are_kept


def test_dates_in_cells_are_of_their_rows() -> None:
    row = "<table border=1><tr><td>{0}</td><th>Họp</th></tr></table>"
    assert kept(HEADS, [0], row) == [True, False, False, False, False, False]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (("11:40", "10:55", "9:10"), True),
        (("7:05 am", "11:30 am", "1:15 pm"), True),
        (("1:07", "0:41", "1:49"), False),
        (("11:40", "10:55"), False),
        (("11:40", "10:55", "Hết"), False),
    ],
    ids=["backwards", "forwards", "lengths of videos", "two", "another line"],
)
def test_times_of_entries(times: tuple[str, ...], expected: bool) -> None:
    page = page_of("".join(POST.format(time) for time in times))
    before = np.array([block.scope.tag == "p" for block in page.blocks])
    after = keep_times_of_entries(page, np.zeros(len(page.blocks)), before)
    assert after.tolist() == (before | expected).tolist()


def test_times_of_entries_that_are_dropped() -> None:
    page = page_of("".join(POST.format(time) for time in ("11:40", "10:55", "9:10")))
    before = np.zeros(len(page.blocks), dtype=bool)
    assert not keep_times_of_entries(page, np.zeros(len(page.blocks)), before).any()


def test_times_of_entries_of_which_some_are_named_otherwise() -> None:
    entries = [POST.format(time) for time in ("11:40", "10:55", "9:10", "8:05", "7:30")]
    entries[0] = entries[0].replace("<article", "<article class=quan-trong")
    entries[1] = entries[1].replace("Nước chảy yếu từ tối qua, có ai biết không?", "Hết nước.")
    page = page_of("".join(entries))
    before = np.array([block.scope.tag == "p" for block in page.blocks])
    assert keep_times_of_entries(page, np.zeros(len(page.blocks)), before).all()
