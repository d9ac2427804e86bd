"""How the board decides (P9; §§ 28, 32, 34 BGB). Pure: the numbers come in as arguments."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable
from datetime import date


def standing[C: Hashable](choices: Iterable[C], votes_needed: int) -> C | None:
    """What the votes cast so far decide, or None while it is open (P9).

    At least `votes_needed` votes must be cast, and one choice must have more than half of all votes
    cast. A tie stays open; abstaining is not voting (§ 32(1) BGB: the majority of the votes cast).
    """
    votes = Counter(choices)
    cast = votes.total()
    if not cast or cast < votes_needed:
        return None
    choice, count = votes.most_common(1)[0]
    return choice if count > cast - count else None


def may_take_part[I: Hashable](person: I, about: I, recused: Collection[I], board: Collection[I]) -> bool:
    """Whether someone may vote on, decide and record a matter: on the board, and unconcerned.

    Nobody takes part in their own matter (§ 34 BGB) or in that of a close relation they declared.
    """
    return person in board and person != about and person not in recused


def is_in_time(on: date, opened_on: date, today: date, last_vote_on: date | None = None) -> bool:
    """Whether a resolution can bear the date `on`: not in the future, not before the matter was opened,
    and by circulation not before the last vote that counts for it."""
    return max(opened_on, last_vote_on or opened_on) <= on <= today
