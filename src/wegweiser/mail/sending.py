"""Sending letters: claim, look the address up, hand over to the SMTP server, mark as sent.

A kill between the server's answer and our commit repeats the letter with the same Message-ID; nothing else
does.
"""

import email.policy
import re
import smtplib
import time
from contextlib import suppress
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage as PlainMessage
from email.policy import Policy
from email.utils import format_datetime
from enum import Enum
from typing import Any
from uuid import UUID

import structlog
from django.conf import settings
from django.core.mail import EmailMessage, mailers
from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.programme import versions

from .lifecycle import LetterState
from .models import Letter
from .outbox import can_send
from .rules import PATIENCE, SENDING_LEASE, header_line, is_refused_for_good

log = structlog.get_logger(__name__)

# One round of the ticker; a slow server must not keep it from everything else.
LETTERS_A_ROUND = 50
ROUND = timedelta(seconds=60)
_STATUS = re.compile(r"^\s*([245]\.\d{1,3}\.\d{1,3})\b")


class Outcome(Enum):
    """What became of one attempt."""

    SENT = "sent"
    LATER = "later"
    UNREACHABLE = "unreachable"  # later, and other letters would fare no better now
    FAILED = "failed"
    NOT_DUE = "not_due"  # sent before, held by another worker, a draft, or no SMTP server is set


class _Refusal(Exception):
    """Why this attempt did not succeed; `why` is free of personal text."""

    def __init__(self, why: str, outcome: Outcome) -> None:
        super().__init__(why)
        self.why = why
        self.outcome = outcome


def send(letter_id: UUID, now: datetime) -> Outcome:
    """Make one attempt, if the letter is due and nobody else holds it. Call it outside a transaction."""
    if not can_send():
        return Outcome.NOT_DUE
    letter = Letter.objects.queued().claim(letter_id, now=now, lease=SENDING_LEASE)
    if letter is None:
        return Outcome.NOT_DUE
    try:
        _hand_over(letter, now)
    except _Refusal as refusal:
        return _refused(letter, refusal, now)
    except Exception as fault:  # noqa: BLE001 (a fault of ours: tried again, then visible)
        return _refused(letter, _Refusal(type(fault).__name__, Outcome.LATER), now)
    # Sent is sent, whoever holds the row by now.
    # In the "Ausgang" one follows the links.
    forgotten: dict[str, Any] = {} if settings.DEMO else {"secrets": {}}
    letter.attempt_succeeded(state=LetterState.SENT, sent_at=now, failed_finally_at=None, **forgotten)
    return Outcome.SENT


def deliver_due(now: datetime) -> int:
    """Send what is due: new letters whose job was lost, repeats, letters of killed workers; how many were
    sent."""
    if not can_send():
        return 0
    begun, sent = time.monotonic(), 0
    due = Letter.objects.queued().due(now).order_by("next_try_at").values_list("pk", flat=True)
    for letter_id in list(due[:LETTERS_A_ROUND]):
        # The lease counts from the moment of the attempt, not from the beginning of the round.
        passed = timedelta(seconds=time.monotonic() - begun)
        if passed > ROUND:
            break
        outcome = send(letter_id, now + passed)
        sent += outcome is Outcome.SENT
        if outcome is Outcome.UNREACHABLE:
            break
    return sent


def _refused(letter: Letter, refusal: _Refusal, now: datetime) -> Outcome:
    final = refusal.outcome is Outcome.FAILED
    with transaction.atomic():
        given_up = letter.attempt_failed(
            refusal.why, now=now, patience=PATIENCE, final=final, when_final={"state": LetterState.FAILED}
        )
        if given_up:
            record(Actor.routine("sending"), "letter.failed", letter, now, kind=letter.kind)
    log.warning("letter_not_sent", letter=str(letter.pk), error=refusal.why, given_up=given_up)
    return Outcome.FAILED if given_up else refusal.outcome


def _hand_over(letter: Letter, now: datetime) -> None:
    address = letter.address
    if not address:
        raise _Refusal("NoAddress", Outcome.FAILED)
    if "@" not in address:  # Django would let it pass as a mailbox on this machine
        raise _Refusal("InvalidAddress", Outcome.FAILED)
    message = _message(letter, address, now)
    if settings.DEMO:
        return  # it lies in the "Ausgang" now; nothing leaves the machine
    mailer = mailers.default
    try:
        mailer.open()
    except (OSError, smtplib.SMTPException) as trouble:
        raise _Refusal(_named(trouble), Outcome.UNREACHABLE) from trouble
    try:
        mailer.send_messages([message])
    except ValueError as wrong:
        raise _Refusal("InvalidAddress", Outcome.FAILED) from wrong
    except (OSError, smtplib.SMTPException) as trouble:
        raise _Refusal(_named(trouble), _outcome(trouble)) from trouble
    finally:
        # The server has answered: trouble while saying goodbye must not repeat the letter.
        with suppress(OSError, smtplib.SMTPException):
            mailer.close()


def _outcome(trouble: OSError | smtplib.SMTPException) -> Outcome:
    code, _ = _answer(trouble)
    if isinstance(trouble, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError):
        return Outcome.FAILED if is_refused_for_good(code) else Outcome.LATER
    # Refused as a sender, hung up, timed out: not the recipient's doing, so never final by itself.
    return Outcome.UNREACHABLE


def _answer(trouble: Exception) -> tuple[int, bytes | str]:
    if isinstance(trouble, smtplib.SMTPRecipientsRefused):
        return next(iter(trouble.recipients.values()), (0, b""))
    if isinstance(trouble, smtplib.SMTPResponseException):
        return trouble.smtp_code, trouble.smtp_error
    return 0, b""


def _named(trouble: Exception) -> str:
    """Class, code and enhanced status: the server's own words often repeat the address."""
    code, words = _answer(trouble)
    text = words.decode("ascii", "replace") if isinstance(words, bytes) else str(words)
    status = _STATUS.match(text)
    return " ".join(filter(None, [type(trouble).__name__, str(code or ""), status[1] if status else ""]))


class _Mail(EmailMessage):
    """Plain text in seven bits: no server on the way needs to know anything newer."""

    def message(self, *, policy: "Policy[Any] | None" = None) -> PlainMessage:
        return super().message(policy=(policy or email.policy.SMTP).clone(cte_type="7bit"))


def _message(letter: Letter, address: str, now: datetime) -> EmailMessage:
    programme = versions.current(now)
    headers = {"Date": format_datetime(now), "Message-ID": letter.message_id}
    if letter.in_reply_to:
        headers["In-Reply-To"] = letter.in_reply_to
    if letter.references:
        headers["References"] = letter.references
    if letter.automatic:
        headers["Auto-Submitted"] = "auto-replied"
        headers["X-Auto-Response-Suppress"] = "All"
    ours = programme.boxes[letter.box]
    return _Mail(
        subject=header_line(letter.subject),
        body=letter.full_text,
        from_email=str(Address(header_line(programme.association), addr_spec=ours)),
        to=[header_line(address, 254)],
        headers=headers,
    )
