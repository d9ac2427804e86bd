"""What was said about a thing, taken together: who has it, and whether it is put away. Pure."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Protocol

DONE, SNOOZED, HANDED_OVER = "done", "snoozed", "handed_over"


class Said(Protocol):
    """One word about one thing."""

    @property
    def kind(self) -> str: ...

    @property
    def since(self) -> datetime: ...

    @property
    def until(self) -> date | None: ...


def summed_up[S: Said](words: Iterable[S], waits_since: datetime, today: date) -> tuple[S | None, S | None]:
    """(the handing-over that counts, the word that puts it away today), of standing words, oldest first.

    The newest word counts; snoozing what one was handed does not hand it back. A word about an earlier
    waiting is void, and so is a snooze whose day has come.
    """
    handed: S | None = None
    away: S | None = None
    for word in words:
        if word.since < waits_since:
            continue
        if word.kind == HANDED_OVER:
            handed, away = word, None
        else:
            away = word
    if away is not None and away.until is not None and away.until <= today:
        away = None
    return handed, away
