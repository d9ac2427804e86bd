"""The program's other words."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.installation import Installation, environment, program

pytestmark = pytest.mark.commands

MAIL = b"""From: Anna Beispiel <anna@anderswo.example>
To: vorstand@nextmg.example
Subject: Mentorin werden
Message-ID: <commands-1@anderswo.example>

Guten Tag, ich m=F6chte Mentorin werden.
"""


def test_without_a_data_folder_each_word_says_what_to_do_first(tmp_path: Path) -> None:
    for words in (["work"], ["web"], ["prepare"], ["tick"]):
        refused = program(*words, "--data", str(tmp_path / "nothing"))
        assert refused.returncode == 1
        assert "starten Sie zuerst ./run damit." in refused.stderr.decode()
    assert not (tmp_path / "nothing").exists()


def test_a_message_is_taken_while_the_site_is_running(install: Callable[[Path], Installation], data: Path) -> None:
    installation = install(data)
    installation.start()
    taken = program("postbox", "deliver", "--box", "vorstand", "--data", str(data), stdin=MAIL)
    assert (taken.returncode, taken.stdout) == (0, b""), taken.stderr.decode()


def test_without_a_mail_server_the_waiting_letters_can_be_read(
    install: Callable[[Path], Installation], data: Path
) -> None:
    installation = install(data)
    installation.start("--empty")
    installation.stop()
    none = program("letters", "--data", str(data))
    assert (none.returncode, "Kein Brief wartet" in none.stdout.decode()) == (0, True), none.stderr.decode()
    program("postbox", "deliver", "--box", "vorstand", "--data", str(data), stdin=MAIL)
    program("tick", "--data", str(data), "--now", "2100-01-01T08:00")  # whatever ran by itself a moment ago
    waiting = program("letters", "--data", str(data)).stdout.decode()
    assert "anna@anderswo.example  Ihre Nachricht ist angekommen" in waiting


def test_an_unknown_box_is_a_wrong_call(data: Path) -> None:
    refused = program("postbox", "deliver", "--box", "nowhere", "--data", str(data), stdin=MAIL)
    assert (refused.returncode, refused.stdout) == (64, b"")
    assert "nowhere" in refused.stderr.decode()
    assert program("postbox", "deliver", "--data", str(data), stdin=MAIL).returncode == 64


def test_what_could_not_be_stored_is_asked_for_again(data: Path, tmp_path: Path) -> None:
    deliver = ["postbox", "deliver", "--box", "vorstand", "--data"]
    assert program(*deliver, str(tmp_path / "nothing"), stdin=MAIL).returncode == 75
    assert program(*deliver, str(data), stdin=b"").returncode == 75
    assert program(*deliver, str(data), stdin=MAIL, SMTP_URL="nonsense").returncode == 75
    for path in data.glob("wegweiser.sqlite3*"):
        path.unlink()
    refused = program(*deliver, str(data), stdin=MAIL)
    assert refused.returncode == 75
    assert "Traceback" not in refused.stderr.decode()
    assert "anderswo" not in refused.stderr.decode()


CUT_SHORT = """
import os
from django.db.migrations.recorder import MigrationRecorder
from wegweiser.cli.preparing import prepare

MigrationRecorder.record_applied = lambda recorder, app, name: os._exit(9) if app == "people" else None
prepare()
"""


def test_killed_between_a_table_and_its_note_preparing_begins_anew(tmp_path: Path) -> None:
    settings = {"WEGWEISER_SECRET_KEY": "s" * 50, "WEGWEISER_DATA": str(tmp_path)}
    cut = environment(**settings) | {"DJANGO_SETTINGS_MODULE": "wegweiser.settings"}
    assert subprocess.run([sys.executable, "-c", CUT_SHORT], env=cut, check=False).returncode == 9
    again = program("prepare", **settings)
    assert again.returncode == 0, again.stderr.decode()


def test_an_unknown_option_is_answered_with_the_options_there_are(tmp_path: Path) -> None:
    refused = program("serve", "--prot", "8001", "--data", str(tmp_path / "nothing"))
    assert refused.returncode == 64
    assert "[--port PORT]" in refused.stderr.decode()
    assert "--prot 8001" in refused.stderr.decode()
    assert not (tmp_path / "nothing").exists()


def test_tick_takes_the_moment_as_an_argument(data: Path) -> None:
    assert program("tick", "--data", str(data), "--now", "2027-03-28T02:30").returncode == 0
    assert program("tick", "--data", str(data), "--now", "tomorrow").returncode == 64


def test_manage_passes_words_and_exit_code_on_to_django(data: Path) -> None:
    told = program("manage", "check", WEGWEISER_DATA=str(data))
    assert told.returncode == 0, told.stderr.decode()
    assert program("manage", "nonsense", WEGWEISER_DATA=str(data)).returncode == 1


@pytest.mark.parametrize("words", [["--help"], ["serve", "--help"], ["postbox", "deliver", "--help"]])
def test_help_is_there_without_any_data(words: list[str]) -> None:
    told = program(*words)
    assert told.returncode == 0
    assert "usage: ./run" in told.stdout.decode()
