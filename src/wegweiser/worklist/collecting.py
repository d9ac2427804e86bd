"""What needs this person today: every room's todos, less what was put away, with what was handed over."""

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from wegweiser.feedback import todo as feedback
from wegweiser.mail import todo as mail
from wegweiser.matching import todo as matching
from wegweiser.mediation import todo as mediation
from wegweiser.membership import todo as membership
from wegweiser.mentors import todo as mentors
from wegweiser.mentorships import todo as mentorships
from wegweiser.people.models import Person
from wegweiser.ticking.todo import Todo

from . import exemptions
from .confidential import without_others_concerns
from .models import Word
from .officers import Officer, fitting, officers_on
from .rules import summed_up

type Source = Callable[[datetime], list[Todo]]

# Each room's visible word about what waits there; the last one sees two rooms together.
SOURCES: tuple[Source, ...] = (
    mediation.todos,
    matching.todos,
    mentorships.todos,
    feedback.todos,
    mentors.todos,
    membership.todos,
    mail.todos,
    exemptions.todos,
)


@dataclass(frozen=True)
class Thing:
    """A todo and what was said about it: `handed` to whom and by whom, `away` done or snoozed (None: it waits).

    `receivers`: to whom it can be handed over.
    """

    todo: Todo
    handed: Word | None = None
    away: Word | None = None
    receivers: tuple[Person, ...] = ()

    def waits_for(self, person: Person) -> bool:
        """Whether it is this person's turn: not put away, and not with somebody else."""
        return self.away is None and (self.handed is None or self.handed.to_id == person.pk)


def things_of(person: Person, roles: Collection[str], now: datetime) -> list[Thing]:
    """All that is for this person, also what was put away or handed over, oldest first (constant queries)."""
    found = (todo for source in SOURCES for todo in source(now))
    theirs = without_others_concerns((one for one in found if one.is_for(person.pk, roles)), person, now)
    todos = sorted(theirs, key=lambda one: one.since)
    if not todos:
        return []
    named = {key for one in todos for key in one.people}
    officers = officers_on(timezone.localdate(now), also=named)
    said = _said_about(todos)
    return [_thing(one, said[one.key], officers, person, now) for one in todos]


def open_things(person: Person, roles: Collection[str], now: datetime) -> list[Thing]:
    """What waits for this person now, oldest first."""
    return [thing for thing in things_of(person, roles, now) if thing.waits_for(person)]


def put_away(person: Person, roles: Collection[str], now: datetime) -> list[Thing]:
    """What is done, snoozed or with somebody else, and could be taken back; oldest first."""
    return [thing for thing in things_of(person, roles, now) if not thing.waits_for(person)]


def _said_about(todos: Collection[Todo]) -> dict[tuple[str, str], list[Word]]:
    words = Word.objects.standing().filter(subject__in={one.subject for one in todos})
    said: dict[tuple[str, str], list[Word]] = defaultdict(list)
    for word in words.select_related("said_by", "to"):
        said[word.todo, word.subject].append(word)
    return said


def _thing(todo: Todo, words: list[Word], officers: list[Officer], person: Person, now: datetime) -> Thing:
    if todo.each:
        own = [word for word in words if word.said_by_id == person.pk and word.kind != Word.Kind.HANDED_OVER]
        return Thing(todo, away=summed_up(own, todo.since, timezone.localdate(now))[1])
    fit = fitting(todo, officers)
    # Whoever no longer plays a part in it loses it: it waits for everybody again.
    valid = [word for word in words if word.kind != Word.Kind.HANDED_OVER or word.to in fit]
    handed, away = summed_up(valid, todo.since, timezone.localdate(now))
    keeper = handed.to_id if handed is not None else None
    return Thing(todo, handed, away, tuple(one for one in fit if one.pk not in {person.pk, keeper}))
