"""The whole way, as people walk it: real program, real mail in and out, a real browser; time as an argument.

An empty installation is set up, a mail with a photo arrives, people decide, a mentor stands in public,
the treasurer knows, and the release is withdrawn. A second application is deferred and comes back.
"""

import json
import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from django.utils import timezone

from tests.applicants import jpeg, mail
from tests.browsing import Pages
from tests.commands.installation import Installation, program
from tests.smtp import Received, SmtpServer, running_smtp_server

pytestmark = [pytest.mark.browser]

APPLICANT = "dorothee@apotheke.example"
BOARD = [("Detlef Roosen", "detlef@roosen.example"), ("Ayse Tekin", "ayse@tekin.example")]
SABINE, TOMKE = "sabine@hartkopf.example", "tomke@kassen.example"


class Association:
    """The running installation and the ways into it."""

    def __init__(self, installation: Installation, smtp: SmtpServer, pages: Pages) -> None:
        self.installation, self.smtp, self.pages = installation, smtp, pages

    def mail_arrives(self, raw: bytes) -> None:
        """As a mail server hands it over."""
        done = self._run("postbox", "deliver", "--box", "vorstand", stdin=raw)
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


@pytest.fixture
def association(tmp_path: Path, browser: Any) -> Iterator[Association]:
    with running_smtp_server() as smtp:
        data = tmp_path / "data"
        installation = Installation(data, SMTP_URL=smtp.url, WEGWEISER_DATA=str(data))
        installation.start("--empty")
        pages = Pages(browser, f"http://localhost:{installation.port}")
        pages.expected_statuses |= {410}
        yield Association(installation, smtp, pages)
        pages.close()
        installation.clean_up()
        assert not pages.troubles, "\n".join(pages.troubles)


def test_from_a_mail_to_a_mentor_in_public_and_back(association: Association) -> None:
    office = set_up(association)
    arrival_and_clarification(association, office)
    decision(association, office)
    mentor, slug = activation(association)
    the_treasurer_knows(association)
    withdrawal(association, mentor, slug)
    a_deferred_application_comes_back(association, office)


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


def arrival_and_clarification(association: Association, office: Any) -> None:
    association.mail_arrives(mail(f"Dorothee Brandstätter <{APPLICANT}>", photo=jpeg(900, 1200)))
    confirmation = association.letter(APPLICANT, 0)
    assert confirmation.subject == "Ihre Nachricht ist angekommen"
    assert confirmation.message["Auto-Submitted"] == "auto-replied"
    arrived = association.letter(SABINE, 0, "/buero/bewerbungen/")
    assert "Brandstätter" not in arrived.text
    office.goto(re.search(r"http://localhost:\d+(/buero/\S+)", arrived.text)[1])  # type: ignore[index]
    office.get_by_role("heading", name="Dorothee Brandstätter").wait_for()
    office.locator("summary", has_text="Nach dem Fehlenden fragen").click()
    office.get_by_role("button", name="Brief ansehen").click()
    office.get_by_role("button", name="Jetzt senden").click()
    question = association.letter(APPLICANT, 0, "Kernkompetenzen")
    answer = mail(
        f"Dorothee Brandstätter <{APPLICANT}>",
        f"AW: {question.subject}",
        "Das Foto ist von meiner Tochter, sie ist einverstanden.\nFührung, Nachfolge, Gesundheit\n\n> Ihre Frage",
        In_Reply_To=question.message_id,
    )
    association.mail_arrives(answer)
    until(lambda: office.reload() and office.get_by_text(f"AW: {question.subject}").count())
    office.get_by_role("link", name="Unterlagen ergänzen").click()
    office.get_by_label("Überschrift").fill("Führte drei Apotheken")
    for number, word in enumerate(("Führung", "Nachfolge", "Gesundheit"), 1):
        office.get_by_label(f"{number}. Kernkompetenz").fill(word)
    office.locator("form").get_by_role("button").last.click()
    office.locator("summary", has_text="Rechte klären").click()
    office.get_by_label("Wir dürfen dieses Bild verwenden").check()
    office.get_by_role("button", name="Rechte sind geklärt").click()
    lay_before_board(office)


def lay_before_board(office: Any) -> None:
    office.get_by_role("link", name="Dem Vorstand vorlegen").click()
    office.get_by_role("button", name="Ja, vorlegen").click()
    office.get_by_text("Ihre Stimme").first.wait_for()


def decision(association: Association, office: Any) -> None:
    for _name, address in BOARD:
        asked = association.letter(address, 0, "/buero/bewerbungen/")
        assert "Brandstätter" not in asked.text
        voter = association.signs_in(address)
        voter.goto(re.search(r"http://localhost:\d+(/buero/\S+)", asked.text)[1])  # type: ignore[index]
        voter.get_by_role("button", name="Aufnehmen", exact=True).click()
        voter.get_by_text("Sie haben „aufnehmen“ gestimmt").or_(voter.get_by_text("gestimmt")).first.wait_for()
    office.reload()
    form = office.locator("form.decides").first
    form.get_by_label("Interner Grund").fill("Führungserfahrung im Gesundheitswesen fehlt uns bisher.")
    form.get_by_role("button", name="Beschluss ansehen").click()
    office.get_by_role("button", name="Beschluss festhalten").click()
    office.get_by_role("button", name="Nachricht ansehen").click()
    assert not [one for one in association.smtp.to(APPLICANT) if "Willkommen" in one.subject]
    office.get_by_role("button", name="Jetzt senden").click()


