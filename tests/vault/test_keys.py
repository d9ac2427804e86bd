"""The file of the master keys, the touchstone, and a new master key."""

import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from wegweiser.journal import Actor
from wegweiser.vault import fitting, keys, rotation, sealing
from wegweiser.vault.models import ContentKey, Touchstone

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BY = Actor.routine("test")
PLACE = "mentorships.Agreement.sealed:1"

pytestmark = pytest.mark.django_db


def _sealed(count: int) -> dict[str, bytes]:
    return {f"mentorship:{n}": sealing.seal(f"mentorship:{n}", PLACE, str(n), NOW) for n in range(count)}


def _read(sealed: dict[str, bytes]) -> list[str]:
    return [sealing.unseal_text(matter, PLACE, one) for matter, one in sealed.items()]


def test_the_file_is_readable_for_us_alone(key_file: Path) -> None:
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert [one.name for one in key_file.parent.iterdir()] == ["master.key"]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"kein Schluessel\n", b"c2hvcnQ=\n", b"\xff\xfe\n"])
def test_a_file_without_keys_is_refused_and_never_added_to(key_file: Path, content: bytes) -> None:
    key_file.write_bytes(content)
    with pytest.raises(keys.KeyDamaged):
        keys.ring()
    with pytest.raises(keys.KeyDamaged):
        keys.add_new()
    assert key_file.read_bytes() == content


def test_a_changed_file_is_noticed_at_once(key_file: Path) -> None:
    first = keys.ring().newest.id
    keys.add_new()
    assert [key.id for key in keys.ring().keys][1] == first


def test_the_touchstone_is_made_once_and_knows_its_key(key_file: Path, another_key: Callable[[], bytes]) -> None:
    assert fitting.is_first_start()
    fitting.check(NOW)
    fitting.check(NOW)
    assert Touchstone.objects.count() == 1
    assert not fitting.is_first_start()
    right = key_file.read_bytes()
    key_file.write_bytes(another_key())
    with pytest.raises(keys.KeyDoesNotFit):
        fitting.check(NOW)
    # Neither does it help that the id is right: the touchstone must open.
    Touchstone.objects.update(master=keys.ring().newest.id)
    with pytest.raises(keys.KeyDoesNotFit):
        fitting.check(NOW)
    key_file.write_bytes(another_key() + right)
    Touchstone.objects.update(master=keys.ring().keys[1].id)
    fitting.check(NOW)


def test_a_key_that_only_some_texts_need_must_be_there_too(key_file: Path) -> None:
    sealed = _sealed(1)
    old = key_file.read_bytes()
    keys.add_new()
    rotation.finish(NOW)
    Touchstone.objects.all().delete()
    key_file.write_bytes(old)
    with pytest.raises(keys.KeyDoesNotFit):
        fitting.check(NOW)
    assert not Touchstone.objects.exists()
    assert sealed


def test_with_a_new_master_key_everything_stays_readable(key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rotation, "AT_ONCE", 3)
    sealed = _sealed(10)
    sealing.destroy("mentorship:9", NOW, BY)
    del sealed["mentorship:9"]
    old = key_file.read_bytes()

    assert rotation.rotate(NOW, BY) == 9
    assert key_file.read_bytes().endswith(old)
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert _read(sealed) == [str(n) for n in range(9)]
    living = ContentKey.objects.filter(destroyed_at=None)
    assert set(living.values_list("master", flat=True)) == {keys.ring().newest.id}
    # Also when the old one is taken out of the file, later.
    key_file.write_bytes(key_file.read_bytes().splitlines(keepends=True)[0])
    fitting.check(NOW)
    assert _read(sealed) == [str(n) for n in range(9)]
    with pytest.raises(sealing.KeyDestroyed):
        sealing.seal("mentorship:9", PLACE, "Zu spät", NOW)


def test_a_rotation_that_was_cut_short_is_finished_later(key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rotation, "AT_ONCE", 1)
    sealed = _sealed(4)
    rewrap, done = rotation._rewrap, list[int]()

    def cut(*given: Any) -> int:
        if len(done) == 2:
            raise SystemExit
        done.append(1)
        return rewrap(*given)

    monkeypatch.setattr(rotation, "_rewrap", cut)
    with pytest.raises(SystemExit):
        rotation.rotate(NOW, BY)
    assert len(set(ContentKey.objects.values_list("master", flat=True))) == 2
    fitting.check(NOW)
    assert _read(sealed) == ["0", "1", "2", "3"]
    assert rotation.is_unfinished()
    monkeypatch.setattr(rotation, "_rewrap", rewrap)
    assert rotation.finish(NOW) == 2
    assert not rotation.is_unfinished()
    assert _read(sealed) == ["0", "1", "2", "3"]


def test_a_key_destroyed_during_a_rotation_stays_destroyed(key_file: Path) -> None:
    _sealed(1)
    seen = ContentKey.objects.get()
    keys.add_new()
    sealing.destroy("mentorship:0", NOW, BY)
    assert rotation._rewrap(seen, keys.ring()) == 0
    assert bytes(ContentKey.objects.get().wrapped) == b""
