from datetime import date

import pytest

from wegweiser.feedback.rules import (
    END,
    FEWEST_TO_SUM,
    HALF_TIME,
    Days,
    Due,
    due,
    is_outstanding,
    is_time_to_remind,
    may_be_summed,
)

SIX_MONTHS = date(2026, 7, 15)
BEFORE, LATER = date(2026, 4, 1), date(2027, 1, 15)
RUNNING = Days(SIX_MONTHS, None, extended=False)


def test_nothing_is_due_before_six_months_are_over() -> None:
    assert due(RUNNING, date(2026, 7, 14)) == []


def test_after_six_months_it_is_asked() -> None:
    assert due(RUNNING, SIX_MONTHS) == [Due(HALF_TIME, SIX_MONTHS)]


def test_a_missed_day_is_caught_up_and_keeps_its_day() -> None:
    assert due(RUNNING, LATER) == [Due(HALF_TIME, SIX_MONTHS)]


def test_at_the_end_if_that_comes_earlier() -> None:
    ended = Days(SIX_MONTHS, BEFORE, extended=False)
    assert due(ended, BEFORE) == [Due(END, BEFORE)]
    assert due(ended, LATER) == [Due(END, BEFORE)]


def test_an_end_that_lies_ahead_asks_nobody_yet() -> None:
    assert due(Days(SIX_MONTHS, BEFORE, extended=False), date(2026, 3, 31)) == []


@pytest.mark.parametrize("ended_on", [SIX_MONTHS, LATER])
def test_without_an_extension_it_is_asked_once_only(ended_on: date) -> None:
    ended = Days(SIX_MONTHS, ended_on, extended=False)
    assert due(ended, LATER) == [Due(HALF_TIME, SIX_MONTHS)]
    assert due(ended, LATER, {HALF_TIME}) == []


def test_if_extended_once_more_at_the_end() -> None:
    ended = Days(SIX_MONTHS, LATER, extended=True)
    assert due(ended, date(2026, 12, 1)) == [Due(HALF_TIME, SIX_MONTHS)]
    assert due(ended, LATER, {HALF_TIME}) == [Due(END, LATER)]
    assert due(ended, LATER, {HALF_TIME, END}) == []


def test_extended_but_ended_before_six_months_is_asked_at_the_end_only() -> None:
    assert due(Days(SIX_MONTHS, BEFORE, extended=True), LATER) == [Due(END, BEFORE)]


def test_an_end_entered_afterwards_with_an_earlier_day_asks_nobody_twice() -> None:
    assert due(Days(SIX_MONTHS, BEFORE, extended=False), LATER, {HALF_TIME}) == []


def test_an_end_corrected_to_a_later_day_asks_nobody_twice() -> None:
    assert due(Days(SIX_MONTHS, LATER, extended=False), LATER, {END}) == []


def test_one_reminder_after_so_many_days() -> None:
    assert not is_time_to_remind(date(2026, 7, 15), date(2026, 7, 28), 14)
    assert is_time_to_remind(date(2026, 7, 15), date(2026, 7, 29), 14)


def test_people_look_after_it_when_the_reminder_was_without_an_answer_too() -> None:
    assert not is_outstanding(None, LATER, 14)
    assert not is_outstanding(date(2026, 7, 29), date(2026, 8, 11), 14)
    assert is_outstanding(date(2026, 7, 29), date(2026, 8, 12), 14)


def test_sums_over_fewer_than_five_answers_are_not_shown() -> None:
    assert not may_be_summed(FEWEST_TO_SUM - 1)
    assert may_be_summed(FEWEST_TO_SUM)
