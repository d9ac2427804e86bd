from uuid import uuid4

import pytest

from tests import pairs
from tests.applicants import coordinator
from tests.association import CLOCK, NOW, TODAY, days
from wegweiser.journal.models import Entry
from wegweiser.mentorships import places
from wegweiser.mentorships.models import Place, Reservation
from wegweiser.mentorships.refusals import NoPlace, NotInTime

pytestmark = pytest.mark.django_db


def test_a_reservation_holds_to_the_end_of_its_last_day():
    mentor = pairs.mentor()
    held = places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
    assert places.is_held(held, NOW)
    assert places.free_count(mentor, NOW) == 1
    assert not places.is_held(held, NOW + days(1))
    assert places.free_count(mentor, NOW + days(1)) == 2


def test_the_same_matter_reserves_once_and_the_later_day_counts():
    mentor, request = pairs.mentor(), uuid4()
    first = places.reserve(mentor, request, TODAY + days(7), NOW, CLOCK)
    assert places.reserve(mentor, request, TODAY + days(3), NOW, CLOCK) == first
    assert places.reserve(mentor, request, TODAY + days(14), NOW, CLOCK) == first
    first.refresh_from_db()
    assert first.until == Place.objects.get(reservation=first).reserved_until == TODAY + days(14)
    assert places.free_count(mentor, NOW) == 1


def test_a_released_place_is_free_and_releasing_twice_does_nothing():
    mentor = pairs.mentor()
    held = places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
    for _ in range(2):
        places.release(held, NOW, CLOCK)
    assert places.free_count(mentor, NOW) == 2
    assert held.ended_at == NOW
    assert Entry.objects.filter(verb="place.released").count() == 1


def test_a_reservation_that_ran_out_but_was_not_lost_is_prolonged_if_there_is_room():
    mentor, later = pairs.mentor(), NOW + days(2)
    ran_out = places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
    places.prolong(ran_out, TODAY + days(9), later, CLOCK)
    assert places.is_held(ran_out, later)
    assert places.free_count(mentor, later) == 1


def test_a_lost_reservation_is_not_prolonged():
    mentor, later = pairs.mentor(), NOW + days(2)
    lost = places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
    for _ in range(2):
        places.reserve(mentor, uuid4(), TODAY + days(9), later, CLOCK)
    with pytest.raises(NoPlace):
        places.prolong(lost, TODAY + days(9), later, CLOCK)
    lost.refresh_from_db()
    assert lost.ended_at == later


def test_the_mentor_s_own_number_is_not_passed_by_a_reservation_that_ran_out():
    mentor, later = pairs.mentor(), NOW + days(2)
    ran_out = places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
    places.reserve(mentor, uuid4(), TODAY + days(9), NOW, CLOCK)
    type(mentor).objects.filter(pk=mentor.pk).update(own_limit=1)
    with pytest.raises(NoPlace):
        places.prolong(ran_out, TODAY + days(9), later, CLOCK)


def test_nothing_is_reserved_for_a_day_that_has_passed():
    with pytest.raises(NotInTime):
        places.reserve(pairs.mentor(), uuid4(), TODAY - days(1), NOW, CLOCK)


def test_clearing_away_what_ran_out_is_done_once():
    mentor, later = pairs.mentor(), NOW + days(2)
    places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
    kept = places.reserve(mentor, uuid4(), TODAY + days(9), NOW, CLOCK)
    assert places.expire_due(NOW) == 0
    assert places.expire_due(later) == 1
    assert places.expire_due(later) == 0
    assert Reservation.objects.get(ended_at=None) == kept


def test_an_unused_exception_can_be_taken_back_a_used_one_not():
    mentor = pairs.mentor(own_limit=0)
    extra = places.grant_extra(mentor, "Einmalig.", coordinator(), NOW, CLOCK)
    assert places.grant_extra(mentor, "Einmalig.", coordinator(), NOW, CLOCK) == extra
    held = places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
    assert not places.withdraw_extra(extra, NOW, CLOCK)
    places.release(held, NOW, CLOCK)
    assert places.withdraw_extra(extra, NOW, CLOCK)
    assert places.free_count(mentor, NOW) == 0
    with pytest.raises(NoPlace):
        places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)


def test_counting_free_places_takes_the_same_few_queries_for_any_number(django_assert_num_queries):
    mentors = [pairs.mentor(name) for name in ("Anna Amsel", "Bert Biber", "Carl Croll")]
    places.reserve(mentors[0], uuid4(), TODAY, NOW, CLOCK)
    with django_assert_num_queries(2):
        counted = places.free_counts(mentors, NOW)
    assert counted == {mentors[0].pk: 1, mentors[1].pk: 2, mentors[2].pk: 2}
