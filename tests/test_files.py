"""Files: which ones are pages, what outputs are called, and writing all or nothing."""

import errno
import gzip
import os
import stat
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a11y_reader.files import (
    is_page,
    name_of_url,
    output_names,
    page_folders,
    read_file,
    write_file,
)

file_names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1)
page_names = st.builds(
    lambda stem, suffix: stem + suffix,
    st.sampled_from(["a", "A", "b-2", "b", "tin\u0302", "ti\u0302n", "tîn", "a.htm"]),
    st.sampled_from([".html", ".htm", ".HTML", ".xhtml", ".html.gz", ""]),
)


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xhtml", "A.HTML", "a.html.gz", "a.b.htm"])
def test_is_page_html(name: str) -> None:
    assert is_page(name)


@pytest.mark.parametrize("name", ["a.txt", "html", ".html", "a.html.bak", "a.gz", "a.shtml.exe"])
def test_is_page_other(name: str) -> None:
    assert not is_page(name)


def test_page_folders_tree(tmp_path: Path) -> None:
    for name in ("b.html", "a.htm", "logo.png", "xa/c.xhtml", "xa/thon/d.html.gz", "anh/e.jpg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert list(page_folders(tmp_path)) == [
        (tmp_path, ["a.htm", "b.html"]),
        (tmp_path / "xa", ["c.xhtml"]),
        (tmp_path / "xa" / "thon", ["d.html.gz"]),
    ]


def test_page_folders_excluding_the_outputs(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.html").touch()
    (tmp_path / "a.html").touch()
    assert list(page_folders(tmp_path, excluding=tmp_path / "out")) == [(tmp_path, ["a.html"])]


def test_page_folders_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.html").touch()
    (tmp_path / "again").symlink_to(tmp_path)
    assert list(page_folders(tmp_path)) == [(tmp_path, ["a.html"])]


def test_page_folders_unreadable(tmp_path: Path) -> None:
    errors: list[OSError] = []
    assert list(page_folders(tmp_path / "missing", on_error=errors.append)) == []
    assert [error.errno for error in errors] == [errno.ENOENT]


def test_read_file_plain_up_to_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"0123456789")
    assert read_file(tmp_path / "a.html", limit=4) == b"0123"


def test_read_file_compressed_up_to_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(bytes(10**8)))
    assert read_file(tmp_path / "a.html.gz", limit=1000) == bytes(1000)


@pytest.mark.parametrize(
    "data",
    [b"<p>", gzip.compress(b"<p>")[:-4], gzip.compress(b"p")[:10] + b"!!"],
    ids=["no-header", "no-end", "no-data"],  # else the time of day in the data would name them
)
def test_read_file_damaged(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.html.gz").write_bytes(data)
    with pytest.raises(OSError, match="not a whole gzip file") as caught:
        read_file(tmp_path / "a.html.gz", limit=1000)
    assert caught.value.filename == str(tmp_path / "a.html.gz")


@pytest.mark.parametrize(
    ("names", "outputs"),
    [
        (["a.html"], ["a.txt"]),
        (["a.aspx", "b"], ["a.txt", "b.txt"]),
        (["a.htm", "a.html"], ["a.htm.txt", "a.html.txt"]),
        (["a.html", "a.html.gz"], ["a.html.txt", "a.html.gz.txt"]),
        (["a.html", "a.html", "a.html"], ["a.txt", "a-2.txt", "a-3.txt"]),
        (["a.html", "a.html", "a-2.html"], ["a.txt", "a-2.txt", "a-2-2.txt"]),
        (["a.htm", "a.html", "a.htm.html"], ["a.htm.txt", "a.html.txt", "a.htm-2.txt"]),
        (["ti\u0302n.html", "t\u00een.html"], ["ti\u0302n.txt", "t\u00een-2.txt"]),
    ],
)
def test_output_names(names: list[str], outputs: list[str]) -> None:
    assert output_names(names, ".txt") == outputs


def test_output_names_shared_but_for_case() -> None:
    """Where names differ in case alone, keeping the suffix doesn't tell them apart."""
    assert output_names(["A.html", "a.html"], ".txt") == ["A.txt", "a-2.txt"]


@given(st.lists(page_names, max_size=12))
def test_output_names_all_different(names: list[str]) -> None:
    outputs = output_names(names, ".html")
    assert len({unicodedata.normalize("NFC", name).casefold() for name in outputs}) == len(names)
    assert all(name.endswith(".html") for name in outputs)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://xa.example.vn/tin/bai-1.html?x=1#y", "bai-1.html"),
        ("https://xa.example.vn", "xa.example.vn.html"),
        ("https://lan:bi-mat@xa.example.vn:8443/", "xa.example.vn.html"),
        ("https://xa.example.vn/%2e%2e/%2e%2e%2f%00", "xa.example.vn.html"),
        ("https://xa.example.vn/" + "a" * 3000, "a" * 150),
        ("https://xa.example.vn/" + "lễ" * 100, "lễ" * 37 + "l"),
        ("https://xa.example.vn/CON", "_CON"),
        ("https://xa.example.vn/aux.aspx", "_aux.aspx"),
        ("https://xa.example.vn/lpt1.tar.gz", "_lpt1.tar.gz"),
        ("https://xa.example.vn/console.html", "console.html"),
        ("https://xa.example.vn/a%0Ab%1B%5B2J%E2%80%AEc", "a-b-2J-c"),
        ("https://xa.example.vn/C%3A%5Cwindows%5Cwin.ini", "C-windows-win.ini"),
        ("https://xa.example.vn/ti%CC%82n", "tîn"),
    ],
)
def test_name_of_url(url: str, name: str) -> None:
    assert name_of_url(url) == name


