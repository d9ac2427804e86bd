"""When somebody is reminded: once, when half of their time is over."""

from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet


def half_over(since: date, until: date, today: date) -> bool:
    """Whether at least half of the days from `since` to `until` have passed."""
    return 2 * (today - since).days >= (until - since).days


def mark(waiting: QuerySet[Any], now: datetime) -> bool:
    """Mark the row as reminded; False if somebody was first or it waits no more (one conditional UPDATE)."""
    return bool(waiting.filter(reminded_at=None).update(reminded_at=now))
