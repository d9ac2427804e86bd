"""The first page: what waits, most urgent first, and what one says about it without leaving the page."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import Office, decide, make_application, make_mail, make_office, make_person, signed_in
from wegweiser.mail.models import IncomingMail
from wegweiser.mentors.applying import Material
from wegweiser.mentors.lifecycle import State
from wegweiser.people.models import Person
from wegweiser.resolutions import deciding
from wegweiser.ui.words import day_short
from wegweiser.worklist.models import Word

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def client(office: Office) -> Client:
    return signed_in(office.coordinator)


@pytest.fixture
def deputy(office: Office) -> Person:
    return make_person("Doris Vertretung", "deputy")


def page_of(client: Client) -> Any:
    response = client.get(reverse("office:today"))
    assert response.status_code == 200
    return response


def rows(client: Client) -> list[Any]:
    return list(page_of(client).context["rows"])


def key(row: Any) -> dict[str, str]:
    """What the row's forms send."""
    todo = row.thing.todo
    return {"kind": todo.kind, "subject": todo.subject, "since": row.since}


def say(client: Client, name: str, row: Any, **more: object) -> Any:
    return client.post(reverse(f"office:todo-{name}"), {**key(row), **more}, follow=True)


def test_a_row_says_the_cause_since_when_and_one_action_with_its_letter_ready(office: Office, client: Client):
    now = timezone.now()
    made = make_application(
        office, State.CLARIFYING, name="Anna Lücke", material=Material(headline="Kurz"), at=now - timedelta(days=1)
    )
    (row,) = rows(client)
    assert row.sentence == (
        "Bei <strong>Anna Lücke</strong> fehlt noch etwas. Der Brief, der danach fragt, liegt bereit."
    )
    assert (row.distance, row.action) == ("gestern", "Nach dem Fehlenden fragen")
    assert row.href == reverse("office:application", args=[made.pk]) + "?brief#schritt"
    there = client.get(row.href).content.decode()
    assert re.search(r'<details class="more" name="schritt" open><summary>Nach dem Fehlenden fragen', there)
    assert "Guten Tag Anna Lücke" in there or "Anna Lücke" in there


def test_what_is_late_comes_first_then_the_more_urgent_then_the_older(office: Office, client: Client):
    now = timezone.now()
    make_application(office, State.NEW, name="Anna Neu", at=now - timedelta(days=1))
    make_application(office, State.NEW, name="Berta Neuer", at=now)
    make_application(office, State.ACCEPTED, name="Grace Otieno", at=now)
    make_application(office, State.BEFORE_BOARD, name="Lea Lange", at=now - timedelta(days=30))
    page = page_of(client)
    assert [row.name for row in page.context["rows"]] == ["Lea Lange", "Grace Otieno", "Anna Neu", "Berta Neuer"]
    assert page.context["first"].word == "überfällig"
    said = page.content.decode()
    assert "4 Dinge warten auf Sie." in said
    assert "Bei einer ist der Tag schon vorbei." in said
    assert said.count('class="arm"') == 1


def test_a_quiet_day_says_so_and_offers_nothing(client: Client):
    said = page_of(client).content.decode()
    assert "Heute wartet nichts auf Sie." in said
    assert "Weglegen" not in said
    assert "Weggelegt" not in said


def test_done_hides_the_row_and_the_page_offers_it_back(office: Office, client: Client):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    page = say(client, "done", row)
    assert page.context["rows"] == []
    (away,) = page.context["away"]
    assert (away.status, away.said) == ("erledigt", "Sabine Hartkopf, heute")
    assert "Weggelegt (1)" in page.content.decode()
    for _again in range(2):
        page = client.post(reverse("office:todo-return"), {"word": away.word.pk}, follow=True)
    assert [row.name for row in page.context["rows"]] == ["Anna Neu"]
    assert page.context["away"] == []


def test_done_twice_is_done_once(office: Office, client: Client):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    for _again in range(2):
        assert say(client, "done", row).status_code == 200
    assert Word.objects.count() == 1


@pytest.mark.parametrize("steps", [1, 3, 7])
def test_later_is_tomorrow_in_three_days_or_in_a_week(office: Office, client: Client, steps: int):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    (away,) = say(client, "later", row, days=steps).context["away"]
    day = timezone.localdate() + timedelta(days=steps)
    assert away.status == f"bis {day_short(day)}"
    assert Word.objects.get().until == day


def test_later_is_also_a_day_that_is_named(office: Office, client: Client):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    day = timezone.localdate() + timedelta(days=40)
    say(client, "later", row, until=day.strftime("%d.%m.%Y"))
    assert Word.objects.get().until == day


@pytest.mark.parametrize("typed", ["", "bald", "01.01.2020"])
def test_a_day_that_makes_no_sense_is_asked_again_in_its_row(office: Office, client: Client, typed: str):
    make_application(office, State.NEW, name="Anna Neu")
    make_application(office, State.NEW, name="Berta Neuer")
    first, _second = rows(client)
    page = say(client, "later", first, until=typed)
    assert page.status_code == 422
    assert [row.is_open for row in page.context["rows"]] == [True, False]
    assert page.context["rows"][0].later.errors["until"]
    assert not Word.objects.exists()


def test_what_is_handed_over_says_from_whom(office: Office, client: Client, deputy: Person):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    assert [person.name for person in row.receivers] == ["Doris Vertretung"]
    page = say(client, "handover", row, to=deputy.pk)
    (away,) = page.context["away"]
    assert (away.status, away.said) == ("übergeben", "Sabine Hartkopf an Doris Vertretung, heute")
    (received,) = rows(signed_in(deputy))
    assert received.handed == "von Sabine Hartkopf übergeben"
    say(client, "handover", row, to=deputy.pk)
    assert Word.objects.count() == 1


