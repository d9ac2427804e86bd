from typing import Any

import pytest
from django.core.exceptions import SuspiciousOperation
from django.test import Client, RequestFactory

from wegweiser.ui import errors

pytestmark = pytest.mark.urls("tests.ui.urls")


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/gibt-es-nicht/", 404, "Hier führt kein Weg weiter"),
        ("/en/gibt-es-nicht/", 404, "No path leads on from here"),
        ("/zurueckgezogen/", 410, "Diese Seite gibt es nicht mehr"),
        ("/en/zurueckgezogen/", 410, "This page no longer exists"),
    ],
)
def test_a_missing_page_leads_back(client: Client, address: str, status: int, words: str) -> None:
    answer = client.get(address)
    text = answer.content.decode()
    assert answer.status_code == status
    assert words in text
    assert 'name="robots" content="noindex"' in text
    assert ('href="/en/"' if address.startswith("/en/") else 'href="/"') in text


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/kaputt/", 500, "Da ist bei uns etwas schiefgegangen"),
        ("/en/kaputt/", 500, "Something went wrong on our side"),
        ("/ohne-datenbank/", 503, "Wir sind gleich wieder da"),
        ("/en/ohne-datenbank/", 503, "We will be back in a moment"),
    ],
)
def test_a_failure_is_answered_without_the_database(client: Client, address: str, status: int, words: str) -> None:
    answer = client.get(address)
    text = answer.content.decode()
    assert answer.status_code == status
    assert words in text
    assert "the secret" not in text
    assert ("Retry-After" in answer.headers) == (status == 503)


def test_a_request_that_cannot_be_trusted_is_answered_calmly(rf: RequestFactory) -> None:
    answer = errors.bad_request(rf.get("/en/x/", headers={"host": "evil.example"}), SuspiciousOperation())
    assert answer.status_code == 400
    assert "We did not understand that" in answer.content.decode()
    assert "evil.example" not in answer.content.decode()


@pytest.mark.django_db
def test_a_form_that_was_open_too_long_says_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post("/bausteine/", {})
    assert answer.status_code == 403
    assert "Bitte senden Sie das noch einmal" in answer.content.decode()


@pytest.mark.django_db
def test_every_page_has_language_title_skip_link_and_one_main(client: Client, settings: Any) -> None:
    text = client.get("/en/bausteine/?sort=-name").content.decode()
    assert '<html lang="en">' in text
    assert "<title>Components – " in text
    assert '<a class="skip" href="#inhalt">' in text
    assert text.count("<main ") == 1
    assert '<a href="/bausteine/?sort=-name" lang="de" hreflang="de">Deutsch</a>' in text
    assert "style=" not in text
    assert "<script>" not in text


@pytest.mark.django_db
def test_a_page_that_does_not_exist_leads_to_the_start_page_of_the_other_language(client: Client) -> None:
    assert '<a href="/en/" lang="en" hreflang="en">English</a>' in client.get("/gibt-es-nicht/").content.decode()
    assert '<a href="/" lang="de" hreflang="de">Deutsch</a>' in client.get("/en/nowhere/").content.decode()
