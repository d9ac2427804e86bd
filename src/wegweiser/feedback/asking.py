"""Asking both sides: each exactly once per occasion, one reminder, and people may stop waiting (P13)."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import outbox
from wegweiser.mentors.admission import LINK
from wegweiser.mentorships.lifecycle import ENDINGS, Side, State
from wegweiser.mentorships.models import Extension, Mentorship, MentorshipQuerySet
from wegweiser.people import links
from wegweiser.programme.versions import current

from .models import Asked, Feedback
from .rules import Days, Due, due, is_time_to_remind

PURPOSE = "feedback"
ASKING = Actor.routine("feedback")


def ask_all_due(now: datetime) -> int:
    """Ask whoever is due and has not been asked: a missed day is caught up, a second run asks nobody.

    Returns how many questions went out.
    """
    today = timezone.localdate(now)
    asked = 0
    for mentorship in _candidates(now).with_both():
        done = {(one.side, one.occasion) for one in Asked.objects.filter(mentorship=mentorship)}
        for side in Side:
            occasions = {occasion for whom, occasion in done if whom == side}
            asked += sum(_ask(mentorship, side, one, now) for one in due(_days(mentorship), today, occasions))
    return asked


def _candidates(now: datetime) -> MentorshipQuerySet:
    """Begun mentorships which may lack a question; the rule says which."""
    today = timezone.localdate(now)
    rows = Asked.objects.filter(mentorship=OuterRef("pk")).values("mentorship").annotate(n=Count("pk")).values("n")
    extended = Exists(Extension.objects.filter(mentorship=OuterRef("pk")))
    begun = Mentorship.objects.filter(state__in=[State.RUNNING, *ENDINGS], half_time_on__isnull=False)
    counted = begun.annotate(asked=Coalesce(Subquery(rows), 0), was_extended=extended)
    at_half_time = Q(half_time_on__lte=today, asked__lt=len(Side))
    at_the_end = Q(ended_on__lte=today, asked__lt=len(Side))
    once_more = Q(ended_on__lte=today, was_extended=True, asked__lt=2 * len(Side))
    return counted.filter(at_half_time | at_the_end | once_more).order_by("half_time_on", "pk")


def _days(mentorship: Mentorship) -> Days:
    assert mentorship.half_time_on is not None  # of what has begun (check constraint, _candidates)
    extended = getattr(mentorship, "was_extended", False)
    return Days(mentorship.half_time_on, mentorship.ended_on, extended)


@transaction.atomic
def _ask(mentorship: Mentorship, side: Side, one: Due, now: datetime) -> bool:
    person = mentorship.person_on(side)
    asked, new = Asked.objects.get_or_create(
        mentorship=mentorship,
        side=side,
        occasion=one.occasion,
        defaults={"person": person, "due_on": one.on, "asked_at": now},
    )
    if new:
        _write("feedback/asked", asked, now)
        record(ASKING, "feedback.asked", asked, now, occasion=one.occasion, side=side.value)
    return new


def remind_due(now: datetime) -> int:
    """Remind once whoever has not answered for a while. Returns how many reminders went out."""
    days = current(now).feedback_reminder_days
    waiting = Asked.objects.open().filter(reminded_at=None, asked_at__lte=now - timedelta(days=days - 1))
    today = timezone.localdate(now)
    late = [one for one in waiting if is_time_to_remind(timezone.localdate(one.asked_at), today, days)]
    return sum(_remind(one, now) for one in late)


@transaction.atomic
def _remind(asked: Asked, now: datetime) -> bool:
    # Columns of the row itself only: a condition over another table is not asked again when two wait for the row.
    if not Asked.objects.filter(pk=asked.pk, reminded_at=None, waived_at=None).update(reminded_at=now):
        return False
    _write("feedback/reminder", asked, now)
    record(ASKING, "feedback.reminded", asked, now, occasion=asked.occasion, side=asked.side)
    return True


def _write(kind: str, asked: Asked, now: datetime) -> None:
    """A letter that says nothing but the link: neither the other's name nor that there is a mentorship (P21)."""
    person, days = asked.person, current(now).link_days
    token = links.make(person, PURPOSE, asked.pk, now, days)
    outbox.write(
        kind,
        person,
        person.language,
        now,
        context={"link": LINK, "days": days},
        box="mentoren",
        secrets={LINK: links.address_of(token, person.language)},
    )


@transaction.atomic
def waive(asked: Asked, now: datetime, by: Actor) -> None:
    """The coordination no longer waits for this answer; the link dies. A second time nothing happens."""
    answered = Feedback.objects.filter(asked=asked).exists()
    if not answered and Asked.objects.filter(pk=asked.pk, waived_at=None).update(waived_at=now):
        links.take_back(PURPOSE, asked.pk)
        record(by, "feedback.waived", asked, now)
