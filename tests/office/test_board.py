"""The board decides and the applicant is told, through the pages."""

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import Office, make_application, make_office, messages_of, signed_in
from wegweiser.mail.lifecycle import LetterState
from wegweiser.mentors import admission, announcing
from wegweiser.mentors.admission import LINK
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Announcement, Application
from wegweiser.resolutions.models import Resolution, Vote

pytestmark = pytest.mark.django_db


def to(name: str, application: Application) -> str:
    return reverse(f"office:{name}", args=[application.pk])


def matter_of(application: Application) -> str:
    newest = admission.round_of(application)
    assert newest is not None
    return str(newest.matter_id)


def vote(client: Any, application: Application, choice: str) -> Any:
    words = {"choice": choice, "matter": matter_of(application)}
    return client.post(to("application-vote", application), words, follow=True)


def resolution(application: Application, **changed: str) -> dict[str, str]:
    today = timezone.localdate().isoformat()
    words = {"outcome": "accept", "reason": "Passt gut in die Runde.", "on": today, "how": "circulation", "until": ""}
    return {"matter": matter_of(application), **words, **changed}


@pytest.fixture
def office() -> Office:
    return make_office()


def test_from_the_votes_to_the_letter_in_the_browser(office: Office):
    coordinator, (one, two) = signed_in(office.coordinator), [signed_in(person) for person in office.board]
    application = make_application(office, State.CLARIFYING)
    laid = coordinator.post(to("application-submission", application), follow=True)
    assert "Liegt beim Vorstand." in messages_of(laid)
    assert "Ihre Stimme: aufnehmen." in messages_of(vote(one, application, "accept"))
    vote(two, application, "accept")
    assert "Die Mehrheit steht." in two.get(to("application", application)).content.decode()
    preview = two.post(to("application-resolution", application), resolution(application))
    assert "Ein Beschluss wird nicht mehr geändert." in preview.content.decode()
    assert not Resolution.objects.exists()
    two.post(to("application-resolution", application), {**resolution(application), "festhalten": "1"})
    assert Resolution.objects.get().recorded_by == office.board[1]
    page = coordinator.get(to("application", application)).content.decode()
    assert "Zusage senden" in page
    assert LINK in page
    changed = {"subject": "Willkommen", "body": f"Guten Tag, wir freuen uns sehr.\n\n{LINK}\n"}
    shown = coordinator.post(to("application-message", application), changed, follow=True)
    assert "wir freuen uns sehr" in shown.content.decode()
    for _twice in range(2):
        sent = coordinator.post(to("application-dispatch", application), follow=True)
    assert "Wartet auf die Aktivierung" in sent.content.decode()
    letter = Announcement.objects.get().letter
    assert (letter.state, letter.subject) == (LetterState.QUEUED, "Willkommen")


def test_the_letter_to_an_accepted_person_keeps_the_place_of_the_link(office: Office):
    application = make_application(office, State.ACCEPTED)
    words = {"subject": "Willkommen", "body": "Ohne die Stelle."}
    page = signed_in(office.coordinator).post(to("application-message", application), words)
    assert page.status_code == 422
    assert "Ohne die Stelle." in page.content.decode()


def test_whoever_comes_second_learns_who_was_first_and_keeps_the_words(office: Office):
    application = make_application(office, State.BEFORE_BOARD)
    one, two = [signed_in(person) for person in office.board]
    for client in (one, two):
        vote(client, application, "accept")
    words = {**resolution(application), "festhalten": "1"}
    one.post(to("application-resolution", application), words)
    lost = {**words, "outcome": "decline", "reason": "Meine andere Sicht der Dinge."}
    page = two.post(to("application-resolution", application), lost)
    assert page.status_code == 409
    said = page.content.decode()
    assert "Jemand war schneller: Detlef Roosen" in said
    assert "Er lautet: aufnehmen." in said
    assert "Meine andere Sicht der Dinge." in said
    assert Resolution.objects.get().outcome == "accept"


def test_the_same_resolution_sent_twice_is_one(office: Office):
    application = make_application(office, State.BEFORE_BOARD)
    one, two = [signed_in(person) for person in office.board]
    for client in (one, two):
        vote(client, application, "accept")
    words = {**resolution(application), "festhalten": "1"}
    for _twice in range(2):
        page = one.post(to("application-resolution", application), words, follow=True)
    assert page.status_code == 200
    assert Resolution.objects.count() == Announcement.objects.count() == 1


