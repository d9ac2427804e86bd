"""What has happened to an application, the oldest first: mails, letters, notes, steps."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from wegweiser.mail.lifecycle import LetterState
from wegweiser.mail.models import Attachment, IncomingMail, Letter, Moment, Note, NoteKind
from wegweiser.mentors.models import Application, Source
from wegweiser.resolutions.models import Resolution
from wegweiser.ui import words


@dataclass(frozen=True)
class Line:
    """One dot on the post. `body` is what folds out; `hint` a quiet sentence below it; `rank` orders one moment."""

    at: datetime
    what: str
    text: str = ""
    body: str = ""
    hint: str = ""
    attachments: list[Attachment] = field(default_factory=list)
    mail: IncomingMail | None = None
    facts: list[tuple[str, Any]] = field(default_factory=list)
    rank: int = 1
    by_itself: bool = False
    open: bool = False


def lines_of(application: Application, readable: Collection[UUID] = ()) -> list[Line]:
    """Everything in the log; the board's reason and votes only of the matters that are `readable`."""
    found = [line for moment in application.conversation.timeline() for line in _of_moment(moment, application)]
    found += _steps(application, readable)
    found += _from_the_form(application)
    return _with_news_open(sorted(found, key=lambda line: (line.at, line.rank)))


def _with_news_open(lines: list[Line]) -> list[Line]:
    """What they wrote last lies open as long as nobody has done anything about it."""
    last = next((at for at in reversed(range(len(lines))) if not lines[at].by_itself), None)
    if last is not None and lines[last].mail is not None:
        lines[last] = replace(lines[last], open=True)
    return lines


def _from_the_form(application: Application) -> Iterator[Line]:
    """What came by the form is material from the beginning; the log says when it came and where it lies."""
    if application.source == Source.FORM:
        text, hint = _("Bewerbung über die Website"), _("Was darin stand, lesen Sie unter „Unterlagen lesen“.")
        yield Line(at=application.received_at, what=_("Formular:"), text=text, hint=hint, rank=0)


def _of_moment(moment: Moment, application: Application) -> Iterator[Line]:
    if moment.mail is not None:
        yield _of_mail(moment.mail, application)
    elif moment.letter is not None and moment.letter.state != LetterState.DRAFT:
        yield _of_letter(moment.letter)
    elif moment.note is not None:
        yield _of_note(moment.note)


def _of_mail(mail: IncomingMail, application: Application) -> Line:
    own = mail.sender_address.lower() == (application.person.email or "").lower()
    sender = application.person.name if own else mail.sender_name or mail.sender_address or _("unbekannt")
    other = _("Kam von %(address)s, nicht von der Adresse der Bewerbung.") % {"address": mail.sender_address}
    return Line(
        at=mail.received_at,
        what=_("E-Mail von %(sender)s:") % {"sender": sender},
        text=_quoted(mail.subject) if mail.subject else _("ohne Betreff"),
        body=(mail.words.reply or mail.words.text) if hasattr(mail, "words") else "",
        hint="" if own else other,
        attachments=list(mail.attachments.all()),
        mail=mail,
        rank=0,
    )


def _of_letter(letter: Letter) -> Line:
    hints = {
        LetterState.QUEUED: _("Ist auf dem Weg."),
        LetterState.FAILED: _("Konnte nicht zugestellt werden."),
    }
    return Line(
        at=letter.sent_at or letter.next_try_at or letter.written_at,
        what=_("Automatisch:") if letter.automatic else _("E-Mail von uns:"),
        text=_quoted(letter.subject),
        body=letter.body,
        hint=hints.get(LetterState(letter.state), ""),
        rank=1 if letter.automatic else 4,
        by_itself=letter.automatic,
    )


def _of_note(note: Note) -> Line:
    if note.kind == NoteKind.CALL and note.minutes:
        text = _("%(minutes)d Minuten, %(author)s") % {"minutes": note.minutes, "author": note.author.name}
    else:
        text = note.author.name
    what = _("Telefonat,") if note.kind == NoteKind.CALL else _("Notiz,")
    return Line(at=note.at, what=what, text=text, body=note.text)


def _steps(application: Application, readable: Collection[UUID]) -> Iterator[Line]:
    rounds = application.rounds.select_related("matter__resolution__recorded_by")
    for opened in rounds.prefetch_related("matter__resolution__participations__person"):
        yield Line(at=opened.opened_at, what=_("Dem Vorstand vorgelegt"), rank=2)
        resolution = getattr(opened.matter, "resolution", None)
        if resolution is not None:
            yield _of_resolution(resolution, opened.matter_id in readable)
    for deferral in application.deferrals.all():
        if deferral.returned_at:
            yield Line(at=deferral.returned_at, what=_("Von selbst zurückgekommen"))


def _of_resolution(resolution: Resolution, visible: bool) -> Line:
    took_part = ", ".join(
        f"{part.person.name} ({part.get_choice_display()})" if part.choice else part.person.name
        for part in resolution.participations.all()
    )
    facts: list[tuple[str, Any]] = [
        (_("Beschlossen"), _day(resolution.on, resolution.get_how_display())),
        (_("Mitgewirkt"), took_part),
        (_("Grund"), resolution.reason),
        (_("Festgehalten"), resolution.recorded_by.name),
    ]
    return Line(
        at=resolution.recorded_at,
        what=_("Beschluss:"),
        text=resolution.get_outcome_display(),
        facts=facts if visible else [],
        rank=3,
    )


def _quoted(words: str) -> str:
    return _("„%(words)s“") % {"words": words}


def _day(day: date, how: str) -> str:
    return f"{words.day(day)}, {how}"
