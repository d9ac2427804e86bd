"""Membership and exemption from dues: periods with a reason, never edited history (P5).

`until` is the last day of a period, included. It is set once, together with an ending that says why.
"""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from wegweiser.consents.models import Declaration
from wegweiser.journal.unchangeable import Unchangeable, UnchangeableQuerySet
from wegweiser.people.models import Person
from wegweiser.resolutions.models import Resolution


class PeriodQuerySet(UnchangeableQuerySet):
    def on(self, day: date) -> Self:
        """Periods that hold on that day, their last day included."""
        return self.filter(Q(until=None) | Q(until__gte=day), began_on__lte=day)

    def running(self) -> Self:
        """Periods without an end."""
        return self.filter(until=None)

    def set_last_day(self, pk: Any, on: date) -> bool:
        """End one running period; False if it had ended before. The only change a period ever sees."""
        plain: models.QuerySet[Any] = models.QuerySet(self.model)
        return bool(plain.filter(pk=pk, until=None).update(until=on))


class Period(Unchangeable):
    """Something that holds for a person from one day to another; at most one of its kind runs per person."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    began_on = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects: ClassVar[models.Manager[Any]] = PeriodQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(until=None), name="%(class)s_running_once"),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("began_on")), name="%(class)s_ends_later"
            ),
        ]
        indexes = [models.Index(fields=["person", "began_on"], name="%(class)s_by_person")]

    def __str__(self) -> str:
        return f"{self.began_on:%Y-%m-%d} – {self.until or ''}"


class Membership(Period):
    """Who belongs to the association. `declaration` is the person's word, `resolution` the board's."""

    class Reason(models.TextChoices):
        MENTOR = "mentor", _("als Mentor/in aufgenommen")
        JOINED = "joined", _("selbst beigetreten")
        IMPORTED = "imported", _("aus der Mitgliederliste übernommen")

    reason = models.CharField(max_length=20, choices=Reason)
    declaration = models.ForeignKey(Declaration, models.PROTECT, related_name="+", null=True, blank=True)
    resolution = models.ForeignKey(Resolution, models.PROTECT, related_name="+", null=True, blank=True)


class Exemption(Period):
    """A member pays no dues, and why. `note` is a free line for the treasurer."""

    class Reason(models.TextChoices):
        MENTOR = "mentor", _("ehrenamtlich als Mentor/in")
        BOARD = "board", _("vom Vorstand befreit")
        IMPORTED = "imported", _("aus der Mitgliederliste übernommen")

    reason = models.CharField(max_length=20, choices=Reason)
    note = models.CharField(max_length=200, blank=True)


class Ending(Unchangeable):
    """Why a period ended, who entered it and when; written in the same transaction as its `until`."""

    on = models.DateField()
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=20)
    actor_id = models.CharField(max_length=40, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.on:%Y-%m-%d}"


class MembershipEnding(Ending):
    class Reason(models.TextChoices):
        LEFT = "left", _("ausgetreten")
        EXCLUDED = "excluded", _("ausgeschlossen")
        OTHER = "other", _("anderer Grund")

    membership = models.OneToOneField(Membership, on_delete=models.PROTECT, related_name="ending")
    reason = models.CharField(max_length=20, choices=Reason)


class ExemptionEnding(Ending):
    class Reason(models.TextChoices):
        NO_LONGER_MENTOR = "no_longer_mentor", _("nicht mehr Mentor/in")
        MEMBERSHIP_ENDED = "membership_ended", _("Mitgliedschaft beendet")
        OTHER = "other", _("anderer Grund")

    exemption = models.OneToOneField(Exemption, on_delete=models.PROTECT, related_name="ending")
    reason = models.CharField(max_length=20, choices=Reason)
