"""Applications and mentors, made by the real stories, as short as a test needs them."""

import io
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage

from PIL import Image

from tests.association import NOW, TODAY, acting, board_member, holder, someone
from wegweiser.mail.models import Letter
from wegweiser.mentors import admission, announcing, clarifying, photos
from wegweiser.mentors.activation import Declared, Page, accept_invitation, activate
from wegweiser.mentors.applying import Material, SentPhoto, apply
from wegweiser.mentors.models import Application, Mentor, Source
from wegweiser.people.models import Person, RoleKind
from wegweiser.people.roles import appoint
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice, How

MATERIAL = Material(
    headline="Führte drei Apotheken",
    portrait="Ich habe 22 Jahre lang Apotheken geführt.",
    approach="Ich höre erst einmal lange zu.",
    experience="Seit 1998 selbstständig.",
    competencies=("Führung", "Nachfolge", "Gesundheit"),
)
PAGE = Page(
    headline=MATERIAL.headline,
    portrait=MATERIAL.portrait,
    approach=MATERIAL.approach,
    competencies=MATERIAL.competencies,
)
ALL_REQUIRED = Declared(joining=True, pledges=True, purposes=frozenset({"page"}))


@dataclass
class Board:
    """A board of three, one of them coordinating, and a treasurer."""

    coordinator: Person = field(default_factory=lambda: coordinator())
    detlef: Person = field(default_factory=lambda: board_member("Detlef Roosen"))
    ayse: Person = field(default_factory=lambda: board_member("Ayse Tekin"))
    treasurer: Person = field(default_factory=lambda: holder("Tomke Kassen", RoleKind.TREASURER))


def coordinator(name: str = "Sabine Hartkopf") -> Person:
    person = board_member(name)
    appoint(person, RoleKind.COORDINATOR, TODAY - timedelta(days=900), NOW, acting(person))
    return person


def jpeg(width: int = 600, height: int = 800, colour: str = "#336655") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


def mail(
    sender: str = "Dorothee Brandstätter <dorothee@apotheke.example>",
    subject: str = "Ich würde gern etwas weitergeben",
    text: str = "Guten Tag, ich habe 22 Jahre lang Apotheken geführt und möchte das gern weitergeben.",
    photo: bytes | None = None,
    **headers: str,
) -> bytes:
    """A mail as it comes in."""
    message = EmailMessage()
    message["From"], message["Subject"], message["To"] = sender, subject, "vorstand@nextmg.example"
    message["Message-ID"] = headers.pop("message_id", f"<{abs(hash((sender, subject, text)))}@mail.example>")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    if photo is not None:
        message.add_attachment(photo, maintype="image", subtype="jpeg", filename="Foto Dörte.jpg")
    return message.as_bytes()


def application(
    name: str = "Dorothee Brandstätter", material: Material = MATERIAL, photo: bool = False, now: datetime = NOW
) -> Application:
    person = someone(name)
    sent = SentPhoto(jpeg(), rights_confirmed=True) if photo else None
    made = apply(person, Source.FORM, now, acting(person), material, photo=sent)
    if made.photo is not None:
        photos.prepare(made.photo.pk, now)
        made.photo.refresh_from_db()
    return made


def before_board(board: Board, name: str = "Dorothee Brandstätter", photo: bool = False) -> Application:
    made = application(name, photo=photo)
    clarifying.take_up(made, NOW, acting(board.coordinator))
    admission.lay_before_board(made, NOW, acting(board.coordinator))
    return made


def decided(
    board: Board,
    choice: Choice,
    name: str = "Dorothee Brandstätter",
    until: int = 30,
    now: datetime = NOW,
    photo: bool = False,
) -> Application:
    made = before_board(board, name, photo)
    opened = admission.round_of(made)
    assert opened is not None
    for voter in (board.detlef, board.ayse):
        deciding.cast(opened.matter, voter, choice, now, acting(voter))
    day = TODAY + timedelta(days=until) if choice == Choice.DEFER else None
    admission.decide(
        made, opened.matter, choice, TODAY, "Passt gut dazu.", How.CIRCULATION, [], board.coordinator, now, day
    )
    return made


def announce(made: Application, board: Board, now: datetime = NOW) -> Letter:
    found = announcing.announcement_of(made)
    assert found is not None
    announcing.announce(found, now, acting(board.coordinator))
    found.letter.refresh_from_db()
    return found.letter


def token_of(letter: Letter) -> str:
    """The personal link's token, as the reader of the letter finds it."""
    line = next(line for line in letter.full_text.splitlines() if "/aktivierung/" in line or "/activation/" in line)
    return line.rstrip("/").rpartition("/")[2]


def mentor(board: Board, name: str = "Dorothee Brandstätter", declared: Declared = ALL_REQUIRED) -> Mentor:
    made = decided(board, Choice.ACCEPT, name, photo=True)
    accept_invitation(token_of(announce(made, board)), NOW)
    return activate(made, PAGE, declared, "de", NOW)
