"""P9: two record opposite resolutions at the same moment: one stands, the other learns who was first."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.db import connection, transaction

from tests.association import CLOCK, NOW, TODAY, acting, board_member, days, someone
from tests.racing import at_once
from wegweiser.people.models import Person
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice, How, Matter, Participation, Resolution, Vote
from wegweiser.resolutions.refusals import AlreadyResolved

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def _board() -> list[Person]:
    return [board_member(name) for name in ("Anna Amsel", "Bert Biber", "Carl Croll")]


def _record(matter: Matter, outcome: Choice, board: list[Person], recorder: Person) -> Resolution:
    return deciding.record(matter, outcome, TODAY, "Grund", How.MEETING, board, recorder, NOW, acting(recorder))


def test_p09_of_two_opposite_resolutions_at_once_one_stands_and_the_other_is_told_who_was_first(
    count: Callable[[int, int], int],
) -> None:
    board = _board()
    for round_ in range(count(20, 100)):
        matter = deciding.open_matter(someone(f"Person {round_}"), NOW - days(1), CLOCK)
        outcomes = at_once(
            lambda matter=matter: _record(matter, Choice.ACCEPT, board, board[0]),
            lambda matter=matter: _record(matter, Choice.DECLINE, board, board[1]),
        )
        winners = [outcome for outcome in outcomes if isinstance(outcome, Resolution)]
        losers = [outcome for outcome in outcomes if isinstance(outcome, AlreadyResolved)]
        assert (len(winners), len(losers)) == (1, 1), outcomes
        assert losers[0].resolution == winners[0] == Resolution.objects.get(matter=matter)
        assert losers[0].resolution.recorded_by in board[:2]
        assert Participation.objects.filter(resolution=winners[0]).count() == len(board)


def test_p09_no_vote_slips_in_beside_the_resolution(count: Callable[[int, int], int]) -> None:
    anna, bert, carl = _board()
    for round_ in range(count(20, 100)):
        matter = deciding.open_matter(someone(f"Person {round_}"), NOW - days(1), CLOCK)
        for voter in (anna, bert):
            deciding.cast(matter, voter, Choice.ACCEPT, NOW, acting(voter))
        at_once(
            lambda matter=matter: deciding.record(
                matter, Choice.ACCEPT, TODAY, "Grund", How.CIRCULATION, [], anna, NOW, acting(anna)
            ),
            lambda matter=matter: deciding.cast(matter, carl, Choice.DECLINE, NOW, acting(carl)),
            lambda matter=matter: deciding.cast(matter, bert, Choice.ACCEPT, NOW, acting(bert)),
        )
        resolution = Resolution.objects.get(matter=matter)
        recorded = dict(resolution.participations.values_list("person", "choice"))
        assert recorded == dict(Vote.objects.filter(matter=matter).values_list("voter", "choice"))


def test_p09_the_race_is_real_without_the_guard_both_stand(count: Callable[[int, int], int]) -> None:
    """The control: asking first and writing then, without lock and without the unique column."""
    unique = [
        name
        for name, found in _constraints("resolutions_resolution").items()
        if found["unique"] and found["columns"] == ["matter_id"]
    ]
    board = _board()
    both = 0
    with connection.cursor() as cursor:
        for name in unique:
            cursor.execute(f"ALTER TABLE resolutions_resolution DROP CONSTRAINT {name}")
    try:
        for round_ in range(count(20, 100)):
            matter = deciding.open_matter(someone(f"Person {round_}"), NOW - days(1), CLOCK)
            at_once(
                lambda matter=matter: _unguarded(matter, Choice.ACCEPT, board[0], NOW),
                lambda matter=matter: _unguarded(matter, Choice.DECLINE, board[1], NOW),
            )
            both += Resolution.objects.filter(matter=matter).count() > 1
    finally:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE resolutions_resolution CASCADE")
            for name in unique:
                cursor.execute(f"ALTER TABLE resolutions_resolution ADD CONSTRAINT {name} UNIQUE (matter_id)")
    assert unique
    assert both, "the control saw no race: the test above proves nothing"


@transaction.atomic
def _unguarded(matter: Matter, outcome: Choice, recorder: Person, now: datetime) -> None:
    if not Resolution.objects.filter(matter=matter).exists():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_sleep(0.005)")
        Resolution.objects.create(
            matter=matter,
            outcome=outcome,
            on=TODAY,
            how=How.MEETING,
            reason="Grund",
            recorded_by=recorder,
            recorded_at=now,
        )


def _constraints(table: str) -> dict[str, dict[str, object]]:
    with connection.cursor() as cursor:
        found: dict[str, dict[str, object]] = connection.introspection.get_constraints(cursor, table)
    return found
