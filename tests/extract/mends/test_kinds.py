"""What is of one kind stays together."""

from tests.choices import WORDS, chosen


def test_kind_whole() -> None:
    """The numbers of the last articles of law are as little likely as those of the first."""
    articles = [f"<p class=so>Điều {number}</p><p>{WORDS}</p>" for number in range(1, 5)]
    html = "".join(f"<div>{article}</div>" for article in articles)
    found = chosen(html, [0.9, 0.95, 0.9, 0.95, 0.9, 0.95, 0.3, 0.95])
    assert found == [text for number in range(1, 5) for text in (f"Điều {number}", WORDS)]
    assert "Điều 4" not in chosen(html, [0.9, 0.95, 0.9, 0.95, 0.9, 0.95, 0.1, 0.95])


def test_kind_of_first_class() -> None:
    """The last paragraph has a class more than others; that of a menu has the same second one."""
    paragraphs = [f'<p class="doan">{WORDS} {number}.</p>' for number in range(3)]
    rest = '<div><p class="doan cuoi">Lịch trực được niêm yết tại trụ sở.</p></div>'
    other = '<div><p class="muc doan">Liên hệ bộ phận một cửa của xã.</p></div>'
    found = chosen(f"<div>{''.join(paragraphs)}</div>{other}{rest}", [0.9, 0.9, 0.9, 0.2, 0.2])
    assert found[3:] == ["Lịch trực được niêm yết tại trụ sở."]
