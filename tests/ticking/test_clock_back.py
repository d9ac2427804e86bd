from datetime import timedelta

import pytest

from tests.association import NOW, days
from wegweiser.ticking.routine import Routine, run_due


@pytest.mark.django_db
def test_when_the_clock_goes_back_a_routine_runs_rather_once_too_often() -> None:
    ran = []
    routine = Routine("something", timedelta(hours=1), ran.append)
    run_due([routine], NOW + days(1))
    run_due([routine], NOW)
    assert ran == [NOW + days(1), NOW]
