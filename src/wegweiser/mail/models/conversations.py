"""What belongs together: mails, letters and notes about one matter."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail.lifecycle import LetterState
from wegweiser.people.models import Person

if TYPE_CHECKING:
    from .incoming import IncomingMail
    from .letters import Letter


class NoteKind(models.TextChoices):
    NOTE = "note", _("Notiz")
    CALL = "call", _("Telefonat")


@dataclass(frozen=True)
class Moment:
    """One thing in a conversation: exactly one of mail, letter and note; `at` is when it came, went or was
    noted."""

    at: datetime
    mail: "IncomingMail | None" = None
    letter: "Letter | None" = None
    note: "Note | None" = None

    @property
    def kind(self) -> str:
        """mail, letter or note."""
        return "mail" if self.mail else "letter" if self.letter else "note"


class ConversationQuerySet(models.QuerySet["Conversation"]):
    def with_messages(self, message_ids: Iterable[str]) -> "ConversationQuerySet":
        """Conversations that hold a mail or letter with one of these message ids."""
        ids = [one for one in message_ids if one]
        return self.filter(Q(letters__message_id__in=ids) | Q(mails__message_id__in=ids)).distinct()


class Conversation(models.Model):
    """A thread of mails, letters and notes; what it is about is said by whoever points here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    begun_at = models.DateTimeField()

    objects = ConversationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Gespräch")
        verbose_name_plural = _("Gespräche")

    def __str__(self) -> str:
        return str(self.pk)

    def timeline(self) -> list[Moment]:
        """Mails, letters (without discarded ones) and notes, the oldest first; four queries, however long."""
        mails = self.mails.select_related("words").prefetch_related("attachments")
        letters = self.letters.exclude(state=LetterState.DISCARDED).select_related("recipient_person")
        notes = self.notes.select_related("author")
        moments = [Moment(at=mail.received_at, mail=mail) for mail in mails]
        moments += [Moment(at=letter.sent_at or letter.written_at, letter=letter) for letter in letters]
        moments += [Moment(at=note.at, note=note) for note in notes]
        return sorted(moments, key=lambda moment: moment.at)

    @transaction.atomic
    def add_note(
        self, text: str, author: Person, now: datetime, kind: str = NoteKind.NOTE, minutes: int | None = None
    ) -> "Note":
        """Keep a note, or what was said in a call of `minutes`."""
        note = Note.objects.create(
            conversation=self, text=text.strip(), author=author, at=now, kind=kind, minutes=minutes
        )
        record(Actor.person(author.pk), "note.added", note, now, kind=str(kind), conversation=str(self.pk))
        return note


class Note(models.Model):
    """What one of us wrote down for the others."""

    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField(_("Notiz"))
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    kind = models.CharField(max_length=4, choices=NoteKind.choices, default=NoteKind.NOTE)
    minutes = models.PositiveSmallIntegerField(_("Dauer in Minuten"), null=True, blank=True)

    class Meta:
        ordering = ["at", "id"]
        verbose_name = _("Notiz")
        verbose_name_plural = _("Notizen")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=NoteKind.values), name="note_kind_known"),
            models.CheckConstraint(
                condition=Q(minutes__isnull=True) | Q(kind=NoteKind.CALL), name="note_minutes_only_for_calls"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"
