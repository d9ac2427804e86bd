"""Moments as distances from the first start."""

import calendar
from datetime import datetime, time, timedelta
from zlib import crc32

from django.utils import timezone


def local(now: datetime) -> datetime:
    """The same moment on the clock of the association; what `Ago.before` wants."""
    return timezone.localtime(now)


def months_before(now: datetime, months: int, at: str = "10:00", whose: str = "") -> datetime:
    """The same day so many months earlier (or its month's last), at a local clock time.

    `whose`: up to 26 days earlier still, always the same for the same word, so that not everybody came on one day.
    """
    here = local(now)
    year, month = divmod(here.year * 12 + here.month - 1 - months, 12)
    day = min(here.day, calendar.monthrange(year, month + 1)[1])
    that_day = here.date().replace(year, month + 1, day) - timedelta(days=crc32(whose.encode()) % 27)
    return datetime.combine(that_day, time.fromisoformat(at), here.tzinfo)
