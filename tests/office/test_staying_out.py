"""Whoever stays out of a matter learns nothing of its votes and reason, on no page and in no round."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import MAKER, Office, decide, make_application, make_office, signed_in
from wegweiser.journal import Actor
from wegweiser.mail.models import Letter
from wegweiser.mentors import admission, announcing, deferral
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application
from wegweiser.people.models import Person
from wegweiser.people.roles import appoint
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice

pytestmark = pytest.mark.django_db
REASON = "Passt gut in die Runde."


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def close(office: Office) -> Person:
    """A fourth on the board, who is close to the applicant."""
    from tests.factories import make_person

    return make_person("Nora Nah", "board")


def stays_out(person: Person, application: Application) -> None:
    newest = admission.round_of(application)
    assert newest is not None
    at = newest.opened_at
    deciding.declare_close_relation(newest.matter, person, at, Actor.person(person.pk))


def all_vote(office: Office, application: Application) -> None:
    newest = admission.round_of(application)
    assert newest is not None
    for voter in office.board:
        deciding.cast(newest.matter, voter, Choice.ACCEPT, timezone.now(), Actor.person(voter.pk))


def page(client: Client, application: Application) -> str:
    return str(client.get(reverse("office:application", args=[application.pk])).content.decode())


def test_neither_list_nor_first_page_say_that_the_board_agrees(office: Office, close: Person):
    application = make_application(office, State.BEFORE_BOARD)
    stays_out(close, application)
    all_vote(office, application)
    pages = [reverse("office:today"), reverse("office:applications")]
    for there, telling in zip(pages, ["ist sich einig", "Beschluss festhalten"], strict=True):
        assert telling in signed_in(office.board[0]).get(there).content.decode(), "the others see it"
        seen = signed_in(close).get(there).content.decode()
        assert "Dorothee Dachs" in seen
        assert "einig" not in seen
        assert "Beschluss festhalten" not in seen


def test_a_reason_of_the_round_before_stays_hidden_when_the_application_is_back(office: Office, close: Person):
    application = make_application(office, State.BEFORE_BOARD)
    stays_out(close, application)
    decide(office, application, Choice.DEFER, timezone.now() - timedelta(days=1))
    announcement = announcing.announcement_of(application)
    assert announcement is not None
    announcing.announce(announcement, timezone.now(), MAKER)
    deferral.bring_back_due(timezone.now() + timedelta(days=200))
    application.refresh_from_db()
    assert application.state == State.CLARIFYING
    assert REASON in page(signed_in(office.board[0]), application)
    assert REASON not in page(signed_in(close), application)
    admission.lay_before_board(application, timezone.now(), MAKER)
    assert REASON not in page(signed_in(close), application), "nor while the next round runs"


def test_a_coordinator_sends_a_draft_only_by_announcing_it(office: Office):
    """Otherwise the letter would go without the personal link that stands at its place."""
    application = make_application(office, State.ACCEPTED)
    draft, client = Letter.objects.get(kind="mentors/application_accepted"), signed_in(office.coordinator)
    for name in ("letter-attempt", "letter-discarding"):
        assert client.post(reverse(f"office:{name}", args=[draft.pk])).status_code == 404
    draft.refresh_from_db()
    assert draft.state == "draft"
    assert application.invitations.count() == 0


def test_a_part_that_begins_tomorrow_opens_nothing_today(office: Office):
    from tests.factories import make_person

    later = make_person("Lara Später")
    appoint(later, "board", timezone.localdate() + timedelta(days=1), timezone.now(), MAKER)
    assert signed_in(later).get(reverse("office:applications")).status_code == 404
