"""What one's first page says about the own request, joining, and questions to a mentor."""

from datetime import datetime
from typing import Any

from django.utils.translation import get_language

from wegweiser.matching import requesting
from wegweiser.matching.access import questions_of
from wegweiser.matching.lifecycle import State
from wegweiser.matching.models import Request
from wegweiser.membership import joining_wish
from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person
from wegweiser.people.registering import is_nameless

from .way import steps_of


def part(person: Person, now: datetime) -> dict[str, Any]:
    """The context of portal/parts/my_request.html."""
    asked = requesting.newest_of(person)
    is_mentor = Mentor.objects.filter(person=person).exists()
    return {
        "own_request": asked,
        "own_request_now": _now(asked, person, now),
        "joining": joining_wish.open_of(person),
        "questions": questions_of(person, get_language() or "de") if is_mentor else [],
        "is_nameless": is_nameless(person),
    }


def _now(asked: Request | None, person: Person, now: datetime) -> str:
    """The stage at which a sent request stands, in a few words."""
    if asked is None or asked.state in (State.DRAFT, State.WITHDRAWN):
        return ""
    return next(step.label for step in steps_of(asked, person, now) if step.state == "here")
