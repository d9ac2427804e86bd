"""A mentor gives and withdraws, pauses and goes on: one press each, and twice is once."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.association import someone
from tests.portal.people import public_mentor, with_account
from wegweiser.consents.living import allowed
from wegweiser.consents.models import Consent
from wegweiser.journal.models import Entry

pytestmark = pytest.mark.django_db


def press(client: Client, purpose: str, action: str) -> str:
    response = client.post(reverse("portal:consent", args=[purpose]), {"action": action}, follow=True)
    return response.content.decode()


def test_the_page_is_withdrawn_with_one_press_and_released_again_with_one():
    mentor, client = public_mentor()
    public = reverse("website:mentor", args=[mentor.slug])
    withdrawn = press(client, "page", "withdraw")
    assert "nicht mehr öffentlich" in withdrawn
    assert "Wieder freigeben" in withdrawn
    assert Client().get(public).status_code == 410
    assert "Seite wieder freigeben" in client.get(reverse("portal:my-page")).content.decode()
    assert "wieder freigegeben" in press(client, "page", "give")
    assert Client().get(public).status_code == 200


@pytest.mark.parametrize("purpose", ["page", "news", "newsletter", "social", "events"])
def test_the_same_again_does_nothing(purpose: str):
    mentor, client = public_mentor()
    for action, holds in (("withdraw", False), ("give", True)):
        press(client, purpose, action)
        before = (Consent.objects.count(), Entry.objects.count())
        press(client, purpose, action)
        assert (Consent.objects.count(), Entry.objects.count()) == before
        assert allowed(mentor.person, purpose) == holds


def test_each_release_stands_alone():
    mentor, client = public_mentor()
    press(client, "news", "give")
    press(client, "page", "withdraw")
    assert allowed(mentor.person, "news")
    assert not allowed(mentor.person, "page")


def test_what_is_no_purpose_and_who_is_no_mentor_is_not_found():
    _, client = public_mentor()
    assert client.post(reverse("portal:consent", args=["podcast"]), {"action": "give"}).status_code == 404
    member = with_account(someone("Esther Lenzen"))
    assert member.post(reverse("portal:consent", args=["page"]), {"action": "give"}).status_code == 404
    assert member.post(reverse("portal:requests"), {"accepts": "no"}).status_code == 404


def test_a_mentor_takes_a_break_from_requests_and_goes_on():
    mentor, client = public_mentor()
    public = reverse("website:mentor", args=[mentor.slug])
    for _twice in range(2):
        client.post(reverse("portal:requests"), {"accepts": "no"})
    assert Entry.objects.filter(verb="mentor.requests_paused").count() == 1
    assert "Zurzeit keine Anfragen" in Client().get(public).content.decode()
    client.post(reverse("portal:requests"), {"accepts": "yes"})
    assert "Zurzeit keine Anfragen" not in Client().get(public).content.decode()


def test_a_changed_page_stands_in_public_at_once_and_mistakes_keep_what_was_typed():
    mentor, client = public_mentor()
    typed = {
        "headline": "Leitete drei Apotheken", "competency_1": "Führung", "competency_2": "", "competency_3": "Mut",
        "portrait": "Neu erzählt.", "approach": "Ich frage.", "languages": ["de"], "meeting": ["by_video"],
        "accepts_requests": "on",
    }  # fmt: skip
    wrong = client.post(reverse("portal:page"), typed)
    assert wrong.status_code == 422
    assert "Neu erzählt." in wrong.content.decode()
    assert client.post(reverse("portal:page"), {**typed, "competency_2": "Geduld"}).status_code == 302
    shown = Client().get(reverse("website:mentor", args=[mentor.slug])).content.decode()
    assert "Geduld" in shown
    assert "Per Video" in shown
