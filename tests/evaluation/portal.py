"""A made-up portal page of any size, for measuring how time and memory grow."""

import random
from itertools import count

__all__ = ["portal_page", "repeated_page"]

_SENTENCES = (
    "Ủy ban nhân dân xã đã ban hành kế hoạch chăm sóc người cao tuổi trên địa bàn trong năm nay.",
    "Cán bộ bộ phận một cửa hướng dẫn người dân nộp hồ sơ trực tuyến, không phải đi lại nhiều lần.",
    "Theo báo cáo, tỷ lệ hồ sơ giải quyết đúng hạn đạt trên chín mươi lăm phần trăm.",
    "Bà con các thôn tham gia dọn vệ sinh đường làng, trồng thêm cây xanh và sửa lại mương nước.",
    "Trạm y tế tổ chức khám sức khỏe định kỳ cho trẻ em dưới sáu tuổi và phụ nữ mang thai.",
    "Người dân có ý kiến xin gửi về bộ phận tiếp công dân trước ngày cuối cùng của tháng.",
    "Nhà văn hóa mở cửa phòng đọc sách vào các buổi tối để học sinh có chỗ học nhóm.",
    "Đoàn thanh niên phối hợp với hội phụ nữ hướng dẫn cài đặt ứng dụng dịch vụ công.",
)

_MENU = (
    "Trang chủ",
    "Giới thiệu",
    "Tin tức",
    "Văn bản",
    "Thủ tục hành chính",
    "Hỏi đáp",
    "Liên hệ",
)


def _links(names: tuple[str, ...]) -> str:
    items = (
        f'<li class="nav-item"><a href="/muc-{i}">{name}</a></li>' for i, name in enumerate(names)
    )
    return f"<ul>{''.join(items)}</ul>"


def _sentences(dice: random.Random, at_most: int) -> str:
    return " ".join(dice.choices(_SENTENCES, k=dice.randint(1, at_most)))


def _paragraph(dice: random.Random, number: int) -> str:
    link = f'<a href="/tin/{number}.html">văn bản số {number}</a>'
    return f'<p style="text-align:justify"><span>{_sentences(dice, 4)}</span> Xem {link}.</p>'


def _list(dice: random.Random, _number: int) -> str:
    items = (f"<li>{_sentences(dice, 1)}</li>" for _ in range(dice.randint(2, 6)))
    return f"<ul>{''.join(items)}</ul>"


def _table(dice: random.Random, number: int) -> str:
    cell = dice.randint
    rows = (f"<tr><td>Thôn {i}</td><td>{cell(10, 900)}</td></tr>" for i in range(cell(3, 8)))
    head = "<tr><th>Đơn vị</th><th>Số hộ</th></tr>"
    return f"<table border=1><caption>Bảng {number}</caption>{head}{''.join(rows)}</table>"


def _figure(dice: random.Random, number: int) -> str:
    caption = f'<tr><td class="caption">{dice.choice(_SENTENCES)}</td></tr>'
    return f'<table><tr><td><img src="/anh/{number}.jpg" alt=""></td></tr>{caption}</table>'


def _section(dice: random.Random, number: int) -> str:
    makers = (_paragraph, _paragraph, _paragraph, _list, _table, _figure)
    blocks = "".join(dice.choice(makers)(dice, number) for _ in range(4))
    return f'<div class="content-item"><h3>{number}. Kết quả thực hiện</h3>{blocks}</div>'


def _related(dice: random.Random, number: int) -> str:
    items = (f'<li><a href="/tin/{number}">{dice.choice(_SENTENCES)}</a></li>' for _ in range(3))
    return f'<div class="box-related"><b>Tin liên quan</b><ul>{"".join(items)}</ul></div>'


def portal_page(size: int) -> bytes:
    """Make a page of about `size` bytes: a portal's frame around an article of many sections.

    The same size gives the same page.

    Args:
        size: In bytes; at least 5,000, or the frame alone is longer.
    """
    dice = random.Random(size)
    menu = _links(_MENU)
    head = (
        '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Kết quả năm - Xã Ví Dụ'
        f'</title></head><body><div id="header">{menu}</div><div class="wrapper">'
        f'<div class="sidebar">{menu}{_related(dice, 0)}</div><div class="main-content">'
        '<div class="title-news">Kết quả chăm lo đời sống người dân</div>'
    )
    foot = f'</div></div><div id="footer">{menu}<p>Lượt truy cập: 1.234</p></div></body></html>'
    body: list[str] = []
    left = size - len((head + foot).encode())
    for number in count(1):
        if left <= 0:
            break
        made = _section(dice, number) + (_related(dice, number) if number % 25 == 0 else "")
        body.append(made)
        left -= len(made.encode())
    return (head + "".join(body) + foot).encode()


def repeated_page(html: bytes, size: int) -> bytes:
    """Repeat what stands in a page's body until the page has about `size` bytes."""
    lowered = html.lower()
    start = lowered.find(b">", lowered.find(b"<body")) + 1
    end = lowered.rfind(b"</body")
    end = end if end > start else len(html)
    body = html[start:end]
    times = max(1, round((size - len(html) + len(body)) / len(body)))
    return html[:start] + body * times + html[end:]