def activation(association: Association) -> tuple[Any, str]:
    accepted = association.letter(APPLICANT, 0, "/mein/aktivierung/")
    link = re.search(r"http://localhost:\d+(/mein/aktivierung/\S+)", accepted.text)
    assert link
    for _scan in range(3):
        scanner = association.pages(javascript=False)
        assert scanner.goto(link[1]).status == 200
    page = association.pages()
    page.goto(link[1])
    page.get_by_role("button", name="Beginnen").click()
    page.get_by_label("Wer ich bin").fill("Ich habe 22 Jahre lang Apotheken geführt.")
    page.get_by_label("So möchte ich begleiten").fill("Ich höre erst einmal lange zu.")
    page.get_by_role("button", name="Weiter zu Ihrem Foto").click()
    page.get_by_role("button", name="Weiter zur Vorschau").click()
    page.get_by_role("heading", name="So wird Ihre Seite aussehen").wait_for()
    page.get_by_role("link", name="Weiter zu Freigabe und Beitritt").click()
    page.get_by_label("Ich gebe meine Seite mit Foto frei").check()
    page.get_by_label("Ich möchte Mitglied werden").check()
    page.get_by_label("Ich gebe diese Zusagen").check()
    page.get_by_role("button", name="Seite öffentlich machen").click()
    page.wait_for_url("**/mentoren/*/")
    assert page.get_by_role("heading", name="Dorothee Brandstätter").count() == 1
    again = association.pages()
    assert again.goto(link[1]).status == 410
    association.letter(APPLICANT, 0, "Ihre Seite ist jetzt öffentlich")
    return page, page.url.rstrip("/").rpartition("/")[2]


def public_list(association: Association) -> list[dict[str, Any]]:
    with urlopen(f"http://localhost:{association.installation.port}/mentoren.json") as answer:
        found: list[dict[str, Any]] = json.load(answer)["mentors"]
    return found


def the_treasurer_knows(association: Association) -> None:
    told = association.letter(TOMKE, 0, "/buero/")
    assert "Brandstätter" not in told.text
    (listed,) = public_list(association)
    assert set(listed) == {"name", "headline", "competencies", "url", "portrait", "languages"}
    assert listed["competencies"] == ["Führung", "Nachfolge", "Gesundheit"]
    page = association.signs_in(TOMKE)
    page.goto("/buero/beitragsbefreiungen/")
    page.get_by_role("cell", name="Dorothee Brandstätter").or_(
        page.get_by_text("Dorothee Brandstätter")
    ).first.wait_for()


def withdrawal(association: Association, mentor: Any, slug: str) -> None:
    portrait = public_list(association)[0]["portrait"]
    visitor = association.pages()
    assert visitor.request.get(portrait).status == 200
    mentor.goto("/mein/freigaben/")
    mentor.get_by_role("button", name=re.compile("Zurücknehmen.*Seite mit Foto")).click()
    mentor.get_by_text("nicht mehr öffentlich").first.wait_for()
    assert visitor.goto(f"/mentoren/{slug}/").status == 410
    assert visitor.request.get(portrait).status == 410
    assert public_list(association) == []
    visitor.goto("/mentoren/")
    assert visitor.get_by_text("Brandstätter").count() == 0


def a_deferred_application_comes_back(association: Association, office: Any) -> None:
    association.mail_arrives(mail("Holger Jentges <holger@jentges.example>", "Mentor werden", "Ich möchte helfen."))
    association.letter("holger@jentges.example", 0)
    office.goto("/buero/bewerbungen/")
    office.get_by_role("link", name="Holger Jentges").first.click()
    lay_before_board(office)
    office.locator("summary", has_text="Beschluss aus einer Sitzung").click()
    form = office.locator("form.decides").first
    form.get_by_role("radio", name="zurückstellen").check()
    form.get_by_label("Interner Grund").fill("Zurzeit haben wir viele Kaufleute.")
    form.get_by_role("radio", name="Sitzung").check()
    for name, _address in BOARD:
        form.get_by_label(name).check()
    form.get_by_label("Zurückgestellt bis").fill((timezone.localdate() + timedelta(days=30)).isoformat())
    form.get_by_role("button", name="Beschluss ansehen").click()
    office.get_by_role("button", name="Beschluss festhalten").click()
    office.get_by_role("button", name="Nachricht ansehen").click()
    office.get_by_role("button", name="Jetzt senden").click()
    told = association.letter("holger@jentges.example", 1)
    assert "viele Kaufleute" not in told.text
    association.time_passes(29)
    office.reload()
    assert office.get_by_text("in Klärung").count() == 0
    association.time_passes(31)
    office.reload()
    office.get_by_text("in Klärung").first.wait_for()
    association.time_passes(32)  # the letter of that day has gone by the next
    association.letter(SABINE, 0, "von selbst zurückgekommen")
