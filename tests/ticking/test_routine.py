"""What happens by itself happens once in its interval, and is caught up."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
import structlog
from django.db import connection

from wegweiser.ticking.models import RoutineRun
from wegweiser.ticking.routine import Routine, run_due

NOW = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


class Calls(list[datetime]):
    def __call__(self, now: datetime) -> None:
        self.append(now)


def _breaks(now: datetime) -> None:
    raise RuntimeError("erika@musterfrau.example")


@pytest.mark.django_db
def test_a_routine_runs_once_in_its_interval() -> None:
    calls = Calls()
    daily = [Routine("daily", DAY, calls)]
    assert run_due(daily, NOW) == ["daily"]
    assert run_due(daily, NOW + HOUR) == []
    assert run_due(daily, NOW + DAY) == ["daily"]
    assert calls == [NOW, NOW + DAY]


@pytest.mark.django_db
def test_missed_days_are_caught_up_by_one_run() -> None:
    calls = Calls()
    daily = [Routine("daily", DAY, calls)]
    run_due(daily, NOW)
    later = NOW + timedelta(days=9)
    assert [run_due(daily, later), run_due(daily, later + HOUR)] == [["daily"], []]
    assert calls == [NOW, later]


@pytest.mark.django_db
def test_an_exception_stops_no_other_routine_and_is_tried_again_soon() -> None:
    calls = Calls()
    routines = [Routine("broken", DAY, _breaks), Routine("sound", DAY, calls)]
    with structlog.testing.capture_logs() as logs:
        assert run_due(routines, NOW) == ["sound"]
    assert logs == [{"event": "routine_failed", "routine": "broken", "error": "RuntimeError", "log_level": "error"}]
    mended = [Routine("broken", DAY, calls)]
    assert run_due(mended, NOW + timedelta(minutes=1)) == []
    assert run_due(mended, NOW + timedelta(minutes=6)) == ["broken"]


@pytest.mark.django_db
def test_a_run_that_died_is_repeated_when_its_lease_is_over() -> None:
    calls = Calls()
    daily = Routine("daily", DAY, calls, lease=timedelta(minutes=15))
    RoutineRun.objects.create(name="daily", last_started_at=NOW, lease_until=NOW + daily.lease)
    assert run_due([daily], NOW + timedelta(minutes=14)) == []
    assert run_due([daily], NOW + timedelta(minutes=15)) == ["daily"]


@pytest.mark.django_db
def test_while_a_routine_runs_nobody_else_starts_it() -> None:
    inner: list[list[str]] = []
    routine = Routine("daily", DAY, lambda now: inner.append(run_due([routine], now)))
    assert run_due([routine], NOW) == ["daily"]
    assert inner == [[]]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_many_processes_at_once_one_runs_it(count: object) -> None:
    for round_number in range(count(10, 60)):  # type: ignore[operator]
        calls, start = Calls(), threading.Barrier(4)
        routine = Routine(f"daily-{round_number}", DAY, calls)

        def ask(routine: Routine = routine, start: threading.Barrier = start) -> None:
            start.wait()
            run_due([routine], NOW)
            connection.close()

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(calls) == 1