def test_nothing_is_handed_to_somebody_of_another_part(office: Office, client: Client, deputy: Person):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    for stranger in (office.treasurer.pk, office.board[0].pk, "", "unsinn"):
        say(client, "handover", row, to=stranger)
    assert not Word.objects.exists()


def test_nobody_says_anything_about_what_is_not_for_them(office: Office, client: Client):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    for other in (office.board[0], office.treasurer):
        for name in ("done", "later", "handover"):
            page = say(signed_in(other), name, row, days=1, to=office.coordinator.pk)
            assert "Das wartet nicht mehr auf Sie." in page.content.decode()
    assert not Word.objects.exists()


def test_nobody_takes_back_what_was_not_for_them(office: Office, client: Client):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    say(client, "done", row)
    for wanted in (Word.objects.get().pk, "unsinn", ""):
        signed_in(office.board[0]).post(reverse("office:todo-return"), {"word": wanted})
    assert Word.objects.get().taken_back_at is None


def test_what_waits_anew_since_the_page_was_opened_is_not_put_away_unseen(office: Office, client: Client):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    old = {**key(row), "since": (row.thing.todo.since - timedelta(hours=1)).isoformat()}
    page = client.post(reverse("office:todo-done"), old, follow=True)
    assert "inzwischen etwas Neues" in page.content.decode()
    assert [one.name for one in page.context["rows"]] == ["Anna Neu"]


@pytest.mark.parametrize("name", ["done", "later", "handover", "return"])
def test_just_opening_the_address_changes_nothing(office: Office, client: Client, name: str):
    make_application(office, State.NEW, name="Anna Neu")
    (row,) = rows(client)
    response = client.get(reverse(f"office:todo-{name}"), key(row))
    assert (response.status_code, response.url) == (302, reverse("office:today"))
    assert not Word.objects.exists()


def test_ones_own_vote_is_put_away_for_oneself_only(office: Office, client: Client):
    make_application(office, State.BEFORE_BOARD, name="Lea Lange")
    (row,) = rows(client)
    assert (row.action, row.receivers) == ("Abstimmen", ())
    say(client, "done", row)
    assert rows(client) == []
    assert [one.name for one in rows(signed_in(office.board[0]))] == ["Lea Lange"]


def test_whoever_is_close_learns_nothing_of_the_votes_here(office: Office):
    made = make_application(office, State.BEFORE_BOARD, name="Lea Lange")
    matter, close = made.rounds.get().matter, office.board[0]
    now = timezone.now()
    deciding.declare_close_relation(matter, close, now, deciding.Actor.person(close.pk))
    for voter in (office.board[1], office.coordinator):
        deciding.cast(matter, voter, "accept", now, deciding.Actor.person(voter.pk))
    said = page_of(signed_in(close)).content.decode()
    assert "ist sich einig" not in said
    assert "Der Vorstand ist sich einig" in page_of(signed_in(office.board[1])).content.decode()


def test_a_deferred_application_that_is_back_says_so(office: Office, client: Client):
    from wegweiser.mentors.deferral import bring_back_due

    make_application(office, State.BEFORE_BOARD, name="Holger Jentges")
    decide_to_defer(office)
    bring_back_due(timezone.now() + timedelta(days=200))
    kinds = [row.thing.todo.kind for row in rows(client)]
    assert "deferred_is_back" in kinds


def decide_to_defer(office: Office) -> None:
    from wegweiser.mentors.announcing import announce, announcement_of
    from wegweiser.mentors.models import Application

    made = Application.objects.get()
    decide(office, made, deciding.Choice.DEFER, timezone.now())
    announcement = announcement_of(made)
    assert announcement is not None
    announce(announcement, timezone.now(), deciding.Actor.person(office.coordinator.pk))


def test_a_personal_link_that_lies_unused_is_said_when_half_its_time_is_over(office: Office, client: Client):
    at = timezone.now() - timedelta(days=8)
    made = make_application(office, State.ACCEPTED, name="Grace Otieno", announced=True, at=at)
    (row,) = rows(client)
    assert (row.thing.todo.kind, row.action) == ("invitation_unused", "Neuen Link schicken")
    made.invitations.update(used_at=timezone.now())
    assert rows(client) == []


def test_a_mail_without_a_sender_has_a_sentence_too(client: Client):
    make_mail(References="<unknown@elsewhere.example>")
    IncomingMail.objects.update(sender_name="", sender_address="")
    (row,) = rows(client)
    assert row.sentence == "Eine E-Mail von einem unbekannten Absender ist noch keinem Vorgang zugeordnet."


def queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as seen:
        page_of(client)
    return len(seen)


def test_the_page_needs_as_many_queries_for_sixty_things_as_for_three(office: Office, client: Client, deputy: Person):
    def some(count: int, offset: int) -> None:
        for at in range(offset, offset + count):
            make_application(office, State.NEW, name=f"Neu Nummer{at}")
            make_application(office, State.BEFORE_BOARD, name=f"Board Nummer{at}")
            make_mail(subject=f"Frage {at}", References="<unknown@elsewhere.example>")

    def put_one_away() -> None:
        done, handed = [row for row in rows(client) if row.thing.todo.kind == "application_new"][:2]
        say(client, "done", done)
        say(client, "handover", handed, to=deputy.pk)

    some(3, 0)
    put_one_away()
    assert len(rows(client)) == 7
    few = queries(client)
    some(19, 3)
    put_one_away()
    assert len(rows(client)) == 62
    assert queries(client) == few
