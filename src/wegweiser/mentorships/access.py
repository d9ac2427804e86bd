"""Who sees a mentorship: the two, and the coordination its facts; what the two write, the two alone (P17, P21)."""

from collections.abc import Collection

from django.db.models import Q

from wegweiser.people.models import Person

from .lifecycle import ENDINGS, WITH_A_PLACE, State
from .models import Mentorship, MentorshipQuerySet

MAY_COORDINATE = frozenset({"coordinator", "deputy"})
_BOTH_SAID_YES = WITH_A_PLACE | ENDINGS


def mentorships_visible_to(person: Person) -> MentorshipQuerySet:
    """The person's own, as mentor or as mentee; a notice only for the mentor who told it."""
    not_settled = Q(state__in=[State.NOTICE, State.DISMISSED], mentee=person)
    return Mentorship.objects.of(person).exclude(not_settled).with_both()


def mentorships_in_office(roles: Collection[str]) -> MentorshipQuerySet:
    """The coordination sees the facts of all; nobody else in the office sees that any exists."""
    if not may_coordinate(roles):
        return Mentorship.objects.none()
    return Mentorship.objects.with_both()


def may_coordinate(roles: Collection[str]) -> bool:
    """Decide on notices, grant an extra place, enter and end on someone's behalf."""
    return bool(MAY_COORDINATE & set(roles))


def contact_visible_to(mentorship: Mentorship, person: Person) -> bool:
    """Whether the person sees how to reach the other one: one of the two, and both have said yes (P21)."""
    return mentorship.state in _BOTH_SAID_YES and mentorship.side_of(person) is not None
