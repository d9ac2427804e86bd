"""Writing letters, and drafts that wait for a person."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django_tasks_db.models import DBTaskResult

from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.mail import outbox, sending
from wegweiser.mail.lifecycle import NotPossible
from wegweiser.mail.models import Conversation, Letter
from wegweiser.mail.wording import MissingWord, UnknownLetter
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db
Write = Callable[..., Letter]
Rooms = Callable[[str, str], None]


@pytest.fixture
def by(erika: Person) -> Actor:
    return Actor.person(erika.pk)


def test_a_letter_is_written_in_the_readers_language_with_our_signature(write: Write) -> None:
    german, english = write(), write(language="en")
    assert german.subject == "Guten Tag, Erika Musterfrau"
    assert german.body.startswith("Guten Tag Erika Musterfrau,\n\nschön")
    assert german.body.endswith("\n-- \nnextMG e.V.\nvorstand@nextmg.example\nhttps://mentoring.example\n")
    assert english.subject == "Hello Erika Musterfrau"
    assert write(language="fr").language == "de"


def test_dates_are_written_as_the_reader_writes_them(erika: Person, now: datetime, rooms: Rooms) -> None:
    for language in ("de", "en"):
        rooms(f"test/dated.{language}", "Subject: {{ day }}\n\nx\n")
    day = {"day": date(2026, 12, 1)}
    assert outbox.write("test/dated", erika, "de", now, day).subject == "1. Dezember 2026"
    assert outbox.write("test/dated", erika, "en", now, day).subject == "Dec. 1, 2026"


def test_nothing_is_escaped_and_no_name_breaks_out_of_the_subject(write: Write, now: datetime) -> None:
    name = 'Max & "Moritz" <x>\r\nBcc: all@other.example\x01'
    person = Person.objects.create(name=name, email="max@other.example", known_since=now)
    letter = write(person)
    assert letter.subject == 'Guten Tag, Max & "Moritz" <x> Bcc: all@other.example'
    assert "\x01" not in letter.body


def test_a_forgotten_word_is_an_error_not_a_gap(erika: Person, now: datetime, rooms: Rooms) -> None:
    rooms("test/gap.de", "Subject: x\n\n{{ nobody.gave.it }}\n")
    with pytest.raises(MissingWord):
        outbox.write("test/gap", erika, "de", now)


@pytest.mark.parametrize("kind", ["test/unknown", "../settings", "test/../test/greeting", "greeting", "test/bad"])
def test_an_unknown_letter_is_an_error(kind: str, erika: Person, now: datetime, rooms: Rooms) -> None:
    rooms("test/bad.de", "Subject: x\nno empty line\n")
    with pytest.raises(UnknownLetter):
        outbox.write(kind, erika, "de", now)


def test_a_letter_is_gone_with_the_transaction_that_wrote_it(write: Write) -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    assert not Letter.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_a_letter_and_the_job_that_sends_it_are_written_together(write: Write) -> None:
    letter = write()
    assert DBTaskResult.objects.get().args_kwargs["args"] == [str(letter.pk)]
    assert letter.message_id == f"<{letter.pk}@nextmg.example>"


def test_an_answer_stands_in_the_thread(write: Write, now: datetime) -> None:
    first = write(conversation=Conversation.objects.create(begun_at=now))
    second = write(reply_to=first)
    third = write(reply_to=second)
    assert third.in_reply_to == second.message_id
    assert third.references == f"{first.message_id} {second.message_id}"
    found = Conversation.objects.with_messages(["<unknown@x>", "", first.message_id])
    assert list(found) == [first.conversation]


def test_a_draft_waits_until_a_person_sends_it(write: Write, by: Actor, now: datetime, smtp_server: Any) -> None:
    draft = write(draft=True)
    assert not DBTaskResult.objects.exists()
    assert sending.send(draft.pk, now) == sending.Outcome.NOT_DUE
    draft.revise("Neuer\nBetreff", "Guten Tag,\r\nneu.", by, now)
    assert draft.send(by, now) is True
    assert draft.send(by, now) is False
    assert sending.deliver_due(now) == 1
    sent = [(mail.subject, mail.text.splitlines()) for mail in smtp_server.received]
    assert sent == [("Neuer Betreff", ["Guten Tag,", "neu."])]
    assert Letter.objects.get(pk=draft.pk).send(by, now) is False
    verbs = Entry.objects.filter(subject_id=str(draft.pk)).values_list("verb", flat=True)
    assert list(verbs) == ["letter.revised", "letter.sent"]


def test_a_letter_on_its_way_cannot_be_changed_or_discarded(write: Write, by: Actor, now: datetime) -> None:
    letter = write()
    with pytest.raises(NotPossible):
        letter.revise("x", "y", by, now)
    with pytest.raises(NotPossible):
        letter.discard(by, now)


def test_a_discarded_draft_never_goes(write: Write, by: Actor, now: datetime, smtp_server: Any) -> None:
    draft = write(draft=True)
    draft.discard(by, now)
    draft.discard(by, now)
    with pytest.raises(NotPossible):
        draft.send(by, now)
    assert sending.deliver_due(now) == 0


def test_of_two_people_who_send_a_draft_one_does(write: Write, by: Actor, now: datetime) -> None:
    draft = write(draft=True)
    first, second = Letter.objects.get(pk=draft.pk), Letter.objects.get(pk=draft.pk)
    assert [first.send(by, now), second.send(by, now)] == [True, False]
    assert DBTaskResult.objects.count() == 1


def test_without_a_server_letters_wait_and_the_office_can_say_so(write: Write, now: datetime, settings: Any) -> None:
    settings.SMTP_CONFIGURED = False
    letter = write()
    assert sending.deliver_due(now) == 0
    assert sending.send(letter.pk, now) == sending.Outcome.NOT_DUE
    assert outbox.waiting_for_smtp() == 1
    settings.SMTP_CONFIGURED = True
    assert outbox.waiting_for_smtp() == 0


def test_in_demo_mode_nothing_leaves_the_machine(
    write: Write, now: datetime, settings: Any, smtp_server: Any
) -> None:
    settings.DEMO = True
    letter = write()
    assert sending.deliver_due(now) == 1
    assert list(Letter.objects.sent()) == [letter]
    assert smtp_server.attempts == 0


def test_automatic_answers_to_an_address_can_be_counted(write: Write, erika: Person, now: datetime) -> None:
    write()
    assert not Letter.objects.automatic_to("ERIKA@musterfrau.example", now - timedelta(days=1)).exists()
    write(automatic=True)
    assert Letter.objects.automatic_to("ERIKA@musterfrau.example", now - timedelta(days=1)).exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "lost"},
        {"recipient_address": "a@b.example"},
        {"state": "sent"},
        {"state": "failed", "next_try_at": None},
    ],
    ids=str,
)
def test_the_database_refuses_a_letter_that_cannot_be(write: Write, wrong: dict[str, Any]) -> None:
    letter = write()
    with pytest.raises(IntegrityError), transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(**wrong)
