"""How many places a mentor has, holds and may still give (P18): the programme's number, the own one, exceptions."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from wegweiser.mentors.models import Mentor
from wegweiser.programme.versions import current

from .models import Mentorship, Place, Reservation
from .refusals import NoPlace
from .rules import free_places, limit


def hold(mentor: Mentor) -> Mentor:
    """Hold the mentor's row until the transaction ends and read it anew; before any row of a mentorship."""
    return Mentor.objects.select_for_update(no_key=True).get(pk=mentor.pk)


def ensure(mentor: Mentor, now: datetime) -> None:
    """Make the rows of the mentor's ordinary places that are still missing."""
    at_most = current(now).mentorships_at_a_time
    known = set(Place.objects.filter(mentor=mentor).values_list("slot", flat=True))
    missing = [Place(mentor=mentor, slot=slot) for slot in range(1, at_most + 1) if slot not in known]
    if missing:
        Place.objects.bulk_create(missing, ignore_conflicts=True)


def free_count(mentor: Mentor, now: datetime) -> int:
    """How many more mentorships are possible now."""
    return free_counts([mentor], now)[mentor.pk]


def free_counts(mentors: Iterable[Mentor], now: datetime) -> dict[UUID, int]:
    """The same for many mentors, by their ids, in two queries."""
    asked = list(mentors)
    today, at_most = timezone.localdate(now), current(now).mentorships_at_a_time
    rows: dict[UUID, list[Place]] = defaultdict(list)
    for place in Place.objects.filter(mentor__in=asked).select_related("extra"):
        rows[place.mentor_id].append(place)
    return {mentor.pk: _count(rows[mentor.pk], mentor.own_limit, at_most, today) for mentor in asked}


def _count(rows: list[Place], own: int | None, at_most: int, today: date) -> int:
    held = sum(place.extra is None and not place.is_free_on(today) for place in rows)
    extras = sum(is_usable_extra(place) and place.is_free_on(today) for place in rows)
    return free_places(at_most, own, held, extras)


def is_usable_extra(place: Place) -> bool:
    """Whether it is an extra place whose exception still holds."""
    return place.extra is not None and place.extra.withdrawn_at is None


def rows_of(mentor: Mentor) -> list[Place]:
    """The mentor's places, ordinary ones first."""
    return list(Place.objects.filter(mentor=mentor).select_related("extra").order_by("slot"))


def free_ordinary(mentor: Mentor, now: datetime) -> Place | None:
    """An ordinary place the mentor (held) may still give; None if the limit is reached."""
    today, at_most = timezone.localdate(now), current(now).mentorships_at_a_time
    ordinary = [place for place in rows_of(mentor) if place.extra is None]
    held = sum(not place.is_free_on(today) for place in ordinary)
    if held >= limit(at_most, mentor.own_limit):
        return None
    return next((place for place in ordinary if place.is_free_on(today)), None)


def occupy(
    place: Place,
    now: datetime,
    mentorship: Mentorship | None = None,
    reservation: Reservation | None = None,
    reserved_until: date | None = None,
) -> None:
    """Take the place, by one conditional UPDATE, also from a reservation that ran out. NoPlace: lost it."""
    free_now = Place.objects.free_on(timezone.localdate(now)).filter(pk=place.pk)
    if not free_now.update(mentorship=mentorship, reservation=reservation, reserved_until=reserved_until):
        raise NoPlace
    ended([place.reservation_id], now)  # the one that had run out


def ended(reservations: Iterable[UUID | None], now: datetime) -> int:
    """These reservations hold no place any more; how many of them did until now."""
    return Reservation.objects.filter(pk__in=[one for one in reservations if one], ended_at=None).update(ended_at=now)
