"""Versions of the programme: each a whole set of changed values, valid from a moment, never edited."""

from typing import Any

from django.db import models

from .values import Programme


class ProgrammeVersion(models.Model):
    """From `valid_from` on the programme has these values (what is not named keeps its default)."""

    valid_from = models.DateTimeField(db_index=True)
    values: "models.JSONField[dict[str, Any], dict[str, Any]]" = models.JSONField(default=dict)
    why = models.CharField(max_length=200, blank=True)
    by = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["valid_from", "id"]

    def __str__(self) -> str:
        return f"{self.valid_from:%Y-%m-%d}"

    def as_programme(self) -> Programme:
        return Programme().with_values(self.values)
