"""A person says where a mail belongs that the rules left undecided."""

from datetime import datetime

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.mail.models import IncomingMail
from wegweiser.mentors.models import Application

from .filing import join, open_application


class NoSender(Exception):
    """Nobody can be answered: the mail names no sender, so it can't become an application of its own."""


@transaction.atomic
def to_application(mail: IncomingMail, application: Application, now: datetime, by: Actor) -> None:
    """The mail belongs to this application."""
    join(mail, application.conversation, now, by)


@transaction.atomic
def as_new_application(mail: IncomingMail, now: datetime, by: Actor) -> Application:
    """The mail is an application, whatever it looked like. Raises NoSender."""
    if mail.read_at is None:
        mail.understand(now)
    if not mail.sender_address:
        raise NoSender
    return open_application(mail, now, by)


@transaction.atomic
def set_aside(mail: IncomingMail, now: datetime, by: Actor) -> None:
    """The mail belongs nowhere (advertising, a newsletter); it stays findable."""
    mail.set_aside(by, now)
