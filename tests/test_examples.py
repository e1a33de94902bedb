"""The examples do what they say."""

import os
import runpy
import struct
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import a11y_reader
from a11y_reader import Document, Node

EXAMPLES = Path(__file__).parent.parent / "examples"
TITLE = "Nậm Khê: Hoàn thành 186 căn nhà cho hộ nghèo, ĐBDTTS sau 6 tháng"


def run(folder: Path, name: str, *arguments: str) -> str:
    command = [sys.executable, str(EXAMPLES / name), *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "error"}
    options = {"cwd": folder, "env": environment, "capture_output": True, "encoding": "utf-8"}
    return subprocess.run(command, check=True, **options).stdout  # noqa: S603


@pytest.fixture(scope="module")
def portal_page() -> Document:
    return a11y_reader.read((EXAMPLES / "portal_page.html").read_bytes())


def nodes(document: Document, tag: str) -> list[Node]:
    return [item for item in document.walk() if isinstance(item, Node) and item.tag == tag]


def test_convert_page(tmp_path: Path) -> None:
    assert run(tmp_path, "convert_page.py") == f"{TITLE}: readable.html\n"
    assert TITLE in (tmp_path / "readable.html").read_text(encoding="utf-8")


def test_convert_page_with_arguments(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<h1>Thông báo</h1><p>Xã nghỉ tiếp công dân ngày mai.", encoding="utf-8")
    assert run(tmp_path, "convert_page.py", "a.html", "b.html") == "Thông báo: b.html\n"
    assert "Xã nghỉ tiếp công dân" in (tmp_path / "b.html").read_text(encoding="utf-8")


def test_custom_theme(tmp_path: Path) -> None:
    ratios = [
        float(line.split()[1].removesuffix(":1"))
        for line in run(tmp_path, "custom_theme.py").splitlines()
    ]
    assert ratios == sorted(ratios)
    assert len(ratios) == 4
    html = (tmp_path / "themed.html").read_text(encoding="utf-8")
    assert "nam-khe" in html
    assert TITLE in html


def test_custom_template(tmp_path: Path) -> None:
    assert run(tmp_path, "custom_template.py") == "Written: framed.html\n"
    html = (tmp_path / "framed.html").read_text(encoding="utf-8")
    assert '<p class="agency"><strong>Ủy ban nhân dân huyện Nậm Khê</strong></p>' in html
    assert "tel:+842151234567" in html
    assert TITLE in html


def test_flask_view() -> None:
    client = runpy.run_path(str(EXAMPLES / "flask_view.py"))["app"].test_client()
    assert "Thăm dò ý kiến".upper() in client.get("/").text
    page = client.get("/doc")
    assert page.mimetype == "text/html"
    assert TITLE in page.text
    assert "Thăm dò ý kiến".upper() not in page.text
    assert 'src="http://localhost/images/trao-bieu-trung.png"' in page.text
    with client.get("/images/trao-bieu-trung.png") as picture:
        assert picture.mimetype == "image/png"


def test_portal_page_is_messy() -> None:
    """What the page is there to show is still in it."""
    html = (EXAMPLES / "portal_page.html").read_text(encoding="utf-8")
    assert unicodedata.normalize("NFC", html) != html
    for mess in (
        "&nbsp;&nbsp;",
        "<font",
        "<center>",
        "javascript:",
        "bgcolor",
        "<marquee",
        "A+",
        " style=",
    ):
        assert mess in html
    for order in ("<main", "<article", "<nav", "<h2", "<th"):
        assert order not in html


def test_portal_page_picture_is_small() -> None:
    picture = (EXAMPLES / "images" / "trao-bieu-trung.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == (640, 400)
    assert len(picture) < 10_000


def test_portal_page_metadata(portal_page: Document) -> None:
    assert portal_page.title == TITLE
    assert portal_page.author == "Nguyễn Thu Hà"
    assert portal_page.published.startswith("2023-06-28")
    assert portal_page.lang == "vi"
    assert portal_page.encoding.lower() == "utf-8"
    assert "Nậm Khê" in portal_page.site


@pytest.mark.parametrize(
    "words",
    [
        "Sáng 27/6, UBND huyện Nậm Khê phối hợp với Ủy ban MTTQ huyện",
        "Dự và chủ trì hội nghị có đồng chí Lò Văn Thắng",
        "Đại diện các hộ gia đình xã Khê Thượng nhận biểu trưng",
        "Chung tay từ cơ sở",
        "Thị trấn Nậm Khê",
        "8.175",
        "ông Páo xúc động nói",
        "Bên cạnh kết quả đạt được",
        "Một căn nhà vững chãi là chỗ dựa",
        "Giải ngân kịp thời",
        "Phụ lục kết quả theo xã, thị trấn (DOCX, 86 KB)",
        "xây dựng nông thôn mới (NTM).",
    ],
)
def test_portal_page_keeps(portal_page: Document, words: str) -> None:
    assert words in " ".join(a11y_reader.to_text(portal_page).split())


@pytest.mark.parametrize(
    "words",
    [
        "Đăng nhập", "Tăng tương phản", "CỔNG THÔNG TIN", "Bản đồ hành chính", "Chào mừng bạn",
        "DANH MỤC", "Lịch tiếp công dân", "Độ ẩm", "Trang chủ", "Bản in", "Chia sẻ",
        "Tin liên quan", "vay chăn nuôi", "Các tin khác", "VĂN BẢN MỚI", "Rất hài lòng",
        "Số lượt truy cập", "Chịu trách nhiệm nội dung",
    ],
)  # fmt: skip
def test_portal_page_removes(portal_page: Document, words: str) -> None:
    assert words not in a11y_reader.to_text(portal_page)


def test_portal_page_abbreviations(portal_page: Document) -> None:
    found = {each.short: (each.expansion, each.source) for each in portal_page.abbreviations}
    assert found["ĐBDTTS"] == ("đồng bào dân tộc thiểu số", "document")
    assert found["UBND"] == ("Ủy ban nhân dân", "glossary")
    assert found["BCĐ"] == ("Ban Chỉ đạo", "document")


def test_portal_page_structure(portal_page: Document) -> None:
    assert len(nodes(portal_page, "table")) == 1
    assert len(nodes(portal_page, "tr")) == 8
    assert len(nodes(portal_page, "li")) == 3
    assert len(nodes(portal_page, "blockquote")) == 1
    assert [image.get("src") for image in nodes(portal_page, "img")] == [
        "images/trao-bieu-trung.png"
    ]
    assert [link.get("href") for link in nodes(portal_page, "a")] == [
        "/documents/2023/bc-215-ubnd.pdf",
        "/documents/2023/phu-luc-ket-qua.docx",
    ]
