"""P13: six months after it began, at the end if that comes earlier, and, if extended, once more at the end."""

from datetime import UTC, date, datetime

import pytest

from tests.association import CLOCK
from tests.pairs import member, mentor, running
from wegweiser.feedback.asking import ask_all_due
from wegweiser.feedback.models import Asked
from wegweiser.mail.models import Letter
from wegweiser.mentorships.ending import end, fitting_state
from wegweiser.mentorships.extending import extend
from wegweiser.mentorships.models import Ending, Mentorship

pytestmark = pytest.mark.django_db

BEGAN = date(2026, 11, 23)
SIX_MONTHS = date(2027, 5, 23)


def on(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


def ended(mentorship: Mentorship, day: date) -> None:
    end(mentorship, fitting_state(mentorship, day), day, Ending.Reason.NOT_SAID, None, on(day), CLOCK)


def both(day: date) -> list[tuple[date, str]]:
    """Who is asked until that day, and for which day: mentor and mentee alike."""
    ask_all_due(on(day))
    rows = Asked.objects.order_by("due_on", "side").values_list("due_on", "side")
    assert Letter.objects.filter(kind="feedback/asked").count() == len(rows)
    return list(rows)


def sides(*days: date) -> list[tuple[date, str]]:
    return [(day, side) for day in days for side in ("mentee", "mentor")]


def test_six_months_after_it_began() -> None:
    running(mentor(), member(), began_on=BEGAN)
    assert both(date(2027, 5, 22)) == []
    assert both(SIX_MONTHS) == sides(SIX_MONTHS)
    assert both(date(2028, 1, 1)) == sides(SIX_MONTHS)


def test_at_the_end_if_that_comes_earlier() -> None:
    ended(running(mentor(), member(), began_on=BEGAN), date(2027, 2, 1))
    assert both(date(2028, 1, 1)) == sides(date(2027, 2, 1))


def test_if_extended_once_more_at_the_end() -> None:
    mentorship = running(mentor(), member(), began_on=BEGAN)
    extend(mentorship, date(2027, 11, 23), on(date(2027, 5, 1)), CLOCK)
    extend(mentorship, date(2028, 5, 23), on(date(2027, 11, 1)), CLOCK)
    assert both(date(2028, 5, 22)) == sides(SIX_MONTHS)
    ended(mentorship, date(2028, 5, 23))
    assert both(date(2028, 5, 23)) == sides(SIX_MONTHS, date(2028, 5, 23))
    assert both(date(2029, 1, 1)) == sides(SIX_MONTHS, date(2028, 5, 23))
