"""Named moments of the programme: each is what its name says, whenever the demo is started."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import Max
from django.utils import timezone

from wegweiser.demo.content.mentors import MENTORS
from wegweiser.demo.content.shapes import Moment
from wegweiser.demo.scenarios import application_in, association, mentor_in_public, stray_mails
from wegweiser.journal.models import Entry
from wegweiser.mail.lifecycle import IncomingState, LetterState
from wegweiser.mail.models import Letter
from wegweiser.membership.listing import exemptions_on, is_member, members_on
from wegweiser.membership.models import Membership
from wegweiser.mentors.announcing import announcement_of
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person
from wegweiser.people.roles import board_on, coordination_on, people_with
from wegweiser.programme.versions import current
from wegweiser.resolutions.models import Choice
from wegweiser.resolutions.standings import Part, standing_of

pytestmark = [pytest.mark.django_db, pytest.mark.thorough]

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
# The last day of a leap February, and a moment shortly after midnight in Berlin.
ODD_MOMENTS = (datetime(2028, 2, 29, 9, 0, tzinfo=UTC), datetime(2027, 3, 28, 22, 20, tzinfo=UTC))

STATES = {
    Moment.JUST_ARRIVED: State.NEW,
    Moment.FORM_COMPLETE: State.NEW,
    Moment.CLARIFYING: State.CLARIFYING,
    Moment.ONE_VOTE: State.BEFORE_BOARD,
    Moment.MAJORITY: State.BEFORE_BOARD,
    Moment.LETTER_DRAFTED: State.ACCEPTED,
    Moment.INVITED: State.ACCEPTED,
    Moment.DEFERRED: State.DEFERRED,
    Moment.DECLINED: State.DECLINED,
    Moment.WITHDRAWN: State.WITHDRAWN,
}


def test_an_association_has_a_board_a_coordination_a_treasurer_and_about_sixty_members():
    people = association(NOW)
    today = timezone.localdate(NOW)
    assert set(board_on(today)) == set(people.board)
    assert len(people.board) == 4
    assert people.coordinator in coordination_on(today)
    assert list(people_with("treasurer", today)) == [people.treasurer]
    assert 55 <= members_on(today).count() <= 65
    assert Membership.objects.exclude(until=None).count() >= 3


def test_nobody_in_the_association_has_a_real_address():
    association(NOW)
    programme = current(NOW - timedelta(days=3000))
    assert all(address.endswith(".example") for address in programme.boxes.values())
    assert not Person.objects.exclude(email__endswith=".example").exists()


def test_founding_the_association_twice_is_founding_it_once():
    assert association(NOW) == association(NOW)


@pytest.mark.parametrize("told", [MENTORS[0], MENTORS[8]], ids=lambda told: told.slug)
def test_a_mentor_in_public_has_gone_the_whole_way(told):
    mentor = mentor_in_public(told, NOW)
    today = timezone.localdate(NOW)
    assert Mentor.objects.for_public_display().get() == mentor
    assert mentor.slug == told.slug
    assert mentor.text_in("de").headline == told.german.headline
    assert mentor.text_in("en").competencies == list(told.english.competencies)
    assert mentor.accepts_requests == told.accepts_requests
    assert is_member(mentor.person, today)
    (exemption,) = exemptions_on(today)
    assert exemption.began_on == mentor.active_since
    membership = Membership.objects.get(person=mentor.person)
    assert (membership.began_on < mentor.active_since) == told.was_member_before
    assert mentor_in_public(told, NOW) == mentor


@pytest.mark.parametrize("moment", Moment)
def test_an_application_stands_where_its_moment_says(moment):
    application = application_in(moment, NOW)
    assert application.state == STATES[moment]
    assert application.conversation.timeline()
    assert not Letter.objects.exclude(state__in=[LetterState.SENT, LetterState.DRAFT]).exists()
    assert Entry.objects.aggregate(last=Max("at"))["last"] <= NOW


def test_a_mail_without_anything_has_everything_missing_and_a_form_nothing():
    assert len(application_in(Moment.JUST_ARRIVED, NOW).missing) == 6
    assert application_in(Moment.FORM_COMPLETE, NOW).missing == ()


def test_the_conversation_of_a_clarification_holds_mails_letters_and_a_note():
    kinds = [moment.kind for moment in application_in(Moment.CLARIFYING, NOW).conversation.timeline()]
    assert set(kinds) == {"mail", "letter", "note"}
    assert kinds.count("mail") == 2


def test_the_photo_in_the_answer_has_become_the_applications():
    application = application_in(Moment.MAJORITY, NOW)
    assert application.photo is not None
    assert application.photo.state == "ready"
    assert application.missing == ("approach", "photo_rights")


def test_the_brother_of_an_applicant_takes_no_part():
    application = application_in(Moment.MAJORITY, NOW)
    standing = standing_of(application.rounds.get().matter, NOW)
    assert standing.majority == Choice.ACCEPT
    assert [seat.person.name for seat in standing.seats if seat.part == Part.CLOSE] == ["Paul Brandstätter"]


def test_an_accepted_applicants_letter_lies_ready_or_has_gone_with_its_link():
    drafted = announcement_of(application_in(Moment.LETTER_DRAFTED, NOW))
    assert drafted.letter.state == LetterState.DRAFT
    invited = application_in(Moment.INVITED, NOW)
    assert announcement_of(invited).letter.state == LetterState.SENT
    assert invited.invitations.get().expires_at > NOW


@pytest.mark.parametrize("now", [NOW, *ODD_MOMENTS], ids=str)
def test_the_deferred_application_comes_back_in_five_days_whenever_the_demo_starts(now):
    deferral = application_in(Moment.DEFERRED, now).deferrals.get()
    assert deferral.until == timezone.localdate(now) + timedelta(days=5)


def test_stray_mails_open_nothing_and_two_of_them_wait_for_a_person():
    states = sorted(mail.state for mail in stray_mails(NOW))
    assert states == [IncomingState.SET_ASIDE, IncomingState.UNDECIDED, IncomingState.UNDECIDED]
