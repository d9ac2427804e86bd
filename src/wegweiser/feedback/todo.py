"""What needs a person today about feedback: pure queries, nothing stored."""

from datetime import datetime, timedelta

from django.utils import timezone

from wegweiser.programme.versions import current
from wegweiser.ticking.todo import Todo

from .models import Asked, Feedback
from .rules import is_outstanding


def todos(now: datetime) -> list[Todo]:
    """`feedback_outstanding`: question and reminder are without an answer; `feedback_talk`: someone asks for a call.

    Subject is the question's id, shown with its mentorship. Never for a coordinator who is one of those two.
    """
    days, today = current(now).feedback_reminder_days, timezone.localdate(now)
    reminded = Asked.objects.open().filter(reminded_at__lte=now - timedelta(days=days - 1))
    late = [
        one
        for one in reminded.select_related("person", "mentorship__mentor")
        if one.reminded_at and is_outstanding(timezone.localdate(one.reminded_at), today, days)
    ]
    talks = Feedback.objects.filter(wants_a_talk=True).select_related("asked__person", "asked__mentorship__mentor")
    found = [_todo("feedback_outstanding", one, one.asked_at) for one in late]
    return found + [_todo("feedback_talk", one.asked, one.given_at) for one in talks]


def _todo(kind: str, asked: Asked, since: datetime) -> Todo:
    pair = frozenset({str(asked.mentorship.mentee_id), str(asked.mentorship.mentor.person_id)})
    page = str(asked.mentorship_id)
    return Todo(kind, str(asked.pk), since, asked.person.name, not_for=pair, shown_with=page)
