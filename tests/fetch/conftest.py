"""A server to fetch from."""

from collections.abc import Iterator

import pytest

from tests.fetch.server import Server


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "*")
    with Server() as running:
        yield running
