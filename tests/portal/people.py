"""People of the portal, where the clock of the pages is the real one."""

from django.test import Client
from django.utils import timezone

from tests.applicants import ALL_REQUIRED, PAGE, token_of
from tests.factories import a_photo, make_application, make_office, signed_in
from wegweiser.journal import Actor
from wegweiser.mentors import announcing, photos
from wegweiser.mentors.activation import accept_invitation, activate
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application, Mentor
from wegweiser.people.models import Person
from wegweiser.people.registering import open_account


def invited(photo: bool = True) -> tuple[Application, str]:
    """Someone accepted, and the token of the personal link that has just gone out."""
    made = make_application(make_office(), State.ACCEPTED, photo=a_photo() if photo else None, announced=True)
    if made.photo is not None:
        photos.prepare(made.photo.pk, timezone.now())
        made.photo.refresh_from_db()
    announcement = announcing.announcement_of(made)
    assert announcement is not None
    return made, token_of(announcement.letter)


def begun(photo: bool = True) -> tuple[Application, Client]:
    """Someone who has followed the personal link and is signed in."""
    made, token = invited(photo)
    accept_invitation(token, timezone.now())
    return made, signed_in(made.person)


def public_mentor() -> tuple[Mentor, Client]:
    """A mentor in public, signed in."""
    made, client = begun()
    return activate(made, PAGE, ALL_REQUIRED, "de", timezone.now()), client


def with_account(person: Person) -> Client:
    open_account(person, timezone.now(), Actor.routine("test"))
    return signed_in(person)
