"""Personal links: one person, one purpose, one matter; only looked at by GET, used up by POST (L5, T6).

A link's token stands in the letter only; we keep its hash. Whoever clicks acts as `Actor("link", person)`.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from wegweiser.journal import Actor

from .models import Person, PersonalLink


class LinkDead(Exception):
    """The personal link is unknown, used up, taken back or too old."""


def make(person: Person, purpose: str, subject: UUID | str, now: datetime, days: int) -> str:
    """A new link's token for this person, purpose and matter; an earlier one for the same dies. Lives `days`."""
    take_back(purpose, subject, person)
    token = secrets.token_urlsafe(32)
    PersonalLink.objects.create(
        token_hash=hash_of(token),
        person=person,
        purpose=purpose,
        subject=str(subject),
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    return token


def address_of(token: str, language: str) -> str:
    """Where the link leads, whole, in that language."""
    with override(language):
        return settings.BASE_URL + reverse("portal:link", args=[token])


def find(token: str, now: datetime) -> PersonalLink:
    """The living link behind a token; only looks. Raises LinkDead."""
    living = PersonalLink.objects.filter(token_hash=hash_of(token), used_at=None, expires_at__gt=now)
    link = living.select_related("person").first()
    if link is None:
        raise LinkDead
    return link


def use(link: PersonalLink, now: datetime) -> None:
    """Use it up, in the caller's transaction; of two at once one succeeds. Raises LinkDead."""
    if not PersonalLink.objects.filter(pk=link.pk, used_at=None).update(used_at=now):
        raise LinkDead


def take_back(purpose: str, subject: UUID | str, person: Person | None = None) -> None:
    """The links to this matter die (all of them, or one person's): it has been answered or is gone."""
    links = PersonalLink.objects.filter(purpose=purpose, subject=str(subject), used_at=None)
    (links if person is None else links.filter(person=person)).delete()


def actor_of(link: PersonalLink) -> Actor:
    """Who acts when the link is used."""
    return Actor("link", str(link.person_id))


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
