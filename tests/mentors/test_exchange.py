"""Whose turn it is in the exchange with an applicant, and the letter that asks for what is missing."""

from datetime import datetime

import pytest

from tests.applicants import Board, application
from tests.association import NOW, acting, days
from wegweiser.mail.models import IncomingMail, MailKind
from wegweiser.mentors import clarifying
from wegweiser.mentors.models import Application
from wegweiser.mentors.todo import open_todos

pytestmark = pytest.mark.django_db

ROLES = frozenset({"board", "coordinator"})


@pytest.fixture
def board() -> Board:
    return Board()


def clarified(board: Board, at: datetime) -> Application:
    made = application("Reinhold Schmitz")
    clarifying.write_to_applicant(made, "Eine Bitte", "Guten Tag", at, acting(board.coordinator))
    return made


def wrote(made: Application, at: datetime, kind: MailKind = MailKind.PERSONAL) -> None:
    IncomingMail.objects.create(
        box="vorstand",
        sha256=f"{at}",
        size=1,
        received_at=at,
        state="filed",
        conversation=made.conversation,
        kind=kind,
    )


def waits(board: Board, at: datetime) -> list[str]:
    return [todo.kind for todo in open_todos(board.coordinator, ROLES, at)]


def test_an_answer_waits_until_somebody_does_something_about_it(board: Board) -> None:
    made = clarified(board, NOW)
    assert waits(board, NOW + days(1)) == []
    wrote(made, NOW + days(1))
    assert waits(board, NOW + days(1)) == ["answer_arrived"]
    clarifying.add_note(made, "Angerufen.", board.coordinator, NOW + days(2))
    assert waits(board, NOW + days(2)) == []


def test_completing_the_material_takes_an_answer_up(board: Board) -> None:
    made = clarified(board, NOW)
    wrote(made, NOW + days(1))
    material = clarifying.Material(headline="Führt seit 1984 Werkstätten")
    clarifying.complete(made, material, NOW + days(2), acting(board.coordinator))
    assert waits(board, NOW + days(2)) == []


def test_an_automatic_answer_waits_for_nobody(board: Board) -> None:
    made = clarified(board, NOW)
    wrote(made, NOW + days(1), MailKind.AUTO_REPLY)
    assert waits(board, NOW + days(1)) == []


def test_silence_counts_from_the_last_thing_that_happened(board: Board) -> None:
    made = clarified(board, NOW)
    clarifying.add_note(made, "Angerufen.", board.coordinator, NOW + days(4))
    assert waits(board, NOW + days(6)) == []
    assert waits(board, NOW + days(9)) == ["application_silent"]


def test_the_board_hears_nothing_of_answers(board: Board) -> None:
    wrote(clarified(board, NOW), NOW + days(1))
    assert open_todos(board.detlef, frozenset({"board"}), NOW + days(1)) == []


def test_the_letter_for_what_is_missing_is_a_list_signed_by_a_person(board: Board) -> None:
    made = application("Reinhold Schmitz")
    made.headline = made.experience = ""
    subject, text = clarifying.draft_for_missing(made, NOW, "Sabine Hartkopf")
    points = text[text.index("- ") :].split("\n\n")[0].splitlines()
    assert subject
    assert len(points) == len(made.missing) > 1
    assert "Freundliche Grüße\nSabine Hartkopf\n" in text
