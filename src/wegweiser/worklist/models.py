"""The only things the work list stores: what a person said about something that waits."""

from typing import Self

from django.db import models
from django.db.models import Q

from wegweiser.people.models import Person


class WordQuerySet(models.QuerySet["Word"]):
    def standing(self) -> Self:
        """Those that nobody has taken back, in the order they were said."""
        return self.filter(taken_back_at=None).order_by("said_at", "id")


class Word(models.Model):
    """Done, snoozed until a day, or handed over to somebody; the newest word about a thing counts.

    `since` is when the thing had begun to wait: if it waits anew, an old word no longer holds.
    """

    class Kind(models.TextChoices):
        DONE = "done"
        SNOOZED = "snoozed"
        HANDED_OVER = "handed_over"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    todo = models.CharField(max_length=40)
    subject = models.CharField(max_length=60)
    since = models.DateTimeField()
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    until = models.DateField(null=True, blank=True)
    to = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = WordQuerySet.as_manager()

    class Meta:
        ordering = ["said_at", "id"]
        indexes = [models.Index(fields=["todo", "subject"], name="word_by_thing")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="snoozed", until__isnull=False) | (~Q(kind="snoozed") & Q(until=None)),
                name="word_snoozed_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(kind="handed_over", to__isnull=False) | (~Q(kind="handed_over") & Q(to=None)),
                name="word_handed_over_has_a_person",
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None, taken_back_by=None)
                | Q(taken_back_at__isnull=False, taken_back_by__isnull=False),
                name="word_taken_back_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.todo}"
