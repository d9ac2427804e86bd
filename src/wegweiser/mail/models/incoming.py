"""What came in: the raw mail first, what stands in it later."""

import uuid
from datetime import datetime
from typing import Any, Self

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import reading
from wegweiser.mail.lifecycle import INCOMING_STEPS, IncomingState, NotPossible, before
from wegweiser.ticking.models import Attempted, AttemptedQuerySet

from .conversations import Conversation


class MailKind(models.TextChoices):
    PERSONAL = "personal", pgettext_lazy("mail", "persönlich")
    AUTO_REPLY = "auto_reply", _("automatische Antwort")
    BOUNCE = "bounce", _("Rückläufer")
    LIST = "list", _("Rundmail")


class IncomingMailQuerySet(AttemptedQuerySet):
    def undecided(self) -> Self:
        """Mails of which a person must say where they belong, the oldest first."""
        return self.filter(state=IncomingState.UNDECIDED).order_by("received_at")

    def quarantined(self) -> Self:
        """Mails that could not be read, the oldest first."""
        return self.filter(state=IncomingState.QUARANTINED).order_by("received_at")


class IncomingMail(Attempted):
    """A mail in one of our boxes. Sender and date are what the mail claims; nothing is proven by them.

    The raw bytes lie in `RawMail`, the text in `MailText`, so that lists load neither.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    box = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    received_at = models.DateTimeField(db_index=True)
    state = models.CharField(max_length=12, choices=IncomingState.choices, default=IncomingState.RECEIVED)
    conversation = models.ForeignKey(
        "mail.Conversation", on_delete=models.PROTECT, null=True, blank=True, related_name="mails"
    )
    read_at = models.DateTimeField(null=True, blank=True)
    subject = models.CharField(max_length=998, blank=True, default="")
    sender_name = models.CharField(max_length=200, blank=True, default="")
    sender_address = models.CharField(max_length=254, blank=True, default="")
    date = models.DateTimeField(null=True, blank=True)
    kind = models.CharField(max_length=10, choices=MailKind.choices, default=MailKind.PERSONAL)
    message_id = models.CharField(max_length=1000, blank=True, default="", db_index=True)
    in_reply_to = models.CharField(max_length=1000, blank=True, default="")
    references = models.TextField(blank=True, default="")
    failed_recipient = models.CharField(max_length=254, blank=True, default="")
    defects = models.JSONField(default=list, blank=True)

    objects = IncomingMailQuerySet.as_manager()

    class Meta:
        verbose_name = _("E-Mail")
        verbose_name_plural = _("E-Mails")
        constraints = [
            models.UniqueConstraint(fields=["box", "sha256"], name="incoming_once_per_box"),
            models.CheckConstraint(condition=Q(state__in=IncomingState.values), name="incoming_state_known"),
            models.CheckConstraint(
                condition=Q(state=IncomingState.FILED, conversation__isnull=False)
                | (~Q(state=IncomingState.FILED) & Q(conversation__isnull=True)),
                name="incoming_filed_in_a_conversation",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.box} {self.received_at:%Y-%m-%d %H:%M} {self.state}"

    @property
    def answerable(self) -> bool:
        """Whether it opens anything and may be answered: written by a person (T16)."""
        return self.kind == MailKind.PERSONAL and bool(self.sender_address)

    @property
    def related_ids(self) -> list[str]:
        """The message ids it answers, the nearest first."""
        nearest_first = [self.in_reply_to, *reversed(self.references.split())]
        return list(dict.fromkeys(one for one in nearest_first if one))

    def understand(self, now: datetime) -> None:
        """Read the raw mail and write down what stands in it; a second time nothing happens. Never fails
        because of the mail."""
        if self.read_at is None:
            self._write_down(reading.read(self.raw_bytes()), now)

    @transaction.atomic
    def _write_down(self, found: reading.ReadMail, now: datetime) -> None:
        self._set(found, now)
        MailText.objects.update_or_create(mail=self, defaults={"text": found.text, "reply": found.reply})
        self.attachments.all().delete()
        Attachment.objects.bulk_create(
            Attachment(
                mail=self,
                position=file.position,
                name=file.name,
                type=file.type,
                size=file.size,
                sha256=file.sha256,
                inline=file.inline,
            )
            for file in found.attachments
        )

    def _set(self, found: reading.ReadMail, now: datetime) -> None:
        facts: dict[str, Any] = {
            "subject": found.subject,
            "sender_name": found.sender_name,
            "sender_address": found.sender_address,
            "date": found.date,
            "kind": found.kind,
            "message_id": found.message_id,
            "in_reply_to": found.in_reply_to,
            "references": " ".join(found.references),
            "failed_recipient": found.failed_recipient,
            "defects": list(found.defects),
            "read_at": now,
        }
        type(self).objects.filter(pk=self.pk).update(**facts)
        for name, value in facts.items():
            setattr(self, name, value)

    def raw_bytes(self) -> bytes:
        """The mail as it came in."""
        return bytes(RawMail.objects.only("data").get(mail_id=self.pk).data)

    def file_in(self, conversation: Conversation, by: Actor, now: datetime) -> None:
        """Put it into a conversation (also from another one)."""
        self._move(IncomingState.FILED, conversation, by, now)

    def leave_undecided(self, by: Actor, now: datetime) -> None:
        """A person must say where it belongs."""
        self._move(IncomingState.UNDECIDED, None, by, now)

    def set_aside(self, by: Actor, now: datetime) -> None:
        """It belongs nowhere: automatic answer, list, advertising."""
        self._move(IncomingState.SET_ASIDE, None, by, now)

    def quarantine(self, by: Actor, now: datetime) -> None:
        """It could not be worked off; the raw mail stays and a person looks at it."""
        self._move(IncomingState.QUARANTINED, None, by, now)

    @transaction.atomic
    def _move(self, state: IncomingState, conversation: Conversation | None, by: Actor, now: datetime) -> None:
        if self.state == state and self.conversation == conversation:
            return
        fields = {"state": state, "conversation": conversation, "next_try_at": None, "lease_until": None}
        # Only from the state in which we saw it: a worker whose lease has run out, or a second person,
        # moves nothing.
        seen = type(self).objects.filter(pk=self.pk, state=self.state)
        if self.state not in before(INCOMING_STEPS, state) or not seen.update(**fields):
            raise NotPossible(self.state, state)
        for name, value in fields.items():
            setattr(self, name, value)
        where = str(conversation.pk) if conversation else None
        record(by, f"mail.{state.value}", self, now, conversation=where)


class RawMail(models.Model):
    """The bytes of a mail exactly as they came."""

    mail = models.OneToOneField(IncomingMail, on_delete=models.CASCADE, primary_key=True, related_name="raw")
    data = models.BinaryField()

    def __str__(self) -> str:
        return str(self.mail_id)


class MailText(models.Model):
    """What a mail says: all of it, and what is new in it (without quotes and signature)."""

    mail = models.OneToOneField(IncomingMail, on_delete=models.CASCADE, primary_key=True, related_name="words")
    text = models.TextField(blank=True, default="")
    reply = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return str(self.mail_id)


class Attachment(models.Model):
    """A file in a mail: what is known about it; its bytes are taken from the raw mail."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mail = models.ForeignKey(IncomingMail, on_delete=models.CASCADE, related_name="attachments")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    inline = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]
        verbose_name = _("Anhang")
        verbose_name_plural = _("Anhänge")
        constraints = [models.UniqueConstraint(fields=["mail", "position"], name="attachment_position_once")]

    def __str__(self) -> str:
        return f"{self.position} {self.type}"

    def content(self) -> bytes:
        """Its bytes."""
        return reading.attachment_bytes(self.mail.raw_bytes(), self.position)
