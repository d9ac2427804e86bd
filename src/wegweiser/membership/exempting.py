"""Exemption from dues: beginning, ending, and telling the treasurer (P5)."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people.models import Person

from .holding import hold
from .letters import tell_exemption_began, tell_exemption_ended
from .models import Exemption, ExemptionEnding, Membership
from .refusals import NotAMember, NotInTime
from .rules import begins_on


@transaction.atomic
def exempt(
    person: Person, on: date, reason: Exemption.Reason | str, now: datetime, by: Actor, note: str = ""
) -> Exemption:
    """The member pays no dues from `on`; whoever is exempt already stays so. Every treasurer is told.

    Raises NotAMember (also for whoever has already given notice) and NotInTime for a day to come or
    before the membership began.
    """
    if on > timezone.localdate(now):
        raise NotInTime
    hold(person)
    running: Exemption | None = Exemption.objects.running().filter(person=person).first()
    if running is not None:
        return running
    membership = Membership.objects.running().filter(person=person).first()
    if membership is None:
        raise NotAMember
    ended = Exemption.objects.filter(person=person).values_list("until", flat=True)
    exemption = Exemption.objects.create(
        person=person, began_on=begins_on(on, ended), reason=Exemption.Reason(reason), note=note.strip()
    )
    record(
        by,
        "exemption.begun",
        exemption,
        now,
        began_on=exemption.began_on.isoformat(),
        reason=exemption.reason,
    )
    tell_exemption_began(exemption, now)
    return exemption


@transaction.atomic
def end_exemption(
    person: Person, on: date, reason: ExemptionEnding.Reason | str, now: datetime, by: Actor
) -> Exemption | None:
    """The person pays dues again; `on` is the last day without. Every treasurer is told.

    None if no exemption is running (a second time, too). Raises NotInTime for a day before it began.
    """
    hold(person)
    exemption: Exemption | None = Exemption.objects.running().filter(person=person).first()
    if exemption is None:
        return None
    if on < exemption.began_on:
        raise NotInTime
    Exemption.objects.set_last_day(exemption.pk, on)
    ending = ExemptionEnding.objects.create(
        exemption=exemption,
        on=on,
        reason=ExemptionEnding.Reason(reason),
        at=now,
        actor_kind=by.kind,
        actor_id=by.id,
    )
    record(by, "exemption.ended", exemption, now, until=on.isoformat(), reason=ending.reason)
    exemption.refresh_from_db()
    tell_exemption_ended(exemption, now)
    return exemption
