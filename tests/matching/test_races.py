"""Several people at the same moment: each step is made once, and nobody waits for each other for ever (P18, P20)."""

from collections.abc import Callable
from typing import Any

import pytest

from tests import requests
from tests.association import CLOCK, NOW, days
from tests.pairs import member, mentor
from tests.racing import at_once
from wegweiser.mail.models import Letter
from wegweiser.matching import asking, choosing, recommending, requesting
from wegweiser.matching.coming_to_nothing import came_to_nothing
from wegweiser.matching.lifecycle import LIVING, Answer, State
from wegweiser.matching.models import Choice, Question, Recommended, Request
from wegweiser.matching.refusals import Gone, NoYes
from wegweiser.mentorships import places
from wegweiser.mentorships.models import Mentorship, Place

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

Count = Callable[[int, int], int]


def fresh(row: Any) -> Any:
    """The row as another process would read it."""
    return type(row)._base_manager.get(pk=row.pk)


def kinds(outcomes: list[Any]) -> list[str]:
    return sorted(type(outcome).__name__ for outcome in outcomes)


def test_two_requests_for_the_last_places_of_two_mentors(count: Count) -> None:
    dorothee, ralf = mentor("Dorothee Brandstätter", own_limit=1), mentor("Ralf Ebert", own_limit=1)
    for round_ in range(count(5, 40)):
        jana, timo = (requests.shortened(member(f"{name} Runde{round_}")) for name in ("Jana", "Timo"))
        outcomes = at_once(
            *(
                lambda made=made, whom=whom: asking.ask(fresh(made), fresh(whom), "link", NOW, CLOCK)
                for made, whom in ((jana, dorothee), (jana, ralf), (timo, ralf), (timo, dorothee))
            )
        )
        assert kinds(outcomes) == ["NoPlace", "NoPlace", "Question", "Question"], outcomes
        assert [places.free_count(one, NOW) for one in (dorothee, ralf)] == [0, 0]
        outcomes = at_once(*(lambda made=made: requesting.withdraw(fresh(made), NOW, CLOCK) for made in (jana, timo)))
        assert outcomes == [None, None]
        assert [places.free_count(one, NOW) for one in (dorothee, ralf)] == [1, 1]


def test_whoever_frees_the_places_of_many_mentors_waits_for_nobody_for_ever(count: Count) -> None:
    mentors = [mentor(f"Mentorin Nummer{number}") for number in range(3)]
    for round_ in range(count(5, 40)):
        jana, timo = (requests.shortened(member(f"{name} Runde{round_}")) for name in ("Jana", "Timo"))
        choice = requests.chosen(jana, *mentors)
        for whom in reversed(mentors):
            requests.asked(timo, whom)
        outcomes = at_once(
            lambda choice=choice: choosing.refuse(fresh(choice), NOW, CLOCK),
            lambda timo=timo: requesting.withdraw(fresh(timo), NOW, CLOCK),
        )
        assert outcomes == [None, None]
        requesting.withdraw(fresh(jana), NOW, CLOCK)
        assert not Place.objects.exclude(reservation=None).exists()


def test_choosing_two_at_once_chooses_one(count: Count) -> None:
    mentors = [mentor("Dorothee Brandstätter"), mentor("Ralf Ebert")]
    for round_ in range(count(5, 40)):
        made = requests.shortened(member(f"Jana Runde{round_}"))
        first, second = requests.recommended(made, *mentors).mentors.all()
        outcomes = at_once(*(lambda one=one: choosing.choose(fresh(one), NOW, CLOCK) for one in (first, second)))
        assert kinds(outcomes) == ["Choice", "NotAStep"], outcomes
        assert Choice.objects.get(request=made).state == Choice.State.WAITING
        requesting.withdraw(fresh(made), NOW, CLOCK)


