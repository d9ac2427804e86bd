"""P18: eight want a mentor's last place at the same moment: one gets it, never more (PostgreSQL)."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from django.db import connection, transaction

from tests import pairs
from tests.association import CLOCK, NOW, TODAY, acting, days, someone
from tests.racing import at_once
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships import places
from wegweiser.mentorships.getting_to_know import begin_getting_to_know
from wegweiser.mentorships.lifecycle import State
from wegweiser.mentorships.models import ExtraPlace, Mentorship, Place, Reservation
from wegweiser.mentorships.refusals import NoPlace
from wegweiser.mentorships.telling import enter, tell
from wegweiser.people.models import Person

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

EIGHT = 8


def _mentor(round_: int, own_limit: int | None = None) -> Mentor:
    """As small as the race needs it: the places are what is tested."""
    person = someone(f"Mentor Nummer {round_}")
    return Mentor.objects.create(person=person, slug=f"m-{uuid4()}", active_since=TODAY, own_limit=own_limit)


def _eight_members() -> list[Person]:
    return [pairs.member(f"Mitglied {number}") for number in range(EIGHT)]


def _held(mentor: Mentor, today: date = TODAY) -> int:
    rows = Place.objects.filter(mentor=mentor)
    return rows.exclude(pk__in=rows.free_on(today)).count()


def _one_way_each(mentor: Mentor, members: list[Person]) -> list[Callable[[], object]]:
    """Every way to a place, in turns: reserving, getting to know, telling, entering."""
    me = acting(mentor.person)
    ways: list[Callable[[Person], object]] = [
        lambda _one: places.reserve(mentor, uuid4(), TODAY + days(7), NOW, CLOCK),
        lambda one: begin_getting_to_know(mentor, one, None, uuid4(), NOW, CLOCK),
        lambda one: tell(mentor, one, TODAY, NOW, me),
        lambda one: enter(mentor, one, TODAY, NOW, CLOCK),
    ]
    return [lambda one=one, way=ways[turn % 4]: way(one) for turn, one in enumerate(members)]


def _got_a_place(outcome: object) -> bool:
    if isinstance(outcome, Mentorship):
        return outcome.state != State.NOTICE
    return isinstance(outcome, Reservation)


@pytest.mark.parametrize(("own_limit", "free_before"), [(None, 1), (1, 1)])
def test_p18_of_eight_at_once_no_more_get_a_place_than_there_are(
    count: Callable[[int, int], int], own_limit: int | None, free_before: int
) -> None:
    members = _eight_members()
    for round_ in range(count(10, 40)):
        mentor = _mentor(round_, own_limit)
        limit = own_limit or 2
        for _ in range(limit - free_before):
            places.reserve(mentor, uuid4(), TODAY + days(7), NOW, CLOCK)
        outcomes = at_once(*_one_way_each(mentor, members))
        assert all(isinstance(one, Mentorship | Reservation | NoPlace) for one in outcomes), outcomes
        assert sum(_got_a_place(one) for one in outcomes) == free_before, outcomes
        assert _held(mentor) == limit


def test_p18_of_eight_at_once_one_takes_the_place_of_a_reservation_that_ran_out(
    count: Callable[[int, int], int],
) -> None:
    members = _eight_members()
    later, tomorrow = NOW + days(1), TODAY + days(1)
    for round_ in range(count(10, 40)):
        mentor = _mentor(round_)
        places.reserve(mentor, uuid4(), TODAY + days(30), NOW, CLOCK)
        ran_out = places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
        outcomes = at_once(
            lambda ran_out=ran_out: places.prolong(ran_out, TODAY + days(9), later, CLOCK),
            lambda: places.expire_due(later),
            *[
                lambda one=one, mentor=mentor: begin_getting_to_know(mentor, one, None, uuid4(), later, CLOCK)
                for one in members[2:]
            ],
        )
        assert all(one is None or isinstance(one, Mentorship | NoPlace | int) for one in outcomes), outcomes
        assert _held(mentor, tomorrow) == 2


def test_p18_shrinking_and_taking_at_once_never_go_over_what_held_at_either_moment(
    count: Callable[[int, int], int],
) -> None:
    members = _eight_members()
    for round_ in range(count(10, 40)):
        mentor = _mentor(round_)
        places.reserve(mentor, uuid4(), TODAY + days(7), NOW, CLOCK)

        def shrink(mentor: Mentor = mentor) -> int:
            Mentor.objects.filter(pk=mentor.pk).update(own_limit=1)
            return _held(mentor)

        outcomes = at_once(shrink, *_one_way_each(mentor, members[1:]))
        # Whoever came before the smaller number keeps the place; nobody comes after it.
        assert _held(mentor) <= 2
        with pytest.raises(NoPlace):
            places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
        assert all(isinstance(one, int | Mentorship | Reservation | NoPlace) for one in outcomes), outcomes


def test_p18_a_form_sent_eight_times_makes_one_mentorship(count: Callable[[int, int], int]) -> None:
    member = pairs.member()
    for round_ in range(count(10, 40)):
        mentor, request = _mentor(round_), uuid4()
        reservation = places.reserve(mentor, request, TODAY + days(7), NOW, CLOCK)
        outcomes = at_once(
            *[
                lambda mentor=mentor, reservation=reservation, request=request: begin_getting_to_know(
                    mentor, member, reservation, request, NOW, CLOCK
                )
            ]
            * EIGHT
        )
        assert {one.pk for one in outcomes} == {Mentorship.objects.get(mentor=mentor).pk}
        assert _held(mentor) == 1


def test_p18_an_exception_asked_for_twice_at_once_is_granted_once(count: Callable[[int, int], int]) -> None:
    decider = someone("Sabine Hartkopf")
    for round_ in range(count(10, 40)):
        mentor = _mentor(round_)
        at_once(
            *[lambda mentor=mentor: places.grant_extra(mentor, "Einmalig.", decider, NOW, CLOCK)] * 4,
        )
        assert ExtraPlace.objects.filter(mentor=mentor).count() == 1


def test_p18_the_race_is_real_without_the_guard_it_goes_over(count: Callable[[int, int], int]) -> None:
    """The control: counting first and reserving then, without the lock and without the conditional update."""
    over = 0
    for round_ in range(count(10, 40)):
        mentor = _mentor(round_)
        places.reserve(mentor, uuid4(), TODAY + days(7), NOW, CLOCK)
        at_once(*[lambda mentor=mentor: _unguarded(mentor)] * EIGHT)
        over += Reservation.objects.filter(mentor=mentor, ended_at=None).count() > 2
    assert over, "the control saw no race: the tests above prove nothing"


@transaction.atomic
def _unguarded(mentor: Mentor) -> None:
    place = Place.objects.free_on(TODAY).filter(mentor=mentor).first()
    if place is None:
        raise NoPlace
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.005)")
    reservation = Reservation.objects.create(mentor=mentor, purpose=uuid4(), made_at=NOW, until=TODAY)
    Place.objects.filter(pk=place.pk).update(reservation=reservation, reserved_until=TODAY)
