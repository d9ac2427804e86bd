"""Lists: filtered, sorted, exported, and as quick with thirty rows as with three."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import MAKER, Office, make_application, make_mail, make_office, make_person, signed_in
from wegweiser.membership import exempting, joining
from wegweiser.membership.models import Exemption, Membership
from wegweiser.mentors.applying import Material
from wegweiser.mentors.lifecycle import State
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def client(office: Office) -> Client:
    return signed_in(office.coordinator)


def an_exempt_member(name: str) -> Person:
    person, now = make_person(name), timezone.now()
    joining.join(person, timezone.localdate(now), Membership.Reason.JOINED, None, None, now, MAKER)
    exempting.exempt(person, timezone.localdate(now), Exemption.Reason.BOARD, now, MAKER, note="=1+1")
    return person


def names_in(response: Any) -> list[str]:
    return [row[0].text if hasattr(row[0], "text") else row[0] for row in response.context["table"].rows]


def queries(client: Client, there: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(there).status_code == 200
    return len(seen)


def fill(office: Office, number: int, offset: int = 0) -> None:
    states = [State.NEW, State.CLARIFYING, State.BEFORE_BOARD, State.ACCEPTED, State.DEFERRED]
    for at in range(offset, offset + number):
        make_application(office, states[at % len(states)], name=f"Name Nummer{at}", at=timezone.now())
        an_exempt_member(f"Mitglied Nummer{at}")
        make_mail(subject=f"Frage {at}", References="<unknown@elsewhere.example>")


def test_a_list_needs_as_many_queries_for_thirty_rows_as_for_three(office: Office, client: Client):
    pages = [
        reverse(f"office:{name}")
        for name in ("today", "applications", "post", "letters", "mentors", "members", "exemptions")
    ]
    fill(office, 5)
    few = {there: queries(client, there) for there in pages}
    fill(office, 25, offset=5)
    assert {there: queries(client, there) for there in pages} == few


def test_the_list_shows_open_ones_and_on_request_all_or_one_state(office: Office, client: Client):
    for name, state in (("Anna Neu", State.NEW), ("Bert Weg", State.WITHDRAWN), ("Carla Dran", State.BEFORE_BOARD)):
        make_application(office, state, name=name)
    there = reverse("office:applications")
    assert set(names_in(client.get(there))) == {"Anna Neu", "Carla Dran"}
    assert set(names_in(client.get(there, {"stand": "alle"}))) == {"Anna Neu", "Bert Weg", "Carla Dran"}
    assert names_in(client.get(there, {"stand": "withdrawn"})) == ["Bert Weg"]
    assert names_in(client.get(there, {"suche": "carla"})) == ["Carla Dran"]
    assert "Keine Bewerbung passt dazu" in client.get(there, {"suche": "xyz"}).content.decode()
    assert client.get(there, {"stand": "gibt-es-nicht", "sort": "unsinn", "seite": "999"}).status_code == 200


def test_the_list_is_sorted_as_asked(office: Office, client: Client):
    now = timezone.now()
    for name, days in (("Berta B", 1), ("Anna A", 3), ("Carla C", 2)):
        make_application(office, name=name, at=now - timedelta(days=days))
    there = reverse("office:applications")
    assert names_in(client.get(there, {"sort": "name"})) == ["Anna A", "Berta B", "Carla C"]
    assert names_in(client.get(there, {"sort": "eingang"})) == ["Anna A", "Carla C", "Berta B"]
    assert names_in(client.get(there, {"sort": "-eingang"})) == ["Berta B", "Carla C", "Anna A"]


def test_the_list_says_what_is_missing_and_what_comes_next(office: Office, client: Client):
    make_application(office, State.CLARIFYING, material=Material(headline="Kurz"))
    row = client.get(reverse("office:applications")).context["table"].rows[0]
    assert row[2] == "Kurzporträt, Kernkompetenzen, Art der Begleitung, Erfahrung, Foto"
    assert row[5] == "Nach dem Fehlenden fragen"


def test_an_empty_office_says_what_is_true(client: Client):
    assert "Nichts zu tun." in client.get(reverse("office:today")).content.decode()
    assert "Keine Bewerbung ist offen." in client.get(reverse("office:applications")).content.decode()
    assert "Nichts. Jede E-Mail hat ihren Platz." in client.get(reverse("office:post")).content.decode()


def test_today_leads_to_the_most_urgent_first(office: Office, client: Client):
    make_application(office, State.NEW, name="Anna Neu")
    make_application(office, State.ACCEPTED, name="Grace Otieno")
    first = client.get(reverse("office:today")).context["first"]
    assert first.arm == "Nachricht an Grace Otieno senden"


def test_today_says_what_waits_for_others(office: Office, client: Client):
    make_application(office, State.ACCEPTED, name="Grace Otieno", announced=True)
    page = client.get(reverse("office:today"))
    assert page.context["first"] is None
    assert "Die Aktivierung von <strong>Grace Otieno</strong> steht noch aus." in page.content.decode()


def test_what_somebody_called_himself_is_only_text(office: Office, client: Client):
    make_application(office, State.NEW, name="<b>Anna</b> {since}")
    page = client.get(reverse("office:today")).content.decode()
    assert "<b>Anna</b>" not in page
    assert "&lt;b&gt;Anna&lt;/b&gt; {since}" in page


def test_the_treasurer_finds_new_exemptions_today_and_takes_the_list_along(office: Office):
    an_exempt_member("Anna Befreit")
    an_exempt_member("Berta Befreit")
    client = signed_in(office.treasurer)
    assert (
        "<strong>Anna Befreit</strong> zahlt keinen Beitrag mehr"
        in client.get(reverse("office:today")).content.decode()
    )
    there = reverse("office:exemptions")
    assert names_in(client.get(there)) == ["Anna Befreit", "Berta Befreit"]
    assert names_in(client.get(there, {"sort": "-name", "suche": "befreit"})) == ["Berta Befreit", "Anna Befreit"]
    file = client.get(reverse("office:exemptions-csv"), {"suche": "anna"})
    assert file["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in file["Content-Disposition"]
    said = file.content.decode("utf-8-sig")
    assert "Anna Befreit" in said
    assert "Berta" not in said
    assert '"=1+1' not in said


def test_the_members_are_listed_with_their_dues(office: Office):
    an_exempt_member("Anna Befreit")
    now = timezone.now()
    joining.join(make_person("Carla Zahlt"), timezone.localdate(), Membership.Reason.JOINED, None, None, now, MAKER)
    rows = signed_in(office.treasurer).get(reverse("office:members")).context["table"].rows
    assert [(row[0], row[2].text) for row in rows] == [("Anna Befreit", "beitragsfrei"), ("Carla Zahlt", "zahlt")]
