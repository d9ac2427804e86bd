from uuid import uuid4

import pytest

from tests import pairs
from tests.association import CLOCK, NOW, TODAY, acting, days, someone
from wegweiser.consents.living import declared
from wegweiser.consents.models import DeclarationKind
from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.mentorships import places
from wegweiser.mentorships.beginning import LINK_PURPOSE, confirm, days_named
from wegweiser.mentorships.getting_to_know import begin_getting_to_know, came_to_nothing
from wegweiser.mentorships.lifecycle import NotAStep, Side, State
from wegweiser.mentorships.models import Mentorship
from wegweiser.mentorships.refusals import AlreadyTogether, NotAMember, NotInTime, SamePerson
from wegweiser.people.models import PersonalLink

pytestmark = pytest.mark.django_db


def letters(kind):
    return Letter.objects.filter(kind=f"mentorships/{kind}")


def test_the_reserved_place_becomes_the_mentorship_s_and_both_get_a_link():
    mentor, mentee, request = pairs.mentor(), pairs.member(), uuid4()
    reservation = places.reserve(mentor, request, TODAY, NOW, CLOCK)
    for _ in range(2):
        pair = begin_getting_to_know(mentor, mentee, reservation, request, NOW, CLOCK)
    assert (pair.state, pair.request) == (State.GETTING_TO_KNOW, request)
    assert places.free_count(mentor, NOW) == 1
    assert {letter.recipient_person for letter in letters("getting_to_know")} == {mentor.person, mentee}
    assert PersonalLink.objects.filter(purpose=LINK_PURPOSE, subject=str(pair.pk)).count() == 2


def test_only_members_get_to_know_a_mentor():
    with pytest.raises(NotAMember):
        begin_getting_to_know(pairs.mentor(), someone("Anna Amsel"), None, uuid4(), NOW, CLOCK)


def test_nobody_is_the_own_mentor():
    mentor = pairs.mentor()
    with pytest.raises(SamePerson):
        begin_getting_to_know(mentor, mentor.person, None, uuid4(), NOW, CLOCK)


def test_two_who_are_under_way_are_not_brought_together_again():
    pair = pairs.running(pairs.mentor(), pairs.member())
    with pytest.raises(AlreadyTogether) as refused:
        begin_getting_to_know(pair.mentor, pair.mentee, None, uuid4(), NOW, CLOCK)
    assert refused.value.mentorship == pair


def test_it_may_come_to_nothing_and_the_place_is_free_again():
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    for _ in range(2):
        came_to_nothing(pair, NOW, CLOCK)
    assert pair.state == State.NOT_BEGUN
    assert places.free_count(pair.mentor, NOW) == 2
    assert letters("not_begun").count() == 2
    assert not PersonalLink.objects.filter(purpose=LINK_PURPOSE).exists()
    with pytest.raises(NotAStep):
        confirm(pair, Side.MENTEE, TODAY, "de", NOW, acting(pair.mentee))


def test_what_has_begun_cannot_come_to_nothing():
    with pytest.raises(NotAStep):
        came_to_nothing(pairs.running(pairs.mentor(), pairs.member()), NOW, CLOCK)


def test_the_first_who_confirms_lets_the_other_one_be_asked():
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    for _ in range(2):
        confirm(pair, Side.MENTOR, TODAY - days(2), "de", NOW, acting(pair.mentor.person))
    assert pair.state == State.GETTING_TO_KNOW
    assert letters("begin_to_confirm").get().recipient_person == pair.mentee
    assert days_named(pair) == {Side.MENTOR: TODAY - days(2)}


def test_another_day_asks_the_first_one_again_and_their_yes_to_it_begins():
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    mentor, mentee = acting(pair.mentor.person), acting(pair.mentee)
    confirm(pair, Side.MENTOR, TODAY - days(2), "de", NOW, mentor)
    assert letters("begin_to_confirm").get().recipient_person == pair.mentee
    confirm(pair, Side.MENTEE, TODAY - days(1), "en", NOW, mentee)
    assert pair.state == State.GETTING_TO_KNOW
    assert letters("begin_to_confirm").filter(recipient_person=pair.mentor.person).count() == 1
    confirm(pair, Side.MENTOR, TODAY - days(1), "de", NOW, mentor)
    assert (pair.state, pair.began_on) == (State.RUNNING, TODAY - days(1))
    assert letters("begun_mentor").count() == letters("begun_mentee").count() == 1


def test_confirming_once_more_after_it_began_changes_nothing():
    pair = pairs.running(pairs.mentor(), pairs.member())
    entries, written = Entry.objects.count(), Letter.objects.count()
    confirm(pair, Side.MENTEE, TODAY, "de", NOW, acting(pair.mentee))
    assert (Entry.objects.count(), Letter.objects.count()) == (entries, written)
    with pytest.raises(NotAStep):
        confirm(pair, Side.MENTEE, TODAY - days(1), "de", NOW, acting(pair.mentee))


def test_a_beginning_ahead_is_not_confirmed():
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    with pytest.raises(NotInTime):
        confirm(pair, Side.MENTEE, TODAY + days(1), "de", NOW, acting(pair.mentee))


def test_every_pair_of_states_that_the_table_forbids_is_refused():
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    assert not pair.step_to(State.COMPLETED, ended_on=TODAY)
    assert not pair.step_to(State.DISMISSED)
    assert Mentorship.objects.get(pk=pair.pk).state == State.GETTING_TO_KNOW


def test_nobody_pledges_for_another_so_what_the_office_enters_still_asks_for_the_pledges():
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    for side in Side:
        for _ in range(2):
            if pair.state == State.GETTING_TO_KNOW:
                confirm(pair, side, TODAY, "de", NOW, CLOCK)
    assert pair.state == State.RUNNING
    assert not declared(pair.mentee, DeclarationKind.MENTORSHIP)
    assert days_named(pair) == {}
    assert letters("told_mentee").get().recipient_person == pair.mentee
    confirm(pair, Side.MENTEE, TODAY, "de", NOW, Actor("link", str(pair.mentee_id)))
    assert declared(pair.mentee, DeclarationKind.MENTORSHIP)
    assert days_named(pair) == {Side.MENTEE: TODAY}
