"""A mentor's places: reserving, taking, freeing, and the exception on record (P18).

One row per mentor and slot. Whoever wants one holds the mentor's row first, so that the count (the
programme's number, the mentor's own below it) is true while it is looked at; the taking itself is one
conditional UPDATE, which also takes a place whose reservation has run out. So no race goes over.
"""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mentors.models import Mentor

from .capacity import (
    ended,
    ensure,
    free_count,
    free_counts,
    free_ordinary,
    hold,
    is_usable_extra,
    occupy,
    rows_of,
)
from .extra_places import extras_of, grant_extra, lapse, tidy_extras, withdraw_extra
from .models import Mentorship, Place, Reservation
from .refusals import NoPlace, NotInTime

__all__ = [
    "ensure",
    "expire_due",
    "extras_of",
    "free",
    "free_count",
    "free_counts",
    "grant_extra",
    "hold",
    "is_held",
    "prolong",
    "release",
    "reserve",
    "take",
    "withdraw_extra",
]

ROUTINE = Actor.routine("reservations")


@transaction.atomic
def reserve(mentor: Mentor, purpose: UUID, until: date, now: datetime, by: Actor) -> Reservation:
    """Hold a place until the end of the day `until` for a matter (the id of a request). Raises NoPlace.

    Reserved already for this matter: the same reservation, prolonged if need be.
    """
    today = timezone.localdate(now)
    if until < today:
        raise NotInTime
    held = hold(mentor)
    known = Place.objects.filter(mentor=mentor, reservation__purpose=purpose, reserved_until__gte=today)
    place = known.select_related("reservation").first()
    if place is not None and place.reservation is not None:
        prolong(place.reservation, until, now, by)
        return place.reservation
    place = _free_place(held, now)
    reservation = Reservation.objects.create(mentor=mentor, purpose=purpose, made_at=now, until=until)
    occupy(place, now, reservation=reservation, reserved_until=until)
    record(by, "place.reserved", reservation, now, mentor=str(mentor.pk), slot=place.slot, until=until.isoformat())
    return reservation


@transaction.atomic
def prolong(reservation: Reservation, until: date, now: datetime, by: Actor) -> None:
    """Hold the place longer, never shorter. Raises NoPlace if it was lost to somebody else meanwhile."""
    mentor = hold(reservation.mentor)
    place = Place.objects.filter(reservation=reservation).first()
    if place is None:
        raise NoPlace
    if place.is_free_on(timezone.localdate(now)):
        if not is_usable_extra(place) and free_ordinary(mentor, now) is None:
            raise NoPlace
    elif until <= reservation.until:
        return
    if not Place.objects.filter(pk=place.pk, reservation=reservation).update(reserved_until=until):
        raise NoPlace
    Reservation.objects.filter(pk=reservation.pk).update(until=until)
    reservation.until = until
    record(by, "place.prolonged", reservation, now, until=until.isoformat())


@transaction.atomic
def release(reservation: Reservation, now: datetime, by: Actor) -> None:
    """The place is no longer held for it. A second time does nothing.

    Does not hold the mentor: freeing needs no count, and a story that lets several mentors go cannot get stuck.
    """
    Place.objects.filter(reservation=reservation).update(reservation=None, reserved_until=None)
    if ended([reservation.pk], now):
        record(by, "place.released", reservation, now)
    reservation.refresh_from_db(fields=["ended_at"])


def is_held(reservation: Reservation, now: datetime) -> bool:
    """Whether a place is still held for it."""
    return Place.objects.filter(reservation=reservation, reserved_until__gte=timezone.localdate(now)).exists()


@transaction.atomic
def take(mentorship: Mentorship, now: datetime, by: Actor, reservation: Reservation | None = None) -> Place:
    """The mentorship takes the reserved place, or any free one if the reservation was lost. Raises NoPlace.

    Has it one already: that one.
    """
    mentor = hold(mentorship.mentor)
    taken = Place.objects.filter(mentorship=mentorship).first()
    if taken is not None:
        return taken
    if reservation is None or not _take_reserved(mentorship, reservation, now):
        occupy(_free_place(mentor, now), now, mentorship=mentorship)
    place = Place.objects.get(mentorship=mentorship)
    record(by, "place.taken", mentorship, now, mentor=str(mentor.pk), slot=place.slot)
    tidy_extras(mentor, now, by)
    return Place.objects.get(mentorship=mentorship)


@transaction.atomic
def free(mentorship: Mentorship, now: datetime, by: Actor) -> None:
    """The mentorship leaves its place; an extra place that is no longer needed lapses. Twice does no harm."""
    mentor = hold(mentorship.mentor)
    place = Place.objects.filter(mentorship=mentorship).select_related("extra").first()
    if place is None:
        return
    Place.objects.filter(pk=place.pk).update(mentorship=None)
    record(by, "place.freed", mentorship, now, mentor=str(mentor.pk), slot=place.slot)
    if place.extra is not None:
        lapse(place.extra, now, by)
    else:
        tidy_extras(mentor, now, by)


def expire_due(now: datetime) -> int:
    """Clear away reservations whose last day has passed; taking a place never waits for this. How many."""
    ran_out = Place.objects.filter(reserved_until__lt=timezone.localdate(now)).select_related("mentor", "reservation")
    return sum(_expire(place, now) for place in ran_out)


@transaction.atomic
def _expire(place: Place, now: datetime) -> bool:
    hold(place.mentor)
    unchanged = Place.objects.filter(
        pk=place.pk, reservation=place.reservation, reserved_until__lt=timezone.localdate(now)
    )
    if place.reservation is None or not unchanged.update(reservation=None, reserved_until=None):
        return False
    ended([place.reservation_id], now)
    record(ROUTINE, "place.expired", place.reservation, now)
    return True


def _take_reserved(mentorship: Mentorship, reservation: Reservation, now: datetime) -> bool:
    reserved = Place.objects.filter(mentor=mentorship.mentor_id, reservation=reservation)
    living = reserved.filter(reserved_until__gte=timezone.localdate(now))
    taken = living.update(mentorship=mentorship, reservation=None, reserved_until=None)
    ended([reservation.pk], now)
    return bool(taken)


def _free_place(mentor: Mentor, now: datetime) -> Place:
    ensure(mentor, now)
    place = free_ordinary(mentor, now)
    if place is not None:
        return place
    today = timezone.localdate(now)
    for place in rows_of(mentor):
        if is_usable_extra(place) and place.is_free_on(today):
            return place
    raise NoPlace
