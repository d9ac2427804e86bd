"""P20: the association speaks with a suitable mentor first and recommends then; people decide."""

from dataclasses import replace

import pytest

from tests import requests
from tests.association import CLOCK, NOW, TODAY, days
from tests.pairs import member, mentor
from wegweiser.journal import Actor
from wegweiser.matching import asking, choosing, recommending
from wegweiser.matching.lifecycle import STEPS, NotAStep, State
from wegweiser.matching.models import Question, Recommendation
from wegweiser.matching.refusals import NoYes, WrongNumber
from wegweiser.mentorships import places
from wegweiser.mentorships.models import Mentorship
from wegweiser.programme.versions import set_values

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("how", ["asked", "no", "expired", "taken back", "of another request"])
def test_p20_a_recommendation_without_a_mentors_yes_is_impossible(how: str) -> None:
    made, dorothee = requests.shortened(), mentor()
    if how == "of another request":
        question = requests.agreed(requests.shortened(member("Timo Vogt")), dorothee)
    else:
        question = requests.asked(made, dorothee)
    stale = Question.objects.get(pk=question.pk)
    if how == "no":
        asking.answer(question, True, NOW, CLOCK)
        stale = Question.objects.get(pk=question.pk)  # still looks like a yes to whoever read it before
        asking.answer(question, False, NOW, CLOCK)
    elif how == "expired":
        asking.expire_due(NOW + days(30))
    elif how == "taken back":
        asking.take_back(question, NOW, CLOCK)
    with pytest.raises(NoYes):
        recommending.recommend(made, [(stale, "Passt gut.")], NOW, CLOCK)
    made.refresh_from_db()
    assert made.state == State.OPEN
    assert not Recommendation.objects.exists()


def test_p20_no_way_leads_to_a_recommendation_but_the_open_request() -> None:
    assert [state for state, steps in STEPS.items() if State.RECOMMENDED in steps] == [State.OPEN, State.CHOSEN]
    assert [state for state, steps in STEPS.items() if State.MATCHED in steps] == [State.CHOSEN]


def test_p20_from_one_to_three_mentors_as_the_programme_says() -> None:
    made = requests.shortened()
    agreed = [(requests.agreed(made, mentor(f"Mentorin Nummer{number}")), "") for number in range(4)]
    for chosen in ([], agreed, [agreed[0], agreed[0]]):
        with pytest.raises(WrongNumber):
            recommending.recommend(made, chosen, NOW, CLOCK)
    set_values({"recommend_at_most": 4}, NOW - days(1), Actor.routine("test"), "vier")
    recommendation = recommending.recommend(made, agreed, NOW, CLOCK)
    assert [row.question for row in recommendation.mentors.all()] == [question for question, _why in agreed]


def test_p20_the_same_recommendation_sent_twice_is_one() -> None:
    made, dorothee = requests.shortened(), mentor()
    other = requests.agreed(made, mentor("Ralf Ebert"))
    recommendation = requests.recommended(made, dorothee)
    same = made.questions.get(mentor=dorothee)
    assert recommending.recommend(made, [(same, "Passt gut.")], NOW, CLOCK) == recommendation
    with pytest.raises(NotAStep):
        recommending.recommend(made, [(other, "")], NOW, CLOCK)


def test_p20_the_places_are_held_from_the_question_to_the_confirmation() -> None:
    made, dorothee = requests.shortened(), mentor(own_limit=1)
    question = requests.agreed(made, dorothee)
    assert places.free_count(dorothee, NOW + days(7)) == 0
    recommendation = recommending.recommend(made, [(question, "")], NOW + days(5), CLOCK)
    assert recommendation.choose_by == TODAY + days(19)
    assert places.free_count(dorothee, NOW + days(19)) == 0
    choice = choosing.choose(recommendation.mentors.get(), NOW + days(19), CLOCK)
    assert places.free_count(dorothee, NOW + days(33)) == 0
    choosing.confirm(choice, NOW + days(33), CLOCK)
    assert places.free_count(dorothee, NOW + days(99)) == 0
    assert Mentorship.objects.get().mentor == dorothee


def test_p20_the_mentees_wishes_are_kept_with_the_request() -> None:
    wished = mentor()
    made = requests.request(words=replace(requests.WORDS, wish=wished, way="by_video", ties="Keine Bank."))
    made.refresh_from_db()
    assert (made.wish, made.way, made.ties) == (wished, "by_video", "Keine Bank.")
