"""What a mail says, kept so that only the program can read it: the mail as it came, and the words found in it.

Both are sealed with the mail's own key (matter `mail:<id>`). The plain columns hold what was stored before mails
were sealed, until `mail/sealing_stored.py` has been there.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Self
from uuid import UUID

from django.db import models
from django.db.models import Q

from wegweiser.mail.rules import SEALED_SUBJECTS
from wegweiser.vault import sealing

if TYPE_CHECKING:
    from .incoming import IncomingMail


def matter_of(mail_id: UUID) -> str:
    """The matter with which everything of this mail is sealed."""
    return f"mail:{mail_id}"


class RawMail(models.Model):
    """The bytes of a mail exactly as they came."""

    mail = models.OneToOneField("mail.IncomingMail", on_delete=models.CASCADE, primary_key=True, related_name="raw")
    plain = models.BinaryField(null=True, db_column="data")
    sealed = models.BinaryField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(plain__isnull=True, sealed__isnull=False) | Q(plain__isnull=False, sealed__isnull=True),
                name="rawmail_sealed_or_plain",
            )
        ]

    def __str__(self) -> str:
        return str(self.mail_id)

    @classmethod
    def keep(cls, mail: "IncomingMail", raw: bytes, now: datetime) -> Self:
        """Store the bytes of this mail, sealed."""
        return cls.objects.create(mail=mail, sealed=cls.seal(mail.pk, raw, now))

    @classmethod
    def seal(cls, mail_id: UUID, raw: bytes, now: datetime) -> bytes:
        return sealing.seal(matter_of(mail_id), cls._place(mail_id), raw, now)

    def content(self) -> bytes:
        """The bytes as they came."""
        if self.sealed is None:
            return bytes(self.plain or b"")
        return sealing.unseal(matter_of(self.mail_id), self._place(self.mail_id), self.sealed)

    @staticmethod
    def _place(mail_id: UUID) -> str:
        return f"mail.RawMail.sealed:{mail_id}"


@dataclass(frozen=True)
class Said:
    """What a mail says. `subject` only where the box has its subjects sealed."""

    text: str
    reply: str
    subject: str = ""


class MailText(models.Model):
    """What a mail says: all of it, what is new in it (without quotes and signature), and its subject."""

    mail = models.OneToOneField("mail.IncomingMail", on_delete=models.CASCADE, primary_key=True, related_name="words")
    plain_text = models.TextField(blank=True, default="", db_column="text")
    plain_reply = models.TextField(blank=True, default="", db_column="reply")
    sealed = models.BinaryField(null=True)

    _said: Said | None = None

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sealed__isnull=True) | Q(plain_text="", plain_reply=""), name="mailtext_sealed_or_plain"
            )
        ]

    def __str__(self) -> str:
        return str(self.mail_id)

    @classmethod
    def write(cls, mail: "IncomingMail", text: str, reply: str, subject: str, now: datetime) -> None:
        """Keep what the mail says, sealed; the subject with it where the box asks for that."""
        said = Said(text, reply, subject if mail.box in SEALED_SUBJECTS else "")
        cls.objects.update_or_create(mail=mail, defaults=cls.sealed_fields(mail.pk, said, now))

    @classmethod
    def sealed_fields(cls, mail_id: UUID, said: Said, now: datetime) -> dict[str, object]:
        """The fields of a row that says this, sealed."""
        words = json.dumps([said.text, said.reply, said.subject])
        sealed = sealing.seal(matter_of(mail_id), cls._place(mail_id), words, now)
        return {"sealed": sealed, "plain_text": "", "plain_reply": ""}

    @property
    def text(self) -> str:
        """All of it."""
        return self._open().text

    @property
    def reply(self) -> str:
        """What is new in it."""
        return self._open().reply

    @property
    def subject(self) -> str:
        """The subject, wherever it lies: only for whoever may read the mail itself."""
        return self._open().subject or self.mail.subject

    def open_with(self, keys: sealing.Opened) -> None:
        """Open it now, with keys that were loaded for many at once."""
        if self.sealed is None:
            self._said = Said(self.plain_text, self.plain_reply)
        else:
            words = keys.text(matter_of(self.mail_id), self._place(self.mail_id), self.sealed)
            self._said = Said(*json.loads(words))

    def _open(self) -> Said:
        if self._said is None:
            self.open_with(sealing.opened([matter_of(self.mail_id)] if self.sealed is not None else []))
        assert self._said is not None
        return self._said

    @staticmethod
    def _place(mail_id: UUID) -> str:
        return f"mail.MailText.sealed:{mail_id}"


def open_words(mails: Iterable["IncomingMail"]) -> None:
    """Open the words of all these mails with one query for their keys; load them with select_related("words")."""
    words = [mail.words for mail in mails if hasattr(mail, "words")]
    keys = sealing.opened(matter_of(one.mail_id) for one in words if one.sealed is not None)
    for one in words:
        one.open_with(keys)
