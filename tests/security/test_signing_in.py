"""Signing in gives away nothing and leads nowhere else (trust T7, T8, T21)."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.factories import make_person
from wegweiser.mail.models import Letter

pytestmark = pytest.mark.django_db
ELSEWHERE = [
    "//evil.example",
    "https://evil.example/",
    "/\\evil.example",
    "https:evil.example",
    "javascript:alert(1)",
]


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    from django.core.cache import cache

    cache.clear()


def asks_for_a_code(client: Client, address: str, **more: str) -> Any:
    return client.post("/mein/anmelden/", {"email": address, "login": address, **more})


def types_the_code(client: Client) -> Any:
    code = re.search(r"^([A-Z0-9-]{6,12})$", Letter.objects.get(kind="portal/sign_in_code").body, re.MULTILINE)
    assert code is not None
    return client.post("/mein/anmelden/code/", {"code": code[1], "action": "confirm"})


@pytest.mark.parametrize("there", ELSEWHERE)
def test_signing_in_never_leads_to_another_site(there: str):
    person, client = make_person("Rosa Muster"), Client()
    asks_for_a_code(client, str(person.email), next=there)
    came = types_the_code(client)
    assert came.status_code == 302
    assert came["Location"] == "/mein/"


def test_the_session_gets_a_new_key_when_one_signs_in_and_dies_when_one_leaves():
    person, client = make_person("Rosa Muster"), Client()
    asks_for_a_code(client, str(person.email))
    before = client.cookies["session"].value
    types_the_code(client)
    signed_in = client.cookies["session"].value
    assert signed_in != before
    client.post("/mein/abmelden/")
    client.cookies["session"] = signed_in
    assert client.get("/mein/").status_code == 302


def test_a_code_cannot_be_guessed_by_trying():
    person, client = make_person("Rosa Muster"), Client()
    asks_for_a_code(client, str(person.email))
    for _wrong in range(3):
        last = client.post("/mein/anmelden/code/", {"code": "AAAAAA", "action": "confirm"})
    assert last.status_code == 302
    assert types_the_code(client)["Location"] == "/mein/anmelden/", "the right code has died with the third try"


@pytest.mark.parametrize("network", ["2001:db8:1:2::{}", "198.51.100.7"])
def test_a_whole_home_counts_as_one(network: str):
    """Of IPv6 one home has billions of addresses (Nextcloud's CVE-2021-22915)."""
    answers = []
    for number in range(25):
        client = Client(REMOTE_ADDR=network.format(number + 1))
        answers.append(asks_for_a_code(client, f"wer{number}@people.example").status_code)
    assert answers[:5] == [302] * 5
    assert set(answers[-3:]) != {302}, "slowed down"


def test_a_forged_forwarding_header_helps_nobody():
    answers = []
    for number in range(25):
        client = Client(headers={"X-Forwarded-For": f"203.0.113.{number}"})
        answers.append(asks_for_a_code(client, f"wer{number}@people.example").status_code)
    assert set(answers[-3:]) != {302}
