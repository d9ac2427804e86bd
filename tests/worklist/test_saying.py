"""Done, later, somebody else: said once, journalled, and taken back as easily."""

from datetime import datetime

import pytest

from tests.applicants import Board, application, before_board
from tests.association import NOW, TODAY, acting, board_member, days
from wegweiser.journal.models import Entry
from wegweiser.mentors import clarifying
from wegweiser.mentors.applying import Material
from wegweiser.people.models import Person, Role, RoleKind
from wegweiser.people.roles import appoint, roles_of
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice
from wegweiser.worklist import saying
from wegweiser.worklist.collecting import Thing, open_things, put_away
from wegweiser.worklist.models import Word

pytestmark = pytest.mark.django_db


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def deputy(board: Board) -> Person:
    person = board_member("Doris Vertretung")
    appoint(person, RoleKind.DEPUTY, TODAY - days(30), NOW, acting(person))
    return person


def open_for(person: Person, now: datetime = NOW) -> list[Thing]:
    return open_things(person, roles_of(person, now.date()), now)


def away_for(person: Person, now: datetime = NOW) -> list[Thing]:
    return put_away(person, roles_of(person, now.date()), now)


def kinds(things: list[Thing]) -> list[str]:
    return [thing.todo.kind for thing in things]


def the_one(person: Person, now: datetime = NOW) -> Thing:
    (thing,) = open_for(person, now)
    return thing


def test_what_is_done_is_hidden_for_everybody_and_can_be_taken_back(board: Board, deputy: Person):
    application()
    saying.done(the_one(board.coordinator), board.coordinator, NOW, acting(board.coordinator))
    assert open_for(board.coordinator) == open_for(deputy) == []
    (thing,) = away_for(deputy)
    assert thing.away is not None
    assert (thing.away.kind, thing.away.said_by) == ("done", board.coordinator)
    assert saying.take_back(thing.away, deputy, NOW, acting(deputy))
    assert kinds(open_for(board.coordinator)) == kinds(open_for(deputy)) == ["application_new"]
    assert away_for(board.coordinator) == []


def test_saying_it_twice_is_saying_it_once(board: Board, deputy: Person):
    application()
    thing, by = the_one(board.coordinator), acting(board.coordinator)
    saying.done(thing, board.coordinator, NOW, by)
    (again,) = away_for(board.coordinator)
    saying.done(again, board.coordinator, NOW, by)
    assert Word.objects.count() == 1
    assert again.away is not None
    assert saying.take_back(again.away, board.coordinator, NOW, by)
    assert not saying.take_back(again.away, board.coordinator, NOW, by)
    thing = the_one(board.coordinator)
    for _again in range(2):
        saying.snooze(thing, TODAY + days(3), board.coordinator, NOW, by)
        (thing,) = away_for(board.coordinator)
    saying.hand_over(thing, deputy, board.coordinator, NOW, by)
    (thing,) = away_for(board.coordinator)
    saying.hand_over(thing, deputy, board.coordinator, NOW, by)
    assert list(Word.objects.standing().values_list("kind", flat=True)) == ["snoozed", "handed_over"]


def test_a_double_click_says_it_once_and_is_taken_back_at_once(board: Board):
    application()
    thing, by = the_one(board.coordinator), acting(board.coordinator)
    first, second = (saying.done(thing, board.coordinator, NOW, by) for _click in range(2))
    assert first == second
    saying.take_back(first, board.coordinator, NOW, by)
    assert kinds(open_for(board.coordinator)) == ["application_new"]


def test_each_word_stands_in_the_journal_without_a_name(board: Board):
    made = application("Dorothee Brandstätter")
    word = saying.done(the_one(board.coordinator), board.coordinator, NOW, acting(board.coordinator))
    saying.take_back(word, board.coordinator, NOW, acting(board.coordinator))
    lines = Entry.objects.filter(verb__startswith="worklist.")
    assert [line.verb for line in lines] == ["worklist.done", "worklist.taken_back"]
    assert lines[0].data == {"todo": "application_new", "matter": str(made.pk)}


