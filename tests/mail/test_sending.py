"""Letters go out over real SMTP, whatever the server does."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django.db import connection

from tests.smtp import SmtpServer, free_port
from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.mail import sending, todo
from wegweiser.mail.models import Letter
from wegweiser.mail.sending import Outcome
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db
Write = Callable[..., Letter]
MINUTE = timedelta(minutes=1)


def _server_at(settings: Any, port: int, timeout: float = 5) -> None:
    options = {"host": "127.0.0.1", "port": port, "timeout": timeout}
    backend = "django.core.mail.backends.smtp.EmailBackend"
    settings.SMTP_CONFIGURED = True
    settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": options}}


def test_a_letter_arrives_as_it_was_written(write: Write, now: datetime, smtp_server: SmtpServer) -> None:
    letter = write()
    assert sending.send(letter.pk, now) is Outcome.SENT
    [mail] = smtp_server.received
    assert (mail.sender, mail.recipients) == ("vorstand@nextmg.example", ["erika@musterfrau.example"])
    assert mail.message["From"].addresses[0].display_name == "nextMG e.V."
    assert str(mail.message["To"]) == "erika@musterfrau.example"
    assert mail.message["Date"].datetime == now
    assert mail.message_id == letter.message_id
    assert mail.message.get_content_type() == "text/plain"
    assert "schön, dass Sie da sind." in mail.text
    assert mail.message["Auto-Submitted"] is None
    letter.refresh_from_db()
    assert (letter.state, letter.sent_at, letter.last_error) == ("sent", now, "")


def test_an_answer_says_so_and_an_automatic_one_too(write: Write, now: datetime, smtp_server: SmtpServer) -> None:
    first = write()
    for _ in range(30):
        first = write(reply_to=first, automatic=True, now=now + MINUTE)
    sending.send(first.pk, now + MINUTE)
    [mail] = smtp_server.received
    assert mail.message["In-Reply-To"] == first.in_reply_to
    assert mail.message["References"] == first.references
    assert mail.message["Auto-Submitted"] == "auto-replied"


def test_a_very_long_foreign_message_id_survives_folding(
    write: Write, now: datetime, smtp_server: SmtpServer
) -> None:
    first = write()
    Letter.objects.filter(pk=first.pk).update(message_id=(long := f"<{'a.b-' * 50}c@outlook.example>"))
    first.refresh_from_db()
    sending.send(write(reply_to=first).pk, now)
    assert (smtp_server.received[0].message["In-Reply-To"], smtp_server.received[0].message["References"]) == (
        long,
        long,
    )


def test_a_letter_sent_twice_goes_once(write: Write, now: datetime, smtp_server: SmtpServer) -> None:
    letter = write()
    assert [sending.send(letter.pk, now) for _ in range(2)] == [Outcome.SENT, Outcome.NOT_DUE]
    assert sending.deliver_due(now) == 0
    assert smtp_server.attempts == 1


def test_the_address_is_the_one_of_the_moment_of_sending(
    write: Write, erika: Person, now: datetime, smtp_server: SmtpServer
) -> None:
    letter = write()
    Person.objects.filter(pk=erika.pk).update(email="neu@musterfrau.example")
    sending.send(letter.pk, now)
    assert [mail.recipients for mail in smtp_server.received] == [["neu@musterfrau.example"]]


def test_whoever_has_no_address_any_more_gets_no_letter_and_people_see_it(
    write: Write, erika: Person, now: datetime, smtp_server: SmtpServer
) -> None:
    letter = write()
    Person.objects.filter(pk=erika.pk).update(email=None)
    assert sending.send(letter.pk, now) is Outcome.FAILED
    assert [(one.last_error, one.failed_finally_at) for one in todo.letters_nobody_got()] == [("NoAddress", now)]
    assert Entry.objects.get(subject_id=str(letter.pk)).verb == "letter.failed"


@pytest.mark.parametrize(
    "address",
    ["a@b@c.example", "jürgen@gross.example", "nothing", "a b@c.example", "a@b.example\r\nRCPT TO:<all@x.example>"],
)
def test_an_impossible_address_fails_at_once_and_reaches_nobody(
    address: str, write: Write, now: datetime, smtp_server: SmtpServer
) -> None:
    assert sending.send(write(address).pk, now) is Outcome.FAILED
    assert smtp_server.received == []


@pytest.mark.parametrize(
    ("answer", "error"),
    [("451 4.3.0 erika@musterfrau.example later", "SMTPDataError 451 4.3.0"), ("drop", "SMTPServerDisconnected")],
)
def test_a_passing_trouble_is_tried_again_with_growing_pauses(
    answer: str, error: str, write: Write, now: datetime, smtp_server: SmtpServer
) -> None:
    letter = write()
    smtp_server.plan.extend([answer, answer])
    assert sending.send(letter.pk, now) in {Outcome.LATER, Outcome.UNREACHABLE}
    letter.refresh_from_db()
    assert (letter.state, letter.last_error, letter.next_try_at) == ("queued", error, now + MINUTE)
    assert sending.deliver_due(now + timedelta(seconds=59)) == 0
    assert sending.deliver_due(now + MINUTE) == 0
    letter.refresh_from_db()
    assert now + 5 * MINUTE <= letter.next_try_at < now + 6 * MINUTE
    assert sending.deliver_due(now + 6 * MINUTE) == 1
    assert [mail.message_id for mail in smtp_server.received] == [letter.message_id]


def test_a_refusal_for_good_is_not_repeated_but_a_person_may_send_it_again(
    write: Write, erika: Person, now: datetime, smtp_server: SmtpServer
) -> None:
    letter = write()
    smtp_server.plan.append("550 5.1.1 erika@musterfrau.example unknown")
    assert sending.send(letter.pk, now) is Outcome.FAILED
    letter.refresh_from_db()
    assert (letter.state, letter.last_error) == ("failed", "SMTPDataError 550 5.1.1")
    assert sending.deliver_due(now + timedelta(days=30)) == 0
    letter.send(Actor.person(erika.pk), now + MINUTE)
    assert sending.deliver_due(now + MINUTE) == 1
    assert not todo.letters_nobody_got().exists()


@pytest.mark.parametrize(("answer", "state"), [("550 5.1.1 unknown", "failed"), ("452 4.2.2 full", "queued")])
def test_a_recipient_is_refused_for_good_or_for_now(
    answer: str, state: str, write: Write, now: datetime, settings: Any
) -> None:
    class Refusing:
        async def handle_RCPT(self, *_: Any) -> str:
            return answer

    letter, port = write(), free_port()
    controller = Controller(Refusing(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        _server_at(settings, port)
        sending.send(letter.pk, now)
    finally:
        controller.stop()
    letter.refresh_from_db()
    assert (letter.state, letter.last_error) == (state, f"SMTPRecipientsRefused {answer[:9]}")


def test_a_letter_that_was_taken_before_the_line_broke_is_repeated_with_the_same_id(
    write: Write, now: datetime, smtp_server: SmtpServer
) -> None:
    letter = write()
    smtp_server.plan.append("take and drop")
    sending.send(letter.pk, now)
    sending.deliver_due(now + MINUTE)
    assert [mail.message_id for mail in smtp_server.received] == [letter.message_id] * 2


def test_a_server_that_is_not_there_keeps_all_letters_waiting(write: Write, now: datetime, settings: Any) -> None:
    first, second = write(), write()
    _server_at(settings, free_port())
    assert sending.deliver_due(now) == 0
    tried = [letter for letter in (first, second) if Letter.objects.get(pk=letter.pk).attempts]
    assert len(tried) == 1, "after the first refusal the others need not wait for theirs"
    assert Letter.objects.get(pk=tried[0].pk).last_error == "ConnectionRefusedError"


@contextmanager
def _silent_server() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


def test_a_server_that_hangs_is_left_after_the_timeout(write: Write, now: datetime, settings: Any) -> None:
    letter = write()
    with _silent_server() as port:
        _server_at(settings, port, timeout=0.3)
        assert sending.send(letter.pk, now) is Outcome.UNREACHABLE
    letter.refresh_from_db()
    # The library says "disconnected" when the greeting does not come in time.
    assert (letter.last_error, letter.next_try_at) == ("SMTPServerDisconnected", now + MINUTE)


def test_after_four_days_of_trying_a_letter_is_given_up_visibly(write: Write, now: datetime, settings: Any) -> None:
    letter = write()
    _server_at(settings, free_port())
    moment, tries = now, 0
    while letter.state == "queued":
        assert (outcome := sending.send(letter.pk, moment)) is not Outcome.NOT_DUE
        letter.refresh_from_db()
        moment, tries = letter.next_try_at or moment, tries + 1
    assert (outcome, tries) == (Outcome.FAILED, 10)
    assert timedelta(days=3) < moment - now < timedelta(days=5)


def test_a_letter_of_a_killed_worker_is_sent_when_its_lease_is_over(
    write: Write, now: datetime, smtp_server: SmtpServer
) -> None:
    letter = write()
    Letter.objects.queued().claim(letter.pk, now=now, lease=timedelta(minutes=10))
    assert sending.deliver_due(now + 9 * MINUTE) == 0
    assert sending.deliver_due(now + 10 * MINUTE) == 1


def test_a_worker_that_was_believed_dead_does_not_undo_what_the_next_one_did(
    write: Write, now: datetime, smtp_server: SmtpServer
) -> None:
    letter = write()
    slow = Letter.objects.queued().claim(letter.pk, now=now, lease=timedelta(minutes=10))
    assert sending.deliver_due(now + 10 * MINUTE) == 1
    slow.attempt_failed("TimeoutError", now=now + 11 * MINUTE, patience=sending.PATIENCE)
    letter.refresh_from_db()
    assert (letter.state, letter.next_try_at) == ("sent", None)


def test_a_fault_of_ours_keeps_the_letter(write: Write, now: datetime, smtp_server: SmtpServer) -> None:
    letter = write()
    Letter.objects.filter(pk=letter.pk).update(box="gone")
    assert sending.send(letter.pk, now) is Outcome.LATER
    assert Letter.objects.get(pk=letter.pk).last_error == "KeyError"


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_two_workers_at_once_one_sends_the_letter(
    write: Write, now: datetime, smtp_server: SmtpServer, count: Callable[[int, int], int]
) -> None:
    rounds = count(20, 100)
    for number in range(rounds):
        letter, start, outcomes = write(), threading.Barrier(2), []

        def work(letter: Letter = letter, start: threading.Barrier = start, said: list[Outcome] = outcomes) -> None:
            start.wait()
            said.append(sending.send(letter.pk, now))
            connection.close()

        workers = [threading.Thread(target=work) for _ in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        assert sorted(outcome.value for outcome in outcomes) == ["not_due", "sent"]
        assert len(smtp_server.received) == number + 1
