"""The exception from the number of places: explicit, reasoned, on record, and over when it is over (P18)."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person
from wegweiser.programme.values import BOUNDS

from .capacity import ensure, free_ordinary, hold, is_usable_extra, occupy, rows_of
from .models import ExtraPlace, Place
from .refusals import NoReason

# Their slots lie above all that ordinary ones can ever have.
_ABOVE_ORDINARY = BOUNDS["mentorships_at_a_time"][1]


@transaction.atomic
def grant_extra(mentor: Mentor, reason: str, person: Person, now: datetime, by: Actor) -> ExtraPlace:
    """`person` allows one place more, for one mentorship, and says why. Raises NoReason.

    The very same again while it is unused: the one there is.
    """
    reason = reason.strip()
    if not reason:
        raise NoReason
    hold(mentor)
    today = timezone.localdate(now)
    for place in rows_of(mentor):
        same = place.extra is not None and (place.extra.reason, place.extra.granted_by_id) == (reason, person.pk)
        if same and place.extra is not None and is_usable_extra(place) and place.is_free_on(today):
            return place.extra
    extra = ExtraPlace.objects.create(mentor=mentor, reason=reason, granted_at=now, granted_by=person)
    highest = Place.objects.filter(mentor=mentor).aggregate(highest=Max("slot"))["highest"] or 0
    slot = max(highest, _ABOVE_ORDINARY) + 1
    Place.objects.create(mentor=mentor, slot=slot, extra=extra)
    record(by, "extra_place.granted", extra, now, mentor=str(mentor.pk), slot=slot)
    return extra


@transaction.atomic
def withdraw_extra(extra: ExtraPlace, now: datetime, by: Actor) -> bool:
    """Take back one that is not needed after all; False while it is held."""
    hold(extra.mentor)
    if not Place.objects.free_on(timezone.localdate(now)).filter(extra=extra).exists():
        return False
    lapse(extra, now, by)
    return True


def extras_of(mentor: Mentor) -> list[ExtraPlace]:
    """The exceptions that hold now, the newest first."""
    return list(ExtraPlace.objects.filter(mentor=mentor, withdrawn_at=None).order_by("-granted_at", "id"))


def lapse(extra: ExtraPlace, now: datetime, by: Actor) -> None:
    """The exception is over: nobody can take the place any more. The mentor is held by the caller."""
    Place.objects.filter(extra=extra).update(reservation=None, reserved_until=None)
    if ExtraPlace.objects.filter(pk=extra.pk, withdrawn_at=None).update(withdrawn_at=now):
        record(by, "extra_place.lapsed", extra, now)


def tidy_extras(mentor: Mentor, now: datetime, by: Actor) -> None:
    """A mentorship on an extra place moves to an ordinary one that became free, and the exception is over.

    Else an exception made for one mentorship would go on for whoever comes next.
    """
    ensure(mentor, now)
    for place in rows_of(mentor):
        ordinary = free_ordinary(mentor, now)
        if place.extra is None or place.mentorship_id is None or ordinary is None:
            continue
        Place.objects.filter(pk=place.pk).update(mentorship=None)
        occupy(ordinary, now, mentorship=place.mentorship)
        record(by, "place.moved", mentor, now, slot=ordinary.slot, was=place.slot)
        lapse(place.extra, now, by)
