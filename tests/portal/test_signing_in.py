"""Signing in by code: known and unknown addresses get the same answer, and mistakes are told in plain words."""

import re
import time

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.association import someone
from tests.portal.people import with_account
from wegweiser.mail.models import Letter

pytestmark = pytest.mark.django_db

KNOWN, UNKNOWN = "esther.lenzen@people.example", "niemand@people.example"


@pytest.fixture(autouse=True)
def _esther() -> None:
    with_account(someone("Esther Lenzen"))


def ask(address: str, there: str = "") -> Client:
    client = Client()
    response = client.post(reverse("portal:sign-in"), {"email": address, "next": there})
    assert response.status_code == 302, response.content.decode()
    return client


def enter(client: Client, code: str, **more: str) -> HttpResponse:
    return client.post(reverse("account_confirm_login_code"), {"code": code, **more}, follow=True)


def newest_code(address: str = KNOWN) -> str:
    letters = Letter.objects.filter(kind="portal/sign_in_code").order_by("-written_at")
    assert letters.count()
    found = [re.search(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", letter.full_text, re.MULTILINE) for letter in letters]
    assert found[0], letters[0].full_text
    return found[0][0]


def same(response: HttpResponse, address: str) -> tuple[int, str]:
    """The answer without what differs with every request."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", response.content.decode())
    return response.status_code, text.replace(address, "…")


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_with_the_code_one_is_signed_in_and_arrives_where_one_wanted_to():
    client = ask(KNOWN)
    response = enter(client, newest_code().lower().replace("-", ""), next="/mein/")
    assert signed_in(client)
    assert "Guten Tag, Esther Lenzen" in response.content.decode()


def test_known_and_unknown_addresses_get_the_same_answers_all_the_way():
    answers = []
    for address in (KNOWN, UNKNOWN):
        client = Client()
        asked = client.post(reverse("portal:sign-in"), {"email": address}, follow=True)
        wrong = enter(client, "AAAA-AAAA")
        again = enter(client, "", action="resend")
        last = [enter(client, "AAAA-AAAA") for _attempt in range(2)]
        answers.append([same(one, address) for one in (asked, wrong, again, *last)])
        assert not signed_in(client)
    assert answers[0] == answers[1]


def test_a_wrong_code_is_told_in_our_words_and_another_attempt_is_left():
    client = ask(KNOWN)
    wrong = enter(client, "AAAA-AAAA").content.decode()
    assert "Dieser Code stimmt nicht" in wrong
    enter(client, newest_code())
    assert signed_in(client)


def test_after_three_wrong_codes_one_begins_anew():
    client = ask(KNOWN)
    code = newest_code()
    for _attempt in range(3):
        answer = enter(client, "AAAA-AAAA")
    assert "zu oft nicht geklappt" in answer.content.decode()
    enter(client, code)
    assert not signed_in(client)


def test_a_code_that_comes_too_late_is_told_so(monkeypatch: pytest.MonkeyPatch):
    client = ask(KNOWN)
    code, now = newest_code(), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 601)
    answer = enter(client, code)
    assert "Der Code gilt nicht mehr" in answer.content.decode()
    assert answer.redirect_chain[-1][0] == reverse("portal:sign-in")
    assert not signed_in(client)


def test_a_new_code_is_valid_for_ten_minutes_from_then_and_the_old_one_no_more(monkeypatch: pytest.MonkeyPatch):
    client = ask(KNOWN)
    old, now = newest_code(), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 540)
    assert "unterwegs" in enter(client, "", action="resend").content.decode()
    new = newest_code()
    assert new != old
    assert "stimmt nicht" in enter(client, old).content.decode()
    monkeypatch.setattr(time, "time", lambda: now + 1100)
    enter(client, new)
    assert signed_in(client)


def test_an_address_without_at_sign_is_told_in_our_words():
    answer = Client().post(reverse("portal:sign-in"), {"email": "esther"}).content.decode()
    assert "So sieht eine Adresse aus" in answer
    assert 'value="esther"' in answer


def test_signing_out_needs_a_press():
    client = ask(KNOWN)
    enter(client, newest_code())
    assert client.get(reverse("account_logout")).status_code == 200
    assert signed_in(client)
    client.post(reverse("account_logout"))
    assert not signed_in(client)
