"""Fetching from the web, within limits: `fetch` for one page, `Fetcher` for several things."""

from a11y_reader.fetch.answers import Fetched
from a11y_reader.fetch.content import IMAGE, PAGE, Kind
from a11y_reader.fetch.fetcher import MAX_REDIRECTS, TIMEOUT, Fetcher, fetch
from a11y_reader.fetch.problems import without_userinfo

__all__ = [
    "IMAGE",
    "MAX_REDIRECTS",
    "PAGE",
    "TIMEOUT",
    "Fetched",
    "Fetcher",
    "Kind",
    "fetch",
    "without_userinfo",
]
