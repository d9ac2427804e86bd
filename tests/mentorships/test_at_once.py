"""Two act at the same moment: one step, one letter, nothing lost (PostgreSQL)."""

from collections.abc import Callable

import pytest

from tests import pairs
from tests.association import CLOCK, NOW, TODAY, acting, days
from tests.racing import at_once
from wegweiser.mail.models import Letter
from wegweiser.mentorships import agreement, places
from wegweiser.mentorships.beginning import confirm
from wegweiser.mentorships.ending import end
from wegweiser.mentorships.extending import suggested_until, wish
from wegweiser.mentorships.getting_to_know import came_to_nothing
from wegweiser.mentorships.lifecycle import NotAStep, Side, State
from wegweiser.mentorships.models import Ending, Extension, Mentorship
from wegweiser.mentorships.refusals import Changed
from wegweiser.mentorships.reminding import remind_of_end_due

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def _again(pair: Mentorship) -> Mentorship:
    return Mentorship.objects.with_both().get(pk=pair.pk)


def test_both_confirm_the_day_at_once_and_it_begins_once(count: Callable[[int, int], int]) -> None:
    mentor, mentee = pairs.mentor(), pairs.member()
    for round_ in range(count(5, 20)):
        pair = pairs.getting_to_know(mentor, mentee)
        outcomes = at_once(
            *[
                lambda side=side, pair=pair: confirm(_again(pair), side, TODAY, "de", NOW, CLOCK)
                for side in (*Side, *Side)
            ]
        )
        assert not [one for one in outcomes if isinstance(one, Exception)], outcomes
        assert _again(pair).state == State.RUNNING
        assert Letter.objects.filter(kind="mentorships/begun_mentor").count() == round_ + 1
        end(pair, State.ENDED_EARLY, TODAY, Ending.Reason.NOT_SAID, None, NOW, CLOCK)


def test_one_confirms_while_the_other_one_gives_up(count: Callable[[int, int], int]) -> None:
    mentor, mentee = pairs.mentor(), pairs.member()
    for _ in range(count(5, 20)):
        pair = pairs.getting_to_know(mentor, mentee)
        confirm(pair, Side.MENTOR, TODAY, "de", NOW, CLOCK)
        outcomes = at_once(
            lambda pair=pair: confirm(_again(pair), Side.MENTEE, TODAY, "de", NOW, CLOCK),
            lambda pair=pair: came_to_nothing(_again(pair), NOW, CLOCK),
        )
        state = _again(pair).state
        assert state in {State.RUNNING, State.NOT_BEGUN}
        assert sum(isinstance(one, NotAStep) for one in outcomes) == 1, outcomes
        assert places.free_count(mentor, NOW) == (1 if state == State.RUNNING else 2)
        if state == State.RUNNING:
            end(_again(pair), State.ENDED_EARLY, TODAY, Ending.Reason.NOT_SAID, None, NOW, CLOCK)


def test_both_want_to_go_on_at_once_and_it_is_extended_once(count: Callable[[int, int], int]) -> None:
    pair = pairs.running(pairs.mentor(), pairs.member())
    for round_ in range(count(5, 20)):
        until = suggested_until(_again(pair), NOW)
        outcomes = at_once(
            *[lambda side=side, until=until: wish(_again(pair), side, until, NOW, CLOCK) for side in (*Side, *Side)]
        )
        assert not [one for one in outcomes if isinstance(one, Exception)], outcomes
        assert Extension.objects.count() == round_ + 1
        assert _again(pair).ends_on == until


def test_both_end_it_at_once_and_the_first_ending_counts(count: Callable[[int, int], int]) -> None:
    mentor, mentee = pairs.mentor(), pairs.member()
    for round_ in range(count(5, 20)):
        pair = pairs.running(mentor, mentee)
        outcomes = at_once(
            *[
                lambda side=side, pair=pair: end(
                    _again(pair), State.ENDED_EARLY, TODAY, Ending.Reason.NO_TIME, side, NOW, CLOCK
                )
                for side in Side
            ]
        )
        assert len(set(outcomes)) == 1, outcomes
        assert places.free_count(mentor, NOW) == 2
        assert Letter.objects.filter(kind="mentorships/ended").count() == 2 * (round_ + 1)


def test_both_write_the_agreement_at_once_and_one_is_shown_the_other_s_words(
    count: Callable[[int, int], int],
) -> None:
    pair = pairs.running(pairs.mentor(), pairs.member())
    for round_ in range(count(5, 20)):
        outcomes = at_once(
            *[
                lambda side=side, known=round_: agreement.write(
                    pair, pair.person_on(side), f"{side} {known}", known, NOW, acting(pair.person_on(side))
                )
                for side in Side
            ]
        )
        (lost,) = [one for one in outcomes if isinstance(one, Changed)]
        (won,) = [one for one in outcomes if isinstance(one, agreement.Written)]
        assert lost.written == won == agreement.read(pair, pair.mentee)


def test_four_processes_remind_at_once_and_each_side_gets_one_letter() -> None:
    pair = pairs.running(pairs.mentor(), pairs.member())
    assert pair.ends_on is not None
    near = NOW + days((pair.ends_on - TODAY).days - 3)
    outcomes = at_once(*[lambda: remind_of_end_due(near)] * 4)
    assert sum(outcomes) == 2
    assert Letter.objects.filter(kind="mentorships/ends_soon").count() == 2
