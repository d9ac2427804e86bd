"""Who is a member, who is exempt, and the treasurer's list (P5, P26)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from wegweiser.people.models import Person

from .models import Exemption, Membership
from .rules import Period, by_name, without_a_gap_since


def membership_on(day: date, person: str = "person") -> Exists:
    """The condition "is a member on that day", for the queries of upper rooms.

    `person` is the name of the outer query's field that holds the person, "pk" for Person itself.
    """
    return Exists(Membership.objects.on(day).filter(person=OuterRef(person)))


def is_member(person: Person, day: date) -> bool:
    """Whether the person is a member on that day."""
    return Membership.objects.on(day).filter(person=person).exists()


def members_on(day: date) -> QuerySet[Person]:
    """The members of that day, by name."""
    return Person.objects.filter(membership_on(day, "pk")).order_by("name")


def exemptions_on(day: date) -> QuerySet[Exemption]:
    """The exemptions that hold on that day; only a member can be exempt."""
    return Exemption.objects.on(day).filter(membership_on(day)).select_related("person")


@dataclass(frozen=True)
class Row:
    """One line of the treasurer's list. `until` is the last day without dues, None while it runs."""

    person_id: UUID
    name: str
    member_since: date | None
    exempt_since: date
    reason: Exemption.Reason
    note: str
    until: date | None


def treasurer_list(day: date, with_ended: bool = False) -> list[Row]:
    """Who is exempt on that day, since when and why, by name; `with_ended`: also who was (two queries)."""
    exemptions = exemptions_on(day)
    if with_ended:
        began = Exemption.objects.filter(Q(began_on__lte=day)).select_related("person")
        exemptions = began.filter(Q(until__lt=day) | Q(pk__in=exemptions.values("pk")))
    rows = list(exemptions)
    periods: dict[UUID, list[Period]] = defaultdict(list)
    members = Membership.objects.filter(person__in=[row.person_id for row in rows])
    for person_id, began_on, until in members.values_list("person_id", "began_on", "until"):
        periods[person_id].append((began_on, until))
    listed = [_row(row, periods[row.person_id], day) for row in rows]
    return sorted(listed, key=lambda row: (by_name(row.name), row.exempt_since))


def _row(exemption: Exemption, memberships: list[Period], day: date) -> Row:
    asked = min(day, exemption.until) if exemption.until else day
    return Row(
        person_id=exemption.person_id,
        name=exemption.person.name,
        member_since=without_a_gap_since(memberships, asked),
        exempt_since=exemption.began_on,
        reason=Exemption.Reason(exemption.reason),
        note=exemption.note,
        until=exemption.until,
    )
