"""Who may see exemptions: treasurer, board and coordination all of them, everybody their own."""

from datetime import date

from wegweiser.people.models import Person, RoleKind
from wegweiser.people.roles import roles_of

from .models import Exemption, Membership, PeriodQuerySet

READERS = frozenset({RoleKind.TREASURER, RoleKind.BOARD, RoleKind.COORDINATOR, RoleKind.DEPUTY})


def may_see_exemptions(viewer: Person, day: date) -> bool:
    """Whether the viewer may open and export the list of exemptions on that day."""
    return bool(READERS & roles_of(viewer, day))


def exemptions_visible_to(viewer: Person, day: date) -> PeriodQuerySet:
    """The exemptions the viewer may see."""
    return _visible(Exemption.objects.all(), viewer, day)


def memberships_visible_to(viewer: Person, day: date) -> PeriodQuerySet:
    """The memberships the viewer may see."""
    return _visible(Membership.objects.all(), viewer, day)


def _visible(periods: PeriodQuerySet, viewer: Person, day: date) -> PeriodQuerySet:
    return periods if may_see_exemptions(viewer, day) else periods.filter(person=viewer)
