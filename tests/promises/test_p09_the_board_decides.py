"""P9: the board decides, by votes and a recorded resolution; nobody in their own matter."""

import pytest

from tests.association import CLOCK, NOW, TODAY, acting, days
from tests.deliberation import REASON, Board
from wegweiser.journal.models import Entry
from wegweiser.programme.versions import set_values
from wegweiser.resolutions import access, deciding
from wegweiser.resolutions.models import Choice, How, Resolution
from wegweiser.resolutions.refusals import (
    AlreadyResolved,
    NoMajority,
    NoReason,
    NotEntitled,
    NotThisWay,
)
from wegweiser.resolutions.standings import standing_of

pytestmark = [pytest.mark.django_db, pytest.mark.on_both]


@pytest.fixture
def board() -> Board:
    return Board.of_three()


def test_p09_two_votes_for_it_make_a_resolution_with_date_those_who_voted_and_an_internal_reason(
    board: Board,
) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    resolution = board.record(Choice.ACCEPT, recorder=board.carl)
    assert (resolution.outcome, resolution.on, resolution.how) == ("accept", TODAY, "circulation")
    assert (resolution.reason, resolution.recorded_by) == (REASON, board.carl)
    took_part = resolution.participations.values_list("person__name", "choice").order_by("person__name")
    assert list(took_part) == [("Anna Amsel", "accept"), ("Bert Biber", "accept")]


def test_p09_one_vote_or_a_tie_decides_nothing(board: Board) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    with pytest.raises(NoMajority):
        board.record(Choice.ACCEPT)
    board.vote(board.bert, Choice.DECLINE)
    for outcome in Choice:
        with pytest.raises(NoMajority):
            board.record(outcome)
    assert not Resolution.objects.exists()


def test_p09_only_what_the_majority_is_for_can_be_recorded_by_circulation(board: Board) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    board.vote(board.carl, Choice.DECLINE)
    with pytest.raises(NoMajority):
        board.record(Choice.DECLINE)
    assert board.record(Choice.ACCEPT).participations.count() == 3


def test_p09_nobody_takes_part_in_their_own_matter(board: Board) -> None:
    own = deciding.open_matter(board.anna, NOW - days(1), CLOCK)
    with pytest.raises(NotEntitled):
        deciding.cast(own, board.anna, Choice.ACCEPT, NOW, acting(board.anna))
    for voter in (board.bert, board.carl):
        deciding.cast(own, voter, Choice.ACCEPT, NOW, acting(voter))
    with pytest.raises(NotEntitled):
        deciding.record(own, Choice.ACCEPT, TODAY, REASON, How.CIRCULATION, [], board.anna, NOW, acting(board.anna))
    with pytest.raises(NotEntitled):
        deciding.record(
            own, Choice.ACCEPT, TODAY, REASON, How.MEETING, [board.anna, board.bert], board.bert, NOW, CLOCK
        )
    assert own not in access.visible_to(board.anna, TODAY)
    assert own in access.visible_to(board.bert, TODAY)


def test_p09_how_many_votes_are_needed_and_whether_circulation_is_allowed_is_for_the_programme_to_say(
    board: Board,
) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    set_values({"votes_needed": 1}, NOW - days(1), CLOCK, "Satzung")
    assert standing_of(board.matter, NOW).majority == Choice.ACCEPT
    set_values({"decision_method": "meeting"}, NOW - days(1), CLOCK, "Satzung")
    with pytest.raises(NotThisWay):
        board.record(Choice.ACCEPT)
    assert board.record(Choice.ACCEPT, how=How.MEETING, present=(board.bert,)).how == How.MEETING


def test_p09_every_resolution_has_an_internal_reason_and_the_journal_never_has_it(board: Board) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    with pytest.raises(NoReason):
        board.record(Choice.ACCEPT, reason="  \n")
    board.record(Choice.ACCEPT)
    assert "Handwerk" not in str(list(Entry.objects.values()))
    assert Entry.objects.filter(verb="resolution.recorded").count() == 1


def test_p09_whoever_is_second_learns_who_was_first_and_when(board: Board) -> None:
    board.vote(board.anna, Choice.ACCEPT)
    board.vote(board.bert, Choice.ACCEPT)
    first = board.record(Choice.ACCEPT, recorder=board.anna)
    with pytest.raises(AlreadyResolved) as refused:
        board.record(Choice.DECLINE, recorder=board.bert, how=How.MEETING, present=(board.bert, board.carl))
    assert refused.value.resolution == first
    assert "Anna Amsel" in refused.value.why
    assert refused.value.resolution.recorded_at == NOW
