"""Lists are kept whole, and where the text leads to them."""

import pytest

from tests.choices import WORDS, chosen, kept, page_of


def test_list_whole() -> None:
    html = f"<p>{WORDS}</p><ul><li>{WORDS}</li><li>Hết.</li><li>{WORDS}</li></ul>"
    assert kept(html) == [WORDS, WORDS, "Hết.", WORDS]


def test_list_of_text_whole() -> None:
    """Half of the ingredients are worth nothing, be the others ever so short."""
    items = ["Gạo nếp", "Đậu xanh", "Một ít muối", "Lá dong"]
    html = f"<p>{WORDS}</p><ul><li>{'<li>'.join(items)}</ul><p>{WORDS}</p>"
    assert chosen(html, [0.95, 0.4, 0.4, 0.9, 0.9, 0.95]) == [WORDS, *items, WORDS]
    ticked = html.replace("<li>", "<li><label>")  # as in recipes to be ticked off
    assert chosen(ticked, [0.95, 0.4, 0.4, 0.9, 0.9, 0.95]) == [WORDS, *items, WORDS]
    pictured = html.replace("Gạo nếp", "<img src=a.jpg>Gạo nếp").replace("Lá", "<img src=b.jpg>Lá")
    assert "Gạo nếp" not in chosen(pictured, [0.95, 0.1, 0.1, 0.9, 0.1, 0.95])


def test_list_of_posts_whole() -> None:
    """What each post has, but no buttons below it."""
    tools = "<div><a href=/1>Trả lời</a> <a href=/2>Trích dẫn</a></div>"
    posts = "".join(f"<li><div>{WORDS} {place}</div><p>Vâng</p>{tools}</li>" for place in "AB")
    found = chosen(f"<ul>{posts}</ul>", [0.95, 0.2, 0.05] * 2)
    assert found == [f"{WORDS} A", "Vâng", f"{WORDS} B", "Vâng"]


def test_list_of_names_with_icons_whole() -> None:
    """One of four riders stands next to the text, and looks the likelier for it."""
    riders = ("Lò Văn An", "Vàng A Chứ", "Giàng A Sử", "Quàng Văn Bình")
    items = "".join(f"<li><figure><img src=mu.png></figure>{name}</li>" for name in riders)
    scores = [0.95, 0.1, 0.4, 0.1, 0.4, 0.1, 0.4, 0.1, 0.7, 0.95]
    found = chosen(f"<p>{WORDS}</p><ul>{items}</ul><p>{WORDS}</p>", scores)
    assert [text for text in found if text in riders] == list(riders)


def test_grid_of_labels_and_values_whole() -> None:
    """A label is not lost for being short."""
    labels = ("Số hiệu", "Ngày ban hành", "Người ký", "Hiệu lực")
    rows = "".join(f"<div><p>{label}</p><p>12 tháng 3</p></div>" for label in labels)
    found = chosen(f"<p>{WORDS}</p><div>{rows}</div>", [0.95, *[0.1, 0.9] * 4])
    assert [text for text in found if text in labels] == list(labels)


@pytest.mark.parametrize(("score", "is_kept"), [(0.28, True), (0.02, False)])
def test_description_list_is_never_torn(score: float, is_kept: bool) -> None:
    terms = "<dl><dt>Cam</dt><dd>3 đồng</dd><dt>Chanh</dt><dd>5 đồng</dd></dl>"
    found = chosen(f"<div>{terms}</div><p>{WORDS}</p>", [0.7, score, score, score, 0.95])
    assert found == [*(["Cam", "3 đồng", "Chanh", "5 đồng"] if is_kept else []), WORDS]


def test_list_in_parts() -> None:
    """Of a list of which little is kept, the rest is not taken."""
    html = f"<ul><li>{WORDS}</li>{'<li>Một mục khác của trang</li>' * 9}</ul>"
    assert kept(html) == [WORDS]


@pytest.mark.parametrize(
    ("above", "is_kept"),
    [("Dấu hiệu là:", True), ("Dấu hiệu", True), ("Mời bà con xem thêm tin.", False)],
)
def test_list_of_links_that_a_sentence_leads_to(above: str, is_kept: bool) -> None:
    items = "<li><a href=a>Đau đầu</a></li><li><a href=b>Sốt cao</a></li>"
    html = f"<div><p>{WORDS}</p><p>{above}</p><ul>{items}</ul><p>{WORDS}</p></div>"
    assert ("Sốt cao" in chosen(html, [0.95, 0.9, 0.3, 0.3, 0.95])) is is_kept
    assert "Sốt cao" not in chosen(html, [0.95, 0.9, 0.1, 0.1, 0.95])


def test_no_list_of_links_below_the_text() -> None:
    html = f"<div><p>{WORDS}</p><p>Xem thêm:</p><ul><li><a href=a>Tin khác</a></li></ul></div>"
    assert "Tin khác" not in chosen(f"{html}<p>Hết</p>", [0.95, 0.9, 0.3, 0.05])


LINKS = (
    "<ul><li><a href=a>Nghị định về nước sạch</a></li><li><a href=b>Giá nước năm nay</a></li></ul>"
)
SENTENCE = "Bà con có thể đọc thêm các văn bản sau:"


@pytest.mark.parametrize(
    ("above", "below", "score", "is_kept"),
    [
        (SENTENCE, LINKS, 0.2, True),
        (SENTENCE, LINKS, 0.1, False),
        (SENTENCE, LINKS.replace("sạch", "sạch và giá nước được ban hành"), 0.2, False),
        ("Xem thêm:", LINKS, 0.2, False),
        (SENTENCE.replace(":", "."), LINKS, 0.2, False),
        ("Nguồn:", "<ol><li>Sở Nông nghiệp, số 12.</li><li>Sở Y tế, số 3.</li></ol>", 0.3, True),
    ],
)
def test_list_that_ends_the_text(above: str, below: str, score: float, is_kept: bool) -> None:
    """The last sentence leads to it; a label of links doesn't."""
    html = f"<div><p>{WORDS} {WORDS}</p><p>{above}</p>{below}</div><p>Hết</p>"
    count = len(page_of(html).blocks) - 3
    found = chosen(html, [0.95, 0.9, *[score] * count, 0.01])
    assert (len(found) > 2) is is_kept


def test_list_that_a_sentence_leads_to_above_a_picture() -> None:
    items = "<ul><li>Một</li><li>Hai</li><li>Ba</li></ul>"
    html = f"<div><p>Có ba điều phải nhớ:</p>{items}<p><img src=a.jpg></p><p>{WORDS}</p></div>"
    assert "Ba" in chosen(html, [0.95, 0.3, 0.2, 0.3, 0.4, 0.95])
