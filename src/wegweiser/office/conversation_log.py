"""How a conversation reads in a log: its mails, letters and notes, the oldest first."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from wegweiser.mail.lifecycle import LetterState
from wegweiser.mail.models import Attachment, Conversation, IncomingMail, Letter, Moment, Note, NoteKind
from wegweiser.people.models import Person


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


def lines_of_conversation(conversation: Conversation, person: Person) -> list[Line]:
    """Mails, letters that have gone, and notes; `person` is whom the conversation is with."""
    return [line for moment in conversation.timeline() for line in _of_moment(moment, person)]


def with_news_open(lines: list[Line]) -> list[Line]:
    """What they wrote last lies open as long as nobody has done anything about it."""
    last = next((at for at in reversed(range(len(lines))) if not lines[at].by_itself), None)
    if last is not None and lines[last].mail is not None:
        lines[last] = replace(lines[last], open=True)
    return lines


def _of_moment(moment: Moment, person: Person) -> Iterator[Line]:
    if moment.mail is not None:
        yield _of_mail(moment.mail, person)
    elif moment.letter is not None and moment.letter.state != LetterState.DRAFT:
        yield _of_letter(moment.letter)
    elif moment.note is not None:
        yield _of_note(moment.note)


def _of_mail(mail: IncomingMail, person: Person) -> Line:
    own = mail.sender_address.lower() == (person.email or "").lower()
    sender = person.name if own else mail.sender_name or mail.sender_address or _("unbekannt")
    other = _("Kam von %(address)s, nicht von der bekannten Adresse.") % {"address": mail.sender_address}
    return Line(
        at=mail.received_at,
        what=_("E-Mail von %(sender)s:") % {"sender": sender},
        text=quoted(mail.full_subject) if mail.full_subject else _("ohne Betreff"),
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
        text=quoted(letter.subject),
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


def quoted(words: str) -> str:
    """In the quotation marks of the language."""
    return _("„%(words)s“") % {"words": words}
