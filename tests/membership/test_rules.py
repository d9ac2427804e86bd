from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegweiser.membership.rules import begins_on, by_name, covers, without_a_gap_since

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2050, 12, 31))


def test_the_first_and_the_last_day_belong_to_a_period() -> None:
    first, last = date(2026, 3, 1), date(2026, 12, 31)
    assert covers(first, last, first)
    assert covers(first, last, last)
    assert not covers(first, last, date(2026, 2, 28))
    assert not covers(first, last, date(2027, 1, 1))
    assert covers(first, None, date(2099, 1, 1))


def test_a_new_period_begins_when_asked_or_the_day_after_the_last_one() -> None:
    asked = date(2026, 11, 23)
    assert begins_on(asked, []) == asked
    assert begins_on(asked, [date(2025, 12, 31)]) == asked
    assert begins_on(asked, [asked]) == date(2026, 11, 24)
    assert begins_on(asked, [date(2025, 12, 31), date(2026, 12, 31)]) == date(2027, 1, 1)


@given(DAYS, st.lists(DAYS, max_size=5))
def test_a_new_period_never_takes_a_day_twice_and_never_begins_before_it_was_asked_for(
    asked: date, last_days: list[date]
) -> None:
    begins = begins_on(asked, last_days)
    assert begins >= asked
    assert all(begins > day for day in last_days)
    assert begins == asked or begins - timedelta(days=1) in last_days


def test_membership_goes_on_through_periods_that_follow_each_other() -> None:
    first = (date(2019, 5, 1), date(2026, 12, 31))
    second = (date(2027, 1, 1), None)
    assert without_a_gap_since([first, second], date(2027, 6, 1)) == date(2019, 5, 1)
    assert without_a_gap_since([second, first], date(2020, 6, 1)) == date(2019, 5, 1)
    assert without_a_gap_since([(date(2019, 5, 1), date(2026, 12, 30)), second], date(2027, 6, 1)) == date(2027, 1, 1)
    assert without_a_gap_since([first], date(2027, 6, 1)) is None
    assert without_a_gap_since([], date(2027, 6, 1)) is None


@pytest.mark.parametrize("names", [["Oehl", "Öhler", "Ohm"], ["anna", "Änne", "Bert"], ["Strasser", "Straßmann"]])
def test_names_sort_as_a_german_reader_expects(names: list[str]) -> None:
    assert [by_name(name) for name in names] == sorted(by_name(name) for name in names)
