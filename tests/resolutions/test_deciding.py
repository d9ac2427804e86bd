from collections.abc import Callable
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from tests.association import CLOCK, NOW, TODAY, acting, board_member, days, someone
from tests.deliberation import Board
from wegweiser.journal import guard
from wegweiser.journal.models import Entry
from wegweiser.resolutions import access, deciding
from wegweiser.resolutions.guards import TABLES
from wegweiser.resolutions.models import Choice, How, Matter, Recusal, Resolution, Vote
from wegweiser.resolutions.refusals import (
    AlreadyResolved,
    NoMajority,
    NotEntitled,
    NotInTime,
    TooFew,
)
from wegweiser.resolutions.standings import Part, standing_of, standings_of

pytestmark = [pytest.mark.django_db, pytest.mark.on_both]


@pytest.fixture
def board() -> Board:
    return Board.of_three()


def test_a_vote_may_be_changed_until_the_resolution_and_the_journal_knows_both(board: Board) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.anna, Choice.DEFER)
    board.vote(board.anna, Choice.DEFER)
    assert Vote.objects.get().choice == Choice.DEFER
    changed = Entry.objects.get(verb="vote.changed")
    assert (changed.data["was"], changed.data["choice"]) == ("accept", "defer")
    board.vote(board.bert, Choice.DEFER)
    board.record(Choice.DEFER)
    with pytest.raises(AlreadyResolved):
        board.vote(board.anna, Choice.ACCEPT)
    with pytest.raises(AlreadyResolved):
        deciding.declare_close_relation(board.matter, board.carl, NOW, acting(board.carl))
    assert set(Vote.objects.values_list("choice", flat=True)) == {"defer"}


def test_whoever_is_not_on_the_board_that_day_neither_votes_nor_records(board: Board) -> None:
    former = board_member("Fritz Fink", until=TODAY - days(1))
    stranger = someone("Gerda Gans")
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    for person in (former, stranger):
        with pytest.raises(NotEntitled):
            board.vote(person, Choice.ACCEPT)
        with pytest.raises(NotEntitled):
            board.record(Choice.ACCEPT, recorder=person)
        with pytest.raises(NotEntitled):
            deciding.declare_close_relation(board.matter, person, NOW, acting(person))


def test_the_vote_of_someone_who_has_left_the_board_no_longer_counts(board: Board) -> None:
    leaving = board_member("Fritz Fink", until=TODAY - days(1))
    deciding.cast(board.matter, leaving, Choice.ACCEPT, NOW - days(2), acting(leaving))
    board.vote(board.anna, Choice.ACCEPT)
    with pytest.raises(NoMajority):
        board.record(Choice.ACCEPT)
    assert standing_of(board.matter, NOW).majority is None


def test_declaring_a_close_relation_takes_the_vote_away_and_keeps_the_person_out(board: Board) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    deciding.declare_close_relation(board.matter, board.bert, NOW, acting(board.bert))
    deciding.declare_close_relation(board.matter, board.bert, NOW, acting(board.bert))
    assert Recusal.objects.count() == 1
    assert list(Vote.objects.values_list("voter__name", flat=True)) == ["Anna Amsel"]
    with pytest.raises(NotEntitled):
        board.vote(board.bert, Choice.ACCEPT)
    with pytest.raises(NoMajority):
        board.record(Choice.ACCEPT)
    assert board.matter not in access.deliberation_visible_to(board.bert, TODAY)
    assert board.matter in access.deliberation_visible_to(board.carl, TODAY)


def test_in_a_meeting_the_outcome_is_free_and_those_present_took_part(board: Board) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    resolution = board.record(Choice.DECLINE, how=How.MEETING, present=(board.anna, board.carl))
    took_part = resolution.participations.values_list("person__name", "choice").order_by("person__name")
    assert list(took_part) == [("Anna Amsel", ""), ("Carl Croll", "")]


def test_a_meeting_of_one_is_too_few_and_a_guest_cannot_take_part(board: Board) -> None:
    with pytest.raises(TooFew) as refused:
        board.record(Choice.ACCEPT, how=How.MEETING, present=(board.anna, board.anna))
    assert refused.value.needed == 2
    assert "mindestens 2 Vorstandsmitglieder" in refused.value.why
    with pytest.raises(NotEntitled):
        board.record(Choice.ACCEPT, how=How.MEETING, present=(board.anna, someone("Gerda Gans")))


