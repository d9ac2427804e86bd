"""Feedback: asked of both sides after six months and at the end (P13, P24)."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from wegweiser.mentorships.lifecycle import Side
from wegweiser.mentorships.models import Mentorship
from wegweiser.people.models import Person


class Occasion(models.TextChoices):
    HALF_TIME = "half_time", _("nach sechs Monaten")
    END = "end", _("am Ende")


class AskedQuerySet(models.QuerySet["Asked"]):
    def open(self) -> "AskedQuerySet":
        """Neither answered nor waived."""
        return self.filter(feedback=None, waived_at=None)


class Asked(models.Model):
    """One of the two was asked, once per occasion: a second run asks nobody twice (L1)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mentorship = models.ForeignKey(Mentorship, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=6, choices=Side.choices)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    occasion = models.CharField(max_length=10, choices=Occasion.choices)
    due_on = models.DateField()
    asked_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    waived_at = models.DateTimeField(null=True, blank=True)  # the coordination no longer waits for it

    objects = AskedQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["mentorship", "side", "occasion"], name="feedback_asked_once"),
        ]

    def __str__(self) -> str:
        return f"{self.occasion} {self.side}"


class Feedback(models.Model):
    """What one of the two answered. Read by the coordination and by whoever wrote it; to all others only sums."""

    class Helped(models.TextChoices):
        MUCH = "much", _("viel")
        SOME = "some", _("etwas")
        LITTLE = "little", _("wenig")

    class Again(models.TextChoices):
        YES = "yes", _("ja")
        PERHAPS = "perhaps", _("vielleicht")
        NO = "no", _("nein")

    asked = models.OneToOneField(Asked, on_delete=models.PROTECT, related_name="feedback")
    given_at = models.DateTimeField()
    helped = models.CharField(max_length=10, choices=Helped.choices, blank=True, default="")
    fun = models.CharField(max_length=10, choices=Helped.choices, blank=True, default="")
    again = models.CharField(max_length=10, choices=Again.choices, blank=True, default="")
    good = models.TextField(_("Was gut war"), blank=True, default="")
    better = models.TextField(_("Was besser werden kann"), blank=True, default="")
    wants_a_talk = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.given_at:%Y-%m-%d}"
