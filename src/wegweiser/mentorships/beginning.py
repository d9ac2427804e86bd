"""Both confirm: we have begun on that day, with the pledges; the months count from it (P14, P17, P19)."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from wegweiser.consents.giving import declare
from wegweiser.consents.models import Declaration, DeclarationKind
from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people import links
from wegweiser.programme.versions import current

from .lifecycle import NotAStep, Side, State
from .models import BeginConfirmation, Mentorship
from .refusals import NotInTime
from .rules import may_begin_on, months_later
from .writing import write

LINK_PURPOSE = "begin"


@transaction.atomic
def confirm(mentorship: Mentorship, side: Side, on: date, language: str, now: datetime, by: Actor) -> Mentorship:
    """One of the two confirms the day and makes the pledges as worded in `language`; said by somebody else on
    their behalf, it counts for the day, and the pledges are still asked for.

    Both the same day: it runs from it. Another day than the other one named: the other is asked again. The same
    again: nothing. One that runs already (told, entered) takes the second word for its day. NotInTime, NotAStep.
    """
    if not may_begin_on(on, timezone.localdate(now)):
        raise NotInTime
    state, began_on = _held(mentorship)
    if state not in {State.GETTING_TO_KNOW, State.RUNNING} or (state == State.RUNNING and began_on != on):
        raise NotAStep(state, State.RUNNING)
    if not _confirmed(mentorship, Side(side), on, language, now, by):
        return mentorship
    if state == State.RUNNING:
        links.take_back(LINK_PURPOSE, mentorship.pk, mentorship.person_on(side))
    elif days_named(mentorship).get(Side(side).other) == on:
        begin(mentorship, on, now, by)
        write_begun(mentorship, now)
    else:
        write("begin_to_confirm", mentorship, [Side(side).other], now, LINK_PURPOSE, on=on)
    return mentorship


def days_named(mentorship: Mentorship) -> dict[Side, date]:
    """Who has confirmed which day as the beginning; once it runs: who has done so with the pledges."""
    said = BeginConfirmation.objects.filter(mentorship=mentorship)
    if mentorship.state not in {State.GETTING_TO_KNOW, State.NOTICE}:
        said = said.exclude(declaration=None)
    return {Side(one.side): one.on for one in said}


def write_begun(mentorship: Mentorship, now: datetime) -> None:
    """The letters at the beginning, with guidance; a mentee who has not pledged yet is asked to."""
    write("begun_mentor", mentorship, [Side.MENTOR], now)
    if Side.MENTEE in days_named(mentorship):
        write("begun_mentee", mentorship, [Side.MENTEE], now)
    else:
        write("told_mentee", mentorship, [Side.MENTEE], now, LINK_PURPOSE)


def pledge(mentorship: Mentorship, side: Side, language: str, now: datetime, by: Actor) -> Declaration | None:
    """This side makes the pledges of a mentorship; None if somebody else acts: nobody pledges for another."""
    if by.id != str(mentorship.person_on(side).pk):
        return None
    return declare(mentorship.person_on(side), DeclarationKind.MENTORSHIP, language, now, by)


def begin(mentorship: Mentorship, on: date, now: datetime, by: Actor) -> None:
    """It runs from that day; last day and half-time follow from it. The place is taken by the caller."""
    programme = current(now)
    days = {
        "began_on": on,
        "ends_on": months_later(on, programme.mentorship_months),
        "half_time_on": months_later(on, programme.feedback_months),
    }
    if not mentorship.step_to(State.RUNNING, **days):
        raise NotAStep(mentorship.state, State.RUNNING)
    links.take_back(LINK_PURPOSE, mentorship.pk)
    record(by, "mentorship.begun", mentorship, now, **{name: day.isoformat() for name, day in days.items()})


def _held(mentorship: Mentorship) -> tuple[str, date | None]:
    """State and day, with the row held: of two who confirm at once, the second sees the first one's day."""
    held = Mentorship.objects.select_for_update(no_key=True).get(pk=mentorship.pk)
    mentorship.state, mentorship.began_on = held.state, held.began_on
    return held.state, held.began_on


def _confirmed(mentorship: Mentorship, side: Side, on: date, language: str, now: datetime, by: Actor) -> bool:
    """Keep this side's word; False if it has said the very same before."""
    said = pledge(mentorship, side, language, now, by)
    known = BeginConfirmation.objects.filter(mentorship=mentorship, side=side, on=on)
    if known.exists() and (said is None or known.exclude(declaration=None).exists()):
        return False
    BeginConfirmation.objects.update_or_create(
        mentorship=mentorship, side=side, defaults={"on": on, "at": now, "declaration": said}
    )
    record(by, "mentorship.begin_confirmed", mentorship, now, side=side, on=on.isoformat())
    return True
