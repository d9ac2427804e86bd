"""`{% load portal %}`: what the navigation of the portal asks, also on pages that allauth shows."""

from django import template
from django.utils import timezone

from wegweiser.people.models import Account
from wegweiser.people.roles import roles_of

register = template.Library()


@register.filter
def has_part_in_office(user: object) -> bool:
    """Whether there is anything in the office for whoever is signed in."""
    return isinstance(user, Account) and bool(roles_of(user.person, timezone.localdate()))
