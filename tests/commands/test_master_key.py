"""A missing or wrong master key stops the program with one sentence, and harms nothing."""

import base64
import contextlib
import re
import secrets
import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.installation import Installation, free_port, program
from tests.mail.corpus import mail

Install = Callable[[Path], Installation]
pytestmark = pytest.mark.commands
TROUBLES = {
    "missing": (lambda key: key.unlink(), "fehlt"),
    "wrong": (lambda key: key.write_bytes(base64.b64encode(secrets.token_bytes(32)) + b"\n"), "passt nicht"),
    "damaged": (lambda key: key.write_bytes(key.read_bytes()[:20]), "keine brauchbaren"),
    "empty": (lambda key: key.write_bytes(b""), "keine brauchbaren"),
    "unreadable": (lambda key: (key.unlink(), key.mkdir()), "fehlt oder lässt sich nicht lesen"),
}


def key_of(data: Path) -> Path:
    return data / "keys" / "master.key"


def rows_of(data: Path) -> list[str]:
    """All that the database holds, without what each start notes about itself."""
    with contextlib.closing(sqlite3.connect(data / "wegweiser.sqlite3")) as database:
        return [line for line in database.iterdump() if "ticking_" not in line]


def deliver(data: Path, body: str = "ich möchte Mentorin werden") -> int:
    """The exit code with which a mail server is answered."""
    return program("postbox", "deliver", "--data", str(data), "--box", "mentoren", stdin=mail(body)).returncode


def serve(data: Path) -> tuple[int, str]:
    done = program("serve", "--data", str(data), "--port", str(free_port()))
    return done.returncode, (done.stdout + done.stderr).decode()


def test_the_first_start_makes_a_key_for_us_alone(data: Path) -> None:
    assert stat.S_IMODE(key_of(data).stat().st_mode) == 0o600
    assert len(base64.b64decode(key_of(data).read_bytes())) == 32


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_key_that_does_not_fit_stops_it_with_one_sentence_and_harms_nothing(data: Path, trouble: str) -> None:
    spoil, words = TROUBLES[trouble]
    assert deliver(data) == 0
    key, right = key_of(data), key_of(data).read_bytes()
    rows = rows_of(data)
    spoil(key)
    spoiled = key.read_bytes() if key.is_file() else None

    code, said = serve(data)
    lines = [line for line in said.splitlines() if line]
    assert code != 0
    assert "Traceback" not in said
    assert len([line for line in lines if "Hauptschlüssel" in line]) == len(lines) == 1, said
    assert words in lines[0]
    assert str(key) in lines[0]
    # A mail server keeps the mail meanwhile.
    assert deliver(data, "noch eine") == 75
    for word in ("tick", "prepare", "work", "web"):
        done = program(word, "--data", str(data))
        assert (done.returncode, b"Traceback" in done.stderr) == (1, False)
    assert (key.read_bytes() if key.is_file() else None) == spoiled
    assert rows_of(data) == rows

    shutil.rmtree(key) if key.is_dir() else key.unlink(missing_ok=True)
    key.write_bytes(right)
    assert program("tick", "--data", str(data)).returncode == 0
    assert deliver(data, "noch eine") == 0


def test_the_sentence_is_said_in_english_too(data: Path) -> None:
    key_of(data).unlink()
    done = program("prepare", "--data", str(data), LANG="C", LC_ALL="C")
    said = done.stderr.decode()
    assert "Der Hauptschlüssel fehlt" in said
    assert "The master key is missing" in said


def test_a_key_file_named_by_the_environment_is_used_and_never_made(data: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "credentials" / "master"
    named = {"WEGWEISER_MASTER_KEY_FILE": str(elsewhere)}
    assert b"fehlt" in program("prepare", "--data", str(data), **named).stderr
    assert not elsewhere.exists()
    elsewhere.parent.mkdir()
    key_of(data).rename(elsewhere)
    assert program("prepare", "--data", str(data), **named).returncode == 0
    assert not key_of(data).exists()
    assert program("prepare", "--data", str(data)).returncode == 1


def test_a_new_master_key_while_it_runs(install: Install, data: Path) -> None:
    assert deliver(data) == 0
    old = key_of(data).read_bytes()
    installation = install(data)
    installation.start()
    done = program("keys", "rotate", "--data", str(data))
    assert done.returncode == 0, done.stderr
    assert key_of(data).read_bytes().endswith(old)
    assert stat.S_IMODE(key_of(data).stat().st_mode) == 0o600
    assert installation.status("/healthz") == 200
    installation.stop()

    key_of(data).write_bytes(key_of(data).read_bytes().splitlines(keepends=True)[0])
    assert serve_once(installation) == 0
    secrets_of_it = [line.decode() for line in (old + key_of(data).read_bytes()).split()]
    told = installation.said + (done.stdout + done.stderr).decode()
    assert not any(secret[:20] in told for secret in secrets_of_it)


def serve_once(installation: Installation) -> int:
    installation.start()
    return installation.stop()


def test_no_key_can_be_added_to_a_file_that_does_not_fit(data: Path) -> None:
    key_of(data).write_bytes(base64.b64encode(secrets.token_bytes(32)) + b"\n")
    before = key_of(data).read_bytes()
    done = program("keys", "rotate", "--data", str(data))
    assert done.returncode == 1
    assert re.search("passt nicht", done.stderr.decode())
    assert key_of(data).read_bytes() == before


def test_mails_that_an_earlier_version_stored_are_sealed_at_the_next_start(data: Path) -> None:
    assert deliver(data) == 0
    assert program("tick", "--data", str(data)).returncode == 0
    with contextlib.closing(sqlite3.connect(data / "wegweiser.sqlite3")) as database:
        database.execute("UPDATE mail_rawmail SET data = ?, sealed = NULL", [mail()])
        words = ("ich möchte Mentorin werden",) * 2
        database.execute("UPDATE mail_mailtext SET text = ?, reply = ?, sealed = NULL", words)
        database.execute("UPDATE mail_incomingmail SET subject = 'Bewerbung'")
        database.commit()
    done = program("prepare", "--data", str(data))
    assert done.returncode == 0, done.stderr
    for file in data.glob("wegweiser.sqlite3*"):
        stored = file.read_bytes()
        assert b"Mentorin werden" not in stored
        assert b"Bewerbung" not in stored
