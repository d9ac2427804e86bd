"""What is sealed can be read at its own place only, as long as its key lives (P17)."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.vault import envelope, keys, sealing
from wegweiser.vault.models import ContentKey, Touchstone

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BY = Actor.routine("test")
PLACE = "mentorships.Agreement.sealed:1"

pytestmark = pytest.mark.django_db


def test_what_was_sealed_can_be_read_again() -> None:
    sealed = sealing.seal("mentorship:1", PLACE, "Wir sprechen offen. 🌱", NOW)
    assert sealing.unseal_text("mentorship:1", PLACE, sealed) == "Wir sprechen offen. 🌱"
    assert sealing.unseal("mentorship:1", PLACE, memoryview(sealed)).startswith(b"Wir")


def test_the_same_words_never_look_the_same() -> None:
    first, second = (sealing.seal("mentorship:1", PLACE, "Ja", NOW) for _ in range(2))
    assert first != second
    assert b"Ja" not in first


def test_a_matter_has_one_key_and_each_its_own() -> None:
    for matter in ("mentorship:1", "mentorship:1", "mentorship:2"):
        sealing.seal(matter, PLACE, "Ja", NOW)
    wrapped = list(ContentKey.objects.order_by("pk").values_list("wrapped", flat=True))
    assert len({bytes(one) for one in wrapped}) == 2


@pytest.mark.parametrize(
    ("matter", "place"),
    [("mentorship:2", PLACE), ("mentorship:1", "mentorships.Agreement.sealed:2"), ("mentorship:3", PLACE)],
    ids=["another matter", "another row", "a matter without a key"],
)
def test_a_text_in_another_row_does_not_open(matter: str, place: str) -> None:
    sealed = sealing.seal("mentorship:1", PLACE, "Ja", NOW)
    sealing.seal("mentorship:2", PLACE, "Nein", NOW)
    with pytest.raises(sealing.CannotUnseal):
        sealing.unseal(matter, place, sealed)


def test_a_data_key_in_another_row_does_not_open() -> None:
    sealed = sealing.seal("mentorship:1", PLACE, "Ja", NOW)
    sealing.seal("mentorship:2", PLACE, "Nein", NOW)
    wrapped = ContentKey.objects.get(matter="mentorship:1").wrapped
    ContentKey.objects.filter(matter="mentorship:2").update(wrapped=bytes(wrapped))
    with pytest.raises(sealing.CannotUnseal):
        sealing.unseal("mentorship:2", PLACE, sealed)


def test_no_bit_of_a_sealed_text_can_be_changed() -> None:
    sealed = sealing.seal("mentorship:1", PLACE, "Ja", NOW)
    opened = sealing.opened(["mentorship:1"])
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(sealing.CannotUnseal):
            opened.unseal("mentorship:1", PLACE, bytes(changed))
    for length in range(len(sealed)):
        with pytest.raises(sealing.CannotUnseal):
            opened.unseal("mentorship:1", PLACE, sealed[:length])


def test_with_its_key_destroyed_a_matter_cannot_be_read_nor_added_to() -> None:
    sealed = sealing.seal("mentorship:1", PLACE, "Ja", NOW)
    sealing.destroy("mentorship:1", NOW, BY)
    sealing.destroy("mentorship:1", NOW, BY)
    with pytest.raises(sealing.KeyDestroyed):
        sealing.unseal("mentorship:1", PLACE, sealed)
    with pytest.raises(sealing.KeyDestroyed):
        sealing.seal("mentorship:1", PLACE, "Noch etwas", NOW)
    gone = ContentKey.objects.get(matter="mentorship:1")
    assert (bytes(gone.wrapped), gone.destroyed_at) == (b"", NOW)
    assert Entry.objects.filter(verb="vault.key_destroyed", subject_id=str(gone.pk)).count() == 1


def test_a_matter_can_be_closed_before_anything_was_sealed_in_it() -> None:
    sealing.destroy("mentorship:9", NOW, BY)
    with pytest.raises(sealing.KeyDestroyed):
        sealing.seal("mentorship:9", PLACE, "Zu spät", NOW)


def test_many_matters_are_opened_by_one_query() -> None:
    sealed = {f"mentorship:{n}": sealing.seal(f"mentorship:{n}", PLACE, str(n), NOW) for n in range(20)}
    with CaptureQueriesContext(connection) as queries:
        opened = sealing.opened(sealed)
        assert [opened.text(matter, PLACE, one) for matter, one in sealed.items()] == [str(n) for n in range(20)]
        sealing.opened([])
    assert len(queries) == 1


def test_nothing_is_left_when_the_callers_change_is_taken_back() -> None:
    def seal_and_fail() -> None:
        with transaction.atomic():
            sealing.seal("mentorship:1", PLACE, "Ja", NOW)
            raise ValueError

    with pytest.raises(ValueError):
        seal_and_fail()
    assert not ContentKey.objects.exists()


def test_with_a_wrong_master_key_nothing_is_read_and_nothing_sealed(
    key_file: Path, another_key: Callable[[], bytes]
) -> None:
    sealed = sealing.seal("mentorship:1", PLACE, "Ja", NOW)
    before = (list(ContentKey.objects.values()), list(Touchstone.objects.values()))
    key_file.write_bytes(another_key())
    with pytest.raises(keys.KeyDoesNotFit):
        sealing.unseal("mentorship:1", PLACE, sealed)
    with pytest.raises(keys.KeyDoesNotFit):
        sealing.seal("mentorship:1", PLACE, "Nein", NOW)
    with pytest.raises(keys.KeyDoesNotFit):
        sealing.seal("mentorship:2", PLACE, "Nein", NOW)
    assert (list(ContentKey.objects.values()), list(Touchstone.objects.values())) == before


def test_without_its_file_nothing_is_sealed(key_file: Path) -> None:
    key_file.unlink()
    with pytest.raises(keys.KeyMissing):
        sealing.seal("mentorship:1", PLACE, "Ja", NOW)
    assert not ContentKey.objects.exists()


@given(st.binary(max_size=300), st.text(max_size=40), st.text(max_size=40))
def test_whatever_is_enclosed_comes_back(content: bytes, place: str, matter: str) -> None:
    cipher = keys.ring().newest.cipher
    bound_to = (place.encode("utf-8", "replace").decode(), matter.encode("utf-8", "replace").decode())
    sealed = envelope.enclose(cipher, content, bound_to)
    assert envelope.disclose(cipher, sealed, bound_to) == content
    with pytest.raises(envelope.CannotUnseal):
        envelope.disclose(cipher, sealed, (bound_to[0] + "x", bound_to[1]))


def test_faults_tell_no_word_and_no_key(key_file: Path, another_key: Callable[[], bytes], caplog: Any) -> None:
    secret = key_file.read_text().strip()
    sealed = sealing.seal("mentorship:1", PLACE, "Kanarienvogel", NOW)
    told = [repr(keys.ring()), repr(keys.ring().newest), str(keys.ring())]
    with pytest.raises(sealing.CannotUnseal) as swapped:
        sealing.unseal("mentorship:1", PLACE + "0", sealed)
    key_file.write_bytes(key_file.read_bytes()[:-6])
    with pytest.raises(keys.KeyDamaged) as damaged:
        keys.ring()
    key_file.write_bytes(another_key())
    with pytest.raises(keys.KeyDoesNotFit) as wrong:
        sealing.unseal("mentorship:1", PLACE, sealed)
    told += [caplog.text, *(repr(fault.value) for fault in (swapped, damaged, wrong))]
    assert not any(secret[:16] in words or "Kanarienvogel" in words for words in told)
