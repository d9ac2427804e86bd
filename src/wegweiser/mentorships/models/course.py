"""The facts of a mentorship's course: begun, extended, reminded, ended (P13, P19, P22)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..lifecycle import Side, State
from .mentorship import Mentorship


class BeginConfirmation(models.Model):
    """One of the two confirmed: we have begun on that day; with the pledges as worded then (P17, P14, P15)."""

    mentorship = models.ForeignKey(Mentorship, on_delete=models.PROTECT, related_name="confirmations")
    side = models.CharField(max_length=6, choices=Side.choices)
    on = models.DateField()
    at = models.DateTimeField()
    declaration = models.ForeignKey("consents.Declaration", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mentorship", "side"], name="begin_confirmed_once_per_side")]

    def __str__(self) -> str:
        return f"{self.side} {self.on:%Y-%m-%d}"


class ExtensionWish(models.Model):
    """One of the two would like to go on until a day; both wishes for the same day make the extension (P19)."""

    mentorship = models.ForeignKey(Mentorship, on_delete=models.PROTECT, related_name="extension_wishes")
    side = models.CharField(max_length=6, choices=Side.choices)
    until = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mentorship", "side"], name="extension_wish_once_per_side")]

    def __str__(self) -> str:
        return f"{self.side} {self.until:%Y-%m-%d}"


class Extension(models.Model):
    """The mentorship goes on, from one last day to a later one; any number of times (P19)."""

    mentorship = models.ForeignKey(Mentorship, on_delete=models.PROTECT, related_name="extensions")
    was_until = models.DateField()
    until = models.DateField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(until__gt=models.F("was_until")), name="extension_goes_on"),
            models.UniqueConstraint(fields=["mentorship", "was_until"], name="extension_once_from_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.until:%Y-%m-%d}"


class EndReminder(models.Model):
    """One side was written to about one last day: that it comes, or that it is there. Each once per last day."""

    class Kind(models.TextChoices):
        SOON = "soon"
        LAST_DAY = "last_day"

    mentorship = models.ForeignKey(Mentorship, on_delete=models.PROTECT, related_name="end_reminders")
    side = models.CharField(max_length=6, choices=Side.choices)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    last_day = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["mentorship", "side", "kind", "last_day"], name="end_reminder_once_per_last_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.last_day:%Y-%m-%d}"


class Ending(models.Model):
    """How, when and by whom it ended; the reason is the association's list, never blame (L9)."""

    class Reason(models.TextChoices):
        AS_PLANNED = "as_planned", _("wie vereinbart")
        GOAL_REACHED = "goal_reached", _("Ziel schon erreicht")
        NO_TIME = "no_time", _("keine Zeit mehr")
        NO_FIT = "no_fit", _("es passte nicht")
        MOVED_ON = "moved_on", _("die Pläne haben sich geändert")
        SEPARATION = "separation", _("Trennung nach einem Anliegen")
        NOT_SAID = "not_said", _("ohne Angabe")

    mentorship = models.OneToOneField(Mentorship, on_delete=models.PROTECT, related_name="ending")
    state = models.CharField(max_length=20, choices=State.choices)
    on = models.DateField()
    at = models.DateTimeField()
    reason = models.CharField(max_length=20, choices=Reason.choices, default=Reason.NOT_SAID)
    side = models.CharField(max_length=6, choices=Side.choices, blank=True, default="")  # empty: the association

    def __str__(self) -> str:
        return f"{self.state} {self.on:%Y-%m-%d}"
