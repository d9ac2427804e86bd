"""The lines of the first page: what waits, and what was put away, each in words."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from wegweiser.people.models import Person
from wegweiser.ui import words
from wegweiser.ui.parts import StatusKind
from wegweiser.worklist.collecting import Thing
from wegweiser.worklist.models import Word

from .forms.worklist import LaterForm
from .todo_words import RANKS, WORDS

# A line (its key) and the form in it that has to be corrected.
type Wrong = tuple[tuple[str, str], forms.Form]


@dataclass(frozen=True)
class Row:
    """One line: a word with its shape, a sentence, how long or how far, one action; and what puts it away."""

    thing: Thing
    shape: StatusKind
    word: str
    sentence: SafeString
    distance: str
    action: str
    href: str
    arm: str
    name: str
    handed: str
    receivers: tuple[Person, ...]
    later: forms.Form
    is_open: bool

    @property
    def since(self) -> str:
        """As the line's forms send it back, to the microsecond."""
        return self.thing.todo.since.isoformat()


@dataclass(frozen=True)
class AwayRow:
    """What is done, comes later or is with somebody else; `word` takes it back."""

    status: str
    sentence: SafeString
    said: str
    word: Word
    name: str


def rows_of(things: list[Thing], today: date, wrong: Wrong | None = None) -> list[Row]:
    """The lines, the most urgent first, then the oldest."""
    ordered = sorted(things, key=lambda thing: (*_urgency(thing, today), thing.todo.since))
    return [_row(thing, number, today, wrong) for number, thing in enumerate(ordered, 1)]


def _urgency(thing: Thing, today: date) -> tuple[bool, int]:
    return not thing.todo.is_late(today), RANKS[thing.todo.kind]


def _row(thing: Thing, number: int, today: date, wrong: Wrong | None) -> Row:
    todo, wording = thing.todo, WORDS[thing.todo.kind]
    late = todo.is_late(today)
    name = todo.name or str(wording.nobody)
    is_wrong = wrong is not None and wrong[0] == todo.key
    return Row(
        thing=thing,
        shape="late" if late else wording.shape,
        word=_("überfällig") if late else str(wording.word),
        sentence=_sentence(thing),
        distance=words.days_left(todo.due, today) if todo.due else words.since(todo.since, today),
        action=str(wording.action),
        href=wording.href(todo),
        arm=str(wording.arm) % {"name": name},
        name=name,
        handed=_handed(thing),
        receivers=thing.receivers,
        later=wrong[1] if wrong is not None and is_wrong else LaterForm(auto_id=f"bis-{number}_%s"),
        is_open=is_wrong,
    )


def _sentence(thing: Thing) -> SafeString:
    wording = WORDS[thing.todo.kind]
    name = format_html("<strong>{}</strong>", thing.todo.name) if thing.todo.name else str(wording.nobody)
    return format_html(str(wording.sentence), name=name)


def _handed(thing: Thing) -> str:
    word = thing.handed
    if word is None:
        return ""
    if word.said_by_id == word.to_id:
        return _("von Ihnen übernommen")
    return _("von %(name)s übergeben") % {"name": word.said_by.name}


def away_rows(things: list[Thing], today: date) -> list[AwayRow]:
    """What was put away, the newest first."""
    rows = [_away(thing, word, today) for thing in things if (word := thing.away or thing.handed) is not None]
    return sorted(rows, key=lambda row: row.word.said_at, reverse=True)


def _away(thing: Thing, word: Word, today: date) -> AwayRow:
    if word.kind == Word.Kind.DONE:
        status = _("erledigt")
    elif word.until is not None:
        status = _("bis %(day)s") % {"day": words.day_short(word.until)}
    else:
        status = _("übergeben")
    said = {
        "name": word.said_by.name,
        "when": words.since(word.said_at, today),
        "to": word.to.name if word.to else "",
    }
    by = _("%(name)s an %(to)s, %(when)s") if word.to else _("%(name)s, %(when)s")
    return AwayRow(status, _sentence(thing), by % said, word, thing.todo.name)
