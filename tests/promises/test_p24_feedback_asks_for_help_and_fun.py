"""P24: its first aim is to help the mentee, and it should be fun for the mentor too. Feedback asks for both."""

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from tests.association import TODAY, acting
from tests.pairs import member, mentor, running
from wegweiser.feedback.asking import ask_all_due
from wegweiser.feedback.giving import Answers, give
from wegweiser.feedback.models import Asked, Feedback
from wegweiser.mentorships.lifecycle import Side

LATER = datetime(2027, 6, 1, 9, tzinfo=UTC)


def test_both_questions_are_asked() -> None:
    assert {"helped", "fun"} <= {field.name for field in fields(Answers)}


@pytest.mark.django_db
@pytest.mark.parametrize("side", Side.values)
def test_either_side_says_how_much_it_helped_and_whether_it_was_fun(side: str) -> None:
    running(mentor(), member(), began_on=TODAY)
    ask_all_due(LATER)
    asked = Asked.objects.get(side=side)
    give(asked, Answers(helped="much", fun="some"), LATER, acting(asked.person))
    assert Feedback.objects.values_list("helped", "fun").get() == ("much", "some")
