"""Runs what is due: each routine once in its interval, however many processes ask."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from django.db.models import Q

from wegweiser.ticking.models import RoutineRun
from wegweiser.ticking.rules import retry_pause

log = structlog.get_logger(__name__)

RETRY_AT_MOST = timedelta(minutes=5)


@dataclass(frozen=True)
class Routine:
    """Something that happens by itself: one story call with the moment as its argument.

    `lease`: how long a run may take before another process believes it dead; the call must be
    idempotent, since after that it may run again.
    """

    name: str
    every: timedelta
    call: Callable[[datetime], object]
    lease: timedelta = timedelta(minutes=15)


def run_due(routines: Iterable[Routine], now: datetime) -> list[str]:
    """Run each routine whose interval has passed since it last worked; the names of those that worked.

    After a standstill a routine runs once (it catches up by its own query), a second call in the
    interval does nothing, an exception is logged and stops no other routine.
    """
    return [routine.name for routine in routines if _taken(routine, now) and _worked(routine, now)]


def _taken(routine: Routine, now: datetime) -> bool:
    RoutineRun.objects.get_or_create(name=routine.name)
    # A run "in the future" means that the clock went back: better once too often than never.
    interval_passed = (
        Q(last_finished_at=None) | Q(last_finished_at__lte=now - routine.every) | Q(last_finished_at__gt=now)
    )
    unheld = Q(lease_until=None) | Q(lease_until__lte=now)
    return bool(
        RoutineRun.objects.filter(interval_passed, unheld, name=routine.name).update(
            last_started_at=now, lease_until=now + routine.lease
        )
    )


def _worked(routine: Routine, now: datetime) -> bool:
    # Only the run that holds the lease writes its end: a run believed dead must not end another's.
    mine = RoutineRun.objects.filter(name=routine.name, last_started_at=now)
    try:
        routine.call(now)
    except Exception as error:  # noqa: BLE001 (one broken routine stops no other)
        # The class only: messages and locals may hold names and addresses.
        log.error("routine_failed", routine=routine.name, error=type(error).__name__)
        mine.update(lease_until=now + retry_pause(routine.every, RETRY_AT_MOST))
        return False
    mine.update(last_finished_at=now, lease_until=None)
    return True
