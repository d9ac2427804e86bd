"""Reading a concern: only its readers, and the journal keeps that they did (P25, P17)."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.journal.recording import record
from wegweiser.mail.models import IncomingMail
from wegweiser.people.models import Person
from wegweiser.vault import sealing

from .access import NotAReader, may_read
from .models import Concern


@dataclass(frozen=True)
class NoteRead:
    """What a reader wrote down; `kind` is note or outcome."""

    kind: str
    at: datetime
    author_name: str
    text: str = field(repr=False)


@dataclass(frozen=True)
class Told:
    """A concern opened: the form's words (empty for a mail), or the mails, the oldest first; and the notes.

    Texts stay out of its repr, so that no error report quotes them.
    """

    text: str = field(repr=False)
    subject: str = field(repr=False)
    mails: list[IncomingMail]
    notes: list[NoteRead]


def read(concern: Concern, person: Person, now: datetime) -> Told:
    """What was told and noted so far. Raises NotAReader."""
    if not may_read(concern, person, now):
        raise NotAReader
    _note_opening(concern, person, now)
    opened = sealing.opened([concern.matter])
    text = opened.text(concern.matter, concern.place, concern.sealed) if concern.sealed is not None else ""
    mails = mails_of(concern)
    notes = [
        NoteRead(str(one.kind), one.at, one.author.name, opened.text(concern.matter, one.place, one.sealed))
        for one in concern.notes.select_related("author")
    ]
    return Told(text, mails[0].words.subject if mails else "", mails, notes)


def mails_of(concern: Concern) -> list[IncomingMail]:
    """The mails that lie with it, the oldest first."""
    mails = concern.conversation.mails.select_related("words").prefetch_related("attachments")
    return list(mails.order_by("received_at"))


def _note_opening(concern: Concern, person: Person, now: datetime) -> None:
    """Once a day (trust: reading leaves a trace)."""
    morning = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    seen = Entry.objects.filter(
        verb="concern.opened", actor_id=str(person.pk), subject_id=str(concern.pk), at__gte=morning
    )
    if not seen.exists():
        record(Actor.person(person.pk), "concern.opened", concern, now)
