"""Where a matter stands: who voted for what, who is out, what the votes decide so far. For pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from django.utils import timezone

from wegweiser.people.models import Person
from wegweiser.people.roles import board_on
from wegweiser.programme.versions import current

from .models import Choice, Matter, Participation, Recusal, Resolution, Vote
from .rules import standing


class Part(Enum):
    """What a board member has to do with the matter."""

    VOTED = "voted"
    OPEN = "open"  # may vote and has not
    PRESENT = "present"  # took part in the meeting that resolved it
    CLOSE = "close"  # declared a close relation
    CONCERNED = "concerned"  # it is about them


@dataclass(frozen=True)
class Seat:
    person: Person
    part: Part
    choice: Choice | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class Standing:
    """`majority` is what could be recorded by circulation now (None: open); once resolved, `seats` are those
    who took part, as it was then."""

    seats: tuple[Seat, ...]
    counts: dict[Choice, int]
    majority: Choice | None
    votes_needed: int
    resolution: Resolution | None

    @property
    def cast(self) -> int:
        """How many votes count."""
        return sum(self.counts.values())

    def seat_of(self, person: Person) -> Seat | None:
        """The seat of one board member, None for anybody else."""
        return next((seat for seat in self.seats if seat.person == person), None)


def standing_of(matter: Matter, now: datetime) -> Standing:
    """Where the matter stands for the board of today (constant queries)."""
    return standings_of([matter], now)[matter.pk]


def standings_of(matters: Iterable[Matter], now: datetime) -> dict[UUID, Standing]:
    """Where each matter stands, for lists (constant queries, however many matters)."""
    wanted = list(matters)
    board = list(board_on(timezone.localdate(now)))
    needed = current(now).votes_needed
    votes: dict[UUID, dict[UUID, Vote]] = defaultdict(dict)
    for vote in Vote.objects.filter(matter__in=wanted):
        votes[vote.matter_id][vote.voter_id] = vote
    recused: dict[UUID, set[UUID]] = defaultdict(set)
    for recusal in Recusal.objects.filter(matter__in=wanted):
        recused[recusal.matter_id].add(recusal.person_id)
    found = {
        matter.pk: _of_open([_seat(person, matter, votes[matter.pk], recused[matter.pk]) for person in board], needed)
        for matter in wanted
    }
    resolved = _resolved(wanted)
    return found | {key: _of_resolved(resolution, parts, needed) for key, (resolution, parts) in resolved.items()}


def _resolved(matters: list[Matter]) -> dict[UUID, tuple[Resolution, list[Participation]]]:
    resolutions = Resolution.objects.filter(matter__in=matters).select_related("recorded_by")
    of: dict[int, list[Participation]] = defaultdict(list)
    for part in Participation.objects.filter(resolution__matter__in=matters).select_related("person"):
        of[part.resolution_id].append(part)
    return {resolution.matter_id: (resolution, of[resolution.pk]) for resolution in resolutions}


def _seat(person: Person, matter: Matter, votes: dict[UUID, Vote], recused: set[UUID]) -> Seat:
    if person.pk == matter.about_id:
        return Seat(person, Part.CONCERNED)
    if person.pk in recused:
        return Seat(person, Part.CLOSE)
    vote = votes.get(person.pk)
    return Seat(person, Part.VOTED, Choice(vote.choice), vote.at) if vote else Seat(person, Part.OPEN)


def _of_open(seats: list[Seat], needed: int) -> Standing:
    choices = [seat.choice for seat in seats if seat.choice is not None]
    return Standing(tuple(seats), dict(Counter(choices)), standing(choices, needed), needed, None)


def _of_resolved(resolution: Resolution, parts: list[Participation], needed: int) -> Standing:
    seats = tuple(
        Seat(part.person, Part.VOTED, Choice(part.choice)) if part.choice else Seat(part.person, Part.PRESENT)
        for part in sorted(parts, key=lambda part: part.person.name)
    )
    counts = Counter(seat.choice for seat in seats if seat.choice is not None)
    return Standing(seats, dict(counts), Choice(resolution.outcome), needed, resolution)
