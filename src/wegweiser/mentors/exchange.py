"""When applicants last wrote, and when somebody of the association last did something about it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max

from wegweiser.journal.models import Entry
from wegweiser.mail.lifecycle import LetterState
from wegweiser.mail.models import IncomingMail, Letter, MailKind, Note

from .models import Application

GONE_OUT = (LetterState.QUEUED, LetterState.SENT)
HANDLED = ("application.completed", "application.photo_chosen")


@dataclass(frozen=True)
class Exchange:
    """`written_at`: the newest mail of theirs, if any. `done_at`: our newest step, letter, note or change."""

    written_at: datetime | None
    done_at: datetime

    @property
    def last_at(self) -> datetime:
        """The last thing that happened, from either side."""
        return max(self.done_at, self.written_at or self.done_at)

    @property
    def awaits_us(self) -> bool:
        """Whether the last word is theirs."""
        return self.written_at is not None and self.written_at > self.done_at


def exchanges_of(applications: Collection[Application]) -> dict[UUID, Exchange]:
    """The exchange of each application, by its key; four queries, however many they are."""
    talks = [one.conversation_id for one in applications]
    mails = IncomingMail.objects.filter(conversation__in=talks, kind=MailKind.PERSONAL)
    letters = Letter.objects.filter(conversation__in=talks, state__in=GONE_OUT, automatic=False)
    notes = Note.objects.filter(conversation__in=talks)
    keys = [str(one.pk) for one in applications]
    entries = Entry.objects.filter(subject_id__in=keys, verb__in=HANDLED, actor_kind="person")
    came = dict(mails.order_by().values_list("conversation").annotate(Max("received_at")))
    went = dict(letters.order_by().values_list("conversation").annotate(Max("written_at")))
    noted = dict(notes.order_by().values_list("conversation").annotate(Max("at")))
    handled = dict(entries.order_by().values_list("subject_id").annotate(Max("at")))
    found = {}
    for one in applications:
        ours = (went.get(one.conversation_id), noted.get(one.conversation_id), handled.get(str(one.pk)))
        done_at = max([one.last_step_at, *filter(None, ours)])
        found[one.pk] = Exchange(came.get(one.conversation_id), done_at)
    return found
