"""Who may read a concern: those on its list and nobody else, whatever part they play (P25, P17).

A reader reads as long as he or she coordinates (coordinator, deputy) or is the person named in the settings.
A new coordinator therefore reads no old concern, except an open one that nobody in office reads any more.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.people.models import Person
from wegweiser.people.roles import coordination_on
from wegweiser.programme.versions import current

from .lifecycle import OPEN
from .models import Concern, Reader, StruckOut
from .rules import Office, readers_today


class NotAReader(Exception):
    """Whoever acts is not on the concern's list: for them it does not exist."""


def named_reader(now: datetime) -> Person | None:
    """The person of the programme's concerns_address; None while it is unset or nobody has it."""
    address = current(now).concerns_address
    return Person.objects.with_address(address).first() if address else None


def is_named_reader(person: Person, now: datetime) -> bool:
    """Whether this is the person who reads a concern if coordinator and deputy are struck out."""
    address = current(now).concerns_address
    return bool(address) and (person.email or "").lower() == address.strip().lower()


def concerns_visible_to(person: Person, now: datetime) -> QuerySet[Concern]:
    """The concerns this person reads today; for everybody else they do not exist."""
    office = office_of(now)
    if str(person.pk) not in office.all:
        return Concern.objects.none()
    on_the_list = Reader.objects.filter(person=person).values("concern_id")
    orphans = [one.pk for one in _without_a_reader(office) if str(person.pk) in _readers(one, office)]
    return Concern.objects.filter(Q(pk__in=on_the_list) | Q(pk__in=orphans))


def readers_of(concern: Concern, now: datetime) -> list[Person]:
    """Who reads it today, by name."""
    found = Person.objects.filter(pk__in=_readers(concern, office_of(now)))
    return list(found.order_by("name"))


def readers_of_open(now: datetime) -> dict[UUID, list[str]]:
    """Each open concern's readers of today (ids as text); a constant number of queries."""
    office = office_of(now)
    return {one.pk: _readers(one, office) for one in _complete(Concern.objects.filter(state__in=OPEN))}


def may_read(concern: Concern, person: Person, now: datetime) -> bool:
    """Whether the person is one of its readers today."""
    return str(person.pk) in _readers(concern, office_of(now))


def check(concern: Concern, by: Actor, now: datetime) -> Person:
    """The reader who acts. Raises NotAReader."""
    readers = _readers(concern, office_of(now))
    if by.kind != "person" or by.id not in readers:
        raise NotAReader
    return Person.objects.get(pk=by.id)


def raised_by(person: Person) -> QuerySet[Concern]:
    """What the person wrote in the form (a mail's sender is not proven), the newest first."""
    return Concern.objects.filter(person=person, source=Concern.Source.FORM).order_by("-raised_at")


def office_of(now: datetime) -> Office:
    """Coordinator and deputy of today, and the person in their place."""
    coordination = coordination_on(timezone.localdate(now)).values_list("pk", flat=True)
    instead = named_reader(now)
    return Office([str(key) for key in coordination], str(instead.pk) if instead else None)


def concerned_in(concern: Concern) -> set[str]:
    """The sender and the two of the mentorship: nobody decides in their own matter."""
    found = {concern.person_id}
    if concern.mentorship is not None:
        found |= {concern.mentorship.mentee_id, concern.mentorship.mentor.person_id}
    return {str(one) for one in found if one is not None}


def _without_a_reader(office: Office) -> Iterable[Concern]:
    staying = Reader.objects.filter(person_id__in=list(office.all)).values("concern_id")
    return _complete(Concern.objects.filter(state__in=OPEN).exclude(pk__in=staying))


def _complete(concerns: QuerySet[Concern]) -> QuerySet[Concern]:
    rows = (Prefetch("readers", Reader.objects.order_by("pk")), Prefetch("struck_out", StruckOut.objects.all()))
    return concerns.select_related("mentorship__mentor").prefetch_related(*rows).order_by("raised_at", "pk")


def _readers(concern: Concern, office: Office) -> list[str]:
    named = [str(one.person_id) for one in concern.readers.all()]
    struck_out = [str(one.person_id) for one in concern.struck_out.all()]
    return readers_today(office, named, struck_out, concerned_in(concern), concern.state in OPEN)
