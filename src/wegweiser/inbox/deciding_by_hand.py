"""A person says where a mail belongs that the rules left undecided, or that counted as a concern and is none."""

from datetime import datetime

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.mail.models import Conversation, IncomingMail
from wegweiser.mediation import solving
from wegweiser.mediation.models import Concern
from wegweiser.mentors.models import Application
from wegweiser.mentorships.models import Mentorship

from .filing import join, open_application


class NoSender(Exception):
    """Nobody can be answered: the mail names no sender, so it can't become an application of its own."""


@transaction.atomic
def to_application(mail: IncomingMail, application: Application, now: datetime, by: Actor) -> None:
    """The mail belongs to this application."""
    _no_concern(mail, now, by)
    join(mail, application.conversation, now, by)


@transaction.atomic
def as_new_application(mail: IncomingMail, now: datetime, by: Actor) -> Application:
    """The mail is an application, whatever it looked like. Raises NoSender."""
    if mail.read_at is None:
        mail.understand(now)
    if not mail.sender_address:
        raise NoSender
    _no_concern(mail, now, by)
    return open_application(mail, now, by)


@transaction.atomic
def to_mentorship(mail: IncomingMail, mentorship: Mentorship, now: datetime, by: Actor) -> None:
    """The mail told us of this mentorship (P22): it stays with it, and is seen where the mentorship is."""
    _no_concern(mail, now, by)
    if mentorship.conversation is None:
        mentorship.conversation = Conversation.objects.create(begun_at=now)
        mentorship.save(update_fields=["conversation"])
    mail.file_in(mentorship.conversation, by, now)


@transaction.atomic
def set_aside(mail: IncomingMail, now: datetime, by: Actor) -> None:
    """The mail belongs nowhere (advertising, a newsletter); it stays findable."""
    _no_concern(mail, now, by)
    mail.set_aside(by, now)


@transaction.atomic
def take_back(mail: IncomingMail, now: datetime, by: Actor) -> None:
    """Set aside by mistake: back to the list, or back to being a concern."""
    concern = Concern.objects.filter(mail=mail).first()
    if concern is not None:
        solving.take_up(concern, now, by)
    else:
        mail.leave_undecided(by, now)


def _no_concern(mail: IncomingMail, now: datetime, by: Actor) -> None:
    """If it counted as a concern, a reader says that it is none. Raises mediation's NotAReader and NotAStep."""
    concern = Concern.objects.filter(mail=mail).first()
    if concern is not None:
        solving.set_aside(concern, now, by)
