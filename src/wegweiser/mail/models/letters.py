"""A letter: one row of the outbox, to one recipient."""

import uuid
from datetime import datetime
from typing import Any, Self

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail.lifecycle import LETTER_STEPS, LetterState, NotPossible, before
from wegweiser.mail.rules import LONGEST_SUBJECT, header_line, letter_body
from wegweiser.mail.tasks import send_letter
from wegweiser.people.models import Language
from wegweiser.ticking.models import Attempted, AttemptedQuerySet


class LetterQuerySet(AttemptedQuerySet):
    def queued(self) -> Self:
        """Letters on their way out."""
        return self.filter(state=LetterState.QUEUED)

    def finally_failed(self) -> Self:
        """Letters that will not be tried again by themselves, the latest first."""
        return self.filter(state=LetterState.FAILED).order_by("-failed_finally_at")

    def sent(self) -> Self:
        """Letters that left the house (in demo mode: those in the "Ausgang"), the latest first."""
        return self.filter(state=LetterState.SENT).order_by("-sent_at", "-written_at")

    def automatic_to(self, address: str, since: datetime) -> Self:
        """Automatic answers written to this address since then (T16: at most one a day)."""
        to_address = Q(recipient_address__iexact=address) | Q(recipient_person__email__iexact=address)
        answers = self.filter(to_address, automatic=True, written_at__gte=since)
        return answers.exclude(state=LetterState.DISCARDED)


class Letter(Attempted):
    """What we write to one person (whose address is looked up when it is sent) or to one address.

    Subject and text are fixed when the letter is written, so that a draft can be read and changed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=80)
    language = models.CharField(max_length=2, choices=Language.choices)
    recipient_person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    recipient_address = models.EmailField(max_length=254, blank=True, default="")
    box = models.CharField(max_length=20)
    subject = models.CharField(_("Betreff"), max_length=LONGEST_SUBJECT)
    body = models.TextField(_("Text"))
    # What stands for a place in the text (a personal link): put in when it is sent, and forgotten then.
    secrets = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=LetterState.choices)
    message_id = models.CharField(max_length=300, unique=True)
    in_reply_to = models.CharField(max_length=300, blank=True, default="")
    references = models.TextField(blank=True, default="")
    automatic = models.BooleanField(default=False)
    conversation = models.ForeignKey(
        "mail.Conversation", on_delete=models.PROTECT, null=True, blank=True, related_name="letters"
    )
    written_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("Brief")
        verbose_name_plural = _("Briefe")
        indexes = [models.Index(fields=["state", "next_try_at"], name="letter_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(recipient_person__isnull=False, recipient_address="")
                | (Q(recipient_person__isnull=True) & ~Q(recipient_address="")),
                name="letter_one_recipient",
            ),
            models.CheckConstraint(condition=Q(state__in=LetterState.values), name="letter_state_known"),
            models.CheckConstraint(
                condition=Q(state=LetterState.SENT, sent_at__isnull=False)
                | (~Q(state=LetterState.SENT) & Q(sent_at__isnull=True)),
                name="letter_sent_has_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(state=LetterState.FAILED) | Q(failed_finally_at__isnull=False),
                name="letter_failed_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(state=LetterState.QUEUED, next_try_at__isnull=False)
                | (~Q(state=LetterState.QUEUED) & Q(next_try_at__isnull=True)),
                name="letter_queued_will_be_tried",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"

    @property
    def address(self) -> str:
        """Where it goes now; empty if the person has no address any more."""
        if self.recipient_person is not None:
            return self.recipient_person.email or ""
        return self.recipient_address

    @property
    def recipient_name(self) -> str:
        return self.recipient_person.name if self.recipient_person is not None else ""

    @transaction.atomic
    def revise(self, subject: str, body: str, by: Actor, now: datetime) -> None:
        """Change the words of a draft; NotPossible once it is on its way."""
        subject, body = header_line(subject), letter_body(body)
        draft = type(self).objects.filter(pk=self.pk, state=LetterState.DRAFT)
        if not draft.update(subject=subject, body=body):
            raise NotPossible(self.state, LetterState.DRAFT)
        self.subject, self.body = subject, body
        record(by, "letter.revised", self, now)

    def fill_in(self, place: str, secret: str) -> None:
        """What will stand at `place` in the letter that goes out; nobody reads it in the draft."""
        self.secrets = {**self.secrets, place: secret}
        self.save(update_fields=["secrets"])

    @property
    def full_text(self) -> str:
        """The text as it goes out."""
        text = self.body
        for place, secret in self.secrets.items():
            text = text.replace(place, secret)
        return text

    @transaction.atomic
    def send(self, by: Actor, now: datetime) -> bool:
        """Let it go (again, after it had failed); False if it was on its way already, NotPossible if
        discarded."""
        fields = {"next_try_at": now, "failed_finally_at": None, "lease_until": None, "attempts": 0}
        if not self._step(LetterState.QUEUED, **fields):
            if self.state in {LetterState.QUEUED, LetterState.SENT}:
                return False
            raise NotPossible(self.state, LetterState.QUEUED)
        record(by, "letter.sent", self, now, kind=self.kind)
        self.enqueue()
        return True

    @transaction.atomic
    def discard(self, by: Actor, now: datetime) -> None:
        """Drop a draft or a letter that could not be delivered; again: nothing happens."""
        if self._step(LetterState.DISCARDED, next_try_at=None):
            record(by, "letter.discarded", self, now, kind=self.kind)
        elif self.state != LetterState.DISCARDED:
            raise NotPossible(self.state, LetterState.DISCARDED)

    def enqueue(self) -> None:
        """Hand it to a worker; commits (or not) with the transaction it is called in."""
        send_letter.enqueue(str(self.pk))

    def _step(self, wanted: LetterState, **fields: Any) -> bool:
        """One conditional UPDATE: of two people at once, one makes the step."""
        possible = type(self).objects.filter(pk=self.pk, state__in=before(LETTER_STEPS, wanted))
        done = bool(possible.update(state=wanted, **fields))
        self.refresh_from_db(fields=["state", *fields])
        return done
