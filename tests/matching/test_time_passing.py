"""Reminders, expiry and waking: each exactly once, a missed day is caught up, a second run does nothing."""

import pytest

from tests import requests
from tests.association import CLOCK, NOW, TODAY, acting, days, someone
from tests.pairs import member, mentor
from wegweiser.mail.models import Letter
from wegweiser.matching import asking, choosing, coming_to_nothing, excluding, recommending, requesting, waking
from wegweiser.matching.lifecycle import Answer, State
from wegweiser.matching.models import Choice, Question, Recommendation, Request
from wegweiser.matching.refusals import Gone, RuledOut
from wegweiser.membership.joining import join
from wegweiser.mentorships import getting_to_know, places
from wegweiser.mentorships.refusals import NoPlace

pytestmark = pytest.mark.django_db


def count(kind: str) -> int:
    return Letter.objects.filter(kind=f"matching/{kind}").count()


def run_all(now) -> int:
    """Every routine of the room, the reminders first."""
    return sum(
        routine(now)
        for routine in (
            waking.wake_due, asking.remind_due, asking.expire_due, recommending.remind_due, recommending.expire_due,
            choosing.remind_due, choosing.expire_due, coming_to_nothing.reopen_due,
        )
    )  # fmt: skip


def test_a_mentor_is_reminded_once_at_half_time_and_the_question_expires_after_its_day() -> None:
    question = requests.asked(requests.shortened(), mentor())
    assert run_all(NOW + days(3)) == 0
    assert run_all(NOW + days(4)) == 1
    assert run_all(NOW + days(5)) == 0
    assert count("question_reminder") == 1
    assert run_all(NOW + days(7)) == 0
    assert run_all(NOW + days(8)) == 1
    assert run_all(NOW + days(8)) == 0
    question.refresh_from_db()
    assert question.answer == Answer.EXPIRED
    assert places.free_count(question.mentor, NOW + days(8)) == 2


def test_asked_in_a_talk_nobody_is_reminded_by_letter() -> None:
    question = requests.asked(requests.shortened(), mentor(), way=Question.Way.SPOKEN)
    assert run_all(NOW + days(5)) == 0
    assert question.reservation is not None


def test_after_a_long_standstill_the_question_expires_without_a_late_reminder() -> None:
    requests.asked(requests.shortened(), mentor())
    assert run_all(NOW + days(40)) == 1
    assert count("question_reminder") == 0


def test_a_late_yes_counts_while_a_place_is_free() -> None:
    question = requests.asked(requests.shortened(), mentor())
    run_all(NOW + days(8))
    question.refresh_from_db()
    asking.answer(question, True, NOW + days(9), CLOCK)
    assert question.answer == Answer.YES
    assert places.free_count(question.mentor, NOW + days(9)) == 1


def test_a_late_yes_without_a_place_changes_nothing() -> None:
    dorothee = mentor(own_limit=1)
    question = requests.asked(requests.shortened(member("Jana Öztürk")), dorothee)
    run_all(NOW + days(8))
    requests.asked(requests.shortened(member("Timo Vogt")), dorothee, now=NOW + days(8))
    question.refresh_from_db()
    with pytest.raises(NoPlace):
        asking.answer(question, True, NOW + days(9), CLOCK)
    question.refresh_from_db()
    assert question.answer == Answer.EXPIRED


def test_a_late_yes_to_a_request_that_is_over_is_not_taken() -> None:
    made = requests.shortened()
    question = requests.asked(made, mentor())
    run_all(NOW + days(8))
    requesting.withdraw(made, NOW + days(8), CLOCK)
    question = Question.objects.get()
    with pytest.raises(Gone):
        asking.answer(question, True, NOW + days(9), CLOCK)


def test_a_silent_mentee_is_reminded_once_and_then_the_places_are_free() -> None:
    made, dorothee = requests.shortened(), mentor()
    requests.recommended(made, dorothee)
    assert run_all(NOW + days(6)) == 0
    assert [run_all(NOW + days(7)), run_all(NOW + days(8))] == [1, 0]
    assert [run_all(NOW + days(15)), run_all(NOW + days(15))] == [1, 0]
    made.refresh_from_db()
    assert (made.state, made.questions.get().answer) == (State.OPEN, Answer.EXPIRED)
    assert Recommendation.objects.get().outcome == Recommendation.Outcome.EXPIRED
    assert places.free_count(dorothee, NOW + days(15)) == 2
    assert [count(kind) for kind in ("recommendation_reminder", "recommendation_over", "question_settled")] == [1] * 3
    assert asking.answer(made.questions.get(), True, NOW + days(16), CLOCK).answer == Answer.YES


