import os
import subprocess
import sys
import time
from pathlib import Path
from unicodedata import is_normalized

import pytest
import webencodings
from hypothesis import given, settings
from hypothesis import strategies as st

from a11y_reader.decode import decode
from a11y_reader.errors import DecodeError, TooLargeError
from a11y_reader.vietnamese.charsets import ENCODINGS

FIXTURES = Path(__file__).parent / "fixtures" / "decode"
PAGES = sorted(FIXTURES.glob("*.html"))

VIETNAMESE = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"


def test_fixtures_are_there() -> None:
    assert len(PAGES) > 30


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_decode_page(page: Path) -> None:
    """The companion file has the encoding, the Content-Type where there is one, and the text."""
    head, expected = page.with_suffix(".txt").read_text(encoding="utf-8").split("\n\n", 1)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    text, encoding = decode(page.read_bytes(), content_type=fields.get("content-type"))
    assert text == expected
    assert encoding == fields["encoding"]


@pytest.mark.parametrize("charset", ["utf8mb4", "'no such'", '"x-none"'])
def test_decode_content_type_unknown(charset: str) -> None:
    with pytest.raises(DecodeError, match=charset.strip("'\"")):
        decode(b"<p>a", content_type=f"text/html; charset={charset}")


@pytest.mark.parametrize(
    "content_type", ["", "text/html", "text/html; charset=", "text/html; charset=hz-gb-2312"]
)
def test_decode_content_type_without_usable_charset(content_type: str) -> None:
    """hz-gb-2312 has a label in the standard, and yet no text could be read with it."""
    assert decode("Thuế".encode(), content_type=content_type) == ("Thuế", "utf-8")


def test_decode_nothing_fits() -> None:
    """Bytes that are text in no encoding are UTF-8 with replacements."""
    text, encoding = decode(b"<p>" + b"\x81 " * 40)
    assert (set(text), encoding) == (set("<p> \ufffd"), "utf-8")


@pytest.mark.parametrize("module", ["cchardet", "chardet", "charset_normalizer"])
def test_decode_as_without_other_detectors(tmp_path: Path, module: str) -> None:
    """What else is installed, such as for Beautiful Soup, changes nothing."""
    (tmp_path / f"{module}.py").write_text('def detect(data): return {"encoding": "koi8-r"}')
    page = FIXTURES / "windows-1252-undeclared.html"
    call = f"from a11y_reader.decode import decode; print(decode({page.read_bytes()!r}).encoding)"
    paths = {"PYTHONPATH": os.pathsep.join((str(tmp_path), *sys.path))}
    command = [sys.executable, "-c", call]
    done = subprocess.run(command, env=os.environ | paths, capture_output=True, check=True)  # noqa: S603
    assert done.stdout.decode().strip() == "windows-1252"


def test_decode_too_large() -> None:
    with pytest.raises(TooLargeError) as caught:
        decode(b"abcd", max_bytes=3)
    assert (caught.value.limit, caught.value.allowed, caught.value.found) == ("max_bytes", 3, 4)
    assert decode(b"abcd", max_bytes=4).text == "abcd"


def test_decode_empty() -> None:
    assert decode(b"") == ("", "utf-8")


@settings(deadline=None)
@given(st.binary(), st.sampled_from([None, "a/b", "a/b; charset=big5", "a/b;charset=utf-16"]))
def test_decode_any_bytes(data: bytes, content_type: str | None) -> None:
    text, encoding = decode(data, content_type=content_type)
    assert encoding in ENCODINGS or webencodings.lookup(encoding).name == encoding
    assert "\x00" not in text
    assert "\r" not in text
    assert is_normalized("NFC", text) or "\u0338" in text


@settings(deadline=None)
@given(st.text(alphabet=VIETNAMESE + " .<>p", min_size=1))
def test_decode_utf_8_whatever_is_declared(text: str) -> None:
    content_type = "text/html; charset=windows-1252"
    encoding = "windows-1252" if text.isascii() else "utf-8"
    assert decode(text.encode(), content_type=content_type) == (text, encoding)


def test_decode_head_of_tags_without_end() -> None:
    """A kilobyte of them once took seconds."""
    start = time.process_time()
    decode(b"<a" * 512 + b"\xff")
    assert time.process_time() - start < 1
