"""Choosing among the recommended: exactly one, told plainly, by link as well as signed in (P20, T6)."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.association import acting
from tests.portal.asking import a_member, recommended
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.matching import choosing, recommending
from wegweiser.matching.lifecycle import State
from wegweiser.matching.models import Choice, Recommendation

pytestmark = pytest.mark.django_db


def link_in(kind: str) -> str:
    letter = Letter.objects.filter(kind=kind).order_by("written_at").last()
    assert letter is not None, [one.kind for one in Letter.objects.all()]
    found = re.search(r"https?://[^/\s]+(/\S*link/\S+)", letter.full_text)
    assert found is not None, letter.full_text
    return found[1]


def page_of(found: Recommendation) -> str:
    return reverse("portal:recommendation", args=[found.pk])


def test_the_cards_show_what_is_public_and_why() -> None:
    person, client = a_member()
    made, mentor, _ = recommended(person)
    page = client.get(page_of(made.recommendations.get())).content.decode()
    for words in (mentor.person.name, "Hat selbst eine Werkstatt übergeben.", "Ihre Wahl ist Ihr Ja", mentor.slug):
        assert words in page
    assert str(mentor.person.email) not in page


def test_choosing_one_is_the_yes() -> None:
    person, client = a_member()
    made, _, _ = recommended(person)
    found = made.recommendations.get()
    chosen = {"action": "choose", "mentor": found.mentors.get().pk}
    for _press in range(2):
        assert client.post(page_of(found), chosen).status_code in (302, 422)
    made.refresh_from_db()
    assert made.state == State.CHOSEN
    assert Choice.objects.count() == 1


def test_without_choosing_somebody_it_is_asked_again() -> None:
    person, client = a_member()
    made, _, _ = recommended(person)
    for typed in ({}, {"mentor": ""}, {"mentor": "9" * 30}, {"mentor": "x"}, {"mentor": "0"}):
        answer = client.post(page_of(made.recommendations.get()), {"action": "choose", **typed})
        assert answer.status_code == 422
        assert "Bitte wählen Sie jemanden aus" in answer.content.decode()
    made.refresh_from_db()
    assert made.state == State.RECOMMENDED


def test_none_of_them_lets_the_search_go_on() -> None:
    person, client = a_member()
    made, _, _ = recommended(person)
    assert client.post(page_of(made.recommendations.get()), {"action": "none"})["Location"] == "/mein/anfrage/"
    made.refresh_from_db()
    assert made.state == State.OPEN


def test_a_mail_scanner_that_looks_five_times_changes_nothing_and_the_press_does() -> None:
    person, _ = a_member()
    made, mentor, _ = recommended(person)
    address, scanner = link_in("matching/recommendation"), Client()
    entries = Entry.objects.count()
    for _look in range(5):
        page = scanner.get(address)
        scanner.head(address)
    assert page.status_code == 200
    assert mentor.person.name in page.content.decode()
    assert Entry.objects.count() == entries
    number = made.recommendations.get().mentors.get().pk
    done = scanner.post(address, {"action": "choose", "mentor": number}, follow=True)
    assert "Danke, Ihre Wahl steht" in done.content.decode()
    made.refresh_from_db()
    assert made.state == State.CHOSEN
    scanner.post(address, {"action": "choose", "mentor": number})
    assert Choice.objects.count() == 1


def test_a_link_taken_back_is_dead() -> None:
    person, _ = a_member()
    made, _, _ = recommended(person)
    address = link_in("matching/recommendation")
    recommending.take_back(made.recommendations.get(), timezone.now(), acting(person))
    assert Client().get(address).status_code == 410


def test_a_choice_that_is_no_longer_possible_is_said_so() -> None:
    person, client = a_member()
    made, _, _ = recommended(person)
    found = made.recommendations.get()
    number = found.mentors.get().pk
    choosing.decline_all(found, timezone.now(), acting(person))
    answer = client.post(page_of(found), {"action": "choose", "mentor": number})
    assert answer.status_code == 422
    assert "geht leider nicht mehr" in answer.content.decode()
