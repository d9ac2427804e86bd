"""Pauses between attempts."""

from datetime import timedelta

import pytest

from wegweiser.ticking.rules import Patience, backoff, retry_pause

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
PATIENCE = Patience(first=MINUTE, factor=4, longest=DAY, at_most=10)


def test_pauses_grow_from_a_minute_to_a_day() -> None:
    pauses = [backoff(attempt, PATIENCE) for attempt in range(1, 10)]
    assert pauses == [
        MINUTE,
        4 * MINUTE,
        16 * MINUTE,
        64 * MINUTE,
        256 * MINUTE,
        1024 * MINUTE,
        DAY,
        DAY,
        DAY,
    ]


def test_the_last_attempt_has_no_pause_after_it() -> None:
    assert backoff(10, PATIENCE) is None
    assert backoff(11, PATIENCE) is None


def test_attempts_are_counted_from_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        backoff(0, PATIENCE)


def test_a_failed_routine_waits_no_longer_than_its_own_interval() -> None:
    assert retry_pause(timedelta(seconds=20), 5 * MINUTE) == timedelta(seconds=20)
    assert retry_pause(DAY, 5 * MINUTE) == 5 * MINUTE
