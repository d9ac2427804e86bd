"""The queue of jobs (django.tasks, rows of django-tasks-db). Needs Django to be set up.

A job row is only a hint "work on row X": the row that matters is ours, with attempts and a lease, and
the routines enqueue it again. So a job whose worker was killed may simply go.
"""

import logging
from datetime import datetime, timedelta

from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

ABANDONED_AFTER = timedelta(hours=1)  # where several workers run; far longer than any job
KEPT_FOR = timedelta(days=7)

log = logging.getLogger(__name__)


class Jobs:
    """The jobs as one worker sees them. `alone`: no other worker can be running now."""

    def __init__(self, worker_id: str, *, alone: bool) -> None:
        self._alone = alone
        self._worker = Worker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_id,
        )

    def work_off(self) -> None:
        """Do all jobs that are ready, one after the other; a failing job stops no other."""
        self._worker.run()

    def end(self) -> None:
        """Let `work_off` return after the job under way. Safe in a signal handler."""
        self._worker.running = False

    def tidy(self, now: datetime) -> None:
        """Remove the rows of killed workers and what was done long ago. Call it between two jobs."""
        running = DBTaskResult.objects.running()
        abandoned = running if self._alone else running.filter(started_at__lt=now - ABANDONED_AFTER)
        count, _ = abandoned.delete()
        if count:
            log.warning("removed %d jobs of a worker that was cut off", count)
        DBTaskResult.objects.finished().filter(finished_at__lt=now - KEPT_FOR).delete()
