"""Moments as distances from the first start."""

import calendar
from datetime import datetime, time

from django.utils import timezone


def local(now: datetime) -> datetime:
    """The same moment on the clock of the association; what `Ago.before` wants."""
    return timezone.localtime(now)


def months_before(now: datetime, months: int, at: str = "10:00") -> datetime:
    """The same day so many months earlier (or its month's last), at a local clock time."""
    here = local(now)
    year, month = divmod(here.year * 12 + here.month - 1 - months, 12)
    day = min(here.day, calendar.monthrange(year, month + 1)[1])
    return datetime.combine(here.date().replace(year, month + 1, day), time.fromisoformat(at), here.tzinfo)
