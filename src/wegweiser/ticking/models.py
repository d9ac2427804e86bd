"""Rows that are worked on with attempts and leases, and the memory of what ran by itself."""

from datetime import datetime, timedelta
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from wegweiser.ticking.rules import Patience, backoff


class AttemptedQuerySet(models.QuerySet[Any]):
    def due(self, now: datetime) -> Self:
        """What is to be tried now: its time has come and nobody (or only a dead worker) holds it."""
        unheld = Q(lease_until=None) | Q(lease_until__lte=now)
        return self.filter(unheld, next_try_at__lte=now, failed_finally_at=None)

    def claim(self, pk: Any, *, now: datetime, lease: timedelta) -> Any | None:
        """Take the row for one attempt, or None if it isn't due, isn't in this queryset or is held.

        One conditional UPDATE decides, so of several workers exactly one gets the row. Call it outside
        a transaction: the others must see the lease while the work is being done.
        """
        taken = self.due(now).filter(pk=pk).update(attempts=F("attempts") + 1, lease_until=now + lease)
        return self.model._default_manager.get(pk=pk) if taken else None


class Attempted(models.Model):
    """Something that is tried until it worked or is given up. `next_try_at` None: nothing to try.

    The model's manager comes from a subclass of AttemptedQuerySet.
    """

    attempts = models.PositiveIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True, blank=True, db_index=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    failed_finally_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        abstract = True

    def attempt_succeeded(self, **fields: Any) -> None:
        """Nothing more to try; `fields` are written in the same UPDATE."""
        self._write(self._self(), next_try_at=None, lease_until=None, last_error="", **fields)

    def attempt_failed(
        self,
        error: str,
        *,
        now: datetime,
        patience: Patience,
        final: bool = False,
        when_final: dict[str, Any] | None = None,
    ) -> bool:
        """Note the failed attempt and when to try again; True if it was given up for good.

        `error`: class and code, no personal text. `final`: trying again makes no sense. `when_final`:
        fields written in the same UPDATE when it is given up. Does nothing if another worker has taken
        the row since (its lease had run out).
        """
        pause = None if final else backoff(max(self.attempts, 1), patience)
        fields: dict[str, Any] = {"lease_until": None, "last_error": error[:300]}
        if pause is None:
            fields |= {"next_try_at": None, "failed_finally_at": now, **(when_final or {})}
        else:
            fields["next_try_at"] = now + pause
        mine = self._self().filter(attempts=self.attempts)
        return self._write(mine, **fields) and pause is None

    def _self(self) -> models.QuerySet[Any]:
        return type(self)._default_manager.filter(pk=self.pk)

    def _write(self, rows: models.QuerySet[Any], **fields: Any) -> bool:
        if not rows.update(**fields):
            return False
        for name, value in fields.items():
            setattr(self, name, value)
        return True


class RoutineRun(models.Model):
    """When a routine last ran. `last_finished_at` is the moment of the last run that worked."""

    name = models.CharField(max_length=100, unique=True)
    last_started_at = models.DateTimeField(null=True, blank=True)
    last_finished_at = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
