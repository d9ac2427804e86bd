"""Who may see and do what with applications and pages; what is not visible does not exist."""

from collections.abc import Collection

from wegweiser.people.models import Person

from .models import Application, ApplicationQuerySet

MAY_READ = frozenset({"board", "coordinator", "deputy"})
MAY_COORDINATE = frozenset({"coordinator", "deputy"})


def applications_visible_to(person: Person, roles: Collection[str]) -> ApplicationQuerySet:
    """Board and coordination see all applications but their own; nobody else sees any in the office.

    One's own application stays hidden there: nobody reads the votes on oneself (§ 34 BGB, trust table).
    """
    if not MAY_READ & set(roles):
        return Application.objects.none()
    return Application.objects.exclude(person=person)


def may_coordinate(roles: Collection[str]) -> bool:
    """Clarify, write to the applicant, lay before the board, send the letter."""
    return bool(MAY_COORDINATE & set(roles))


def may_decide(roles: Collection[str]) -> bool:
    """Vote and record the resolution (that nobody does so in the own matter is `resolutions`' rule)."""
    return "board" in roles
