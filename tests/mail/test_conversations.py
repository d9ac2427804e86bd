"""Mails, letters and notes in one timeline."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from tests.mail.corpus import JPEG, attached, composed, part
from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.mail import intake
from wegweiser.mail.models import Conversation, Letter
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def conversation(db: None, now: datetime) -> Conversation:
    return Conversation.objects.create(begun_at=now)


def _mail_in(conversation: Conversation, number: int, now: datetime) -> None:
    raw = composed(part(f"Text {number}", "text/plain"), attached(JPEG, "image/jpeg; name=ich.jpg"))
    taken, _ = intake.store(raw, "vorstand", now)
    taken.understand(now)
    taken.file_in(conversation, Actor.routine("inbox"), now)


def _told(conversation: Conversation) -> list[str]:
    """Everything a page of it would show."""
    lines = []
    for moment in conversation.timeline():
        if moment.mail:
            files = [file.name for file in moment.mail.attachments.all()]
            lines.append(f"{moment.kind} {moment.mail.words.reply} {files}")
        elif moment.letter:
            lines.append(f"{moment.kind} {moment.letter.recipient_name} {moment.letter.state}")
        elif moment.note:
            lines.append(f"{moment.kind} {moment.note.author.name} {moment.note.text} {moment.note.minutes}")
    return lines


def test_a_timeline_is_in_the_order_of_time(
    conversation: Conversation, erika: Person, write: Callable[..., Letter], now: datetime
) -> None:
    conversation.add_note("freundlich", erika, now + 3 * MINUTE, kind="call", minutes=20)
    write(conversation=conversation, draft=True, now=now + 2 * MINUTE)
    _mail_in(conversation, 1, now + MINUTE)
    discarded = write(conversation=conversation, draft=True)
    discarded.discard(Actor.person(erika.pk), now)
    assert _told(conversation) == [
        "mail Text 1 ['ich.jpg']",
        "letter Erika Musterfrau draft",
        "note Erika Musterfrau freundlich 20",
    ]


def test_a_timeline_costs_four_queries_however_long_it_is(
    conversation: Conversation, erika: Person, write: Callable[..., Letter], now: datetime
) -> None:
    for number in range(6):
        _mail_in(conversation, number, now + number * MINUTE)
        write(conversation=conversation)
        conversation.add_note(f"Notiz {number}", erika, now)
    with CaptureQueriesContext(connection) as queries:
        assert len(_told(conversation)) == 18
    assert len(queries) == 4


def test_the_journal_knows_of_a_note_but_not_its_words(
    conversation: Conversation, erika: Person, now: datetime
) -> None:
    note = conversation.add_note("vertraulich", erika, now)
    entry = Entry.objects.get(subject_type="mail.Note", subject_id=str(note.pk))
    assert (entry.verb, entry.actor_id) == ("note.added", str(erika.pk))
    assert "vertraulich" not in str(entry.data)


def test_only_a_call_has_minutes(conversation: Conversation, erika: Person, now: datetime) -> None:
    with pytest.raises(IntegrityError):
        conversation.add_note("x", erika, now, minutes=5)


def test_a_conversation_is_found_by_what_a_mail_answers(
    conversation: Conversation, write: Callable[..., Letter], now: datetime
) -> None:
    letter = write(conversation=conversation)
    write()
    found: Any = Conversation.objects.with_messages(["<unknown@x>", letter.message_id])
    assert list(found) == [conversation]
    assert not Conversation.objects.with_messages([""]).exists()
