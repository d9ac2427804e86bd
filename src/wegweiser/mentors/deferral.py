"""A deferred application comes back by itself (P9)."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import outbox
from wegweiser.people.roles import coordination_on

from .lifecycle import State
from .models import Deferral

ROUTINE = Actor.routine("deferral")


def due(today: date) -> list[Deferral]:
    """Deferrals whose day has come (or was missed) and which have not returned yet."""
    waiting = Deferral.objects.filter(until__lte=today, returned_at=None, application__state=State.DEFERRED)
    return list(waiting.select_related("application__person"))


def bring_back_due(now: datetime) -> int:
    """Bring back every deferred application that is due; a second run does nothing. Returns how many."""
    return sum(bring_back(deferral, now, ROUTINE) for deferral in due(timezone.localdate(now)))


@transaction.atomic
def bring_back(deferral: Deferral, now: datetime, by: Actor) -> bool:
    """Put one application back on the table and tell the coordination; False if someone was first."""
    if not Deferral.objects.filter(pk=deferral.pk, returned_at=None).update(returned_at=now):
        return False
    application = deferral.application
    application.step_to(State.CLARIFYING, now)
    for person in coordination_on(timezone.localdate(now)):
        outbox.write("mentors/deferred_is_back", person, person.language, now, context={"application": application})
    record(by, "application.brought_back", application, now)
    return True
