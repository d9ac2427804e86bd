"""The first page of whoever signed in: what concerns them, and nothing else."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from wegweiser.consents.living import state_of
from wegweiser.consents.models import Purpose
from wegweiser.membership.models import Exemption, Membership
from wegweiser.mentors.activation import accepted_application_of
from wegweiser.mentors.announcing import told_outcome
from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person
from wegweiser.people.roles import roles_of

from .access import PortalRequest, portal_door


@portal_door
@require_safe
def my_page(request: PortalRequest) -> HttpResponse:
    """Application, page, membership; a way to the office for those who have a part there."""
    return render(request, "portal/my_page.html", _of(request.person, timezone.localdate()))


def _of(person: Person, today: date) -> dict[str, Any]:
    accepted = accepted_application_of(person.pk)
    mentor = Mentor.objects.filter(person=person).first()
    releases = state_of(person, timezone.now()) if mentor else []
    return {
        "person": person,
        "roles": roles_of(person, today),
        "to_activate": accepted if accepted is not None and told_outcome(accepted) else None,
        "applications": [
            (application, told_outcome(application)) for application in person.applications.exclude(state="active")
        ],
        "mentor": mentor,
        "releases": releases,
        "is_released": any(state.is_given for state in releases if state.purpose == Purpose.PAGE),
        "is_public": Mentor.objects.for_public_display().filter(person=person).exists(),
        "membership": Membership.objects.filter(person=person).on(today).first(),
        "exemption": Exemption.objects.filter(person=person).on(today).first(),
    }
