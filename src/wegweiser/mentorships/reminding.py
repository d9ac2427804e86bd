"""Before its last day and on it, both are asked how it goes on; nothing ends by itself (P19)."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.programme.versions import current

from .extending import LINK_PURPOSE
from .lifecycle import Side, State
from .models import EndReminder, Mentorship
from .writing import BOTH, write

ROUTINE = Actor.routine("end-reminders")
Kind = EndReminder.Kind


def remind_of_end_due(now: datetime) -> int:
    """Write to each side once when the last day comes near, and once when it is there or was missed.

    Once per last day: after an extension again. A second run does nothing. Returns how many letters.
    """
    today = timezone.localdate(now)
    soon = today + timedelta(days=current(now).ends_soon_days)
    near = Mentorship.objects.running().filter(ends_on__lte=soon).with_both()
    known = set(EndReminder.objects.filter(mentorship__in=near).values_list("mentorship", "side", "kind", "last_day"))
    written = 0
    for mentorship in near:
        kind = Kind.LAST_DAY if mentorship.ends_on is not None and mentorship.ends_on <= today else Kind.SOON
        for side in BOTH:
            if (mentorship.pk, side, kind, mentorship.ends_on) not in known:
                written += _remind(mentorship, side, kind, now)
    return written


@transaction.atomic
def _remind(mentorship: Mentorship, side: Side, kind: EndReminder.Kind, now: datetime) -> bool:
    """The fact and the letter in one; False if it moved, ended or was reminded of meanwhile."""
    still = Mentorship.objects.select_for_update(no_key=True).filter(pk=mentorship.pk, state=State.RUNNING)
    last_day: date | None = mentorship.ends_on
    if last_day is None or not still.filter(ends_on=last_day).exists():
        return False
    _fact, new = EndReminder.objects.get_or_create(
        mentorship=mentorship, side=side, kind=kind, last_day=last_day, defaults={"at": now}
    )
    if new:
        letter = "last_day" if kind == Kind.LAST_DAY else "ends_soon"
        write(letter, mentorship, [side], now, LINK_PURPOSE, last_day=last_day)
        record(ROUTINE, "mentorship.end_reminded", mentorship, now, side=side, kind=kind)
    return new
