"""A form that is sent twice (a double click, a reloaded page) acts once."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import transaction

from wegweiser.mail.models import Letter, Note
from wegweiser.mail.rules import header_line, letter_body
from wegweiser.mentors.models import Application
from wegweiser.people.models import Person

TWICE = timedelta(minutes=10)


@contextmanager
def one_after_the_other(application: Application) -> Iterator[None]:
    """What is done to this application waits for what is being done to it."""
    with transaction.atomic():
        Application.objects.select_for_update(no_key=True).only("pk").get(pk=application.pk)
        yield


def letter_was_sent(application: Application, subject: str, body: str, now: datetime) -> bool:
    """Whether these very words went out just now."""
    just_now = Letter.objects.filter(conversation=application.conversation, written_at__gte=now - TWICE)
    text = letter_body(body).strip()
    return any(one.body.strip().startswith(text) for one in just_now.filter(subject=header_line(subject)))


def note_was_kept(application: Application, author: Person, text: str, now: datetime) -> bool:
    """Whether this very note was kept just now."""
    just_now = Note.objects.filter(conversation=application.conversation, author=author, at__gte=now - TWICE)
    return just_now.filter(text=text.strip()).exists()


def link_was_sent(application: Application, now: datetime) -> bool:
    """Whether a personal link was made just now: a second one would kill it while it is on its way."""
    return application.invitations.filter(made_at__gte=now - TWICE, used_at=None).exists()
