"""What fuzzing has found stays mended: each page that broke a property is a fixture."""

from pathlib import Path

import pytest

from tests.cases import FIXTURES
from tests.fuzzing.properties import check

PAGES = sorted((FIXTURES / "fuzzing").glob("*.html"))


def test_findings_exist() -> None:
    assert PAGES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_finding(page: Path) -> None:
    check(page.read_bytes())