def test_the_same_click_twice_at_once_is_one_choice_and_one_letter(count: Count) -> None:
    dorothee = mentor()
    for round_ in range(count(5, 40)):
        made = requests.shortened(member(f"Jana Runde{round_}"))
        row = requests.recommended(made, dorothee).mentors.get()
        one, other = at_once(*(lambda row=row: choosing.choose(fresh(row), NOW, CLOCK) for _ in range(2)))
        assert one == other == Choice.objects.get(request=made)
        assert Letter.objects.filter(kind="matching/confirmation").count() == round_ + 1
        requesting.withdraw(fresh(made), NOW, CLOCK)


def test_confirming_and_expiring_at_once_leaves_one_of_both(count: Count) -> None:
    dorothee, late = mentor(), NOW + days(15)
    for round_ in range(count(5, 40)):
        made = requests.shortened(member(f"Jana Runde{round_}"))
        choice = requests.chosen(made, dorothee)
        confirmed, expired = at_once(
            lambda choice=choice: choosing.confirm(fresh(choice), late, CLOCK), lambda: choosing.expire_due(late)
        )
        made.refresh_from_db()
        choice.refresh_from_db()
        if isinstance(confirmed, Mentorship):
            assert (expired, made.state, choice.state) == (0, State.MATCHED, Choice.State.CONFIRMED)
            assert places.free_count(dorothee, late) == 1
            came_to_nothing(confirmed, late, CLOCK)
            requesting.withdraw(fresh(made), late, CLOCK)
        else:
            assert isinstance(confirmed, Gone), confirmed
            assert (expired, made.state, choice.state) == (1, State.OPEN, Choice.State.EXPIRED)
        assert places.free_count(dorothee, late) == 2


def test_a_no_and_a_recommendation_at_once_never_recommend_who_said_no(count: Count) -> None:
    dorothee = mentor()
    for round_ in range(count(5, 40)):
        made = requests.shortened(member(f"Jana Runde{round_}"))
        question = requests.agreed(made, dorothee)
        said, outcome = at_once(
            lambda question=question: asking.answer(fresh(question), False, NOW, CLOCK),
            lambda made=made, question=question: recommending.recommend(
                fresh(made), [(fresh(question), "")], NOW, CLOCK
            ),
        )
        assert isinstance(said, Question), said
        assert not isinstance(outcome, Exception) or isinstance(outcome, NoYes), outcome
        made.refresh_from_db()
        assert made.state == State.OPEN
        living = Recommended.objects.filter(recommendation__request=made, recommendation__ended_at=None)
        assert not living.exists()
        assert places.free_count(dorothee, NOW) == 2


def test_a_late_yes_and_a_withdrawal_at_once_leave_no_place_held(count: Count) -> None:
    dorothee, late = mentor(), NOW + days(8)
    for round_ in range(count(5, 40)):
        made = requests.shortened(member(f"Jana Runde{round_}"))
        question = requests.asked(made, dorothee)
        asking.expire_due(late)
        yes, gone = at_once(
            lambda question=question: asking.answer(fresh(question), True, late, CLOCK),
            lambda made=made: requesting.withdraw(fresh(made), late, CLOCK),
        )
        assert gone is None
        assert isinstance(yes, Question | Gone), yes
        assert fresh(question).answer not in LIVING
        assert places.free_count(dorothee, late) == 2


def test_each_reminder_and_each_draft_exists_once_however_many_processes_run(count: Count) -> None:
    dorothee = mentor()
    for round_ in range(count(3, 20)):
        person = member(f"Jana Runde{round_}")
        drafts = at_once(*(lambda person=person: requesting.draft(person, NOW, CLOCK) for _ in range(3)))
        assert set(drafts) == {Request.objects.get(person=person)}
        made = requests.shortened(person)
        question = requests.asked(made, dorothee)
        sent = at_once(*(lambda: asking.remind_due(NOW + days(4)) for _ in range(3)))
        assert sorted(sent) == [0, 0, 1]
        over = at_once(*(lambda: asking.expire_due(NOW + days(8)) for _ in range(3)))
        assert sorted(over) == [0, 0, 1]
        assert fresh(question).answer == Answer.EXPIRED
        requesting.withdraw(fresh(made), NOW, CLOCK)
