"""P18: a mentor has no more than two mentorships at a time: on no way in, unless on record."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests import pairs
from tests.applicants import coordinator
from tests.association import CLOCK, NOW, TODAY, acting, days
from wegweiser.journal.models import Entry
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships import places
from wegweiser.mentorships.ending import end
from wegweiser.mentorships.extending import extend
from wegweiser.mentorships.getting_to_know import begin_getting_to_know
from wegweiser.mentorships.lifecycle import State
from wegweiser.mentorships.models import Ending, ExtraPlace, Mentorship, Place
from wegweiser.mentorships.refusals import NoPlace, NoReason
from wegweiser.mentorships.telling import enter, settle_notice, tell
from wegweiser.programme.versions import set_values

pytestmark = [pytest.mark.django_db, pytest.mark.on_both]


def _full_mentor() -> Mentor:
    mentor = pairs.mentor()
    for name in ("Anna Amsel", "Bert Biber"):
        pairs.running(mentor, pairs.member(name))
    return mentor


def _held(mentor: Mentor) -> int:
    return Mentorship.objects.with_a_place().filter(mentor=mentor).count()


def test_p18_no_place_is_reserved_for_a_third() -> None:
    mentor = _full_mentor()
    with pytest.raises(NoPlace):
        places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
    assert places.free_count(mentor, NOW) == 0


def test_p18_a_reservation_counts_as_a_place() -> None:
    mentor = pairs.mentor()
    for _ in range(2):
        places.reserve(mentor, uuid4(), TODAY + days(7), NOW, CLOCK)
    with pytest.raises(NoPlace):
        places.reserve(mentor, uuid4(), TODAY + days(7), NOW, CLOCK)
    with pytest.raises(NoPlace):
        begin_getting_to_know(mentor, pairs.member(), None, uuid4(), NOW, CLOCK)


def test_p18_a_third_cannot_even_get_to_know_the_mentor() -> None:
    mentor = _full_mentor()
    with pytest.raises(NoPlace):
        begin_getting_to_know(mentor, pairs.member(), None, uuid4(), NOW, CLOCK)
    assert _held(mentor) == Mentorship.objects.count() == 2


def test_p18_a_reservation_that_was_lost_is_no_way_to_a_third() -> None:
    mentor = pairs.mentor()
    lost = places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)
    later = NOW + days(1)
    for name in ("Anna Amsel", "Bert Biber"):
        pairs.running(mentor, pairs.member(name), now=later)
    with pytest.raises(NoPlace):
        begin_getting_to_know(mentor, pairs.member(), lost, uuid4(), later, CLOCK)
    with pytest.raises(NoPlace):
        places.prolong(lost, TODAY + days(9), later, CLOCK)


@pytest.mark.parametrize("way", [tell, enter])
def test_p18_what_would_be_a_third_is_kept_as_a_notice_without_a_place(way) -> None:
    mentor = _full_mentor()
    told = way(mentor, pairs.member(), TODAY, NOW, acting(mentor.person))
    assert (told.state, told.notice_because) == (State.NOTICE, Mentorship.NoticeBecause.NO_PLACE)
    assert not Place.objects.filter(mentorship=told).exists()
    assert _held(mentor) == 2


@pytest.mark.parametrize("reason", ["", "   "])
def test_p18_a_notice_is_not_settled_without_place_and_reason(reason: str) -> None:
    mentor = _full_mentor()
    told = tell(mentor, pairs.member(), TODAY, NOW, acting(mentor.person))
    with pytest.raises(NoPlace):
        settle_notice(told, NOW, acting(coordinator()), reason)
    told.refresh_from_db()
    assert told.state == State.NOTICE
    assert not ExtraPlace.objects.exists()


def test_p18_an_exception_is_explicit_reasoned_and_on_record() -> None:
    mentor, decider = _full_mentor(), coordinator()
    told = tell(mentor, pairs.member(), TODAY, NOW, acting(mentor.person))
    settle_notice(told, NOW, acting(decider), "Beide kennen sich seit Jahren.")
    extra = ExtraPlace.objects.get()
    assert (extra.reason, extra.granted_by, told.state) == ("Beide kennen sich seit Jahren.", decider, State.RUNNING)
    entry = Entry.objects.get(verb="extra_place.granted")
    assert (entry.actor_id, entry.subject_id) == (str(decider.pk), str(extra.pk))
    assert "Jahren" not in str(entry.data)
    assert _held(mentor) == 3


def test_p18_an_exception_without_a_reason_is_none() -> None:
    with pytest.raises(NoReason):
        places.grant_extra(pairs.mentor(), " \n", coordinator(), NOW, CLOCK)


def test_p18_the_clock_grants_no_exception() -> None:
    mentor = _full_mentor()
    told = tell(mentor, pairs.member(), TODAY, NOW, acting(mentor.person))
    with pytest.raises(NoReason):
        settle_notice(told, NOW, CLOCK, "Es passt.")


def test_p18_an_exception_is_over_with_the_first_mentorship_that_ends() -> None:
    mentor = _full_mentor()
    first = Mentorship.objects.get(mentee__name="Anna Amsel")
    places.grant_extra(mentor, "Einmalig.", coordinator(), NOW, CLOCK)
    third = pairs.running(mentor, pairs.member())
    assert places.free_count(mentor, NOW) == 0
    end(first, State.ENDED_EARLY, TODAY, Ending.Reason.NO_TIME, None, NOW, CLOCK)
    assert places.free_count(mentor, NOW) == 0
    assert places.extras_of(mentor) == []
    assert Place.objects.get(mentorship=third).extra is None


def test_p18_extending_needs_no_place() -> None:
    mentor = _full_mentor()
    mentorship = Mentorship.objects.filter(mentor=mentor)[0]
    extend(mentorship, TODAY + days(400), NOW, CLOCK)
    assert _held(mentor) == 2


def test_p18_the_mentor_s_own_number_holds_below_the_programme_s() -> None:
    mentor = pairs.mentor(own_limit=1)
    pairs.running(mentor, pairs.member("Anna Amsel"))
    told = tell(mentor, pairs.member("Bert Biber"), TODAY, NOW, acting(mentor.person))
    assert told.state == State.NOTICE
    with pytest.raises(NoPlace):
        places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)


def test_p18_the_mentor_s_own_number_cannot_go_above_the_programme_s() -> None:
    mentor = pairs.mentor(own_limit=9)
    assert places.free_count(mentor, NOW) == 2


def test_p18_a_mentor_who_wants_fewer_keeps_those_that_run() -> None:
    mentor = _full_mentor()
    Mentor.objects.filter(pk=mentor.pk).update(own_limit=1)
    assert _held(mentor) == 2
    one = Mentorship.objects.filter(mentor=mentor)[0]
    end(one, State.ENDED_EARLY, TODAY, Ending.Reason.NO_TIME, None, NOW, CLOCK)
    with pytest.raises(NoPlace):
        places.reserve(mentor, uuid4(), TODAY, NOW, CLOCK)


def test_p18_another_association_s_number_holds_as_well() -> None:
    set_values({"mentorships_at_a_time": 3}, NOW - timedelta(hours=1), CLOCK, "mehr")
    mentor = _full_mentor()
    pairs.running(mentor, pairs.member("Carl Croll"))
    set_values({"mentorships_at_a_time": 1}, NOW, CLOCK, "weniger")
    assert places.free_count(mentor, NOW) == 0
    for mentorship in Mentorship.objects.filter(mentor=mentor)[:2]:
        end(mentorship, State.ENDED_EARLY, TODAY, Ending.Reason.NO_TIME, None, NOW, CLOCK)
    assert places.free_count(mentor, NOW) == 0


def test_p18_an_end_frees_the_place_once() -> None:
    mentor = _full_mentor()
    mentorship = Mentorship.objects.filter(mentor=mentor)[0]
    for _ in range(2):
        end(mentorship, State.ENDED_EARLY, TODAY, Ending.Reason.NO_TIME, None, NOW, CLOCK)
    assert places.free_count(mentor, NOW) == 1
