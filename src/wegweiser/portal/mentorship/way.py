"""The way of the two, month by month: what was, where they are today, what is ahead."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from wegweiser.mentorships.lifecycle import ENDINGS, State

from .room import Room


@dataclass(frozen=True)
class Stop:
    """A dot on the way, or where we are today (`is_today`)."""

    on: date
    text: str = ""
    is_today: bool = False
    day_number: int = 0


@dataclass
class Month:
    """A calendar month of the way."""

    first: date
    is_ahead: bool
    stops: list[Stop] = field(default_factory=list)
    note: str = ""


def way_of(room: Room) -> list[Month]:
    """The months from the first day (or the first meeting) to the last day; [] before there is anything."""
    stops = sorted(_stops(room), key=lambda stop: (stop.on, not stop.is_today))
    last_day = room.mentorship.ended_on or room.mentorship.ends_on
    first_day = room.mentorship.began_on if room.state == State.RUNNING or room.state in ENDINGS else None
    days = [stop.on for stop in stops] + [day for day in (first_day, last_day) if day]
    if not days:
        return []
    months = [Month(first, first > room.today) for first in _months(min(days), max(days))]
    for month in months:
        month.stops = [stop for stop in stops if _first(stop.on) == month.first]
    _remark(months, room, last_day)
    return months


def _stops(room: Room) -> Iterator[Stop]:
    for met in room.meetings:
        yield Stop(met.on, met.line or _("Getroffen"))
    if room.state == State.RUNNING and room.mentorship.began_on:
        number = (room.today - room.mentorship.began_on).days + 1
        yield Stop(room.today, is_today=True, day_number=max(number, 1))


def _remark(months: list[Month], room: Room, last_day: date | None) -> None:
    """What happens at the end, said in the month of the last day."""
    if last_day is None or room.state != State.RUNNING:
        return
    for month in months:
        if month.first == _first(last_day):
            month.note = _("Dann fragen wir Sie beide: aufhören oder weitermachen?")


def _first(day: date) -> date:
    return day.replace(day=1)


def _months(start: date, end: date) -> Iterator[date]:
    month = _first(start)
    while month <= end:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
