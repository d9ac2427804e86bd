"""Who may see members and exemptions: treasurer, board and coordination all of them, everybody their own."""

from collections.abc import Collection

from django.db.models import QuerySet

from wegweiser.people.models import Person, RoleKind

from .models import JoiningRequest

# The parts whose holders may open and export the treasurer's lists; the door to them asks for one of these.
MAY_SEE_EXEMPTIONS = frozenset({RoleKind.TREASURER, RoleKind.BOARD, RoleKind.COORDINATOR, RoleKind.DEPUTY})

# Who may accept somebody as a member, on behalf of the association.
MAY_ADMIT = frozenset({RoleKind.BOARD, RoleKind.COORDINATOR, RoleKind.DEPUTY})


def joining_requests_visible_to(person: Person, roles: Collection[str]) -> QuerySet[JoiningRequest]:
    """Whoever may accept sees all of them but their own."""
    if not MAY_ADMIT & set(roles):
        return JoiningRequest.objects.none()
    return JoiningRequest.objects.exclude(person=person).select_related("person", "declaration__text")