@pytest.mark.parametrize("on", [TODAY + days(1), TODAY - days(4), TODAY - days(1)])
def test_the_date_lies_neither_ahead_nor_before_the_matter_nor_before_the_last_vote(board: Board, on: date) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    with pytest.raises(NotInTime):
        board.record(Choice.ACCEPT, on=on)


def test_a_meeting_of_yesterday_can_be_recorded_today(board: Board) -> None:
    yesterday = TODAY - days(1)
    resolution = board.record(Choice.ACCEPT, how=How.MEETING, present=(board.anna, board.bert), on=yesterday)
    assert resolution.on == yesterday


def test_sending_the_same_form_twice_records_it_once(board: Board) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    assert board.record(Choice.ACCEPT) == board.record(Choice.ACCEPT)
    assert Entry.objects.filter(verb="resolution.recorded").count() == 1
    with pytest.raises(AlreadyResolved):
        board.record(Choice.ACCEPT, reason="Doch ein anderer Grund.")


def test_a_resolution_is_never_changed_or_deleted(board: Board) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    resolution = board.record(Choice.ACCEPT)
    resolution.outcome = Choice.DECLINE
    for act in (resolution.save, resolution.delete, Resolution.objects.all().delete):
        with pytest.raises(TypeError):
            act()
    with pytest.raises(TypeError):
        Resolution.objects.update(outcome=Choice.DECLINE)


def test_the_database_itself_refuses_to_change_a_resolution(board: Board) -> None:
    board.record(Choice.ACCEPT, how=How.MEETING, present=(board.anna, board.bert))
    guard.install(*TABLES)
    for table in ("resolutions_resolution", "resolutions_participation"):
        for statement in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)
    guard.remove(*TABLES)


def test_the_page_sees_who_voted_who_is_open_and_who_stays_out(board: Board) -> None:
    dirk = board_member("Dirk Dohle")
    own = deciding.open_matter(dirk, NOW, CLOCK)
    board.vote(board.anna, Choice.ACCEPT)
    deciding.declare_close_relation(board.matter, board.bert, NOW, acting(board.bert))
    now = standing_of(board.matter, NOW)
    assert [(seat.person.name, seat.part) for seat in now.seats] == [
        ("Anna Amsel", Part.VOTED),
        ("Bert Biber", Part.CLOSE),
        ("Carl Croll", Part.OPEN),
        ("Dirk Dohle", Part.OPEN),
    ]
    assert (now.majority, now.cast, now.votes_needed, now.resolution) == (None, 1, 2, None)
    seat = standing_of(own, NOW).seat_of(dirk)
    assert seat is not None
    assert seat.part is Part.CONCERNED
    board.vote(board.carl, Choice.ACCEPT)
    assert standing_of(board.matter, NOW).majority == Choice.ACCEPT
    resolution = board.record(Choice.ACCEPT)
    after = standing_of(board.matter, NOW + days(900))
    assert after.resolution == resolution
    assert after.counts == {Choice.ACCEPT: 2}
    assert [seat.person.name for seat in after.seats] == ["Anna Amsel", "Carl Croll"]


def test_a_list_of_matters_costs_no_more_queries_than_one(
    board: Board, django_assert_num_queries: Callable[..., object]
) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    board.record(Choice.ACCEPT)
    others = [deciding.open_matter(someone(f"Person {number}"), NOW, CLOCK) for number in range(9)]
    with django_assert_num_queries(6):
        standing_of(board.matter, NOW)
    with django_assert_num_queries(6):
        assert len(standings_of([board.matter, *others], NOW)) == 10


def test_a_board_member_is_asked_for_the_votes_still_open_and_not_for_their_own(board: Board) -> None:
    own = deciding.open_matter(board.anna, NOW, CLOCK)
    close = deciding.open_matter(someone("Gerda Gans"), NOW, CLOCK)
    deciding.declare_close_relation(close, board.anna, NOW, acting(board.anna))
    assert list(Matter.objects.awaiting_vote_of(board.anna)) == [board.matter]
    board.vote(board.anna, Choice.ACCEPT)
    assert not Matter.objects.awaiting_vote_of(board.anna).exists()
    assert set(Matter.objects.undecided()) == {board.matter, own, close}


def test_only_the_board_sees_matters(board: Board) -> None:
    assert board.matter in access.visible_to(board.anna, TODAY)
    assert not access.visible_to(board.applicant, TODAY).exists()
    assert not access.visible_to(board_member("Fritz Fink", until=TODAY - days(1)), TODAY).exists()