def test_a_silent_chosen_mentor_is_reminded_once_and_then_another_can_be_chosen() -> None:
    made, dorothee, ralf = requests.shortened(), mentor(), mentor("Ralf Ebert")
    choice = requests.chosen(made, dorothee, ralf)
    assert [run_all(NOW + days(7)), run_all(NOW + days(8))] == [1, 0]
    assert [run_all(NOW + days(15)), run_all(NOW + days(15))] == [1, 0]
    choice.refresh_from_db()
    made.refresh_from_db()
    assert (choice.state, made.state) == (Choice.State.EXPIRED, State.RECOMMENDED)
    assert Recommendation.objects.get().choose_by == TODAY + days(15 + 14)
    assert places.free_count(ralf, NOW + days(15)) == 1
    with pytest.raises(Gone):
        choosing.confirm(choice, NOW + days(15), CLOCK)


def test_if_the_others_have_no_place_any_more_the_search_goes_on() -> None:
    made, dorothee, ralf = requests.shortened(), mentor(), mentor("Ralf Ebert", own_limit=1)
    requests.chosen(made, dorothee, ralf)
    places.expire_due(NOW + days(15))
    requests.asked(requests.shortened(member("Timo Vogt")), ralf, now=NOW + days(15))
    assert choosing.expire_due(NOW + days(15)) == 1
    made.refresh_from_db()
    assert made.state == State.OPEN
    assert set(made.questions.values_list("answer", flat=True)) == {Answer.EXPIRED}


def test_a_mentor_who_confirms_late_but_before_the_routine_still_counts() -> None:
    choice = requests.chosen(requests.shortened(), mentor())
    assert choosing.confirm(choice, NOW + days(15), CLOCK)
    assert choosing.expire_due(NOW + days(15)) == 0


def test_the_mentee_wants_none_and_those_mentors_are_out_from_now_on() -> None:
    made, dorothee = requests.shortened(), mentor()
    recommendation = requests.recommended(made, dorothee)
    choosing.decline_all(recommendation, NOW, acting(made.person))
    choosing.decline_all(recommendation, NOW, acting(made.person))
    made.refresh_from_db()
    assert made.state == State.OPEN
    assert excluding.ruled_out(made) == {dorothee.pk: excluding.Why.NOT_WANTED}
    assert places.free_count(dorothee, NOW) == 2
    assert count("question_settled") == 1
    for way in Question.Way:
        with pytest.raises(RuledOut):
            requests.asked(made, dorothee, way=way)


def test_who_said_no_is_not_asked_by_letter_again_but_may_think_better_of_it() -> None:
    made, dorothee = requests.shortened(), mentor()
    requests.declined(made, dorothee)
    with pytest.raises(RuledOut):
        requests.asked(made, dorothee)
    assert requests.asked(made, dorothee, way=Question.Way.SPOKEN).answer == Answer.ASKED


def test_if_getting_to_know_each_other_comes_to_nothing_the_request_is_open_again() -> None:
    made, dorothee = requests.shortened(), mentor()
    mentorship = requests.matched(made, dorothee)
    coming_to_nothing.came_to_nothing(mentorship, NOW, CLOCK)
    coming_to_nothing.came_to_nothing(mentorship, NOW, CLOCK)
    made.refresh_from_db()
    assert (made.state, count("request_open_again"), run_all(NOW)) == (State.OPEN, 1, 0)
    assert excluding.ruled_out(made) == {dorothee.pk: excluding.Why.NOT_BEGUN}
    assert made.questions.get().answer == Answer.TAKEN_BACK


def test_the_routine_finds_it_too_and_a_second_pair_stays_together() -> None:
    made, dorothee, ralf = requests.shortened(), mentor(), mentor("Ralf Ebert")
    getting_to_know.came_to_nothing(requests.matched(made, dorothee), NOW, CLOCK)
    assert [run_all(NOW), run_all(NOW)] == [1, 0]
    made.refresh_from_db()
    requests.matched(made, ralf)
    assert run_all(NOW) == 0
    made.refresh_from_db()
    assert made.state == State.MATCHED


def test_whoever_asks_anew_meanwhile_keeps_the_new_request_only() -> None:
    made = requests.shortened()
    mentorship = requests.matched(made, mentor())
    requesting.draft(made.person, NOW, CLOCK)
    coming_to_nothing.came_to_nothing(mentorship, NOW, CLOCK)
    made.refresh_from_db()
    assert (made.state, run_all(NOW)) == (State.MATCHED, 0)


def test_a_waiting_request_wakes_on_the_day_the_membership_begins() -> None:
    made = requests.request(someone("Nadja Neu"))
    assert (made.state, count("request_waits"), run_all(NOW)) == (State.WAITING, 1, 0)
    join(made.person, TODAY, "joined", None, None, NOW, CLOCK)
    assert [run_all(NOW), run_all(NOW)] == [1, 0]
    assert Request.objects.get().state == State.OPEN
    assert count("request_awake") == 1
