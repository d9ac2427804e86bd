"""A running installation that people walk through: real program, real mail in and out, a real browser."""

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.browsing import Pages
from tests.commands.installation import Installation, program
from tests.smtp import Received, SmtpServer

BOARD = [("Detlef Roosen", "detlef@roosen.example"), ("Ayse Tekin", "ayse@tekin.example")]
SABINE, TOMKE = "sabine@hartkopf.example", "tomke@kassen.example"


class Association:
    """The running installation and the ways into it."""

    def __init__(self, installation: Installation, smtp: SmtpServer, pages: Pages) -> None:
        self.installation, self.smtp, self.pages = installation, smtp, pages

    def mail_arrives(self, raw: bytes, box: str = "vorstand") -> None:
        """As a mail server hands it over."""
        done = self._run("postbox", "deliver", "--box", box, stdin=raw)
        assert done.returncode == 0, done.stderr.decode()

    def time_passes(self, days: int) -> None:
        """What happens by itself on that day."""
        done = self._run("tick", "--now", (datetime.now(UTC) + timedelta(days=days)).isoformat())
        assert done.returncode == 0, done.stderr.decode()

    def _run(self, *words: str, stdin: bytes = b"") -> Any:
        return program(*words, stdin=stdin, **self.installation.extra)

    def letter(self, address: str, number: int, contains: str = "") -> Received:
        """The letter to this address with that number (from 0), as soon as the worker has sent it."""
        found = until(lambda: [one for one in self.smtp.to(address) if contains in one.text][number : number + 1])
        assert isinstance(found[0], Received)
        return found[0]

    def signs_in(self, address: str) -> Any:
        """A page of someone who signed in by the code from the mail."""
        page = self.pages()
        before = len([one for one in self.smtp.to(address) if "Code" in one.subject])
        page.goto("/mein/anmelden/")
        page.get_by_label("E-Mail").fill(address)
        page.get_by_role("button", name="Code schicken").click()
        page.wait_for_url("**/anmelden/code/**")
        codes = until(lambda: [one for one in self.smtp.to(address) if "Code" in one.subject][before:])
        code = re.search(r"^([A-Z0-9]{4}-[A-Z0-9]{4})\s*$", codes[0].text, re.MULTILINE)
        assert code, codes[0].text
        page.get_by_label("Code").fill(code[1])
        page.get_by_role("button", name="Anmelden").click()
        page.wait_for_url("**/mein/")
        return page


def until(happens: Callable[[], Any], seconds: float = 60) -> Any:
    """What `happens` gives, as soon as it gives anything."""
    deadline = time.monotonic() + seconds
    while not (found := happens()):
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.1)
    return found


def set_up(association: Association) -> Any:
    link = re.search(r"http://localhost:\d+(/mein/einrichten/\S+)", association.installation.said)
    assert link
    page = association.pages()
    page.goto(link[1])
    words = {
        "Name des Vereins": "Gründerhaus Xanten e.V.",
        "Kurzname": "Gründerhaus",
        "Ort": "Xanten",
        "Adresse für Bewerbungen": "vorstand@haus.example",
        "Adresse für Anliegen": "hilfe@haus.example",
        "Ihr Name": "Sabine Hartkopf",
        "Ihre E-Mail-Adresse": SABINE,
    }
    for label, word in words.items():
        page.get_by_label(label).fill(word)
    page.get_by_role("button", name="Einrichten").click()
    page.wait_for_url("**/buero/")
    page.get_by_role("link", name="Ämter").click()
    for name, address, kind in [(*BOARD[0], "Vorstand"), (*BOARD[1], "Vorstand"), ("Tomke Kassen", TOMKE, "Kasse")]:
        page.get_by_label("Name", exact=True).fill(name)
        page.get_by_label("E-Mail-Adresse").fill(address)
        kind = "Mitgliederverwaltung/Kasse" if kind == "Kasse" else kind
        page.get_by_label("Amt", exact=True).select_option(label=kind)
        page.get_by_role("button", name="Eintragen").click()
        page.get_by_text(f"{name} ist eingetragen").wait_for()
    return page
