"""A mail's words, files and (where a concern may come) its subject are nowhere to be read but in the program."""

import sqlite3
from datetime import datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.mail.corpus import composed, part
from wegweiser.inbox import filing
from wegweiser.journal import Actor
from wegweiser.mail import intake, sealing_stored
from wegweiser.mail.models import Conversation, IncomingMail, MailText, RawMail, open_words
from wegweiser.mail.models.sealed import matter_of
from wegweiser.vault import sealing
from wegweiser.vault.models import ContentKey

pytestmark = pytest.mark.django_db
BY = Actor.routine("test")
IN_TEXT, IN_QUOTE, IN_FILE, IN_SUBJECT, IN_NAME = "Goldammer", "Zaunkönig", "Trauerschnäpper", "Neuntöter", "Pirol"
FILE = f"Vertraulich: {IN_FILE}".encode()


def letter(subject: str = IN_SUBJECT) -> bytes:
    text = f"Ich sah eine {IN_TEXT}.\n\nAm 1.11.2026 schrieb Wer:\n> Und einen {IN_QUOTE}.\n"
    eight_bit = "Content-Transfer-Encoding: 8bit"
    said = part(text, "text/plain; charset=utf-8", eight_bit)
    # Not in base64, so that a search for its words would find them.
    file = part(FILE, f"text/plain; charset=utf-8; name={IN_NAME}.txt", "Content-Disposition: attachment", eight_bit)
    return composed(said, file, head={"Subject": subject})


def taken_in(box: str, now: datetime, subject: str = IN_SUBJECT) -> IncomingMail:
    mail, _new = intake.store(letter(subject), box, now)
    mail.understand(now)
    return IncomingMail.objects.get(pk=mail.pk)


def laid_open(mail: IncomingMail, subject: str) -> None:
    """As an earlier version of the program stored it."""
    raw, text, reply = mail.raw_bytes(), mail.words.text, mail.words.reply
    RawMail.objects.filter(mail=mail).update(plain=raw, sealed=None)
    MailText.objects.filter(mail=mail).update(plain_text=text, plain_reply=reply, sealed=None)
    IncomingMail.objects.filter(pk=mail.pk).update(subject=subject)
    mail.attachments.update(name=f"{IN_NAME}.txt")
    ContentKey.objects.filter(matter=matter_of(mail.pk)).delete()


def everything_stored() -> bytes:
    """Every value of every row of every table, by way of the models and, on SQLite, of a dump."""
    rows = [repr(list(model._base_manager.values_list())) for model in apps.get_models(include_auto_created=True)]
    blobs = [bytes(value) for model in (RawMail, MailText) for value in _blobs(model)]
    if connection.vendor == "sqlite":
        source = connection.connection
        assert isinstance(source, sqlite3.Connection)
        rows += list(source.iterdump())
    return "\n".join(rows).encode() + b"".join(blobs)


def _blobs(model: Any) -> list[bytes]:
    columns = [field.attname for field in model._meta.fields if field.get_internal_type() == "BinaryField"]
    return [value for row in model.objects.values_list(*columns) for value in row if value is not None]


def traces(*words: str) -> list[str]:
    stored = everything_stored()
    in_hex = stored.upper()  # as a dump writes bytes
    return [word for word in words if word.encode() in stored or word.encode().hex().upper().encode() in in_hex]


def test_a_dump_of_the_database_holds_no_word_of_a_mail(now: datetime) -> None:
    mails = [taken_in("mentoren", now), taken_in("vorstand", now, subject="Bewerbung")]
    assert traces(IN_TEXT, IN_QUOTE, IN_FILE, IN_SUBJECT) == []
    assert [mail.attachments.get().name for mail in mails] == ["1.txt", f"{IN_NAME}.txt"]
    for mail in mails:
        assert IN_TEXT in mail.words.text
        assert IN_QUOTE in mail.words.text
        assert IN_TEXT in mail.words.reply
        assert IN_QUOTE not in mail.words.reply
        assert [file.content() for file in mail.attachments.all()] == [FILE]


def test_the_search_for_traces_finds_what_lies_open(now: datetime) -> None:
    laid_open(taken_in("mentoren", now), IN_SUBJECT)
    assert traces(IN_TEXT, IN_QUOTE, IN_FILE, IN_SUBJECT) == [IN_TEXT, IN_QUOTE, IN_FILE, IN_SUBJECT]


def test_the_subject_of_a_mail_to_the_mentors_address_is_sealed_with_its_words(now: datetime) -> None:
    mail = taken_in("mentoren", now)
    assert mail.subject == ""
    assert mail.words.subject == mail.full_subject == IN_SUBJECT
    other = taken_in("vorstand", now, subject="Bewerbung")
    assert other.subject == other.words.subject == other.full_subject == "Bewerbung"


def test_a_mail_that_nobody_has_read_yet_has_the_subject_of_its_row(now: datetime) -> None:
    mail, _new = intake.store(letter(), "mentoren", now)
    assert mail.full_subject == ""


def test_a_mail_that_only_its_subject_tells_an_answer_is_still_known_as_one(now: datetime) -> None:
    mail = taken_in("mentoren", now, subject="Re: Ihre Anfrage")
    assert filing._facts(mail, now).subject == "Re: Ihre Anfrage"


