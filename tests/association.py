"""People of an association, as short as a story needs them."""

from datetime import UTC, date, datetime, timedelta

from wegweiser.journal import Actor
from wegweiser.people.models import Person, RoleKind
from wegweiser.people.registering import meet
from wegweiser.people.roles import appoint

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
LONG_AGO = date(2020, 1, 1)
CLOCK = Actor.routine("story")


def days(count: int) -> timedelta:
    return timedelta(days=count)


def someone(name: str, language: str = "de") -> Person:
    """A person we know; the address follows from the name."""
    address = name.lower().replace(" ", ".") + "@people.example"
    return meet(name, address, language, NOW - days(400), CLOCK)


def holder(name: str, kind: RoleKind, until: date | None = None, language: str = "de") -> Person:
    """A person with a part in the association since long ago."""
    person = someone(name, language)
    appoint(person, kind, LONG_AGO, NOW, CLOCK, until=until)
    return person


def board_member(name: str, until: date | None = None) -> Person:
    return holder(name, RoleKind.BOARD, until)


def acting(person: Person) -> Actor:
    return Actor.person(person.pk)
