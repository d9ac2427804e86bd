"""Every room's todos seen together, by whom they are for."""

import ast
from pathlib import Path

import pytest

import wegweiser
from tests.applicants import Board, mentor
from tests.association import NOW, TODAY, acting, board_member, days
from wegweiser.mentors.withdrawing import release_page_again, withdraw_page
from wegweiser.office.todo_words import WORDS
from wegweiser.people.models import Person, RoleKind
from wegweiser.people.roles import appoint, roles_of
from wegweiser.worklist import saying
from wegweiser.worklist.collecting import SOURCES, open_things

PACKAGE = Path(wegweiser.__file__).parent


@pytest.fixture
def board() -> Board:
    return Board()


def kinds(person: Person, late: int = 0) -> list[str]:
    now = NOW + days(late)
    return sorted(thing.todo.kind for thing in open_things(person, roles_of(person, now.date()), now))


def said_kinds() -> set[str]:
    """Every word with which a todo.py calls a Todo: first arguments of Todo(…), of its little helpers, or kind=."""
    rooms = [*PACKAGE.glob("*/todo.py"), PACKAGE / "worklist" / "exemptions.py"]
    calls = [one for path in rooms for one in ast.walk(ast.parse(path.read_text())) if isinstance(one, ast.Call)]
    words = [
        word.value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id.lower() in {"todo", "_todo"}
        for argument in call.args[:2]
        for word in ast.walk(argument)
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
    ]
    return {word for word in words if word}


def test_the_office_has_words_for_every_kind_a_room_knows():
    found = said_kinds()
    assert {"application_new", "votes_complete", "concern", "mentor_silent", "exemption_open"} <= found
    assert found - set(WORDS) == set()


def test_every_rooms_todos_are_collected():
    rooms = {path.parent.name for path in PACKAGE.glob("*/todo.py")} - {"ticking"}
    assert {source.__module__.split(".")[1] for source in SOURCES} == rooms | {"worklist"}


@pytest.mark.django_db
def test_a_withdrawn_release_is_said_for_a_while_and_the_exemption_until_somebody_decides(board: Board):
    made = mentor(board)
    assert kinds(board.coordinator) == []
    assert kinds(board.treasurer) == ["exemption_new"]
    withdraw_page(made, NOW, acting(made.person))
    assert kinds(board.coordinator) == ["exemption_open", "release_withdrawn"]
    assert kinds(board.treasurer) == ["exemption_new", "exemption_open"]
    assert kinds(board.detlef) == []
    assert kinds(board.coordinator, late=20) == ["exemption_open"]
    release_page_again(made, "de", NOW + days(21), acting(made.person))
    assert kinds(board.coordinator, late=22) == []


@pytest.mark.django_db
def test_a_mentor_with_a_running_mentorship_keeps_the_exemption_unasked(board: Board):
    from tests.pairs import member, running

    made = mentor(board)
    running(made, member("Ruben Claasen"))
    withdraw_page(made, NOW, acting(made.person))
    assert kinds(board.coordinator) == ["release_withdrawn"]


@pytest.mark.django_db
def test_nobody_decides_on_the_own_exemption(board: Board):
    made = mentor(board)
    appoint(made.person, RoleKind.TREASURER, TODAY - days(30), NOW, acting(board.coordinator))
    withdraw_page(made, NOW, acting(made.person))
    assert "exemption_open" not in kinds(made.person)


@pytest.mark.django_db
def test_a_concern_waits_for_its_readers_each_for_themselves(board: Board):
    from tests.pairs import member
    from wegweiser.mediation.raising import raise_concern

    deputy = board_member("Doris Vertretung")
    appoint(deputy, RoleKind.DEPUTY, TODAY - days(30), NOW, acting(board.coordinator))
    person = member("Ruben Claasen")
    raise_concern(person, None, "Wir kommen nicht weiter.", [deputy], NOW, acting(person))
    assert kinds(deputy) == ["concern"]
    assert kinds(board.coordinator) == kinds(board.detlef) == kinds(board.treasurer) == []
    (thing,) = open_things(deputy, roles_of(deputy, TODAY), NOW)
    assert (thing.todo.name, thing.receivers) == ("", ())
    with pytest.raises(saying.NotForThem):
        saying.hand_over(thing, board.coordinator, deputy, NOW, acting(deputy))


@pytest.mark.django_db
def test_a_letter_of_a_concern_that_failed_is_no_news_for_others(board: Board):
    from tests.pairs import member
    from wegweiser.mail import outbox
    from wegweiser.mail.models import Conversation, Letter
    from wegweiser.mediation.models import Concern
    from wegweiser.mediation.raising import raise_concern

    deputy = board_member("Doris Vertretung")
    appoint(deputy, RoleKind.DEPUTY, TODAY - days(30), NOW, acting(board.coordinator))
    person = member("Ruben Claasen")
    concern = raise_concern(person, None, "Wir kommen nicht weiter.", [deputy], NOW, acting(person))
    talk = concern.conversation or Conversation.objects.create(begun_at=NOW)
    Concern.objects.filter(pk=concern.pk).update(conversation=talk)
    letter = outbox.write_freely("mediation/x", person, "de", NOW, "Betreff", "Text", conversation=talk)
    Letter.objects.filter(pk=letter.pk).update(state="failed", failed_finally_at=NOW, next_try_at=None)
    assert "letter_failed" in kinds(deputy)
    assert "letter_failed" not in kinds(board.coordinator)
