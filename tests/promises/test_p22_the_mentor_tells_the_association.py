"""P22: a mentor who takes on a mentorship tells the association, also afterwards, also one that found itself."""

from datetime import date

import pytest

from tests import pairs
from tests.applicants import Board, coordinator
from tests.association import CLOCK, NOW, TODAY, acting, days, someone
from wegweiser.consents.living import declared
from wegweiser.consents.models import DeclarationKind
from wegweiser.mail.models import Letter
from wegweiser.membership.joining import join
from wegweiser.membership.models import Membership
from wegweiser.mentorships.beginning import confirm
from wegweiser.mentorships.lifecycle import NotAStep, Side, State
from wegweiser.mentorships.models import Mentorship, Place
from wegweiser.mentorships.refusals import AlreadyTogether, NotAMember, NotInTime, SamePerson
from wegweiser.mentorships.telling import dismiss_notice, enter, settle_notice, tell

pytestmark = [pytest.mark.django_db, pytest.mark.on_both]

Because = Mentorship.NoticeBecause


@pytest.mark.parametrize("began_on", [TODAY, TODAY - days(1), date(2026, 8, 31), date(2019, 2, 28)])
def test_p22_one_step_is_enough_also_with_a_beginning_in_the_past(began_on: date) -> None:
    mentor = pairs.mentor()
    told = tell(mentor, pairs.member(), began_on, NOW, acting(mentor.person))
    assert (told.state, told.began_on, told.origin) == (State.RUNNING, began_on, Mentorship.Origin.TOLD)
    assert Place.objects.filter(mentorship=told).exists()


def test_p22_a_beginning_that_lies_ahead_is_not_told_yet() -> None:
    mentor = pairs.mentor()
    for way in (tell, enter):
        with pytest.raises(NotInTime):
            way(mentor, pairs.member(), TODAY + days(1), NOW, acting(mentor.person))


def test_p22_the_other_one_is_asked_for_the_day_and_the_pledges() -> None:
    mentor, mentee = pairs.mentor(), pairs.member()
    told = tell(mentor, mentee, TODAY, NOW, acting(mentor.person), language="de")
    assert declared(mentor.person, DeclarationKind.MENTORSHIP)
    assert not declared(mentee, DeclarationKind.MENTORSHIP)
    assert Letter.objects.get(kind="mentorships/told_mentee").recipient_person == mentee
    confirm(told, Side.MENTEE, TODAY, "en", NOW, acting(mentee))
    assert declared(mentee, DeclarationKind.MENTORSHIP)
    with pytest.raises(NotAStep):
        confirm(told, Side.MENTEE, TODAY - days(3), "en", NOW, acting(mentee))


def test_p22_a_mentee_who_is_no_member_makes_it_a_notice_without_a_place() -> None:
    mentor = pairs.mentor()
    for way, name in ((tell, "Anna Amsel"), (enter, "Bert Biber")):
        told = way(mentor, someone(name), TODAY, NOW, acting(mentor.person))
        assert (told.state, told.notice_because) == (State.NOTICE, Because.NO_MEMBER)
        assert told.began_on == TODAY
        assert not Place.objects.filter(mentorship=told).exists()


def test_p22_a_person_is_asked_to_decide_and_the_mentor_knows_it() -> None:
    board = Board()
    mentor = pairs.mentor()
    tell(mentor, someone("Anna Amsel"), TODAY, NOW, acting(mentor.person))
    assert Letter.objects.get(kind="mentorships/notice_to_settle").recipient_person == board.coordinator
    assert Letter.objects.get(kind="mentorships/told_notice").recipient_person == mentor.person
    assert not Letter.objects.filter(recipient_person__name="Anna Amsel").exists()


def test_p22_a_notice_runs_from_the_day_that_was_told_once_the_mentee_is_a_member() -> None:
    mentor, mentee = pairs.mentor(), someone("Anna Amsel")
    told = tell(mentor, mentee, date(2026, 8, 31), NOW, acting(mentor.person))
    decider = acting(coordinator())
    with pytest.raises(NotAMember):
        settle_notice(told, NOW, decider)
    join(mentee, TODAY, Membership.Reason.JOINED, None, None, NOW, CLOCK)
    for _ in range(2):
        settle_notice(told, NOW, decider)
    assert (told.state, told.began_on, told.ends_on) == (State.RUNNING, date(2026, 8, 31), date(2027, 2, 28))
    assert Letter.objects.filter(kind="mentorships/told_mentee").count() == 1


def test_p22_a_notice_can_be_dismissed_once() -> None:
    mentor = pairs.mentor()
    told = tell(mentor, someone("Anna Amsel"), TODAY, NOW, acting(mentor.person))
    for _ in range(2):
        dismiss_notice(told, NOW, acting(coordinator()))
    assert told.state == State.DISMISSED
    assert Letter.objects.filter(kind="mentorships/notice_dismissed").count() == 1
    with pytest.raises(NotAStep):
        settle_notice(told, NOW, acting(coordinator()), "Doch.")


def test_p22_telling_twice_is_telling_once() -> None:
    mentor, mentee = pairs.mentor(), pairs.member()
    first = tell(mentor, mentee, TODAY, NOW, acting(mentor.person))
    letters = Letter.objects.count()
    assert tell(mentor, mentee, TODAY, NOW, acting(mentor.person)) == first
    assert enter(mentor, mentee, TODAY, NOW, CLOCK) == first
    assert Letter.objects.count() == letters
    with pytest.raises(AlreadyTogether):
        tell(mentor, mentee, TODAY - days(1), NOW, acting(mentor.person))


def test_p22_for_two_who_are_getting_to_know_each_other_telling_is_the_mentor_s_yes() -> None:
    mentor, mentee = pairs.mentor(), pairs.member()
    pair = pairs.getting_to_know(mentor, mentee)
    told = tell(mentor, mentee, TODAY, NOW, acting(mentor.person))
    assert (told, told.state) == (pair, State.GETTING_TO_KNOW)
    confirm(told, Side.MENTEE, TODAY, "de", NOW, acting(mentee))
    assert told.state == State.RUNNING


def test_p22_what_the_office_enters_for_two_who_are_getting_to_know_each_other_begins() -> None:
    mentor, mentee = pairs.mentor(), pairs.member()
    pair = pairs.getting_to_know(mentor, mentee)
    entered = enter(mentor, mentee, TODAY, NOW, CLOCK)
    assert (entered, entered.state) == (pair, State.RUNNING)
    assert Place.objects.filter(mentor=mentor, mentorship=pair).count() == 1


def test_p22_nobody_is_the_own_mentee() -> None:
    mentor = pairs.mentor()
    with pytest.raises(SamePerson):
        tell(mentor, mentor.person, TODAY, NOW, acting(mentor.person))
