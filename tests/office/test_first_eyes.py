"""What somebody sees who opens the office for the first time."""

from datetime import date, timedelta

import pytest
from django import forms
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import Office, make_application, make_mail, make_office, messages_of, signed_in
from wegweiser.journal import Actor
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application
from wegweiser.office.days import DayField
from wegweiser.resolutions.models import Resolution

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def client(office: Office) -> Client:
    return signed_in(office.coordinator)


def page_of(client: Client, application: Application) -> str:
    return client.get(reverse("office:application", args=[application.pk])).content.decode()


@pytest.mark.parametrize(
    "typed", ["22.11.2026", "22.11.26", "22. 11. 2026", "22,11,2026", "22/11/2026", "2026-11-22"]
)
def test_a_day_is_read_as_people_write_it(typed: str):
    assert DayField().clean(typed) == date(2026, 11, 22)


@pytest.mark.parametrize("typed", ["32.13.2026", "heute", "22.11.", "1.2.3.4"])
def test_a_day_that_is_none_is_asked_for_again(typed: str):
    with pytest.raises(forms.ValidationError):
        DayField().clean(typed)


def test_what_they_wrote_lies_open_until_it_is_answered(office: Office, client: Client):
    mail = make_mail(subject="Mentor werden", text="Ich habe eine Druckerei geführt.")
    client.post(reverse("office:mail-application", args=[mail.pk]))
    application = Application.objects.get()
    assert 'id="neu"' in page_of(client, application)
    client.post(reverse("office:application-note", args=[application.pk]), {"kind": "note", "text": "Angerufen."})
    assert 'id="neu"' not in page_of(client, application)


def test_an_application_by_the_form_begins_in_the_log(office: Office, client: Client):
    page = page_of(client, make_application(office))
    assert "Bewerbung über die Website" in page


def test_the_application_of_the_same_address_is_suggested(office: Office, client: Client):
    application = make_application(office)
    mail = make_mail(sender=f"Dorothee <{application.person.email}>")
    mail.leave_undecided(Actor.routine("test"), timezone.now())
    form = client.get(reverse("office:mail", args=[mail.pk])).context["form"]
    assert form.initial["application"] == str(application.pk)


def test_a_resolution_against_the_votes_is_refused_before_the_last_step(office: Office, client: Client):
    application = make_application(office, State.BEFORE_BOARD)
    matter = str(application.rounds.get().matter_id)
    for person in office.board:
        vote = {"matter": matter, "choice": "accept"}
        signed_in(person).post(reverse("office:application-vote", args=[application.pk]), vote)
    today = timezone.localdate().strftime("%d.%m.%Y")
    words = {"matter": matter, "outcome": "decline", "reason": "Passt nicht.", "on": today, "how": "circulation"}
    answer = client.post(reverse("office:application-resolution", args=[application.pk]), words)
    assert answer.status_code == 422
    assert "Die Stimmen im Umlauf ergeben: aufnehmen." in answer.content.decode()
    assert not Resolution.objects.exists()


def test_an_office_that_begins_later_stands_in_the_list(client: Client):
    later = timezone.localdate() + timedelta(days=9)
    since = later.strftime("%d.%m.%Y")
    words = {"name": "Elif Winkel", "email": "elif@members.example", "kind": "board", "since": since}
    page = client.post(reverse("office:officers"), words, follow=True)
    assert "Das Amt beginnt am" in messages_of(page)
    assert "Elif Winkel" in [role.person.name for role in page.context["running"]]
