"""Going on: both would like to until the same day; any number of times (P19)."""

from datetime import date, datetime

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people import links
from wegweiser.programme.versions import current

from .lifecycle import NotAStep, Side, State
from .models import Extension, ExtensionWish, Mentorship
from .refusals import NotInTime
from .rules import next_last_day
from .writing import BOTH, write

LINK_PURPOSE = "extension"


def suggested_until(mentorship: Mentorship, now: datetime) -> date:
    """The last day an extension suggests: one more term, counted from the beginning. NotAStep if it never began."""
    if mentorship.began_on is None or mentorship.ends_on is None:
        raise NotAStep(mentorship.state, State.RUNNING)
    return next_last_day(mentorship.began_on, mentorship.ends_on, current(now).mentorship_months)


def wishes(mentorship: Mentorship) -> dict[Side, date]:
    """Who would like to go on until which day, as far as it has not come true."""
    return {Side(one.side): one.until for one in ExtensionWish.objects.filter(mentorship=mentorship)}


@transaction.atomic
def wish(mentorship: Mentorship, side: Side, until: date, now: datetime, by: Actor) -> Extension | None:
    """One of the two would like to go on until that day; if the other named the same, it is extended.

    Another day than the other's: the other is asked. The same again: nothing. Raises NotInTime, NotAStep.
    """
    side = Side(side)
    ends_on = _held(mentorship)
    if until <= ends_on:
        return _known(mentorship, until)
    said = wishes(mentorship)
    if said.get(side) == until:
        return None
    ExtensionWish.objects.update_or_create(mentorship=mentorship, side=side, defaults={"until": until, "at": now})
    record(by, "mentorship.extension_wished", mentorship, now, side=side, until=until.isoformat())
    if said.get(side.other) == until:
        return _extend(mentorship, ends_on, until, now, by)
    write("extension_wished", mentorship, [side.other], now, LINK_PURPOSE, until=until)
    return None


@transaction.atomic
def take_back_wish(mentorship: Mentorship, side: Side, now: datetime, by: Actor) -> None:
    """This side would rather not, after all. A second time does nothing."""
    _held(mentorship)
    gone, _counts = ExtensionWish.objects.filter(mentorship=mentorship, side=side).delete()
    if gone:
        record(by, "mentorship.extension_wish_taken_back", mentorship, now, side=Side(side))


@transaction.atomic
def extend(mentorship: Mentorship, until: date, now: datetime, by: Actor) -> Extension:
    """The office enters that both have said yes. The same again: the one there is. NotInTime, NotAStep."""
    ends_on = _held(mentorship)
    if until <= ends_on:
        return _known(mentorship, until)
    return _extend(mentorship, ends_on, until, now, by)


def _held(mentorship: Mentorship) -> date:
    """The last day as it stands, with the row held: of two at once, the second sees what the first did."""
    held = Mentorship.objects.select_for_update(no_key=True).get(pk=mentorship.pk)
    mentorship.state, mentorship.ends_on = held.state, held.ends_on
    if held.state != State.RUNNING or held.ends_on is None:
        raise NotAStep(held.state, State.RUNNING)
    return held.ends_on


def _known(mentorship: Mentorship, until: date) -> Extension:
    """The extension that led to the present last day, for the same word said twice."""
    newest = Extension.objects.filter(mentorship=mentorship).last()
    if newest is None or newest.until != until:
        raise NotInTime
    return newest


def _extend(mentorship: Mentorship, was_until: date, until: date, now: datetime, by: Actor) -> Extension:
    """The last day moves, and with it all that is reckoned from it; half-time stays (P13)."""
    extension = Extension.objects.create(mentorship=mentorship, was_until=was_until, until=until, at=now)
    Mentorship.objects.filter(pk=mentorship.pk, state=State.RUNNING, ends_on=was_until).update(ends_on=until)
    mentorship.ends_on = until
    ExtensionWish.objects.filter(mentorship=mentorship).delete()
    links.take_back(LINK_PURPOSE, mentorship.pk)
    write("extended", mentorship, BOTH, now, until=until)
    record(by, "mentorship.extended", mentorship, now, was_until=was_until.isoformat(), until=until.isoformat())
    return extension
