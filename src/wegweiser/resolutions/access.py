"""Who may see what the board deliberates and resolves, and why: the board, but nobody their own matter."""

from datetime import date

from django.db.models import Exists, OuterRef

from wegweiser.people.models import Person
from wegweiser.people.roles import roles_of
from wegweiser.people.rules import BOARD

from .models import Matter, MatterQuerySet, Recusal


def visible_to(viewer: Person, day: date) -> MatterQuerySet:
    """The matters a viewer may see: board members (the coordination is of the board) all but their own."""
    if BOARD not in roles_of(viewer, day):
        return Matter.objects.none()
    return Matter.objects.exclude(about=viewer)


def deliberation_visible_to(viewer: Person, day: date) -> MatterQuerySet:
    """The matters whose votes and reason the viewer may read: not where they declared a close relation."""
    close = Recusal.objects.filter(matter=OuterRef("pk"), person=viewer)
    return visible_to(viewer, day).filter(~Exists(close))
