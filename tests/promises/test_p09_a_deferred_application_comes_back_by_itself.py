"""P9: a deferred application comes back by itself, on its day or at the next look after it."""

from datetime import UTC, datetime, timedelta

import pytest

from wegweiser.demo.content.shapes import Moment
from wegweiser.demo.scenarios import application_in
from wegweiser.mentors.deferral import bring_back_due
from wegweiser.mentors.lifecycle import State

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("late", [0, 3], ids=["on its day", "after a missed day"])
def test_p09_a_deferred_application_comes_back_by_itself_and_only_once(late):
    application = application_in(Moment.DEFERRED, NOW)
    assert bring_back_due(NOW + timedelta(days=4)) == 0
    day = NOW + timedelta(days=5 + late)
    assert (bring_back_due(day), bring_back_due(day)) == (1, 0)
    application.refresh_from_db()
    assert application.state == State.CLARIFYING
