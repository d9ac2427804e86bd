"""`work`: works off the jobs and lets happen what happens by itself; `tick` does the latter once."""

import logging
import os
import signal
import sys
import threading
import time
from datetime import datetime
from types import FrameType
from typing import TYPE_CHECKING

from .folder import DataFolder
from .lifeline import end_with_parent
from .preparing import PREPARED, prepare
from .speaking import Refusal

if TYPE_CHECKING:  # importing it needs Django to be set up
    from .jobs import Jobs

LOOK_EVERY = 1.0  # seconds between two looks for jobs
TICK_EVERY = 5.0  # seconds between two looks at the routines; each knows its own interval
TIDY_EVERY = 3600.0
LONGEST_PAUSE = 30.0  # seconds between two tries when the database is away
LOCK_WITHIN = 15.0  # seconds for a worker that is ending to let go

log = logging.getLogger(__name__)


def work(folder: DataFolder, *, prepare_first: bool = False) -> int:
    """Work until asked to end (SIGINT, SIGTERM); a job under way is finished first.

    `prepare_first`: do what `prepare` does, tell it on stdout and close that.
    """
    end_with_parent()
    if prepare_first:
        sys.stdout.write(prepare() + PREPARED)
        sys.stdout.flush()
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    import django

    django.setup()
    from .jobs import Jobs

    alone = _is_alone(folder)
    ending = threading.Event()
    jobs = Jobs(f"{os.uname().nodename[:40]}-{os.getpid()}", alone=alone)

    def end(number: int, frame: FrameType | None) -> None:
        # Once is enough: a second signal inside `set` would wait for itself forever.
        for again in (signal.SIGINT, signal.SIGTERM):
            signal.signal(again, signal.SIG_IGN)
        ending.set()
        jobs.end()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    _work_until(ending, jobs)
    return 0


def _work_until(ending: threading.Event, jobs: "Jobs") -> None:
    from django.db import DatabaseError, InterfaceError, connections

    next_tick = next_tidying = 0.0
    pause = LOOK_EVERY
    while not ending.is_set():
        try:
            if time.monotonic() >= next_tidying:
                jobs.tidy(_now())
                next_tidying = time.monotonic() + TIDY_EVERY
            if time.monotonic() >= next_tick:
                tick(_now())
                next_tick = time.monotonic() + TICK_EVERY
            jobs.work_off()
            pause = LOOK_EVERY
        except (DatabaseError, InterfaceError) as trouble:
            pause = min(pause * 2, LONGEST_PAUSE)
            log.warning("database unavailable (%s), next try in %.0f s", type(trouble).__name__, pause)
            connections.close_all()
        ending.wait(pause)


def tick(now: datetime) -> list[str]:
    """Run once what is due at `now`; the names of the routines that worked."""
    from wegweiser import routines

    return routines.run_due(now)


def _now() -> datetime:
    from django.utils import timezone

    return timezone.now()


def _is_alone(folder: DataFolder) -> bool:
    """On SQLite one worker only: more are slower there. True if this is the only one for sure."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return False
    deadline = time.monotonic() + LOCK_WITHIN
    while not folder.lock("working.lock", f"{os.getpid()}\n"):
        if time.monotonic() > deadline:
            raise Refusal(
                f"Für {folder.path} arbeitet schon ein anderer Prozess im Hintergrund.",
                f"Another process already works in the background for {folder.path}.",
            )
        time.sleep(0.2)
    return True
