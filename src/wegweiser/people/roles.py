"""Appointing people to parts, and asking who plays which."""

from datetime import date, datetime, timedelta

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record

from .models import Person, PersonQuerySet, Role, RoleKind
from .rules import BOARD, OF_THE_BOARD, effective_roles


class LastCoordinator(Exception):
    """Someone must coordinate: the last one's part (or seat on the board) cannot end before another begins."""


class NotOnTheBoard(Exception):
    """Coordinator and deputy must be board members."""


def roles_of(person: Person, day: date) -> frozenset[str]:
    """The parts the person plays on that day (one query)."""
    return effective_roles(Role.objects.on(day).filter(person=person).values_list("kind", flat=True))


def board_on(day: date) -> PersonQuerySet:
    """The board members of that day, by name."""
    return Person.objects.with_role(RoleKind.BOARD, day).order_by("name")


def coordination_on(day: date) -> PersonQuerySet:
    """Coordinator and deputy of that day."""
    return board_on(day).filter(pk__in=Role.objects.on(day).filter(kind__in=OF_THE_BOARD).values("person_id"))


def people_with(kind: str, day: date) -> PersonQuerySet:
    """Whoever plays the part on that day, by name."""
    if kind in OF_THE_BOARD:
        return coordination_on(day).with_role(kind, day)
    return Person.objects.with_role(kind, day).order_by("name")


@transaction.atomic
def appoint(person: Person, kind: str, since: date, now: datetime, by: Actor, until: date | None = None) -> Role:
    """Give a person a part from a day on; a running one stays. Raises NotOnTheBoard."""
    if kind in OF_THE_BOARD and BOARD not in roles_of(person, since):
        raise NotOnTheBoard(kind)
    running = Role.objects.filter(person=person, kind=kind, until=None).first()
    if running is not None:
        return running
    role = Role.objects.create(person=person, kind=kind, since=since, until=until)
    record(by, "role.begun", role, now, kind=kind, since=since.isoformat())
    return role


@transaction.atomic
def end_role(role: Role, until: date, now: datetime, by: Actor) -> None:
    """End a part with a last day; takes effect on the next request after it. Raises LastCoordinator."""
    after = until + timedelta(days=1)
    if role.kind in {BOARD, RoleKind.COORDINATOR}:
        others = people_with(RoleKind.COORDINATOR, after).exclude(pk=role.person_id)
        if RoleKind.COORDINATOR in roles_of(role.person, after) and not others.exists():
            raise LastCoordinator
    Role.objects.filter(pk=role.pk, until=None).update(until=until)
    record(by, "role.ended", role, now, kind=role.kind, until=until.isoformat())
