"""A concern is solved together or ends in a clean separation (P25); each step is a reader's."""

import uuid
from datetime import date, datetime

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail.lifecycle import IncomingState
from wegweiser.mentorships import ending, telling
from wegweiser.mentorships.lifecycle import OVER
from wegweiser.mentorships.lifecycle import State as MentorshipState
from wegweiser.mentorships.models import Ending, Mentorship
from wegweiser.people.models import Person
from wegweiser.vault import sealing

from .access import check
from .lifecycle import OPEN, NotAStep, State, before
from .models import Concern, ConcernNote


class NoMentorship(ValueError):
    """It is not said yet which mentorship the concern is about."""


@transaction.atomic
def take_up(concern: Concern, now: datetime, by: Actor) -> None:
    """A reader looks after it; also again, after it was solved or set aside by mistake. Raises NotAStep."""
    check(concern, by, now)
    mail = concern.mail
    set_aside = mail is not None and mail.state == IncomingState.SET_ASIDE
    if mail is not None and not set_aside and mail.conversation_id != concern.conversation_id:
        raise NotAStep(concern.state, State.TAKEN_UP)  # its mail belongs somewhere else by now
    if _step(concern, State.TAKEN_UP, now, by) and mail is not None and set_aside:
        mail.file_in(concern.conversation, by, now)


@transaction.atomic
def note(concern: Concern, text: str, now: datetime, by: Actor) -> ConcernNote:
    """Keep, sealed, what was said or done. Raises ValueError for an empty note."""
    author = check(concern, by, now)
    written = _write(concern, ConcernNote.Kind.NOTE, text, author, now)
    record(by, "concern.noted", concern, now)
    return written


@transaction.atomic
def about(concern: Concern, mentorship: Mentorship | None, now: datetime, by: Actor) -> None:
    """Say which mentorship an open concern is about. A reader who is one of the two stays on the list: the
    sender wrote to them."""
    check(concern, by, now)
    if not Concern.objects.filter(pk=concern.pk, state__in=OPEN).update(mentorship=mentorship):
        raise NotAStep(concern.state, concern.state)
    concern.mentorship = mentorship
    record(by, "concern.placed", concern, now)


def possible_mentorships(concern: Concern) -> list[Mentorship]:
    """Those of its sender, the newest first; none for an unknown sender."""
    if concern.person is None:
        return []
    return list(Mentorship.objects.of(concern.person).with_both().order_by("-made_at"))


@transaction.atomic
def solve(concern: Concern, text: str, now: datetime, by: Actor) -> None:
    """Solved together; `text` says how, sealed (may be empty). A second time nothing happens."""
    author = check(concern, by, now)
    if _step(concern, State.SOLVED, now, by) and text.strip():
        _write(concern, ConcernNote.Kind.OUTCOME, text, author, now)


@transaction.atomic
def separate(concern: Concern, text: str, on: date, now: datetime, by: Actor) -> None:
    """A clean separation: the mentorship ends as separated on that day, its place is free again.

    Raises NoMentorship, and what ending a mentorship raises. A second time nothing happens.
    """
    author = check(concern, by, now)
    if concern.mentorship_id is None:
        raise NoMentorship
    if not _step(concern, State.SEPARATED, now, by):
        return
    if text.strip():
        _write(concern, ConcernNote.Kind.OUTCOME, text, author, now)
    mentorship = Mentorship.objects.with_both().get(pk=concern.mentorship_id)
    if mentorship.state == MentorshipState.NOTICE:
        telling.dismiss_notice(mentorship, now, by)
    elif mentorship.state not in OVER:
        ending.end(mentorship, MentorshipState.SEPARATED, on, Ending.Reason.SEPARATION, None, now, by)


@transaction.atomic
def set_aside(concern: Concern, now: datetime, by: Actor) -> None:
    """It is no concern. Where its mail belongs instead says `inbox`. A second time nothing happens."""
    check(concern, by, now)
    _step(concern, State.SET_ASIDE, now, by)


def _step(concern: Concern, wanted: State, now: datetime, by: Actor) -> bool:
    """One conditional UPDATE: of two readers at once one makes the step; False if it has been made."""
    made = Concern.objects.filter(pk=concern.pk, state__in=before(wanted)).update(state=wanted, last_step_at=now)
    if not made:
        concern.refresh_from_db(fields=["state"])
        if concern.state == wanted:
            return False
        raise NotAStep(concern.state, wanted)
    concern.state, concern.last_step_at = wanted, now
    record(by, f"concern.{wanted.value}", concern, now)
    return True


def _write(concern: Concern, kind: ConcernNote.Kind, text: str, author: Person, now: datetime) -> ConcernNote:
    text = text.strip()
    if not text:
        raise ValueError("an empty note")
    written = ConcernNote(id=uuid.uuid4(), concern=concern, kind=kind, author=author, at=now)
    written.sealed = sealing.seal(concern.matter, written.place, text, now)
    written.save(force_insert=True)
    return written
