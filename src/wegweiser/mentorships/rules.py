"""Days and places of mentorships (P13, P18, P19, P22). Pure: days and numbers come in as arguments."""

import calendar
from datetime import date


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later, else that month's last day (P19).

    31 August and six months: 28 February, in a leap year the 29th.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def may_begin_on(day: date, today: date) -> bool:
    """The beginning may be told afterwards, as far back as it lies, but not ahead of it (P22)."""
    return day <= today


def limit(at_most: int, own: int | None) -> int:
    """How many mentorships at a time: the programme's number, or the mentor's own below it (P18)."""
    return at_most if own is None else min(at_most, own)


def free_places(at_most: int, own: int | None, held: int, free_extras: int) -> int:
    """How many more are possible: `held` are the ordinary places that are held; extra ones come on top (P18)."""
    return max(0, limit(at_most, own) - held) + free_extras


def next_last_day(began_on: date, ends_on: date, months: int) -> date:
    """The last day an extension suggests: whole terms of so many months counted from the beginning (P19).

    Counted from there, a mentorship from 31 August that ended on 28 February goes on until 31 August.
    """
    terms = 1
    while (day := months_later(began_on, terms * months)) <= ends_on:
        terms += 1
    return day


def is_completed(on: date, ends_on: date) -> bool:
    """Whether an end on that day is the one agreed on, not an earlier one."""
    return on >= ends_on
