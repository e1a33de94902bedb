"""An article of a district's portal, which has what pages have, and how it is written shortly."""

from a11y_reader.document import Child, Document, Node, Removed

__all__ = ["PIXEL", "article", "element"]

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgYGAAAAAEAAHI6"
    "uv5AAAAAElFTkSuQmCC"
)
"""An image that is there without a request."""


def element(tag: str, *children: Child, **attributes: str) -> Node:
    """Write a node shortly; `lang_=…` is the attribute `lang`."""
    pairs = tuple((name.rstrip("_"), value) for name, value in attributes.items())
    return Node(tag, pairs, children)


def _table() -> Node:
    head = [element("th", f"Quý {number}", scope="col") for number in ("I", "II", "III", "IV")]
    cells = [element("td", figure) for figure in ("40 %", "55 %", "75 %", "100 %")]
    return element(
        "table",
        element("caption", "Chỉ tiêu theo từng quý"),
        element("thead", element("tr", element("th", "Chỉ tiêu", scope="col"), *head)),
        element(
            "tbody", element("tr", element("th", "Thanh toán trực tuyến", scope="row"), *cells)
        ),
    )


def _lists() -> Node:
    return element(
        "ul",
        element("li", "Rút ngắn thời gian giải quyết hồ sơ xuống còn một nửa."),
        element(
            "li",
            "Bảo đảm mọi trang đạt chuẩn ",
            element("abbr", "WCAG", title="Web Content Accessibility Guidelines"),
            ":",
            element("ol", element("li", "kiểm tra tự động;"), element("li", "hỏi người dùng.")),
        ),
    )


def article() -> Document:
    """Return an article of a district's portal with every sort of content."""
    long_url = "https://quan.example.gov.vn/tra-cuu/ho-so?ma=000.00.00.H29-240517-0001&buoc=xu-ly"
    return Document(
        title="Quận triển khai kế hoạch chuyển đổi số đến từng khu phố",
        lang="vi",
        url="https://quan.example.gov.vn/tin-tuc/ke-hoach.html",
        site="Cổng thông tin điện tử quận",
        author="Nguyễn Thị Hồng Nhung",
        published="2024-05-17T08:30:00+07:00",
        body=(
            element(
                "p",
                element("strong", "Sáng 17/5, UBND quận tổ chức hội nghị triển khai kế hoạch."),
            ),
            element("h2", "Mục tiêu của kế hoạch", id="muc-tieu"),
            element(
                "p",
                "Đến cuối năm, ",
                element("a", "mọi thủ tục đủ điều kiện", href="https://quan.example.gov.vn/thu-tuc"),
                " được cung cấp trực tuyến toàn trình. Mỗi khu phố có một tổ công nghệ số cộng "
                "đồng gồm 5 đến 7 thành viên, hướng dẫn người dân nộp hồ sơ. "
                "Khẩu hiệu là ",
                element("span", "“Leave no one behind”", lang="en"),
                ".",
            ),
            _lists(),
            element(
                "figure",
                element("img", src=PIXEL, alt="Quang cảnh hội nghị", width="1200", height="600"),
                element("figcaption", "Quang cảnh hội nghị. Ảnh: Minh Đức"),
            ),
            element("h2", "Lộ trình thực hiện"),
            element("h3", "Giai đoạn 1"),
            _table(),
            element("h3", "Giai đoạn 2"),
            element("blockquote", element("p", "Người dân là trung tâm của chuyển đổi số.")),
            element("p", "Tra cứu tại ", element("a", long_url, href=long_url), "."),
            element("pre", element("code", f"curl \\\n  {long_url}")),
            element("h2", "Liên hệ"),
            element(
                "dl",
                element("dt", "Điện thoại"),
                element("dd", element("a", "028 1234 5678", href="tel:+842812345678")),
            ),
        ),
        removed=(
            Removed("menu", 120, 40),
            Removed("related", 80, 9),
            Removed("menu", 30, 17),
            Removed("share", 3, 0),
        ),
    )  # fmt: skip