@given(file_names)
def test_name_of_url_stays_in_its_folder(path: str) -> None:
    name = name_of_url(f"https://xa.example.vn/{path}")
    assert Path(name).name == name
    assert not name.startswith(".")
    assert len(name.encode()) <= 150
    assert unicodedata.is_normalized("NFC", name)


def test_write_file_new(tmp_path: Path) -> None:
    write_file(tmp_path / "xa" / "thon" / "a.html", b"moi")
    assert (tmp_path / "xa" / "thon" / "a.html").read_bytes() == b"moi"


def test_write_file_permissions_of_new_files(tmp_path: Path) -> None:
    """A temporary file's private permissions would keep a web server from reading the page."""
    before = os.umask(0o022)
    try:
        write_file(tmp_path / "a.html", b"moi")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.html").stat().st_mode) == 0o644


def test_write_file_existing(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"cu")
    with pytest.raises(FileExistsError):
        write_file(tmp_path / "a.html", b"moi")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"cu"]


def test_write_file_overwrite_keeps_permissions(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"cu")
    (tmp_path / "a.html").chmod(0o640)
    write_file(tmp_path / "a.html", b"moi", overwrite=True)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"moi"]
    assert stat.S_IMODE((tmp_path / "a.html").stat().st_mode) == 0o640


def test_write_file_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.html").write_bytes(b"cu")
    (tmp_path / "link.html").symlink_to(tmp_path / "real.html")
    write_file(tmp_path / "link.html", b"moi", overwrite=True)
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_bytes() == b"moi"


def test_write_file_device() -> None:
    """A device must not be renamed over, whoever runs the program."""
    write_file(Path(os.devnull), b"moi")
    assert Path(os.devnull).is_char_device()


def test_write_file_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write_file(tmp_path / "pipe", b"moi")
    reader.join()
    assert read == [b"moi"]


def test_write_file_longest_name(tmp_path: Path) -> None:
    name = "a" * 250 + ".html"
    write_file(tmp_path / name, b"moi")
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["file/a.html", "folder", "a" * 300 + ".html", "."])
def test_write_file_impossible(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match=r"\[Errno") as caught:
        write_file(tmp_path / name, b"moi")
    assert caught.value.filename == str(tmp_path / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


FULL_DISK = """
import resource, sys
from pathlib import Path
from a11y_reader.files import write_file
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
write_file(Path(sys.argv[1]), bytes(5000), overwrite=True)
"""


def test_write_file_disk_full(tmp_path: Path) -> None:
    """Where the system takes only a part of the data, the old file stays and nothing else."""
    (tmp_path / "a.html").write_bytes(b"cu")
    command = [sys.executable, "-c", FULL_DISK, str(tmp_path / "a.html")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert "OSError: [Errno 27] File too large" in run.stderr
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"cu"]


def test_write_file_circle_of_links(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(OSError, match=r"\[Errno"):
        write_file(tmp_path / "a", b"moi")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_write_file_taken_a_moment_ago(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process writes the file after we saw that there is none: its file stays."""
    target = tmp_path / "a.html"
    monkeypatch.setattr(os, "fsync", lambda _file: target.write_bytes(b"cua nguoi khac"))
    with pytest.raises(FileExistsError):
        write_file(target, b"moi")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"cua nguoi khac"]


def test_write_file_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_source: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    write_file(tmp_path / "a.html", b"moi")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"moi"]


@pytest.mark.parametrize("overwrite", [False, True])
def test_write_file_folder_that_is_closed(overwrite: bool) -> None:
    """Root may write anywhere, so root becomes nobody for the time."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "cu.html").write_bytes(b"cu")
        folder.chmod(0o555)
        with _as_nobody(), pytest.raises(PermissionError) as caught:
            write_file(
                folder / ("cu.html" if overwrite else "moi.html"), b"moi", overwrite=overwrite
            )
        folder.chmod(0o755)
        assert caught.value.strerror == "Permission denied"
        assert [path.read_bytes() for path in folder.iterdir()] == [b"cu"]


@contextmanager
def _as_nobody() -> Iterator[None]:
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(was)


@pytest.mark.parametrize("step", ["link", "fsync"])
def test_write_file_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def interrupt(*_what: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a.html", b"moi")
    assert list(tmp_path.iterdir()) == []
