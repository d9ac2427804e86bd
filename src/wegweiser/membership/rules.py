"""Periods of membership and exemption (P5). Pure: days come in as arguments.

A period has a first day and, once it has ended, a LAST day: `until` is included, as in "Mitglied bis 31.12.".
"""

import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

type Period = tuple[date, date | None]

ONE_DAY = timedelta(days=1)


def covers(began_on: date, until: date | None, day: date) -> bool:
    """Whether the period holds on that day; its first and its last day belong to it."""
    return began_on <= day and (until is None or day <= until)


def begins_on(asked: date, last_days: Iterable[date]) -> date:
    """The day on which a new period can begin: the one asked for, else the day after the last one taken.

    Someone whose membership was already ended for the end of the year and who joins again before
    goes on without a gap and without a day counted twice.
    """
    return max([asked, *(day + ONE_DAY for day in last_days)])


def without_a_gap_since(periods: Iterable[Period], day: date) -> date | None:
    """Since when someone has been in without a gap on that day; None if they are not in then."""
    ordered = sorted(periods, key=lambda period: period[0], reverse=True)
    since: date | None = None
    for began_on, until in ordered:
        if since is None and covers(began_on, until, day):
            since = began_on
        elif since is not None and until is not None and until + ONE_DAY == since:
            since = began_on
    return since


def by_name(name: str) -> str:
    """A key that sorts names as a German reader expects: Ö beside O, case left aside."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
