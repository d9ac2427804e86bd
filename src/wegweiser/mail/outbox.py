"""Writing letters: rendered now, sent by a worker after the writing transaction has committed."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.encoding import punycode

from wegweiser.people.models import Person
from wegweiser.programme import versions

from . import wording
from .lifecycle import LetterState
from .models import Conversation, IncomingMail, Letter
from .rules import header_line, letter_body, thread


def write(
    kind: str,
    to: Person | str,
    language: str,
    now: datetime,
    context: dict[str, Any] | None = None,
    conversation: Conversation | None = None,
    reply_to: IncomingMail | Letter | None = None,
    box: str = "vorstand",
    automatic: bool = False,
    draft: bool = False,
    secrets: dict[str, str] | None = None,
) -> Letter:
    """Put the letter `kind` ("room/name") to a person or an address into the outbox, in the caller's
    transaction.

    Its template gets `context` and always name, programme, box_address and base_url. `box`: which of our
    addresses it is sent from. `automatic`: written by no person, marked so and never answered by programs.
    `draft`: it waits until a person sends it. `secrets`: place in the text → what stands there when it goes
    out, forgotten then. A person's address is looked up when it is sent. The story writes the journal.
    """
    subject, body = render(kind, to, language, now, context, box)
    words = Words(kind, language, subject, body, secrets or {})
    return _put(words, to, now, conversation, reply_to, box, automatic, draft)


def write_freely(
    kind: str,
    to: Person,
    language: str,
    now: datetime,
    subject: str,
    body: str,
    conversation: Conversation | None = None,
    reply_to: IncomingMail | Letter | None = None,
    box: str = "vorstand",
) -> Letter:
    """Put a letter that a person wrote (or edited) into the outbox; `kind` only says what sort it is."""
    return _put(Words(kind, language, subject, body, {}), to, now, conversation, reply_to, box)


def render(
    kind: str,
    to: Person | str,
    language: str,
    now: datetime,
    context: dict[str, Any] | None = None,
    box: str = "vorstand",
) -> tuple[str, str]:
    """Subject and text (with the signature) of the letter `kind`, to be read or edited; writes nothing."""
    programme = versions.current(now)
    words = {
        "name": to.name if isinstance(to, Person) else "",
        "programme": programme,
        "box_address": programme.boxes[box],
    }
    language = _known(language)
    subject, body = wording.render(kind, language, {**words, **(context or {})})
    return subject, letter_body(f"{body}\n{wording.signature(language, words)}")


@dataclass(frozen=True)
class Words:
    """What a letter says: kind, language, subject, text, and the secrets that stand at places of the text."""

    kind: str
    language: str
    subject: str
    body: str
    secrets: dict[str, str]


@transaction.atomic
def _put(
    words: Words,
    to: Person | str,
    now: datetime,
    conversation: Conversation | None = None,
    reply_to: IncomingMail | Letter | None = None,
    box: str = "vorstand",
    automatic: bool = False,
    draft: bool = False,
) -> Letter:
    person = to if isinstance(to, Person) else None
    in_reply_to, references = thread(reply_to.references, reply_to.message_id) if reply_to else ("", "")
    key = uuid.uuid4()
    letter = Letter.objects.create(
        id=key,
        kind=words.kind,
        language=_known(words.language),
        recipient_person=person,
        recipient_address="" if person else header_line(str(to), 254),
        box=box,
        subject=header_line(words.subject),
        body=letter_body(words.body),
        secrets=words.secrets,
        state=LetterState.DRAFT if draft else LetterState.QUEUED,
        next_try_at=None if draft else now,
        message_id=_message_id(key, versions.current(now).boxes[box]),
        in_reply_to=in_reply_to,
        references=references,
        automatic=automatic,
        conversation=conversation,
        written_at=now,
    )
    if not draft:
        letter.enqueue()
    return letter


def _known(language: str) -> str:
    return language if language in wording.LANGUAGES else wording.LANGUAGES[0]


def _message_id(key: uuid.UUID, box_address: str) -> str:
    """Made once, from the letter's own id: a repeated sending carries the same one."""
    return f"<{key}@{punycode(box_address.rpartition('@')[2])}>"


def can_send() -> bool:
    """Whether letters leave (in demo mode: reach the "Ausgang"); otherwise they wait for SMTP_URL."""
    return bool(settings.DEMO or settings.SMTP_CONFIGURED)


def waiting_for_smtp() -> int:
    """How many letters wait because no SMTP server is set (SMTP_URL); 0 if one is."""
    return 0 if can_send() else Letter.objects.queued().count()
