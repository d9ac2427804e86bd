"""What needs a person today about mentorships: pure queries, nothing stored."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from wegweiser.programme.versions import current
from wegweiser.ticking.todo import Todo

from .lifecycle import State
from .models import Mentorship


def todos(now: datetime) -> list[Todo]:
    """Notices to decide on, pairs that do not begin, mentorships near or over their last day; oldest first."""
    programme, today = current(now), timezone.localdate(now)
    not_begun = Mentorship.objects.filter(
        state=State.GETTING_TO_KNOW, made_at__lte=now - timedelta(days=programme.start_days)
    )
    near = Mentorship.objects.running().filter(ends_on__lte=today + timedelta(days=programme.ends_soon_days))
    found = [_notice(one) for one in Mentorship.objects.filter(state=State.NOTICE).with_both()]
    found += [_not_started(one, programme.start_days) for one in not_begun.with_both()]
    found += [_near_its_end(one, today, programme.ends_soon_days) for one in near.with_both()]
    return sorted(found, key=lambda todo: (todo.since, todo.subject))


def _notice(mentorship: Mentorship) -> Todo:
    return _todo("notice_to_settle", mentorship, mentorship.made_at)


def _not_started(mentorship: Mentorship, days: int) -> Todo:
    since = mentorship.made_at + timedelta(days=days)
    return _todo("not_started", mentorship, since)


def _near_its_end(mentorship: Mentorship, today: date, days: int) -> Todo:
    last_day = mentorship.ends_on
    assert last_day is not None  # it runs
    if last_day < today:
        return _todo("over_its_end", mentorship, _morning(last_day + timedelta(days=1)), last_day)
    return _todo("ends_soon", mentorship, _morning(last_day - timedelta(days=days)), last_day)


def _todo(kind: str, mentorship: Mentorship, since: datetime, due: date | None = None) -> Todo:
    """Never for one of the two: nobody acts for the association in the own matter."""
    mentor, mentee = mentorship.mentor.person, mentorship.mentee
    own = frozenset({str(mentor.pk), str(mentee.pk)})
    return Todo(kind, str(mentorship.pk), since, f"{mentor.name} · {mentee.name}", due, not_for=own)


def _morning(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=timezone.get_default_timezone())
