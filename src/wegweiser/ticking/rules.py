"""How long to wait before trying again. Pure: numbers are arguments."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Patience:
    """How often something is tried and how the pauses grow.

    The pauses are first, first*factor, first*factor², … and never longer than `longest`;
    the attempt number `at_most` is the last one.
    """

    first: timedelta
    factor: int
    longest: timedelta
    at_most: int


def backoff(attempt: int, patience: Patience) -> timedelta | None:
    """The pause after the failed attempt number `attempt` (counted from 1); None when it was the last one."""
    if attempt < 1:
        raise ValueError("attempts are counted from 1")
    if attempt >= patience.at_most:
        return None
    pause = patience.first
    for _ in range(attempt - 1):
        if pause >= patience.longest:
            break
        pause *= patience.factor
    return min(pause, patience.longest)


def retry_pause(every: timedelta, at_most: timedelta) -> timedelta:
    """The pause before a failed routine is tried again: never longer than its own interval."""
    return min(every, at_most)
