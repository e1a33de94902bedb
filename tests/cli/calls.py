"""Calls of the command line, and the page that most of them read."""

from pathlib import Path

from click.testing import CliRunner, Result

from a11y_reader import Document, Finding, Node, Removed
from a11y_reader.cli import main

__all__ = ["DOCUMENT", "PAGE", "RULES", "SENTENCE", "run", "tree"]

SENTENCE = "Ủy ban nhân dân xã thông báo lịch tiếp công dân tháng bảy tại trụ sở xã. "
PAGE = f"""<!doctype html><html lang="vi"><meta charset="utf-8"><title>Thông báo</title>
<body><h1>Thông báo</h1><p>{SENTENCE * 3}</p><p>{SENTENCE * 3}<a href="lich.html">Lịch</a></p>"""

RULES = """\
["xa.example.vn"]
content = "a"
title = ".khong-co"

["*"]
drop = "a"
"""


DOCUMENT = Document(
    title="Thông báo\x1b[31m",
    lang="vi",
    encoding="utf-8",
    body=(
        Node("h2", (), ("Lịch",)),
        Node("p", (), ("Thứ ", Node("strong", (), ("H",)), "ai: ", Node("a", (), ("phòng một",)))),
        Node("p", (), ("nghỉ",)),
    ),
    findings=(
        Finding("language", "3.1.1", "fixed", "the page names no language; vi was set"),
        Finding("images", "1.1.1", "needs-human", "an image has no alternative text", "ban-do.png"),
    ),
    removed=(Removed("menu", 1200, 80), Removed("footer", 30, 2), Removed("menu", 34, 3)),
)
"""What was read of some page: it has something to say of everything."""


def run(*arguments: str, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(main, arguments, input=stdin, catch_exceptions=False)


def tree(folder: Path) -> list[str]:
    """Return the paths of all files in a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
