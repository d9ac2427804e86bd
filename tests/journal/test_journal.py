import pytest
from django.db import DatabaseError, transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.association import CLOCK, NOW
from wegweiser.journal import guard
from wegweiser.journal.models import Entry
from wegweiser.journal.recording import record
from wegweiser.journal.rules import may_be_written


@pytest.mark.django_db
def test_a_line_says_who_did_what_when() -> None:
    entry = record(CLOCK, "page.opened", "start", NOW, fields=["headline"], count=3)
    assert (entry.actor_kind, entry.verb, entry.at) == ("routine", "page.opened", NOW)


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["Eva Maas", "eva@maas.example", "Passt gut dazu.", {"a": 1}, ["ok", "nicht ok"]])
def test_personal_text_cannot_be_written(text: object) -> None:
    with pytest.raises(ValueError, match="free text"):
        record(CLOCK, "page.opened", "start", NOW, word=text)
    assert not Entry.objects.exists()


@given(st.text(min_size=1))
def test_no_text_with_a_blank_or_an_at_sign_passes(text: str) -> None:
    assert not may_be_written(f"{text} {text}")
    assert not may_be_written(f"{text}@{text}")


@pytest.mark.django_db
def test_a_line_is_never_changed_by_the_program() -> None:
    entry = record(CLOCK, "page.opened", "start", NOW)
    with pytest.raises(TypeError):
        entry.save()
    with pytest.raises(TypeError):
        entry.delete()
    with pytest.raises(TypeError):
        Entry.objects.all().delete()


@pytest.mark.on_both
@pytest.mark.django_db(transaction=True)
def test_a_line_is_never_changed_by_anyone_in_the_database() -> None:
    from django.db import connection

    record(CLOCK, "page.opened", "start", NOW)
    guard.install("journal_entry")
    try:
        for statement in ("UPDATE journal_entry SET verb = 'x'", "DELETE FROM journal_entry"):
            with (
                pytest.raises(DatabaseError, match="append-only"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(statement)
        assert Entry.objects.get().verb == "page.opened"
        guard.install("journal_entry")  # a second start
    finally:
        guard.remove("journal_entry")
