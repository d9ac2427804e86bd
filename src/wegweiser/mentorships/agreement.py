"""How the two want to work together, and when they met: theirs alone, sealed, read by nobody else (P17, P19)."""

import json
import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people.models import Person
from wegweiser.vault import sealing

from .lifecycle import WITH_A_PLACE, NotAStep, Side
from .models import Agreement, Meeting, Mentorship
from .refusals import Changed, NotInTime, NotTheirs


@dataclass(frozen=True)
class Written:
    """The agreement as it stands; `revision` goes back with a change of it."""

    text: str
    revision: int
    written_on: date
    written_by: Side


@dataclass(frozen=True)
class Met:
    """One meeting: the day and an optional line."""

    id: uuid.UUID
    on: date
    line: str
    noted_by: Side


def read(mentorship: Mentorship, person: Person) -> Written | None:
    """The agreement for one of the two; None while nothing is written. Raises NotTheirs."""
    _side(mentorship, person)
    found = Agreement.objects.filter(mentorship=mentorship).first()
    return _opened(mentorship, found) if found is not None else None


@transaction.atomic
def write(mentorship: Mentorship, person: Person, text: str, revision: int, now: datetime, by: Actor) -> Written:
    """One of the two writes it anew, knowing `revision` (0: nothing yet). The very same text again: nothing.

    Raises Changed with what stands there if the other wrote meanwhile, NotTheirs, and NotAStep once it is over.
    """
    side = _side(mentorship, person)
    _check_under_way(mentorship)
    sealed = sealing.seal(mentorship.matter, _agreement_place(mentorship), text, now)
    fields = {"sealed": sealed, "written_on": timezone.localdate(now), "written_by": side}
    if not (_written_first(mentorship, fields) if revision == 0 else _written_over(mentorship, revision, fields)):
        there = read(mentorship, person)
        if there is None or there.text != text:
            raise Changed(there)
        return there
    record(by, "agreement.written", mentorship, now, revision=revision + 1)
    return Written(text, revision + 1, timezone.localdate(now), side)


@transaction.atomic
def note(mentorship: Mentorship, person: Person, on: date, line: str, now: datetime, by: Actor) -> Met:
    """One of the two notes that they met on that day. Raises NotInTime for a day to come, NotTheirs, NotAStep.

    The journal keeps no line of it: not even that they met is the association's business (T34).
    The very same note again: the one there is.
    """
    side = _side(mentorship, person)
    if on > timezone.localdate(now):
        raise NotInTime
    _check_under_way(mentorship)
    line = " ".join(line.split())
    for known in meetings_of(mentorship, person):
        if (known.on, known.line) == (on, line):
            return known
    key = uuid.uuid4()
    words = json.dumps({"on": on.isoformat(), "line": line}, ensure_ascii=False)
    sealed = sealing.seal(mentorship.matter, _meeting_place(key), words, now)
    Meeting.objects.create(id=key, mentorship=mentorship, sealed=sealed, noted_by=side)
    return Met(key, on, line, side)


def meetings_of(mentorship: Mentorship, person: Person) -> list[Met]:
    """The meetings the two noted, the newest first. Raises NotTheirs."""
    _side(mentorship, person)
    noted = list(Meeting.objects.filter(mentorship=mentorship))
    if not noted:
        return []
    opened = sealing.opened([mentorship.matter])
    found = []
    for meeting in noted:
        words = json.loads(opened.text(mentorship.matter, _meeting_place(meeting.pk), meeting.sealed))
        found.append(Met(meeting.pk, date.fromisoformat(words["on"]), words["line"], Side(meeting.noted_by)))
    return sorted(found, key=lambda met: (met.on, str(met.id)), reverse=True)


@transaction.atomic
def remove(mentorship: Mentorship, person: Person, meeting_id: uuid.UUID, now: datetime, by: Actor) -> None:
    """One of the two takes a noted meeting away. A second time does nothing. Raises NotTheirs."""
    _side(mentorship, person)
    Meeting.objects.filter(mentorship=mentorship, pk=meeting_id).delete()


def _side(mentorship: Mentorship, person: Person) -> Side:
    side = mentorship.side_of(person)
    if side is None:
        raise NotTheirs
    return side


def _check_under_way(mentorship: Mentorship) -> None:
    """The row is held, so that nothing is written into a mentorship that is being ended."""
    state = Mentorship.objects.select_for_update(no_key=True).get(pk=mentorship.pk).state
    if state not in WITH_A_PLACE:
        raise NotAStep(state, state)


def _written_first(mentorship: Mentorship, fields: dict[str, object]) -> bool:
    try:
        with transaction.atomic():
            Agreement.objects.create(mentorship=mentorship, **fields)
    except IntegrityError:
        return False
    return True


def _written_over(mentorship: Mentorship, revision: int, fields: dict[str, object]) -> bool:
    known = Agreement.objects.filter(mentorship=mentorship, revision=revision)
    return bool(known.update(revision=revision + 1, **fields))


def _opened(mentorship: Mentorship, found: Agreement) -> Written:
    text = sealing.unseal_text(mentorship.matter, _agreement_place(mentorship), found.sealed)
    return Written(text, found.revision, found.written_on, Side(found.written_by))


def _agreement_place(mentorship: Mentorship) -> str:
    return f"mentorships.Agreement.sealed:{mentorship.pk}"


def _meeting_place(key: uuid.UUID) -> str:
    return f"mentorships.Meeting.sealed:{key}"