def test_words_of_many_mails_cost_one_query_more(now: datetime) -> None:
    for number in range(8):
        taken_in("mentoren", now, subject=f"Nummer {number}")
    with CaptureQueriesContext(connection) as queries:
        mails = list(IncomingMail.objects.select_related("words").order_by("pk"))
        open_words(mails)
        assert sorted(mail.words.subject for mail in mails) == [f"Nummer {number}" for number in range(8)]
        assert all(IN_TEXT in mail.words.text for mail in mails)
    assert len(queries) == 2


def test_words_and_bytes_of_two_mails_cannot_be_swapped(now: datetime) -> None:
    one, other = taken_in("mentoren", now), taken_in("mentoren", now, subject="Anders")
    MailText.objects.filter(mail=one).update(sealed=bytes(MailText.objects.get(mail=other).sealed or b""))
    RawMail.objects.filter(mail=one).update(sealed=bytes(RawMail.objects.get(mail=other).sealed or b""))
    one = IncomingMail.objects.get(pk=one.pk)
    with pytest.raises(sealing.CannotUnseal):
        one.raw_bytes()
    with pytest.raises(sealing.CannotUnseal):
        _ = one.words.text


def test_with_its_key_destroyed_a_mail_is_gone(now: datetime) -> None:
    mail = taken_in("mentoren", now)
    sealing.destroy(matter_of(mail.pk), now, BY)
    with pytest.raises(sealing.KeyDestroyed):
        mail.raw_bytes()
    with pytest.raises(sealing.KeyDestroyed):
        mail.attachments.get().content()
    with pytest.raises(sealing.KeyDestroyed):
        _ = mail.words.reply


def test_what_was_stored_before_is_sealed_later(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing_stored, "AT_ONCE", 2)
    mails = [taken_in("mentoren", now, subject=f"{IN_SUBJECT} {number}") for number in range(5)]
    for mail in mails:
        laid_open(mail, mail.full_subject)
    applying = taken_in("vorstand", now, subject="Bewerbung")
    laid_open(applying, "Bewerbung")
    unread, _new = intake.store(b"\x01\x00 no mail at all", "vorstand", now)
    RawMail.objects.filter(mail=unread).update(plain=b"\x01\x00 no mail at all", sealed=None)
    # Lying open, they can be read all the same.
    assert IN_TEXT in IncomingMail.objects.get(pk=applying.pk).words.reply
    assert not sealing_stored.is_all_sealed()

    assert sealing_stored.seal_stored(now) == 7
    assert sealing_stored.is_all_sealed()
    assert sealing_stored.seal_stored(now) == 0
    assert traces(IN_TEXT, IN_QUOTE, IN_FILE, IN_SUBJECT) == []
    assert {file.name for mail in mails for file in mail.attachments.all()} == {"1.txt"}
    for number, mail in enumerate(mails):
        again = IncomingMail.objects.get(pk=mail.pk)
        assert (again.subject, again.full_subject) == ("", f"{IN_SUBJECT} {number}")
        assert IN_TEXT in again.words.text
        assert again.attachments.get().content() == FILE
    assert IncomingMail.objects.get(pk=applying.pk).subject == "Bewerbung"
    assert unread.raw_bytes() == b"\x01\x00 no mail at all"


@pytest.mark.parametrize("killed_at", range(6))
def test_killed_in_between_nothing_is_lost_and_the_next_start_goes_on(
    now: datetime, monkeypatch: pytest.MonkeyPatch, killed_at: int
) -> None:
    monkeypatch.setattr(sealing_stored, "AT_ONCE", 1)
    mails = [taken_in("mentoren", now, subject=f"{IN_SUBJECT} {number}") for number in range(3)]
    for mail in mails:
        laid_open(mail, mail.full_subject)
    seal, calls = sealing.seal, list[int]()

    def killed(*given: Any) -> bytes:
        if len(calls) == killed_at:
            raise SystemExit
        calls.append(1)
        return seal(*given)

    with monkeypatch.context() as accident:
        accident.setattr(sealing, "seal", killed)
        with pytest.raises(SystemExit):
            sealing_stored.seal_stored(now)
    readable = [IncomingMail.objects.get(pk=mail.pk) for mail in mails]
    assert all(IN_TEXT in mail.words.text and mail.attachments.get().content() == FILE for mail in readable)
    sealing_stored.seal_stored(now)
    assert traces(IN_TEXT, IN_QUOTE, IN_FILE, IN_SUBJECT) == []
    subjects = [IncomingMail.objects.get(pk=mail.pk).full_subject for mail in mails]
    assert subjects == [f"{IN_SUBJECT} {number}" for number in range(3)]


def test_a_timeline_reads_the_sealed_words(now: datetime) -> None:
    mail = taken_in("vorstand", now, subject="Bewerbung")
    conversation = Conversation.objects.create(begun_at=now)
    mail.file_in(conversation, BY, now)
    [moment] = conversation.timeline()
    assert moment.mail is not None
    assert IN_TEXT in moment.mail.words.reply
