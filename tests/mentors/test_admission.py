from datetime import timedelta

import pytest

from tests.applicants import Board, announce, application, before_board, decided, token_of
from tests.association import NOW, TODAY, acting, days
from wegweiser.mail.lifecycle import LetterState
from wegweiser.mail.models import Letter
from wegweiser.mentors import admission, announcing, clarifying
from wegweiser.mentors.admission import LINK, NoDay, decide, round_of
from wegweiser.mentors.announcing import LinkMissing, announcement_of, told_outcome
from wegweiser.mentors.lifecycle import NotAStep, State
from wegweiser.mentors.models import Application, Invitation
from wegweiser.mentors.todo import open_todos
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice, How
from wegweiser.resolutions.refusals import AlreadyResolved, NoMajority

pytestmark = pytest.mark.django_db


@pytest.fixture
def board() -> Board:
    return Board()


def test_the_board_is_asked_by_letters_that_name_nobody(board: Board) -> None:
    before_board(board)
    asked = Letter.objects.filter(kind="mentors/board_asked")
    assert {letter.recipient_person for letter in asked} == {board.coordinator, board.detlef, board.ayse}
    assert not any("Brandstätter" in letter.body + letter.subject for letter in asked)


def test_a_board_member_who_applies_is_not_asked_about_themselves(board: Board) -> None:
    own = before_board(board, board.detlef.name)
    assert own.person == board.detlef
    assert not Letter.objects.filter(kind="mentors/board_asked", recipient_person=board.detlef).exists()


def test_after_the_resolution_the_letter_lies_ready_and_nothing_goes(board: Board) -> None:
    made = decided(board, Choice.ACCEPT)
    made.refresh_from_db()
    assert made.state == State.ACCEPTED
    found = announcement_of(made)
    assert found is not None
    assert found.letter.state == LetterState.DRAFT
    assert told_outcome(made) is None


def test_the_same_resolution_sent_twice_changes_nothing(board: Board) -> None:
    made = decided(board, Choice.ACCEPT)
    opened = round_of(made)
    assert opened is not None
    decide(made, opened.matter, Choice.ACCEPT, TODAY, "Passt gut dazu.", How.CIRCULATION, [], board.coordinator, NOW)
    assert made.announcements.count() == 1


def test_the_second_to_record_hears_who_was_first(board: Board) -> None:
    made = decided(board, Choice.ACCEPT)
    opened = round_of(made)
    assert opened is not None
    with pytest.raises(AlreadyResolved) as first:
        decide(
            made, opened.matter, Choice.DECLINE, TODAY, "Nein.", How.MEETING,
            [board.detlef, board.ayse], board.detlef, NOW,
        )  # fmt: skip
    assert first.value.resolution.recorded_by == board.coordinator
    made.refresh_from_db()
    assert made.state == State.ACCEPTED


def test_without_a_majority_nothing_changes(board: Board) -> None:
    made = before_board(board)
    opened = round_of(made)
    assert opened is not None
    deciding.cast(opened.matter, board.detlef, Choice.ACCEPT, NOW, acting(board.detlef))
    with pytest.raises(NoMajority):
        decide(made, opened.matter, Choice.ACCEPT, TODAY, "Ja.", How.CIRCULATION, [], board.coordinator, NOW)
    made.refresh_from_db()
    assert made.state == State.BEFORE_BOARD
    assert not made.announcements.exists()


@pytest.mark.parametrize("until", [None, TODAY, TODAY - timedelta(days=1)])
def test_deferring_needs_a_day_to_come(board: Board, until: object) -> None:
    made = before_board(board)
    opened = round_of(made)
    assert opened is not None
    with pytest.raises(NoDay):
        decide(
            made, opened.matter, Choice.DEFER, TODAY, "Später.", How.MEETING,
            [board.detlef, board.ayse], board.detlef, NOW, until,  # type: ignore[arg-type]
        )  # fmt: skip


