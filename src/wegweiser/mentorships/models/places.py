"""A mentor's places, reservations of them, and exceptions from their number (P18)."""

import uuid
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Reservation(models.Model):
    """A mentor's place is held until the end of a day for the matter `purpose` (the id of a request)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mentor = models.ForeignKey("mentors.Mentor", on_delete=models.PROTECT, related_name="+")
    purpose = models.UUIDField(db_index=True)
    made_at = models.DateTimeField()
    until = models.DateField()
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.until:%Y-%m-%d}"


class ExtraPlace(models.Model):
    """An individual exception from the maximum: explicit, reasoned, on record (P18)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mentor = models.ForeignKey("mentors.Mentor", on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(_("Begründung"))
    granted_at = models.DateTimeField()
    granted_by = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="extra_place_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.granted_at:%Y-%m-%d}"


class PlaceQuerySet(models.QuerySet["Place"]):
    def free_on(self, today: date) -> Self:
        """Held by nobody, or by a reservation whose last day has passed: the condition of every taking."""
        return self.filter(Q(reservation=None) | Q(reserved_until__lt=today), mentorship=None)


class Place(models.Model):
    """One place of a mentor: free, held by a reservation, or taken by a mentorship; never both (P18).

    Taking it is one conditional UPDATE that also takes an expired reservation (`places.py`).
    """

    mentor = models.ForeignKey("mentors.Mentor", on_delete=models.PROTECT, related_name="+")
    slot = models.PositiveSmallIntegerField()
    extra = models.OneToOneField(ExtraPlace, on_delete=models.PROTECT, null=True, blank=True, related_name="place")
    reservation = models.OneToOneField(
        Reservation, on_delete=models.PROTECT, null=True, blank=True, related_name="place"
    )
    reserved_until = models.DateField(null=True, blank=True)
    mentorship = models.OneToOneField(
        "mentorships.Mentorship", on_delete=models.PROTECT, null=True, blank=True, related_name="place"
    )

    objects = PlaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mentor", "slot"], name="place_once_per_slot"),
            models.CheckConstraint(
                condition=Q(reservation=None) | Q(mentorship=None), name="place_has_one_holder_at_most"
            ),
            models.CheckConstraint(
                condition=Q(reservation=None, reserved_until=None)
                | Q(reservation__isnull=False, reserved_until__isnull=False),
                name="place_reservation_has_its_last_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.slot}"

    def is_free_on(self, today: date) -> bool:
        """The same as `free_on`, for a row at hand."""
        expired = self.reserved_until is not None and self.reserved_until < today
        return self.mentorship_id is None and (self.reservation_id is None or expired)
