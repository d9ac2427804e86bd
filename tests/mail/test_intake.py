"""Mail is stored before anything reads it, and taken once."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction

from tests.mail.corpus import JPEG, TEXT, attached, composed, mail
from tests.mail.whole_mails import MIXED
from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.mail import intake, todo
from wegweiser.mail.lifecycle import NotPossible
from wegweiser.mail.models import Conversation, IncomingMail, RawMail
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db
PHOTO = composed(TEXT, attached(JPEG, "image/jpeg; name=ich.jpg"))
BY = Actor.routine("inbox")


def test_a_mail_is_kept_byte_by_byte_before_anything_reads_it(now: datetime) -> None:
    taken, new = intake.store(b"\x00\xff no mail at all", "vorstand", now)
    assert new
    assert taken.raw_bytes() == b"\x00\xff no mail at all"
    assert (taken.state, taken.read_at) == ("received", None)


def test_the_same_mail_is_taken_once_in_each_box(now: datetime) -> None:
    first, _ = intake.store(mail(), "vorstand", now)
    again, new = intake.store(mail(), "vorstand", now + timedelta(days=1))
    assert (again, new) == (first, False)
    assert intake.store(mail(), "mentoren", now)[1]
    assert RawMail.objects.count() == 2


def test_a_mail_that_is_too_large_stays_with_the_mail_server(now: datetime, settings: Any) -> None:
    settings.MAIL_MAX_BYTES = 100
    with pytest.raises(intake.TooLarge):
        intake.store(b"x" * 101, "vorstand", now)
    assert not IncomingMail.objects.exists()
    assert intake.store(b"x" * 100, "vorstand", now)[1]


def test_a_mail_is_understood_once(now: datetime, django_assert_num_queries: Any) -> None:
    taken, _ = intake.store(PHOTO, "vorstand", now)
    taken.understand(now)
    with django_assert_num_queries(0):
        taken.understand(now + timedelta(days=1))
    taken = IncomingMail.objects.get()
    assert (taken.subject, taken.sender_name, taken.sender_address) == (
        "Bewerbung", "Erika Musterfrau", "erika@musterfrau.example",
    )  # fmt: skip
    assert taken.answerable
    assert "anbei mein Foto." in taken.words.reply
    [file] = taken.attachments.all()
    assert (file.name, file.type, file.size, file.content()) == ("ich.jpg", "image/jpeg", len(JPEG), JPEG)


@pytest.mark.parametrize("name", MIXED)
def test_every_mail_of_the_corpus_can_be_stored_and_understood(name: str, now: datetime) -> None:
    taken, _ = intake.store(MIXED[name].raw or b" ", "vorstand", now)
    taken.understand(now)
    taken.leave_undecided(BY, now)
    assert list(todo.mails_to_place()) == [taken]


def test_lists_load_neither_raw_mails_nor_texts(now: datetime) -> None:
    intake.store(PHOTO, "vorstand", now)
    columns = str(IncomingMail.objects.all().query)
    assert '"data"' not in columns
    assert '"text"' not in columns


def test_a_mail_moves_as_a_person_says_and_the_journal_knows(now: datetime, erika: Person) -> None:
    taken, _ = intake.store(mail(), "vorstand", now)
    one, other = (Conversation.objects.create(begun_at=now) for _ in range(2))
    by = Actor.person(erika.pk)
    taken.leave_undecided(BY, now)
    taken.file_in(one, by, now)
    taken.file_in(one, by, now)
    taken.file_in(other, by, now)
    taken.set_aside(by, now)
    verbs = Entry.objects.filter(subject_id=str(taken.pk)).values_list("verb", flat=True)
    assert list(verbs) == ["mail.undecided", "mail.filed", "mail.filed", "mail.set_aside"]
    with pytest.raises(NotPossible):
        taken.quarantine(by, now)


def test_of_two_who_place_a_mail_at_once_the_second_is_told(now: datetime) -> None:
    taken, _ = intake.store(mail(), "vorstand", now)
    late = IncomingMail.objects.get(pk=taken.pk)
    taken.file_in(Conversation.objects.create(begun_at=now), BY, now)
    with pytest.raises(NotPossible):
        late.file_in(Conversation.objects.create(begun_at=now), BY, now)


def test_a_filed_mail_lies_in_a_conversation_and_no_other_does(now: datetime) -> None:
    intake.store(mail(), "vorstand", now)
    with pytest.raises(IntegrityError), transaction.atomic():
        IncomingMail.objects.update(state="filed")


def _file(incoming_id: UUID, now: datetime) -> None:
    IncomingMail.objects.get(pk=incoming_id).leave_undecided(BY, now)


def _break(incoming_id: UUID, now: datetime) -> None:
    raise ValueError("erika@musterfrau.example")


def test_a_mail_is_worked_off_once(now: datetime) -> None:
    taken, _ = intake.store(mail(), "vorstand", now)
    assert list(intake.unfiled(now)) == [taken]
    assert [intake.attempt(taken.pk, now, _file) for _ in range(2)] == [True, False]
    assert not intake.unfiled(now + timedelta(days=1)).exists()


def test_a_mail_that_cannot_be_worked_off_ends_in_quarantine_not_in_nothing(now: datetime) -> None:
    taken, _ = intake.store(mail(), "vorstand", now)
    moment = now
    while intake.unfiled(moment).exists():
        assert not intake.attempt(taken.pk, moment, _break)
        taken.refresh_from_db()
        moment = taken.next_try_at or moment
    assert (taken.state, taken.last_error) == ("quarantined", "ValueError")
    assert taken.raw_bytes() == mail()
    assert list(todo.mails_to_place()) == [taken]


def test_a_mail_that_kills_every_worker_ends_in_quarantine_too(now: datetime) -> None:
    taken, _ = intake.store(mail(), "vorstand", now)
    for kill in range(10):
        dying = IncomingMail.objects.all().claim(
            taken.pk, now=now + timedelta(hours=kill), lease=timedelta(minutes=5)
        )
        assert dying is not None
    assert not intake.attempt(taken.pk, now + timedelta(hours=10), _file)
    taken.refresh_from_db()
    assert taken.state == "quarantined"


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_deliveries_of_one_mail_at_once_give_one_mail(now: datetime, count: Callable[[int, int], int]) -> None:
    for number in range(count(20, 100)):
        start, said = threading.Barrier(3), []
        raw = mail(f"Nummer {number}")

        def deliver(raw: bytes = raw, start: threading.Barrier = start, said: list[bool] = said) -> None:
            start.wait()
            said.append(intake.store(raw, "vorstand", now)[1])
            connection.close()

        threads = [threading.Thread(target=deliver) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(said) == [False, False, True]
        assert IncomingMail.objects.count() == number + 1
