"""The files that a document lists."""

import pytest

from a11y_reader.document import Attachment
from a11y_reader.repair import repair_attachments
from tests.cases import document_of

QD = "https://xa.example.vn/qd-196.pdf"
MAU = "https://xa.example.vn/mau.docx"


def attachments(html: str) -> tuple[Attachment, ...]:
    return repair_attachments(document_of(html)).attachments


@pytest.mark.parametrize(
    ("html", "name", "size"),
    [
        (f"<p><a href='{QD}'>Quyết định 196</a></p>", "Quyết định 196", 0),
        (f"<p><a href='{QD}'>Quyết định<br>số 196</a></p>", "Quyết định số 196", 0),
        (f"<p><a href='{QD}'>Quyết định 196 (PDF, 1,5 MB)</a></p>", None, 1_500_000),
        (f"<p><a href='{QD}'>Quyết định 196</a> 2 KB</p>", "Quyết định 196", 2_000),
        (f"<p><a href='{QD}'>Quyết định 196</a> (12.345 bytes)</p>", "Quyết định 196", 12_345),
        (f"<p><a href='{QD}'>Décret 196</a> (3 Ko)</p>", "Décret 196", 3_000),
        (f"<p><a href='{QD}'>Приказ 196</a> (3 Кб)</p>", "Приказ 196", 3_000),
        (
            f"<p>Quyết định 196/QĐ-UBND (1 MB) <a href='{QD}'>tại đây</a></p>",
            "Quyết định 196/QĐ-UBND",
            1_000_000,
        ),
        (f"<p>Xem <a href='{QD}'>Quyết định 196</a>, 25 MB dữ liệu</p>", None, 25_000_000),
        (f"<p><a href='{QD}'>Tải về</a></p>", "qd-196.pdf", 0),
        (f"<p><a href='{QD}'>PDF</a></p>", "qd-196.pdf", 0),
    ],
)
def test_attachment(html: str, name: str | None, size: int) -> None:
    (attachment,) = attachments(html)
    assert (attachment.url, attachment.type, attachment.size) == (QD, "PDF", size)
    assert name is None or attachment.name == name


@pytest.mark.parametrize(
    "link", ["<a href='{}'>Mẫu số 1.hwp</a> (48 KB)", "<a href='{}'>Mẫu số 1.hwp (48 KB)</a>"]
)
def test_attachment_that_the_text_names(link: str) -> None:
    """The address doesn't say what is there, nor does what the link says of it besides."""
    url = "https://xa.example.vn/tai-ve?so=1"
    assert attachments(f"<p>{link.format(url)}</p>") == (
        Attachment(url, "Mẫu số 1.hwp", "HWP", 48_000),
    )


def test_attachments_in_rows_of_a_table() -> None:
    """What a link to a file doesn't say, the other cells of its row do."""
    rows = (
        f"<tr><td>1<td>Quyết định 196<td>1,5 MB<td><a href='{QD}'>Tải về</a></tr>"
        f"<tr><td>2<td>Mẫu đơn<td>20 KB<td><a href='{MAU}'>Tải về</a></tr>"
    )
    head = "<tr><th>STT</th><th>Tên</th><th>Dung lượng</th><th>Tệp</th></tr>"
    assert attachments(f"<table>{head}{rows}</table>") == (
        Attachment(QD, "Quyết định 196", "PDF", 1_500_000),
        Attachment(MAU, "Mẫu đơn", "DOCX", 20_000),
    )


def test_attachments_each_once_by_its_best_name() -> None:
    html = f"<p><a href='{QD}'>Tải về</a></p><p><a href='{QD}'>Quyết định 196</a> (1 MB)</p>"
    assert attachments(html) == (Attachment(QD, "Quyết định 196", "PDF", 1_000_000),)


def test_attachments_none() -> None:
    assert attachments("<p><a href='https://xa.example.vn/tin.html'>Tin</a></p>") == ()
