"""Concerns: sealed, and seen only by those on their list (P25, P17)."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wegweiser.people.models import Person

from .lifecycle import State


class Concern(models.Model):
    """One side has a problem which the two can't solve, and tells the association."""

    class Source(models.TextChoices):
        FORM = "form", _("Formular")
        MAIL = "mail", _("E-Mail")
        OFFICE = "office", _("im Gespräch")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.CharField(max_length=6, choices=Source.choices)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    mentorship = models.ForeignKey(
        "mentorships.Mentorship", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    mail = models.OneToOneField(
        "mail.IncomingMail", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    # What the mail began, and what is written to and by the sender about it.
    conversation = models.OneToOneField("mail.Conversation", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.NEW)
    sealed = models.BinaryField(null=True)  # the words of the form; a mail's words lie sealed with the mail
    raised_at = models.DateTimeField(db_index=True)
    last_step_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(state__in=State.values), name="concern_state_known")]

    def __str__(self) -> str:
        return f"{self.state} {self.raised_at:%Y-%m-%d}"

    @property
    def matter(self) -> str:
        """What its texts are sealed under (vault)."""
        return f"concern:{self.pk}"

    @property
    def place(self) -> str:
        """Where its own words are sealed."""
        return f"mediation.Concern.sealed:{self.pk}"


class Reader(models.Model):
    """Somebody on the list of those who may read one concern; nobody else sees that it exists."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="readers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["concern", "person"], name="reader_once_per_concern")]

    def __str__(self) -> str:
        return str(self.pk)


class StruckOut(models.Model):
    """The sender wanted this one not to read it; that holds also when the readers leave office."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="struck_out")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["concern", "person"], name="struck_out_once_per_concern")]

    def __str__(self) -> str:
        return str(self.pk)


class ConcernNote(models.Model):
    """What a reader wrote down while helping (a talk, a step, how it ended), sealed."""

    class Kind(models.TextChoices):
        NOTE = "note", _("Notiz")
        OUTCOME = "outcome", _("Ergebnis")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.NOTE)
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    sealed = models.BinaryField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"

    @property
    def place(self) -> str:
        """Where its words are sealed, under the concern's matter."""
        return f"mediation.ConcernNote.sealed:{self.pk}"
