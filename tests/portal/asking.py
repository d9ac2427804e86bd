"""Requests in the portal, where the clock of the pages is the real one."""

from typing import Any

from django.test import Client
from django.utils import timezone

from tests import requests
from tests.association import someone
from tests.pairs import member
from tests.portal.people import public_mentor, with_account
from wegweiser.matching.models import Request
from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person

TYPED: dict[str, Any] = {
    "wording": "Ich möchte meine Preise erhöhen und traue mich nicht.",
    "situation": "Eine Keramikwerkstatt, seit zwei Jahren.",
    "kind_of_mentee": "self_employed",
    "topics": ["pricing"],
    "most_important": "pricing",
    "languages": ["de"],
    "way": "either",
    "rhythm": "monthly",
    "region": "Niederrhein",
}


def a_member(name: str = "Jana Öztürk") -> tuple[Person, Client]:
    """A member, signed in."""
    person = member(name)
    return person, with_account(person)


def an_enquirer(name: str = "Mira Neu") -> tuple[Person, Client]:
    """Somebody with an account and no membership, signed in."""
    person = someone(name)
    return person, with_account(person)


def sent(person: Person) -> Request:
    """Their request, sent just now."""
    return requests.request(person, now=timezone.now())


def recommended(person: Person) -> tuple[Request, Mentor, Client]:
    """Their request with one recommended mentor, who is signed in."""
    mentor, client = public_mentor()
    made = sent(person)
    requests.recommended(made, mentor, now=timezone.now())
    made.refresh_from_db()
    return made, mentor, client
