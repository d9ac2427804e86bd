"""What was said about a thing, taken together."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from wegweiser.worklist.rules import summed_up

SINCE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Said:
    kind: str
    until: date | None = None
    since: datetime = SINCE


def test_nothing_said_means_it_waits():
    assert summed_up([], SINCE, TODAY) == (None, None)


def test_the_newest_word_counts():
    done, later = Said("done"), Said("snoozed", TODAY + timedelta(days=1))
    assert summed_up([later, done], SINCE, TODAY) == (None, done)
    assert summed_up([done, later], SINCE, TODAY) == (None, later)


def test_a_snoozed_thing_is_back_on_its_day():
    tomorrow = TODAY + timedelta(days=1)
    assert summed_up([Said("snoozed", tomorrow)], SINCE, TODAY)[1] is not None
    assert summed_up([Said("snoozed", tomorrow)], SINCE, tomorrow) == (None, None)


def test_a_snooze_that_is_over_does_not_wake_an_older_done():
    words = [Said("done"), Said("snoozed", TODAY)]
    assert summed_up(words, SINCE, TODAY) == (None, None)


def test_putting_off_what_one_was_handed_does_not_hand_it_back():
    handed, later = Said("handed_over"), Said("snoozed", TODAY + timedelta(days=1))
    assert summed_up([handed, later], SINCE, TODAY) == (handed, later)
    assert summed_up([handed, later], SINCE, TODAY + timedelta(days=1)) == (handed, None)


def test_handing_over_wakes_what_was_put_away():
    handed = Said("handed_over")
    assert summed_up([Said("done"), handed], SINCE, TODAY) == (handed, None)


def test_words_about_an_earlier_waiting_are_void():
    assert summed_up([Said("handed_over"), Said("done")], SINCE + timedelta(hours=1), TODAY) == (None, None)
    assert summed_up([Said("done")], SINCE, TODAY)[1] is not None
