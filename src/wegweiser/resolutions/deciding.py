"""The board decides about a person: opening a matter, voting, staying out, recording the resolution (P9)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record as note
from wegweiser.people.models import Person
from wegweiser.people.roles import board_on
from wegweiser.programme.values import Programme
from wegweiser.programme.versions import current

from .models import Choice, How, Matter, Participation, Recusal, Resolution, Vote
from .refusals import AlreadyResolved, NoMajority, NoReason, NotEntitled, NotInTime, NotThisWay, TooFew
from .rules import is_in_time, may_take_part, standing

__all__ = ["cast", "declare_close_relation", "entitled_on", "open_matter", "record"]


@transaction.atomic
def open_matter(about: Person, now: datetime, by: Actor, due_on: date | None = None) -> Matter:
    """Begin a round in which the board decides about `about`; a deferred person gets a new one."""
    matter = Matter.objects.create(about=about, opened_at=now, due_on=due_on)
    note(by, "matter.opened", matter, now, due_on=due_on.isoformat() if due_on else None)
    return matter


@transaction.atomic
def cast(matter: Matter, voter: Person, choice: Choice | str, now: datetime, by: Actor) -> Vote:
    """One board member votes, or changes their vote; the same vote again does nothing.

    Raises AlreadyResolved, or NotEntitled for whoever isn't on the board that day or is concerned.
    """
    wanted = Choice(choice)
    _hold(matter)
    _require_entitled(matter, voter, now)
    vote = Vote.objects.filter(matter=matter, voter=voter).first()
    if vote is None:
        vote = Vote.objects.create(matter=matter, voter=voter, choice=wanted, at=now)
        note(by, "vote.cast", matter, now, voter=str(voter.pk), choice=wanted.value)
    elif vote.choice != wanted:
        was, vote.choice, vote.at = vote.choice, wanted, now
        vote.save(update_fields=["choice", "at"])
        note(by, "vote.changed", matter, now, voter=str(voter.pk), choice=wanted.value, was=was)
    return vote


@transaction.atomic
def declare_close_relation(matter: Matter, person: Person, now: datetime, by: Actor) -> Recusal:
    """A board member close to the person stays out of the matter; an earlier vote goes with it.

    Raises AlreadyResolved, or NotEntitled (who is concerned themselves is out anyway).
    """
    _hold(matter)
    known = Recusal.objects.filter(matter=matter, person=person).first()
    if known is not None:
        return known
    _require_entitled(matter, person, now)
    withdrawn, _rows = Vote.objects.filter(matter=matter, voter=person).delete()
    recusal = Recusal.objects.create(matter=matter, person=person, at=now)
    note(by, "matter.recused", matter, now, person=str(person.pk), vote_withdrawn=bool(withdrawn))
    return recusal


@transaction.atomic
def record(
    matter: Matter,
    outcome: Choice | str,
    on: date,
    reason: str,
    how: How | str,
    present: Iterable[Person],
    recorder: Person,
    now: datetime,
    by: Actor,
) -> Resolution:
    """Record what the board resolved; any unconcerned board member may (P9).

    One resolution stands: whoever is second gets AlreadyResolved with it (the very same again: just it).

    By circulation `outcome` must be what the votes decide (NoMajority) and the voters took part; `present` is
    ignored. In a meeting the outcome is free and `present` are those who took part (TooFew, NotEntitled).
    Raises also NoReason, NotThisWay (circulation, where the programme decides in meetings) and NotInTime.
    """
    wanted = _Wanted(Choice(outcome), on, reason.strip(), How(how), recorder)
    try:
        _hold(matter)
    except AlreadyResolved as resolved:
        if wanted.is_the_same_as(resolved.resolution):
            return resolved.resolution
        raise
    _require_entitled(matter, recorder, now)
    if not wanted.reason:
        raise NoReason
    programme = current(now)
    if wanted.how == How.CIRCULATION:
        took_part = _by_circulation(matter, wanted, programme, now)
    else:
        took_part = _in_a_meeting(matter, wanted, programme, present, now)
    return _write(matter, wanted, took_part, now, by)


@dataclass(frozen=True)
class _Wanted:
    outcome: Choice
    on: date
    reason: str
    how: How
    recorder: Person

    def is_the_same_as(self, resolution: Resolution) -> bool:
        mine = (self.outcome, self.on, self.reason, self.how, self.recorder.pk)
        return mine == (
            resolution.outcome,
            resolution.on,
            resolution.reason,
            resolution.how,
            resolution.recorded_by_id,
        )


def entitled_on(matter: Matter, day: date) -> list[Person]:
    """The board members of that day who may take part in the matter, by name (two queries)."""
    board = list(board_on(day))
    recused = set(Recusal.objects.filter(matter=matter).values_list("person_id", flat=True))
    seats = {person.pk for person in board}
    return [person for person in board if may_take_part(person.pk, matter.about_id, recused, seats)]


def _by_circulation(matter: Matter, wanted: _Wanted, programme: Programme, now: datetime) -> dict[UUID, str]:
    if programme.decision_method != How.CIRCULATION:
        raise NotThisWay
    entitled = {person.pk for person in entitled_on(matter, wanted.on)}
    votes = [vote for vote in Vote.objects.filter(matter=matter) if vote.voter_id in entitled]
    if standing([vote.choice for vote in votes], programme.votes_needed) != wanted.outcome:
        raise NoMajority
    last_vote_on = max(timezone.localdate(vote.at) for vote in votes)
    _require_in_time(matter, wanted.on, now, last_vote_on)
    return {vote.voter_id: vote.choice for vote in votes}


def _in_a_meeting(
    matter: Matter, wanted: _Wanted, programme: Programme, present: Iterable[Person], now: datetime
) -> dict[UUID, str]:
    _require_in_time(matter, wanted.on, now)
    there: dict[UUID, str] = {person.pk: "" for person in present}
    if not there.keys() <= {person.pk for person in entitled_on(matter, wanted.on)}:
        raise NotEntitled
    if len(there) < programme.votes_needed:
        raise TooFew(programme.votes_needed)
    return there


def _write(matter: Matter, wanted: _Wanted, took_part: dict[UUID, str], now: datetime, by: Actor) -> Resolution:
    try:
        with transaction.atomic():
            resolution = Resolution.objects.create(
                matter=matter,
                outcome=wanted.outcome,
                on=wanted.on,
                how=wanted.how,
                reason=wanted.reason,
                recorded_by=wanted.recorder,
                recorded_at=now,
            )
    except IntegrityError:  # Not to be reached while the matter is held; the database decides all the same.
        raise AlreadyResolved(Resolution.objects.select_related("recorded_by").get(matter=matter)) from None
    Participation.objects.bulk_create(
        Participation(resolution=resolution, person_id=person, choice=choice) for person, choice in took_part.items()
    )
    note(
        by,
        "resolution.recorded",
        resolution,
        now,
        matter=str(matter.pk),
        outcome=wanted.outcome.value,
        on=wanted.on.isoformat(),
        how=wanted.how.value,
        took_part=sorted(str(person) for person in took_part),
    )
    return resolution


def _hold(matter: Matter) -> None:
    """Hold the matter until the end of the transaction: votes and resolution come one after the other."""
    Matter.objects.select_for_update(no_key=True).get(pk=matter.pk)
    resolution = Resolution.objects.select_related("recorded_by").filter(matter=matter).first()
    if resolution is not None:
        raise AlreadyResolved(resolution)


def _require_entitled(matter: Matter, person: Person, now: datetime) -> None:
    if person not in entitled_on(matter, timezone.localdate(now)):
        raise NotEntitled


def _require_in_time(matter: Matter, on: date, now: datetime, last_vote_on: date | None = None) -> None:
    if not is_in_time(on, timezone.localdate(matter.opened_at), timezone.localdate(now), last_vote_on):
        raise NotInTime
