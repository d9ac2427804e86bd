"""When feedback is asked for, as a rule over the days of a mentorship (P13). Pure."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

HALF_TIME = "half_time"
END = "end"

# Sums over fewer answers could show what a single person said.
FEWEST_TO_SUM = 5


@dataclass(frozen=True)
class Days:
    """The days of one mentorship: `half_time_on` is six months after it began, `ended_on` its actual end."""

    half_time_on: date
    ended_on: date | None
    extended: bool


@dataclass(frozen=True)
class Due:
    """One occasion and the day on which it fell due."""

    occasion: str
    on: date


def due(days: Days, today: date, asked: Collection[str] = ()) -> list[Due]:
    """The occasions that have come until today and have not been `asked` yet, in their order.

    P13: six months after it began, at the end if that comes earlier, and, if extended, once more at the end.
    An end entered later with an earlier day asks nobody again who was asked after six months.
    """
    found = []
    ended = days.ended_on is not None and days.ended_on <= today
    ended_before = days.ended_on is not None and days.ended_on < days.half_time_on
    if not ended_before and days.half_time_on <= today and END not in asked:
        found.append(Due(HALF_TIME, days.half_time_on))
    if days.ended_on is not None and ended:
        alone = ended_before and HALF_TIME not in asked
        if alone or days.extended:
            found.append(Due(END, days.ended_on))
    return [one for one in found if one.occasion not in asked]


def is_time_to_remind(asked_on: date, today: date, reminder_days: int) -> bool:
    """Whether the one reminder goes: so many days after the question."""
    return asked_on + timedelta(days=reminder_days) <= today


def is_outstanding(reminded_on: date | None, today: date, reminder_days: int) -> bool:
    """Whether people look after it: the reminder, too, has been without an answer for so long."""
    return reminded_on is not None and is_time_to_remind(reminded_on, today, reminder_days)


def may_be_summed(answers: int) -> bool:
    """Whether a sum over so many answers shows nobody's own."""
    return answers >= FEWEST_TO_SUM
