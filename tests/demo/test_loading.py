"""The first start: on the first page everything is alive, and a second start changes nothing."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.test import TestCase
from django_tasks_db.models import DBTaskResult

from tests.association import someone
from wegweiser import demo
from wegweiser.demo import loading
from wegweiser.demo.parts import PARTS
from wegweiser.journal.models import Entry
from wegweiser.mail.lifecycle import IncomingState, LetterState
from wegweiser.mail.models import IncomingMail, Letter
from wegweiser.membership.listing import members_on
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application, Invitation, Mentor
from wegweiser.people.models import Account, Person

pytestmark = pytest.mark.thorough

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class TestLoaded(TestCase):
    """Loaded once for all of these tests, on a clock of its own."""

    @classmethod
    def setUpTestData(cls) -> None:
        loading.load(NOW)

    def test_fourteen_mentors_stand_in_public_in_two_languages(self):
        public = Mentor.objects.for_public_display()
        assert public.count() == 14
        assert all({text.language for text in mentor.texts.all()} == {"de", "en"} for mentor in public)

    def test_there_are_about_sixty_members_beside_the_mentors(self):
        members = members_on(NOW.date())
        assert 55 <= members.exclude(mentor__isnull=False).count() <= 65

    def test_applications_stand_in_every_state(self):
        assert {state for (state,) in Application.objects.values_list("state")} == set(State)

    def test_no_letter_failed_and_one_draft_waits_for_somebody_to_send_it(self):
        assert set(Letter.objects.values_list("state", flat=True)) == {LetterState.SENT, LetterState.DRAFT}
        assert Letter.objects.filter(state=LetterState.DRAFT).count() == 1

    def test_letters_went_when_their_stories_happened(self):
        assert Letter.objects.sent().first().sent_at <= NOW
        days = set(Letter.objects.sent().values_list("sent_at__date", flat=True))
        assert len(days) > 30
        assert min(days) < NOW.date() - timedelta(days=3 * 365)

    def test_mails_wait_to_be_placed(self):
        assert Counter(IncomingMail.objects.values_list("state", flat=True))[IncomingState.UNDECIDED] == 2

    def test_an_invitation_is_open(self):
        assert Invitation.objects.filter(used_at=None, expires_at__gt=NOW).count() == 1

    def test_nothing_lies_in_the_future_and_nothing_is_left_for_the_workers(self):
        assert not Entry.objects.filter(at__gt=NOW).exists()
        assert not DBTaskResult.objects.exists()

    def test_loading_a_second_time_does_nothing(self):
        before = (Entry.objects.count(), Person.objects.count(), Letter.objects.count())
        loading.load(NOW + timedelta(days=1))
        assert (Entry.objects.count(), Person.objects.count(), Letter.objects.count()) == before

    def test_everybody_the_console_names_has_an_account(self):
        named = demo.people_to_try()
        assert named == demo.people_to_try()
        assert len(named) == 5
        for _part, name, email in named:
            assert Account.objects.get(person__email=email).person.name == name

    def test_only_the_applicant_has_no_account_yet(self):
        parts = [part for part in PARTS if part.email]
        without = [part.key for part in parts if not Account.objects.filter(person__email=part.email).exists()]
        assert without == ["applicant"]


def test_the_demo_is_never_loaded_on_top_of_real_people(db):
    someone("Eva Maas")
    with pytest.raises(loading.SomebodyIsHere):
        loading.load(NOW)
    assert Person.objects.count() == 1
