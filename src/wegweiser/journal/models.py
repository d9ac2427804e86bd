"""Who did or opened what, when: ids and field names, never personal text (Art. 6(1)(f) GDPR)."""

from django.db import models

from .unchangeable import Unchangeable


class Entry(Unchangeable):
    """One line of the journal; append-only, also in the database (`guard.install`)."""

    at = models.DateTimeField(db_index=True)
    actor_kind = models.CharField(max_length=20)
    actor_id = models.CharField(max_length=40, blank=True)
    verb = models.CharField(max_length=80)
    subject_type = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=40, db_index=True)
    data = models.JSONField(default=dict)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d} {self.actor_kind} {self.verb} {self.subject_type} {self.subject_id}"
