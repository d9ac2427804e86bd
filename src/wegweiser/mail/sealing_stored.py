"""Seals what was stored before mails were sealed. Safe to repeat, and to kill at any moment."""

from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from .models import Attachment, IncomingMail, MailText, RawMail
from .models.sealed import Said
from .rules import SEALED_SUBJECTS, neutral_name

AT_ONCE = 20  # mails in one transaction: a mail may have many megabytes


def seal_stored(now: datetime) -> int:
    """Seal every mail that still lies open; how many there were. Each stays readable throughout. Call it outside a
    transaction."""
    count = 0
    while batch := _open_mails():
        with transaction.atomic():
            for mail_id in batch:
                _seal_raw(mail_id, now)
                _seal_words(mail_id, now)
        count += len(batch)
    if count:
        _leave_no_trace()
    return count


def is_all_sealed() -> bool:
    """Whether no mail lies open."""
    return not _open_mails()


def _open_mails() -> list[UUID]:
    open_raw = RawMail.objects.filter(sealed__isnull=True).values_list("mail_id", flat=True)[:AT_ONCE]
    open_words = MailText.objects.filter(sealed__isnull=True).values_list("mail_id", flat=True)[:AT_ONCE]
    return list({*open_raw, *open_words})[:AT_ONCE]


def _seal_raw(mail_id: UUID, now: datetime) -> None:
    # Locked, where the database can: what another process seals at the same moment is not sealed twice.
    row = RawMail.objects.select_for_update().filter(mail_id=mail_id, sealed__isnull=True).first()
    if row is not None:
        sealed = RawMail.seal(mail_id, bytes(row.plain or b""), now)
        RawMail.objects.filter(mail_id=mail_id).update(sealed=sealed, plain=None)


def _seal_words(mail_id: UUID, now: datetime) -> None:
    row = MailText.objects.select_for_update().filter(mail_id=mail_id, sealed__isnull=True).first()
    if row is None:
        return
    mail = IncomingMail.objects.only("box", "subject").get(pk=mail_id)
    subject = mail.subject if mail.box in SEALED_SUBJECTS else ""
    said = Said(row.plain_text, row.plain_reply, subject)
    MailText.objects.filter(mail_id=mail_id).update(**MailText.sealed_fields(mail_id, said, now))
    if mail.box in SEALED_SUBJECTS:
        IncomingMail.objects.filter(pk=mail_id).update(subject="")
        for file in mail.attachments.all():
            Attachment.objects.filter(pk=file.pk).update(name=neutral_name(file.position, file.name))


def _leave_no_trace() -> None:
    """SQLite keeps earlier pages in its log until that is emptied (freed pages are overwritten: secure_delete)."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
