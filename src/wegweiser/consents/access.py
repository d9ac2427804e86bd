"""Who may see which releases: everybody their own; coordination and data protection read all."""

from datetime import date

from django.db.models import QuerySet

from wegweiser.people.models import Person, RoleKind
from wegweiser.people.roles import roles_of

from .models import Consent

READERS = frozenset({RoleKind.COORDINATOR, RoleKind.DEPUTY, RoleKind.DATA_PROTECTION})


def visible_to(viewer: Person, day: date) -> QuerySet[Consent]:
    """The events the viewer may see: everybody's for coordination and data protection, else their own."""
    if READERS & roles_of(viewer, day):
        return Consent.objects.all()
    return Consent.objects.filter(person=viewer)


def may_record_for(viewer: Person, person: Person, day: date) -> bool:
    """Whether the viewer may enter a release or withdrawal of `person`: their own, or one that came by
    mail or on paper, if they are coordination or data protection."""
    return viewer.pk == person.pk or bool(READERS & roles_of(viewer, day))
