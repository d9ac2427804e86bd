"""A request that waited for the membership goes on when it begins (P26)."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.membership import joining_wish
from wegweiser.membership.listing import is_member, membership_on
from wegweiser.membership.models import JoiningRequest, Membership
from wegweiser.people.models import Person

from . import letters
from .holding import hold
from .lifecycle import State
from .models import Request

ROUTINE = Actor.routine("waking")


@transaction.atomic
def accept_joining(joining: JoiningRequest, deciding: Person, now: datetime, by: Actor) -> Membership:
    """The association accepts the enquirer as a member, and a waiting request goes on at once."""
    membership = joining_wish.accept(joining, deciding, now, by)
    wake(joining.person, now, by)
    return membership


@transaction.atomic
def wake(person: Person, now: datetime, by: Actor) -> Request | None:
    """The person's waiting request becomes open; None if none waits or they are no member today."""
    request = Request.objects.of(person).filter(state=State.WAITING).first()
    if request is None:
        return None
    hold(request)
    if request.state != State.WAITING or not is_member(person, timezone.localdate(now)):
        return None
    request.step_to(State.OPEN, now)
    record(by, "request.woken", request, now)
    letters.to_mentee("request_awake", request, now, automatic=True)
    letters.to_coordination("request_arrived", request, now)
    return request


def wake_due(now: datetime) -> int:
    """Wake every request whose person has become a member, however that came; returns how many."""
    due = Request.objects.filter(membership_on(timezone.localdate(now)), state=State.WAITING).select_related("person")
    return sum(wake(request.person, now, ROUTINE) is not None for request in due)
