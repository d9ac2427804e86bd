"""The end: as agreed, earlier, or a clean separation; by either side or the association, without blame (P19, P25)."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people import links

from . import beginning, extending, places
from .lifecycle import ENDINGS, NotAStep, Side, State
from .models import Ending, ExtensionWish, Mentorship
from .refusals import NotInTime
from .rules import is_completed
from .writing import BOTH, write


def fitting_state(mentorship: Mentorship, on: date) -> State:
    """Which ending it is on that day: the one agreed on, or an earlier one."""
    as_agreed = mentorship.ends_on is not None and is_completed(on, mentorship.ends_on)
    return State.COMPLETED if as_agreed else State.ENDED_EARLY


@transaction.atomic
def end(
    mentorship: Mentorship,
    state: State,
    on: date,
    reason: Ending.Reason | str,
    side: Side | None,
    now: datetime,
    by: Actor,
) -> Ending:
    """It ends on that day, which has come; the place is free. `side` None: the association ends it.

    Both get the same letter, which says neither who nor why. Ended already: the first ending counts.
    Raises NotInTime for a day to come or before the beginning, NotAStep.
    """
    wanted = State(state)
    if wanted not in ENDINGS:
        raise NotAStep(mentorship.state, wanted)
    places.hold(mentorship.mentor)
    held = Mentorship.objects.select_for_update(no_key=True).get(pk=mentorship.pk)
    if held.state in ENDINGS:
        mentorship.state, mentorship.ended_on = held.state, held.ended_on
        return Ending.objects.get(mentorship=mentorship)
    if on > timezone.localdate(now) or (held.began_on is not None and on < held.began_on):
        raise NotInTime
    if not mentorship.step_to(wanted, ended_on=on):
        raise NotAStep(mentorship.state, wanted)
    ending = Ending.objects.create(
        mentorship=mentorship,
        state=wanted,
        on=on,
        at=now,
        reason=Ending.Reason(reason),
        side=side or "",
    )
    places.free(mentorship, now, by)
    _clear_away(mentorship)
    write("ended", mentorship, BOTH, now)
    record(by, "mentorship.ended", mentorship, now, state=wanted, on=on.isoformat(), side=ending.side)
    return ending


def _clear_away(mentorship: Mentorship) -> None:
    """What asked about going on has no answer any more."""
    ExtensionWish.objects.filter(mentorship=mentorship).delete()
    for purpose in (beginning.LINK_PURPOSE, extending.LINK_PURPOSE):
        links.take_back(purpose, mentorship.pk)