def test_without_majority_the_resolution_is_refused_and_the_reason_kept(office: Office):
    application = make_application(office, State.BEFORE_BOARD)
    words = {**resolution(application), "festhalten": "1"}
    page = signed_in(office.board[0]).post(to("application-resolution", application), words)
    assert page.status_code == 422
    assert "Passt gut in die Runde." in page.content.decode()
    assert not Resolution.objects.exists()


def test_a_meeting_is_recorded_with_those_who_were_there(office: Office):
    application = make_application(office, State.BEFORE_BOARD)
    present = [str(person.pk) for person in office.board]
    words: dict[str, Any] = {**resolution(application, how="meeting"), "present": present}
    client = signed_in(office.board[0])
    preview = client.post(to("application-resolution", application), words).content.decode()
    assert "Ayse Tekin" in preview
    client.post(to("application-resolution", application), {**words, "festhalten": "1"})
    assert Resolution.objects.get().participations.count() == 2


def test_deferring_needs_a_day_to_come(office: Office):
    application = make_application(office, State.BEFORE_BOARD)
    client = signed_in(office.board[0])
    words = resolution(application, outcome="defer", until=timezone.localdate().isoformat())
    page = client.post(to("application-resolution", application), words)
    assert page.status_code == 422
    assert "Bitte nennen Sie einen Tag, der noch kommt." in page.content.decode()


def test_whoever_is_close_stays_out_and_sees_neither_votes_nor_reason(office: Office):
    application = make_application(office, State.BEFORE_BOARD)
    one, two = [signed_in(person) for person in office.board]
    vote(two, application, "accept")
    page = one.post(to("application-recusal", application), follow=True).content.decode()
    assert "nahestehen" in page
    assert 'id="h-stimmen"' not in page
    refused = vote(one, application, "accept")
    assert "nicht befangen" in messages_of(refused)
    assert Vote.objects.count() == 1
    vote(signed_in(office.coordinator), application, "accept")
    two.post(to("application-resolution", application), {**resolution(application), "festhalten": "1"})
    assert Resolution.objects.exists()
    assert "Passt gut in die Runde." in two.get(to("application", application)).content.decode()
    assert "Passt gut in die Runde." not in one.get(to("application", application)).content.decode()


def test_a_vote_for_an_old_round_is_not_counted(office: Office):
    application = make_application(office, State.BEFORE_BOARD)
    words = {"choice": "accept", "matter": "00000000-0000-4000-8000-000000000000"}
    page = signed_in(office.board[0]).post(to("application-vote", application), words, follow=True)
    assert "Inzwischen hat sich etwas geändert." in messages_of(page)
    assert not Vote.objects.exists()


def test_laying_before_the_board_twice_is_harmless(office: Office):
    application, client = make_application(office, State.CLARIFYING), signed_in(office.coordinator)
    client.post(to("application-submission", application))
    page = client.post(to("application-submission", application), follow=True)
    assert "schon beim Vorstand" in messages_of(page)
    assert application.rounds.count() == 1


def test_a_board_member_neither_writes_nor_sends(office: Office):
    application = make_application(office, State.ACCEPTED)
    client = signed_in(office.board[0])
    assert client.post(to("application-dispatch", application)).status_code == 404
    assert LINK not in client.get(to("application", application)).content.decode()


def test_a_fresh_link_is_made_once_even_after_a_double_click(office: Office):
    application = make_application(office, State.ACCEPTED, announced=True)
    client = signed_in(office.coordinator)
    for _twice in range(2):
        client.post(to("application-invitation", application))
    fresh = application.invitations.get()
    assert (timezone.now() - fresh.made_at).total_seconds() < 60
    assert announcing.announcement_of(application) is not None


@pytest.mark.parametrize("state", [State.DEFERRED, State.DECLINED, State.ACCEPTED, State.WITHDRAWN])
@pytest.mark.parametrize("announced", [True, False])
def test_every_state_has_its_page(office: Office, state: State, announced: bool):
    application = make_application(office, state, announced=announced and state != State.WITHDRAWN)
    for person in (office.coordinator, *office.board):
        assert signed_in(person).get(to("application", application)).status_code == 200
