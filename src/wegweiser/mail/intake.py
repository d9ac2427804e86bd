"""Taking mail in: stored and committed before anything reads it, each mail once."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from uuid import UUID

import structlog
from django.conf import settings
from django.db import IntegrityError, models, transaction

from wegweiser.journal import Actor

from .lifecycle import IncomingState, NotPossible
from .models import IncomingMail, RawMail
from .rules import FILING_LEASE, PATIENCE

log = structlog.get_logger(__name__)


class TooLarge(Exception):
    """The mail is larger than WEGWEISER_MAIL_MAX_BYTES and was not stored: the mail server must keep it."""


def store(raw: bytes, box: str, now: datetime) -> tuple[IncomingMail, bool]:
    """Keep the bytes as they came; returns the mail and whether it is new (the same bytes in the same box
    are one).

    Committed on return; call it outside a transaction. Raises TooLarge before anything is stored.
    """
    if len(raw) > settings.MAIL_MAX_BYTES:
        raise TooLarge(f"{len(raw)} bytes, at most {settings.MAIL_MAX_BYTES}")
    sha256 = hashlib.sha256(raw).hexdigest()
    known = IncomingMail.objects.filter(box=box, sha256=sha256).first()
    if known is not None:
        return known, False
    try:
        with transaction.atomic():
            mail = IncomingMail.objects.create(
                box=box, sha256=sha256, size=len(raw), received_at=now, next_try_at=now
            )
            RawMail.objects.create(mail=mail, data=raw)
    except IntegrityError:  # the same mail came twice at once: the other one is stored
        return IncomingMail.objects.get(box=box, sha256=sha256), False
    return mail, True


def unfiled(now: datetime) -> models.QuerySet[IncomingMail]:
    """Mails that are to be filed now: new ones, repeats, those of killed workers; the oldest first."""
    return IncomingMail.objects.filter(state=IncomingState.RECEIVED).due(now).order_by("received_at")


def attempt(incoming_id: UUID, now: datetime, file: Callable[[UUID, datetime], object]) -> bool:
    """Let `file` work the mail off, if nobody else does; whether it did. Call it outside a transaction.

    A fault is noted and tried again with growing pauses; in the end, and when reading it kills the worker
    again
    and again, the mail is quarantined, where a person sees it.
    """
    received = IncomingMail.objects.filter(state=IncomingState.RECEIVED)
    mail = received.claim(incoming_id, now=now, lease=FILING_LEASE)
    if mail is None:
        return False
    if mail.attempts > PATIENCE.at_most:
        mail.quarantine(Actor.routine("filing"), now)
        return False
    try:
        file(incoming_id, now)
    except Exception as fault:  # noqa: BLE001 (whatever a mail brings about, it is kept and others go on)
        _failed(mail, type(fault).__name__, now)
        return False
    return True


def _failed(mail: IncomingMail, error: str, now: datetime) -> None:
    log.error("mail_not_filed", mail=str(mail.pk), error=error)
    with transaction.atomic():
        if mail.attempt_failed(error, now=now, patience=PATIENCE):
            with suppress(NotPossible):  # a person has placed it meanwhile
                mail.quarantine(Actor.routine("filing"), now)
