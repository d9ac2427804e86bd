"""Whoever confirms an address comes in, known or not; before that nothing is written about it (P26, T7)."""

import re

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.association import someone
from tests.portal.people import with_account
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.membership.models import Membership
from wegweiser.people.models import Account, Person

pytestmark = pytest.mark.django_db
NEW = "neu@people.example"


def ask(address: str, there: str = "") -> Client:
    client = Client()
    answer = client.post(reverse("portal:sign-in"), {"email": address, "next": there})
    assert answer.status_code == 302
    return client


def code_for(address: str) -> str:
    newest = Letter.objects.filter(kind="portal/sign_in_code").order_by("written_at").last()
    assert newest is not None
    assert newest.address == address
    found = re.search(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", newest.full_text, re.MULTILINE)
    assert found is not None
    return found[0]


def confirm(client: Client, code: str, there: str = "") -> object:
    return client.post(reverse("account_confirm_login_code"), {"code": code, "next": there})


def test_a_confirmed_address_nobody_knew_becomes_an_enquirer_without_membership() -> None:
    client = ask(NEW, there="/mein/anfrage/")
    answer = confirm(client, code_for(NEW), "/mein/anfrage/")
    person = Person.objects.get(email=NEW)
    assert answer["Location"] == "/mein/anfrage/"
    assert client.session["_auth_user_id"] == str(person.account.pk)
    assert not Membership.objects.exists()
    assert not person.roles.exists()


def test_before_the_code_is_confirmed_nothing_is_written_about_an_address() -> None:
    entries = Entry.objects.count()
    client = ask(NEW)
    confirm(client, "AAAA-AAAA")
    client.get(reverse("account_confirm_login_code"))
    assert not Person.objects.exists()
    assert not Account.objects.exists()
    assert Entry.objects.count() == entries
    assert Letter.objects.filter(recipient_address=NEW).count() == 1
    assert Session.objects.count() == 1, "the pending sign-in lives in its session only"


def test_a_known_person_without_an_account_gets_it_by_the_code_and_stays_the_same_person() -> None:
    person = someone("Esther Lenzen")
    confirm(ask(str(person.email).upper()), code_for(str(person.email).upper()))
    assert Account.objects.get().person == person
    assert Person.objects.count() == 1


def test_known_and_unknown_addresses_get_one_letter_each_time_of_the_same_kind_and_length() -> None:
    known = someone("Esther Lenzen")
    with_account(known)
    shapes = []
    for address in (str(known.email), str(someone("Ohne Konto").email), NEW):
        client = ask(address)
        client.post(reverse("account_confirm_login_code"), {"action": "resend"})
        letters = Letter.objects.filter(recipient_address=address)
        shapes.append(
            [(letter.kind, re.sub(r"[A-Z0-9]{4}-[A-Z0-9]{4}", "…", letter.full_text)) for letter in letters]
        )
    assert shapes[0] == shapes[1] == shapes[2]
    assert len(shapes[0]) == 2


def test_asking_for_a_code_does_the_same_work_for_known_and_unknown_addresses() -> None:
    known = someone("Esther Lenzen")
    with_account(known)
    ask("waermt.auf@people.example")
    counts = []
    for address in (str(known.email), NEW):
        with CaptureQueriesContext(connection) as queries:
            ask(address)
        counts.append([re.split(r"[\s\"]+", query["sql"])[0] for query in queries.captured_queries])
    assert counts[0] == counts[1]


def test_an_account_that_rests_stays_shut() -> None:
    person = someone("Esther Lenzen")
    with_account(person)
    Account.objects.update(is_active=False)
    client = ask(str(person.email))
    answer = confirm(client, code_for(str(person.email)))
    assert answer["Location"] == reverse("account_inactive")
    assert "_auth_user_id" not in client.session


def test_confirmed_twice_at_once_is_one_person() -> None:
    first, second = ask(NEW), None
    code = code_for(NEW)
    second = ask(NEW)
    confirm(second, code_for(NEW))
    confirm(first, code)
    assert Person.objects.count() == Account.objects.count() == 1


def test_a_nameless_enquirer_is_greeted_without_the_address() -> None:
    client = ask(NEW)
    confirm(client, code_for(NEW))
    page = client.get(reverse("portal:my-page")).content.decode()
    assert "Guten Tag</h1>" in page


@pytest.mark.parametrize(
    "address", ["m\u0131ra@people.example", "mira@people.example".replace("m", "\u017f"), "\u212aim@people.example"]
)
def test_an_address_that_only_folds_to_another_one_gets_no_code(address: str) -> None:
    answer = Client().post(reverse("portal:sign-in"), {"email": address})
    assert answer.status_code == 200
    assert "So sieht eine Adresse aus" in answer.content.decode()
    assert not Letter.objects.exists()
