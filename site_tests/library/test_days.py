"""A day as programs write it, in whatever file it stands."""

from __future__ import annotations

from datetime import date

import pytest

from resolutions.days import iso_day


@pytest.mark.parametrize(
    "written",
    [
        "2020-12-03",
        " 2020-12-03 ",
        "2020-12-03T10:00",
        "2020-12-03 10:00:00.5",
        "2020-12-03T10:00:00+01:00",
        "2020-12-03Z",
    ],
)
def test_a_day_may_have_a_time(written: str) -> None:
    assert iso_day(written) == date(2020, 12, 3)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "20201203",
        "2020-W49-4",
        "2020-12-03 garbage",
        "2020-02-30",
        "2020-12",
        "0000-01-01",
        "٢٠٢٠-١٢-٠٣",
    ],
)
def test_what_is_no_day_is_none(written: str) -> None:
    assert iso_day(written) is None
