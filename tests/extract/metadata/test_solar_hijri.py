"""Days of the solar Hijri calendar."""

from datetime import date, timedelta
from itertools import product

import pytest

from a11y_reader.extract.metadata.solar_hijri import from_solar_hijri, is_solar_hijri

NEW_YEARS = {
    1370: "1991-03-21",
    1375: "1996-03-20",
    1399: "2020-03-20",
    1400: "2021-03-21",
    1403: "2024-03-20",
    1404: "2025-03-21",
    1408: "2029-03-20",
    1409: "2030-03-21",
}


@pytest.mark.parametrize(("year", "day"), NEW_YEARS.items())
def test_new_year(year: int, day: str) -> None:
    assert from_solar_hijri(year, 1, 1).isoformat() == day


def day_or_none(*parts: int) -> date | None:
    try:
        return from_solar_hijri(*parts)
    except ValueError:
        return None


def test_each_day_follows_the_one_before() -> None:
    parts = product(range(1369, 1410), range(1, 13), range(1, 32))
    days = [day for one in parts if (day := day_or_none(*one))]
    assert days == [days[0] + timedelta(number) for number in range(len(days))]


@pytest.mark.parametrize("day", [(1402, 0, 1), (1402, 13, 1), (1402, 7, 31), (1402, 1, 0)])
def test_no_day(day: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="is no day of the solar Hijri calendar"):
        from_solar_hijri(*day)


def test_is_solar_hijri() -> None:
    assert is_solar_hijri(1403)
    assert not is_solar_hijri(2024)
