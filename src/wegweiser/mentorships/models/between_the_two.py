"""What the two write for themselves; sealed, and read by nobody else (P17, P19)."""

import uuid

from django.db import models

from ..lifecycle import Side
from .mentorship import Mentorship


class Agreement(models.Model):
    """How the two want to work together, in their words, sealed; `revision` tells concurrent writers apart (P19)."""

    mentorship = models.OneToOneField(Mentorship, on_delete=models.PROTECT, related_name="agreement")
    sealed = models.BinaryField()
    revision = models.PositiveIntegerField(default=1)
    written_on = models.DateField()
    written_by = models.CharField(max_length=6, choices=Side.choices)

    def __str__(self) -> str:
        return f"{self.written_on:%Y-%m-%d}"


class Meeting(models.Model):
    """The two met: the day (not the minute, T34) and an optional line, both sealed; unseen by the association."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mentorship = models.ForeignKey(Mentorship, on_delete=models.PROTECT, related_name="meetings")
    sealed = models.BinaryField()
    noted_by = models.CharField(max_length=6, choices=Side.choices)

    def __str__(self) -> str:
        return self.noted_by
