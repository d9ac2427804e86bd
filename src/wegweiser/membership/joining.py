"""Becoming a member, and leaving (P5, P26)."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from wegweiser.consents.models import Declaration
from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people.models import Person
from wegweiser.resolutions.models import Resolution

from .exempting import end_exemption
from .holding import hold
from .models import ExemptionEnding, Membership, MembershipEnding
from .refusals import NotInTime
from .rules import begins_on


@transaction.atomic
def join(
    person: Person,
    on: date,
    reason: Membership.Reason | str,
    declaration: Declaration | None,
    resolution: Resolution | None,
    now: datetime,
    by: Actor,
) -> Membership:
    """The person is a member from `on`; whoever is one already keeps the membership they have.

    If it was ended for a later day, the new one follows without a gap. Raises NotInTime for a day to come.
    """
    if on > timezone.localdate(now):
        raise NotInTime
    hold(person)
    running: Membership | None = Membership.objects.running().filter(person=person).first()
    if running is not None:
        return running
    ended = Membership.objects.filter(person=person).values_list("until", flat=True)
    membership = Membership.objects.create(
        person=person,
        began_on=begins_on(on, ended),
        reason=Membership.Reason(reason),
        declaration=declaration,
        resolution=resolution,
    )
    record(
        by,
        "membership.begun",
        membership,
        now,
        began_on=membership.began_on.isoformat(),
        reason=membership.reason,
        declaration=declaration.pk if declaration else None,
        resolution=resolution.pk if resolution else None,
    )
    return membership


@transaction.atomic
def leave(
    person: Person, on: date, reason: MembershipEnding.Reason | str, now: datetime, by: Actor
) -> Membership | None:
    """The membership ends, `on` is its last day (it may lie ahead); an exemption ends with it.

    None if none is running (a second time, too). Raises NotInTime for a day before it or the exemption began.
    """
    hold(person)
    membership: Membership | None = Membership.objects.running().filter(person=person).first()
    if membership is None:
        return None
    if on < membership.began_on:
        raise NotInTime
    Membership.objects.set_last_day(membership.pk, on)
    ending = MembershipEnding.objects.create(
        membership=membership,
        on=on,
        reason=MembershipEnding.Reason(reason),
        at=now,
        actor_kind=by.kind,
        actor_id=by.id,
    )
    record(by, "membership.ended", membership, now, until=on.isoformat(), reason=ending.reason)
    end_exemption(person, on, ExemptionEnding.Reason.MEMBERSHIP_ENDED, now, by)
    membership.refresh_from_db()
    return membership
