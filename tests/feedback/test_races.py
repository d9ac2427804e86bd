"""Two workers and two clicks at the same moment (PostgreSQL)."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.association import TODAY, acting
from tests.pairs import member, mentor, running
from tests.racing import at_once
from wegweiser.feedback.asking import ask_all_due, remind_due
from wegweiser.feedback.giving import Answers, give
from wegweiser.feedback.models import Asked, Feedback
from wegweiser.mail.models import Letter

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

LATER = datetime(2027, 6, 1, 9, tzinfo=UTC)


def test_two_workers_at_once_ask_and_remind_everybody_once() -> None:
    for number in range(2):
        running(mentor(f"Dora {number}"), member(f"Mira {number}"), began_on=TODAY)
    assert sorted(at_once(*[lambda: ask_all_due(LATER)] * 3))[-1] > 0
    assert Asked.objects.count() == 4
    assert Letter.objects.filter(kind="feedback/asked").count() == 4
    assert sum(at_once(*[lambda: remind_due(LATER + timedelta(days=20))] * 3)) == 4
    assert Letter.objects.filter(kind="feedback/reminder").count() == 4


def test_the_same_form_sent_twice_at_once_is_one_feedback() -> None:
    running(mentor(), member(), began_on=TODAY)
    ask_all_due(LATER)
    one = Asked.objects.get(side="mentee")
    outcomes = at_once(*[lambda: give(one, Answers(helped="much"), LATER, acting(one.person))] * 3)
    assert len({outcome.pk for outcome in outcomes}) == 1, outcomes
    assert Feedback.objects.count() == 1
