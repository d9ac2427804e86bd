"""The one-time link with which an empty installation begins."""

import hashlib
import secrets
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.programme.versions import set_values

from .models import Account, Person, RoleKind, SetUpLink
from .registering import meet, open_account
from .roles import appoint


class LinkUsed(Exception):
    """The set-up link is unknown or was used before."""


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def is_set_up() -> bool:
    """Whether someone has been appointed already."""
    return Person.objects.filter(roles__kind=RoleKind.COORDINATOR).exists()


@transaction.atomic
def make_link(now: datetime) -> str:
    """A new set-up link (an unused older one dies); the token is stored only as a hash."""
    SetUpLink.objects.filter(used_at=None).delete()
    token = secrets.token_urlsafe(32)
    SetUpLink.objects.create(token_hash=_hash(token), made_at=now)
    return f"{settings.BASE_URL}/mein/einrichten/{token}/"


def is_open(token: str) -> bool:
    """Whether this link may still be used."""
    return SetUpLink.objects.filter(token_hash=_hash(token), used_at=None).exists()


def was_used(token: str) -> bool:
    """Whether this link has done its work already."""
    return SetUpLink.objects.filter(token_hash=_hash(token)).exclude(used_at=None).exists()


@transaction.atomic
def set_up(token: str, values: dict[str, str], name: str, email: str, now: datetime) -> Account:
    """Give the association its names and addresses and appoint the first coordinator; uses the link up."""
    used = SetUpLink.objects.filter(token_hash=_hash(token), used_at=None).update(used_at=now)
    if not used:
        raise LinkUsed
    by = Actor("link", "set-up")
    set_values(dict(values), now, by, why="Einrichtung")
    person = meet(name, email, "de", now, by)
    today: date = timezone.localdate(now)
    for kind in (RoleKind.BOARD, RoleKind.COORDINATOR):
        appoint(person, kind, today, now, by)
    record(by, "installation.set_up", person, now)
    return open_account(person, now, by)
