"""How the board decides about a person: votes, and the recorded resolution. Two different things (P9)."""

import uuid

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from wegweiser.journal.unchangeable import Unchangeable
from wegweiser.people.models import Person


class Choice(models.TextChoices):
    """What a board member votes for, and what a resolution says."""

    ACCEPT = "accept", _("aufnehmen")
    DECLINE = "decline", _("absagen")
    DEFER = "defer", _("zurückstellen")


class How(models.TextChoices):
    """How the board came to its resolution."""

    CIRCULATION = "circulation", _("im Umlauf")
    MEETING = "meeting", _("in einer Sitzung")


class MatterQuerySet(models.QuerySet["Matter"]):
    def undecided(self) -> "MatterQuerySet":
        """Matters on which the board has recorded nothing yet, oldest first."""
        return self.filter(resolution=None).order_by("opened_at", "id")

    def awaiting_vote_of(self, person: Person) -> "MatterQuerySet":
        """Undecided matters on which this board member may vote and has not yet."""
        voted = Vote.objects.filter(matter=OuterRef("pk"), voter=person)
        close = Recusal.objects.filter(matter=OuterRef("pk"), person=person)
        return self.undecided().exclude(about=person).filter(~Exists(voted), ~Exists(close))


class Matter(models.Model):
    """One round in which the board decides about one person; `due_on` is the day by which votes are asked."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    about = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    due_on = models.DateField(null=True, blank=True)

    objects = MatterQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.pk)


class Vote(models.Model):
    """What one board member is for. May be changed until the resolution is recorded."""

    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="votes")
    voter = models.ForeignKey(Person, models.PROTECT, related_name="+")
    choice = models.CharField(max_length=10, choices=Choice)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["matter", "voter"], name="resolutions_one_vote_each"),
            models.CheckConstraint(condition=Q(choice__in=Choice.values), name="resolutions_vote_choice_known"),
        ]

    def __str__(self) -> str:
        return f"{self.matter_id} {self.choice}"


class Recusal(Unchangeable):
    """A board member is close to the person concerned and stays out of the matter (§ 34 BGB)."""

    matter = models.ForeignKey(Matter, on_delete=models.CASCADE, related_name="recusals")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["matter", "person"], name="resolutions_recused_once")]

    def __str__(self) -> str:
        return f"{self.matter_id} {self.at:%Y-%m-%d}"


class Resolution(Unchangeable):
    """What the board resolved in a matter: one only, never changed.

    `reason` is internal, but personal data of the person concerned: they may ask to read it (Art. 15 GDPR).
    """

    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="resolution")
    outcome = models.CharField(max_length=10, choices=Choice)
    on = models.DateField()
    how = models.CharField(max_length=12, choices=How)
    reason = models.TextField(
        _("interne Begründung"),
        help_text=_("Für den Vorstand. Die Person kann nach dem Datenschutzrecht verlangen, sie zu lesen."),
    )
    recorded_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(outcome__in=Choice.values), name="resolutions_outcome_known"),
            models.CheckConstraint(condition=Q(how__in=How.values), name="resolutions_how_known"),
            models.CheckConstraint(condition=~Q(reason=""), name="resolutions_reason_given"),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} {self.on:%Y-%m-%d}"


class Participation(Unchangeable):
    """Who took part in a resolution, as it was then. `choice`: their vote by circulation, "" in a meeting."""

    resolution = models.ForeignKey(Resolution, on_delete=models.PROTECT, related_name="participations")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    choice = models.CharField(max_length=10, choices=Choice, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["resolution", "person"], name="resolutions_took_part_once"),
            models.CheckConstraint(
                condition=Q(choice__in=["", *Choice.values]), name="resolutions_part_choice_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.resolution_id} {self.choice}"
