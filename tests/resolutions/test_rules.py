from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegweiser.resolutions.rules import is_in_time, may_take_part, standing

CHOICES = st.lists(st.sampled_from(["accept", "decline", "defer"]), max_size=12)
NEEDED = st.integers(min_value=1, max_value=8)
DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("votes", "decides"),
    [
        ("", None),
        ("a", None),
        ("aa", "a"),
        ("ad", None),
        ("aad", "a"),
        ("adf", None),
        ("aadd", None),
        ("aaddf", None),
        ("aaadd", "a"),
        ("ddda", "d"),
    ],
)
def test_two_votes_and_more_than_half_of_those_cast_decide(votes: str, decides: str | None) -> None:
    assert standing(votes, 2) == decides


def test_one_vote_decides_where_the_programme_asks_for_one() -> None:
    assert standing(["accept"], 1) == "accept"


@given(CHOICES, NEEDED)
def test_what_decides_has_more_than_half_and_enough_votes_were_cast(votes: list[str], needed: int) -> None:
    decides = standing(votes, needed)
    counts = Counter(votes)
    majority = [choice for choice, count in counts.items() if count > len(votes) / 2]
    assert decides == (majority[0] if majority and len(votes) >= needed else None)


@given(CHOICES, NEEDED, st.randoms(use_true_random=False))
def test_the_order_of_votes_does_not_matter(votes: list[str], needed: int, chance: object) -> None:
    shuffled = list(votes)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert standing(shuffled, needed) == standing(votes, needed)


@given(CHOICES, NEEDED)
def test_one_more_vote_for_what_decides_never_undoes_it(votes: list[str], needed: int) -> None:
    decides = standing(votes, needed)
    if decides is not None:
        assert standing([*votes, decides], needed) == decides


@given(CHOICES, NEEDED)
def test_a_higher_number_of_votes_needed_never_turns_one_outcome_into_another(votes: list[str], needed: int) -> None:
    assert standing(votes, needed + 1) in {standing(votes, needed), None}


@given(st.integers(min_value=0, max_value=6), NEEDED)
def test_a_tie_stays_open(each: int, needed: int) -> None:
    assert standing(["accept"] * each + ["decline"] * each, needed) is None


def test_nobody_takes_part_in_their_own_matter_nor_in_that_of_someone_close() -> None:
    board = {"anna", "bert", "carl"}
    assert may_take_part("anna", "dora", set(), board)
    assert not may_take_part("anna", "anna", set(), board)
    assert not may_take_part("bert", "dora", {"bert"}, board)
    assert not may_take_part("dora", "emil", set(), board)


@pytest.mark.parametrize(
    ("on", "fits"),
    [(DAY, True), (date(2026, 11, 24), False), (date(2026, 11, 20), True), (date(2026, 11, 19), False)],
)
def test_a_resolution_is_dated_between_the_opening_and_today(on: date, fits: bool) -> None:
    assert is_in_time(on, opened_on=date(2026, 11, 20), today=DAY) is fits


def test_a_resolution_by_circulation_is_not_older_than_its_last_vote() -> None:
    last_vote_on = date(2026, 11, 22)
    assert not is_in_time(date(2026, 11, 21), date(2026, 11, 20), DAY, last_vote_on)
    assert is_in_time(last_vote_on, date(2026, 11, 20), DAY, last_vote_on)