def test_what_is_put_off_is_there_again_on_its_day(board: Board):
    application()
    thing = the_one(board.coordinator)
    saying.snooze(thing, TODAY + days(3), board.coordinator, NOW, acting(board.coordinator))
    assert open_for(board.coordinator, NOW + days(2)) == []
    assert kinds(open_for(board.coordinator, NOW + days(3))) == ["application_new"]
    with pytest.raises(saying.NotADay):
        saying.snooze(thing, TODAY, board.coordinator, NOW, acting(board.coordinator))


def test_what_waits_anew_is_there_again_although_it_was_done(board: Board):
    made = application(material=Material())
    clarifying.write_to_applicant(made, "Eine Bitte", "Guten Tag", NOW, acting(board.coordinator))
    later = NOW + days(6)
    saying.done(the_one(board.coordinator, later), board.coordinator, later, acting(board.coordinator))
    assert open_for(board.coordinator, later) == []
    clarifying.add_note(made, "Angerufen.", board.coordinator, later)
    assert kinds(open_for(board.coordinator, later + days(6))) == ["application_silent"]


def test_what_is_handed_over_waits_for_the_receiver_who_knows_from_whom(board: Board, deputy: Person):
    application()
    thing = the_one(board.coordinator)
    assert thing.receivers == (deputy,)
    saying.hand_over(thing, deputy, board.coordinator, NOW, acting(board.coordinator))
    assert open_for(board.coordinator) == []
    received = the_one(deputy)
    assert received.handed is not None
    assert received.handed.said_by == board.coordinator
    saying.snooze(received, TODAY + days(1), deputy, NOW, acting(deputy))
    tomorrow = NOW + days(1)
    assert open_for(board.coordinator, tomorrow) == []
    assert kinds(open_for(deputy, tomorrow)) == ["application_new"]


def test_nothing_is_handed_to_somebody_whom_it_does_not_concern(board: Board, deputy: Person):
    application()
    thing = the_one(board.coordinator)
    for stranger in (board.detlef, board.treasurer):
        with pytest.raises(saying.NotForThem):
            saying.hand_over(thing, stranger, board.coordinator, NOW, acting(board.coordinator))


def test_what_lies_with_somebody_who_left_waits_for_everybody_again(board: Board, deputy: Person):
    application()
    saying.hand_over(the_one(board.coordinator), deputy, board.coordinator, NOW, acting(board.coordinator))
    Role.objects.filter(person=deputy, kind=RoleKind.DEPUTY).update(until=TODAY - days(1))
    assert kinds(open_for(board.coordinator)) == ["application_new"]


def test_putting_ones_own_vote_away_leaves_everybody_elses_alone(board: Board):
    before_board(board)
    thing = the_one(board.detlef)
    assert (thing.todo.kind, thing.receivers) == ("vote_wanted", ())
    saying.done(thing, board.detlef, NOW, acting(board.detlef))
    assert open_for(board.detlef) == []
    assert kinds(away_for(board.detlef)) == ["vote_wanted"]
    assert kinds(open_for(board.ayse)) == ["vote_wanted"]
    assert away_for(board.ayse) == []


def test_complete_votes_are_handed_only_to_who_takes_part(board: Board):
    made = before_board(board)
    matter = made.rounds.get().matter
    deciding.declare_close_relation(matter, board.ayse, NOW, acting(board.ayse))
    for voter in (board.detlef, board.coordinator):
        deciding.cast(matter, voter, Choice.ACCEPT, NOW, acting(voter))
    thing = the_one(board.detlef)
    assert (thing.todo.kind, thing.receivers) == ("votes_complete", (board.coordinator,))
    assert open_for(board.ayse) == away_for(board.ayse) == []
