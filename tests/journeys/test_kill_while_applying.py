"""kill -9 while people send the application form: every thank-you shown means that everything is kept.

Real processes, a real port, real files. Nothing acknowledged is lost, no application is without its letter,
no photo without its bytes; what was not acknowledged may be there or not, but never by halves.
"""

import hashlib
import http.client
import http.cookiejar
import os
import random
import re
import signal
import sqlite3
import threading
import time
import urllib.request
import uuid
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.applicants import jpeg
from tests.commands.installation import Installation

pytestmark = [pytest.mark.faults]
FORM = "/mentor-werden/bewerbung/"


class Applicant(threading.Thread):
    """Applies again and again, each time as somebody else, and remembers who was thanked."""

    def __init__(self, address: str, thanked: dict[str, str], limit: int) -> None:
        super().__init__(daemon=True)
        self.address, self.thanked, self.limit = address, thanked, limit
        self.stopped = threading.Event()

    def run(self) -> None:
        for _turn in range(self.limit):
            if self.stopped.is_set():
                return
            try:
                self._apply()
            except (OSError, http.client.HTTPException):
                return  # the server was killed: not thanked

    def _apply(self) -> None:
        email, photo = f"{uuid.uuid4().hex}@bewerbung.example", jpeg(300, 400) + os.urandom(200_000)
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        page = browser.open(self.address + FORM, timeout=20).read().decode()
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
        fields = {**hidden, "name": "Eva Maas", "email": email, "portrait": "Ich bin es."}
        answer = browser.open(_multipart(self.address + FORM, fields, photo), timeout=20)
        if answer.url.rstrip("/").endswith("danke"):
            self.thanked[email] = hashlib.sha256(photo).hexdigest()


def _multipart(address: str, fields: dict[str, str], photo: bytes) -> urllib.request.Request:
    border = uuid.uuid4().hex
    parts = [
        f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    head = f'--{border}\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\nContent-Type: image/jpeg'
    body = b"".join(parts) + head.encode() + b"\r\n\r\n" + photo + f"\r\n--{border}--\r\n".encode()
    headers = {"Content-Type": f"multipart/form-data; boundary={border}"}
    return urllib.request.Request(address, data=body, headers=headers)


def _round(installation: Installation, thanked: dict[str, str], moment: float) -> None:
    installation.start("--empty")
    people = [Applicant(f"http://localhost:{installation.port}", thanked, limit=6) for _ in range(3)]
    for person in people:
        person.start()
    time.sleep(moment)
    family = installation.family | {installation.pid}
    for pid in family:
        os.kill(pid, signal.SIGKILL)
    assert installation.process is not None
    installation.process.wait()
    for person in people:
        person.stopped.set()
    for person in people:
        person.join(30)


def test_every_thank_you_means_that_everything_is_kept(tmp_path: Path, count: Callable[[int, int], int]) -> None:
    installation, thanked = Installation(tmp_path / "data"), {}
    chance = random.Random(11)
    rounds = count(10, 60)
    try:
        for _round_number in range(rounds):
            _round(installation, thanked, chance.uniform(0.3, 1.5))
        installation.start("--empty")
        installation.stop()
    finally:
        installation.clean_up()
    assert len(thanked) >= rounds, "too few applications got through for the test to mean anything"
    _is_all_kept(installation.data, thanked)


def _is_all_kept(data: Path, thanked: dict[str, str]) -> None:
    with closing(sqlite3.connect(data / "wegweiser.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        applications = database.execute(
            "SELECT person.email, photo.original, (SELECT count(*) FROM mail_letter AS letter"
            " WHERE letter.recipient_person_id = person.id AND letter.kind = 'mentors/application_received')"
            " FROM mentors_application AS application"
            " JOIN people_person AS person ON person.id = application.person_id"
            " JOIN mentors_photo AS photo ON photo.id = application.photo_id"
        ).fetchall()
        total = database.execute("SELECT count(*) FROM mentors_application").fetchone()[0]
    assert total == len(applications), "an application without its photo"
    kept = {
        email: hashlib.sha256((data / "media" / path).read_bytes()).hexdigest() for email, path, _n in applications
    }
    assert {email: kept.get(email) for email in thanked} == thanked
    assert {letters for _email, _path, letters in applications} == {1}
