"""`a11y-reader themes`."""

import json

import a11y_reader
from a11y_reader.options import CONTRASTS
from tests.cli.calls import run


def test_themes() -> None:
    header, *rows = run("themes").stdout_bytes.decode().splitlines()
    assert header.split() == ["Theme", "Scheme", "Soft", "Standard", "High", "Maximum"]
    assert [row.split()[0] for row in rows] == list(a11y_reader.THEMES)
    assert len({len(row) for row in (header, *rows)}) == 1


def test_themes_as_json() -> None:
    """The figures are those of the themes, never rounded up."""
    for row in json.loads(run("themes", "--json").stdout_bytes):
        theme = a11y_reader.THEMES[row["theme"]]
        assert row["scheme"] == theme.scheme
        for step in CONTRASTS:
            assert 0 <= theme.contrast(step) - row["contrast"][step] < 0.011