def test_an_accepted_letter_gets_its_link_only_when_it_goes(board: Board) -> None:
    made = decided(board, Choice.ACCEPT)
    draft = announcement_of(made)
    assert draft is not None
    assert LINK in draft.letter.body
    assert not Invitation.objects.exists()
    letter = announce(made, board)
    assert LINK not in letter.full_text
    assert len(token_of(letter)) > 40


def test_the_link_lies_in_the_database_only_as_a_hash(board: Board) -> None:
    made = decided(board, Choice.ACCEPT)
    letter = announce(made, board)
    assert token_of(letter) not in letter.body
    assert Invitation.objects.get().token_hash != token_of(letter)


def test_a_letter_that_lost_its_link_is_not_sent(board: Board) -> None:
    made = decided(board, Choice.ACCEPT)
    found = announcement_of(made)
    assert found is not None
    found.letter.revise("Willkommen", "Ohne Link.", acting(board.coordinator), NOW)
    with pytest.raises(LinkMissing):
        announce(made, board)
    found.letter.refresh_from_db()
    assert found.letter.state == LetterState.DRAFT


def test_announcing_twice_sends_one_letter_and_makes_one_link(board: Board) -> None:
    made = decided(board, Choice.ACCEPT)
    announce(made, board)
    announce(made, board)
    assert Invitation.objects.count() == 1


def test_a_new_link_ends_the_old_one(board: Board) -> None:
    made = decided(board, Choice.ACCEPT)
    announce(made, board)
    announcing.invite_again(made, NOW + days(20), acting(board.coordinator))
    assert Invitation.objects.count() == 1
    assert Invitation.objects.get().expires_at > NOW + days(30)


def test_a_closed_application_takes_no_letters_and_no_changes(board: Board) -> None:
    made = decided(board, Choice.DECLINE)
    with pytest.raises(clarifying.NothingOpen):
        clarifying.write_to_applicant(made, "Noch etwas", "…", NOW, acting(board.coordinator))
    with pytest.raises(NotAStep):
        clarifying.withdraw_application(made, NOW, acting(board.coordinator))


def test_what_waits_for_whom(board: Board) -> None:
    new = application("Neu Angekommen")
    asked = before_board(board, "Liegt Beim Vorstand")
    ready = decided(board, Choice.DECLINE, "Ist Entschieden")
    kinds = {
        todo.application: todo.kind
        for todo in open_todos(board.coordinator, frozenset({"board", "coordinator"}), NOW)
    }
    assert kinds == {new: "application_new", asked: "vote_wanted", ready: "letter_to_announce"}
    for_detlef = open_todos(board.detlef, frozenset({"board"}), NOW)
    assert [(todo.application, todo.kind) for todo in for_detlef] == [(asked, "vote_wanted")]
    assert open_todos(board.treasurer, frozenset({"treasurer"}), NOW) == []


def test_what_waits_costs_the_same_queries_at_any_number(board: Board, django_assert_num_queries: object) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    roles = frozenset({"board", "coordinator"})
    before_board(board, "Erste Person")
    with CaptureQueriesContext(connection) as few:
        open_todos(board.coordinator, roles, NOW)
    for number in range(6):
        before_board(board, f"Person {number}")
        application(f"Neu {number}")
    with CaptureQueriesContext(connection) as many:
        assert len(open_todos(board.coordinator, roles, NOW)) == 13
    assert len(many) == len(few)


def test_nobody_sees_their_own_application_in_the_office(board: Board) -> None:
    from wegweiser.mentors.access import applications_visible_to

    own = before_board(board, board.detlef.name)
    assert own not in applications_visible_to(board.detlef, {"board"})
    assert own in applications_visible_to(board.ayse, {"board"})
    assert not applications_visible_to(board.treasurer, {"treasurer"}).exists()
    assert Application.objects.count() == 1


def test_the_decision_tells_no_reason_in_any_letter(board: Board) -> None:
    made = decided(board, Choice.DECLINE)
    announce(made, board)
    assert not any("Passt gut dazu" in letter.body for letter in Letter.objects.all())
    assert admission.OUTCOMES.keys() == set(Choice)
