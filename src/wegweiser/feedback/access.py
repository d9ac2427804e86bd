"""Who may read feedback: whoever wrote it and the coordination, never about the own mentorship; others see sums."""

from collections.abc import Collection

from django.db.models import Q, QuerySet

from wegweiser.mentors.access import may_coordinate
from wegweiser.mentorships.models import Mentorship
from wegweiser.people.models import Person

from .models import Asked, Feedback


def asked_of(person: Person) -> QuerySet[Asked]:
    """Everything this person was asked, the newest first; what a link leads to is looked up here."""
    return Asked.objects.filter(person=person).select_related("feedback").order_by("-asked_at")


def asked_visible_to(person: Person, roles: Collection[str]) -> QuerySet[Asked]:
    """Whom the coordination asked, but not in mentorships in which they stand themselves."""
    if not may_coordinate(roles):
        return Asked.objects.none()
    return Asked.objects.exclude(mentorship__in=Mentorship.objects.of(person)).select_related("person")


def feedback_visible_to(person: Person, roles: Collection[str]) -> QuerySet[Feedback]:
    """The own, and for the coordination all but those of mentorships in which they stand themselves (P17)."""
    visible = Q(asked__person=person)
    if may_coordinate(roles):
        visible |= ~Q(asked__mentorship__in=Mentorship.objects.of(person))
    return Feedback.objects.filter(visible).select_related("asked__person")


def may_see_sums(roles: Collection[str]) -> bool:
    """The board sees how it goes on the whole, never what one person said."""
    return bool({"board", "coordinator", "deputy"} & set(roles))
