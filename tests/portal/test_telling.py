"""A mentor tells of a mentorship; the page says plainly whether it runs or waits, and why (P22)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_person, signed_in
from tests.portal import two as pair
from tests.portal.people import public_mentor
from tests.portal.test_mentorships import words
from wegweiser.mentorships.lifecycle import Side, State
from wegweiser.mentorships.models import BeginConfirmation, Mentorship
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db


def _tell(client: Client, person: Person | None = None, **more: object) -> str:
    typed = {
        "name": "Rosalie Dückers",
        "email": "rosalie@people.example",
        "on": pair.ago(40),
        "pledges": "on",
        **more,
    }
    if person is not None:
        typed |= {"name": person.name, "email": person.email}
    answer = client.post(reverse("portal:tell"), typed)
    assert answer.status_code == 302
    return answer.url


def test_a_mentor_tells_of_a_member_also_afterwards_and_it_runs():
    mentor, client = public_mentor()
    member = pair.a_member()
    shown = words(client, _tell(client, member))
    made = Mentorship.objects.get()
    assert (made.state, made.mentor, made.mentee, made.began_on) == (State.RUNNING, mentor, member, pair.ago(40))
    assert "läuft" in shown
    assert BeginConfirmation.objects.get().side == Side.MENTOR
    assert _tell(client, member) == reverse("portal:told", args=[made.pk])
    assert Mentorship.objects.count() == 1


def test_whoever_is_no_member_yet_is_noticed_and_the_page_says_why():
    _mentor, client = public_mentor()
    shown = words(client, _tell(client))
    assert Mentorship.objects.get().state == State.NOTICE
    assert "Mentees sind Mitglieder" in shown
    assert "läuft noch nicht" in shown


def test_one_too_many_is_noticed_and_the_page_says_why():
    _mentor, client = public_mentor()
    for name in ("Rosalie Dückers", "Ben Albers", "Cem Uzun"):
        shown = words(client, _tell(client, pair.a_member(name)))
    assert Mentorship.objects.filter(state=State.RUNNING).count() == 2
    assert "Ihre Plätze sind vergeben" in shown


def test_a_day_to_come_and_the_own_address_are_refused_in_words():
    mentor, client = public_mentor()
    for wrong in ({"on": pair.today() + timedelta(days=1)}, {"email": mentor.person.email.upper()}):
        typed = {"name": "Rosalie", "email": "rosalie@people.example", "on": pair.today(), "pledges": "on", **wrong}
        assert client.post(reverse("portal:tell"), typed).status_code == 422
    assert not Mentorship.objects.exists()


def test_only_mentors_tell():
    assert signed_in(make_person()).get(reverse("portal:tell")).status_code == 404
