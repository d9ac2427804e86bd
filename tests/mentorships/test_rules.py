from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegweiser.mentorships.rules import (
    free_places,
    is_completed,
    limit,
    may_begin_on,
    months_later,
    next_last_day,
)

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 31), 24, date(2028, 1, 31)),
    ],
)
def test_so_many_months_later_is_the_same_day_of_the_month_or_its_last(day: date, months: int, then: date) -> None:
    assert months_later(day, months) == then


@given(DAYS, st.integers(1, 24))
def test_months_later_is_in_the_right_month_and_never_on_a_later_day(day: date, months: int) -> None:
    then = months_later(day, months)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day <= day.day
    assert then.day == day.day or months_later(then, 0).month != date.fromordinal(then.toordinal() + 1).month


@given(DAYS, st.integers(1, 24), st.integers(0, 3000))
def test_an_extension_is_suggested_for_the_next_whole_term(began_on: date, months: int, later: int) -> None:
    ends_on = date.fromordinal(began_on.toordinal() + later)
    until = next_last_day(began_on, ends_on, months)
    assert until > ends_on
    assert any(until == months_later(began_on, terms * months) for terms in range(1, 200))


def test_a_beginning_may_lie_in_the_past_but_not_ahead() -> None:
    today = date(2026, 11, 23)
    assert may_begin_on(date(1999, 1, 1), today)
    assert may_begin_on(today, today)
    assert not may_begin_on(date(2026, 11, 24), today)


@pytest.mark.parametrize(("own", "places"), [(None, 2), (1, 1), (2, 2), (5, 2), (0, 0)])
def test_the_own_number_counts_below_the_programme_s(own: int | None, places: int) -> None:
    assert limit(2, own) == places


@pytest.mark.parametrize(
    ("own", "held", "extras", "free"), [(None, 0, 0, 2), (None, 2, 1, 1), (1, 2, 0, 0), (None, 1, 1, 2)]
)
def test_free_places(own: int | None, held: int, extras: int, free: int) -> None:
    assert free_places(2, own, held, extras) == free


def test_the_agreed_last_day_completes() -> None:
    assert is_completed(date(2026, 5, 1), date(2026, 5, 1))
    assert not is_completed(date(2026, 4, 30), date(2026, 5, 1))
