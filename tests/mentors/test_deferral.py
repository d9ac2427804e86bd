import pytest

from tests.applicants import Board, announce, decided
from tests.association import CLOCK, NOW, acting, days
from wegweiser.mail.models import Letter
from wegweiser.mentors import deferral
from wegweiser.mentors.clarifying import withdraw_application
from wegweiser.mentors.lifecycle import State
from wegweiser.resolutions.models import Choice

pytestmark = pytest.mark.django_db


@pytest.fixture
def board() -> Board:
    return Board()


def test_before_its_day_it_stays_where_it_is(board: Board) -> None:
    decided(board, Choice.DEFER, until=30)
    assert deferral.bring_back_due(NOW + days(29)) == 0


def test_on_its_day_it_comes_back_and_the_coordination_hears_of_it(board: Board) -> None:
    made = decided(board, Choice.DEFER, until=30)
    assert deferral.bring_back_due(NOW + days(30)) == 1
    made.refresh_from_db()
    assert made.state == State.CLARIFYING
    assert Letter.objects.get(kind="mentors/deferred_is_back").recipient_person == board.coordinator


def test_a_missed_day_is_caught_up_and_a_second_run_does_nothing(board: Board) -> None:
    decided(board, Choice.DEFER, until=30)
    assert deferral.bring_back_due(NOW + days(45)) == 1
    assert deferral.bring_back_due(NOW + days(45)) == 0


def test_two_at_once_bring_it_back_once(board: Board) -> None:
    decided(board, Choice.DEFER, until=30)
    (first,), (second,) = deferral.due((NOW + days(30)).date()), deferral.due((NOW + days(30)).date())
    assert deferral.bring_back(first, NOW + days(30), CLOCK)
    assert not deferral.bring_back(second, NOW + days(30), CLOCK)


def test_who_withdrew_in_the_meantime_does_not_come_back(board: Board) -> None:
    made = decided(board, Choice.DEFER, until=30)
    withdraw_application(made, NOW, acting(made.person))
    assert deferral.bring_back_due(NOW + days(30)) == 0


def test_it_can_go_before_the_board_again_and_be_decided_anew(board: Board) -> None:
    from wegweiser.mentors.admission import lay_before_board, round_of

    made = decided(board, Choice.DEFER, until=30)
    announce(made, board)
    deferral.bring_back_due(NOW + days(30))
    made.refresh_from_db()
    lay_before_board(made, NOW + days(31), acting(board.coordinator))
    assert made.rounds.count() == 2
    newest = round_of(made)
    assert newest is not None
    assert not hasattr(newest.matter, "resolution")
