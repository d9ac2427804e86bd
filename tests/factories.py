"""People, applications and mails for stories through the HTTP client; made by the real stories themselves."""

import io
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Any

from django.test import Client
from django.utils import timezone
from PIL import Image

from wegweiser.inbox.filing import file
from wegweiser.journal import Actor
from wegweiser.mail import intake
from wegweiser.mail.models import IncomingMail
from wegweiser.mentors import admission, announcing, clarifying
from wegweiser.mentors.applying import Material, SentPhoto, apply_by_form
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application
from wegweiser.people.models import Person
from wegweiser.people.registering import meet, open_account
from wegweiser.people.roles import appoint
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice, How

MAKER = Actor.routine("test")
FULL = Material(
    headline="Hat drei Apotheken geführt und eine übergeben",
    portrait="Zweiundzwanzig Jahre Apothekerin, zuletzt mit 41 Leuten.",
    approach="Einmal im Monat, am liebsten beim Gehen.",
    experience="Approbation 1999, drei Apotheken, eine Übergabe.",
    competencies=("Führung", "Nachfolge", "Personal finden"),
)
OUTCOMES = {State.ACCEPTED: Choice.ACCEPT, State.DECLINED: Choice.DECLINE, State.DEFERRED: Choice.DEFER}


def make_person(name: str = "Rosa Muster", *roles: str) -> Person:
    """A person with an account; roles since a year ago (coordinator and deputy sit on the board)."""
    now = timezone.now()
    address = f"{name.lower().replace(' ', '.')}@people.example".encode("ascii", "ignore").decode()
    person = meet(name, address, "de", now, MAKER)
    open_account(person, now, MAKER)
    since = timezone.localdate() - timedelta(days=365)
    wanted = ("board", *roles) if {"coordinator", "deputy"} & set(roles) else roles
    for kind in dict.fromkeys(wanted):
        appoint(person, kind, since, now, MAKER)
    return person


def signed_in(person: Person) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(person.account)
    return client


@dataclass
class Office:
    """A small association: a coordinator, two more on the board, a treasurer."""

    coordinator: Person
    board: list[Person]
    treasurer: Person


def make_office() -> Office:
    return Office(
        coordinator=make_person("Sabine Hartkopf", "coordinator"),
        board=[make_person("Detlef Roosen", "board"), make_person("Ayse Tekin", "board")],
        treasurer=make_person("Petra Kasse", "treasurer"),
    )


def a_photo(width: int = 400, height: int = 500) -> bytes:
    """A small portrait-shaped JPEG."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#7a9b8e").save(out, "JPEG")
    return out.getvalue()


def make_application(
    office: Office | None = None,
    state: State = State.NEW,
    name: str = "Dorothee Dachs",
    material: Material = FULL,
    photo: bytes | None = None,
    at: datetime | None = None,
    announced: bool = False,
) -> Application:
    """An application that has come as far as `state`, step by step (not: active)."""
    at = at or timezone.now() - timedelta(days=3)
    sent = SentPhoto(photo, rights_confirmed=True) if photo else None
    address = f"{name.lower().replace(' ', '.')}@applicants.example"
    application = apply_by_form(name, address, "de", material, sent, at, uuid.uuid4())
    if state == State.NEW:
        return application
    if state == State.WITHDRAWN:
        clarifying.withdraw_application(application, at, MAKER)
        return application
    clarifying.take_up(application, at, MAKER)
    if state == State.CLARIFYING:
        return application
    assert office is not None, "deciding needs a board"
    admission.lay_before_board(application, at, Actor.person(office.coordinator.pk))
    if state != State.BEFORE_BOARD:
        decide(office, application, OUTCOMES[state], at)
    if announced:
        announcement = announcing.announcement_of(application)
        assert announcement is not None
        announcing.announce(announcement, at, Actor.person(office.coordinator.pk))
    return application


def decide(office: Office, application: Application, outcome: Choice, at: datetime) -> None:
    """Two votes for the outcome, recorded by the first board member."""
    newest = admission.round_of(application)
    assert newest is not None
    for voter in office.board:
        deciding.cast(newest.matter, voter, outcome, at, Actor.person(voter.pk))
    recorder, until = office.board[0], timezone.localdate() + timedelta(days=180)
    admission.decide(
        application, newest.matter, outcome, timezone.localdate(at), "Passt gut in die Runde.", How.CIRCULATION,
        [], recorder, at, until if outcome == Choice.DEFER else None,
    )  # fmt: skip


def make_mail(
    sender: str = "Erika Musterfrau <erika@writers.example>",
    subject: str = "Eine Frage",
    text: str = "Guten Tag, eine Frage.",
    files: tuple[tuple[str, str, bytes], ...] = (),
    box: str = "vorstand",
    **headers: str,
) -> IncomingMail:
    """A mail that was taken in and filed by the rules. `files`: name, type, content."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "vorstand@nextmg.org", subject
    message["Message-ID"] = f"<{uuid.uuid4()}@writers.example>"
    for key, value in headers.items():
        message[key.replace("_", "-")] = value
    message.set_content(text)
    for name, kind, content in files:
        main, sub = kind.split("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return take_in(message.as_bytes(), box)


def take_in(raw: bytes, box: str = "vorstand") -> IncomingMail:
    """Raw bytes taken in and filed by the rules."""
    now = timezone.now()
    mail, _new = intake.store(raw, box, now)
    file(mail.pk, now)
    mail.refresh_from_db()
    return mail


def messages_of(response: Any) -> str:
    """What the page says has just happened, in one line."""
    return " ".join(str(message) for message in response.context["messages"])
