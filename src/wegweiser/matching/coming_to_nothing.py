"""Getting to know each other came to nothing: the request is open again, without blame."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mentorships import getting_to_know
from wegweiser.mentorships.lifecycle import State as MentorshipState
from wegweiser.mentorships.models import Mentorship

from . import letters
from .holding import hold
from .lifecycle import LIVING, UNDER_WAY, Answer, State
from .models import Request, RequestQuerySet
from .settling import let_go

ROUTINE = Actor.routine("coming_to_nothing")


@transaction.atomic
def came_to_nothing(mentorship: Mentorship, now: datetime, by: Actor) -> None:
    """One of the two or the association says that it comes to nothing; the search begins again at once."""
    for request in Request.objects.filter(pk__in=[mentorship.request] if mentorship.request else []):
        hold(request)
    getting_to_know.came_to_nothing(mentorship, now, by)
    for request in _due().filter(pk__in=[mentorship.request] if mentorship.request else []):
        _reopen(request, now, by)


def reopen_due(now: datetime) -> int:
    """Every matched request whose mentorship did not begin is open again, however that was said."""
    return sum(_reopen(request, now, ROUTINE) for request in _due())


def _due() -> RequestQuerySet:
    """Matched, nothing came of it, and the person has not begun another request meanwhile."""
    of_request = Mentorship.objects.filter(request=OuterRef("pk"))
    another = Request.objects.filter(person=OuterRef("person"), state__in=[*UNDER_WAY, State.DRAFT])
    return (
        Request.objects.filter(Exists(of_request), ~Exists(another), state=State.MATCHED)
        .exclude(Exists(of_request.exclude(state=MentorshipState.NOT_BEGUN)))
        .select_related("person", "conversation")
    )


def _reopen(request: Request, now: datetime, by: Actor) -> bool:
    try:
        with transaction.atomic():
            hold(request)
            if request.state != State.MATCHED:
                return False
            request.step_to(State.OPEN, now)
            for question in request.questions.filter(answer__in=LIVING).select_related("reservation"):
                let_go(question, Answer.TAKEN_BACK, now, by)
            record(by, "request.open_again", request, now)
            letters.to_mentee("request_open_again", request, now, automatic=True)
    except IntegrityError:  # a new draft came first
        return False
    return True
