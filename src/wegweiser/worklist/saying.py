"""Saying something about what waits: done, later, somebody else; each journalled, each can be taken back."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people.models import Person

from .collecting import Thing
from .models import Word


class NotADay(ValueError):
    """A thing can only be put off until a day to come."""


class NotForThem(ValueError):
    """It can only be handed to somebody who plays a part in it."""


def done(thing: Thing, person: Person, now: datetime, by: Actor) -> Word:
    """Nothing more to do: it is hidden until it waits anew. A second time nothing happens."""
    return _say(thing, Word(kind=Word.Kind.DONE), person, now, by)


def snooze(thing: Thing, until: date, person: Person, now: datetime, by: Actor) -> Word:
    """Not before that day; then it is there again. The same day again: nothing happens. Raises NotADay."""
    if until <= timezone.localdate(now):
        raise NotADay
    return _say(thing, Word(kind=Word.Kind.SNOOZED, until=until), person, now, by)


def hand_over(thing: Thing, to: Person, person: Person, now: datetime, by: Actor) -> Word:
    """From now on it is that person's. The same person again: nothing happens. Raises NotForThem."""
    handed = thing.handed
    if handed is not None and handed.to == to and thing.away is None:
        return handed
    if to not in thing.receivers and to != person:
        raise NotForThem
    return _say(thing, Word(kind=Word.Kind.HANDED_OVER, to=to), person, now, by)


@transaction.atomic
def take_back(word: Word, person: Person, now: datetime, by: Actor) -> bool:
    """As if it had not been said. False if it has been taken back already."""
    standing = Word.objects.filter(pk=word.pk, taken_back_at=None)
    if not standing.update(taken_back_at=now, taken_back_by=person):
        return False
    record(by, "worklist.taken_back", word, now, todo=word.todo, matter=word.subject)
    return True


@transaction.atomic
def _say(thing: Thing, word: Word, person: Person, now: datetime, by: Actor) -> Word:
    away = thing.away
    if away is not None and (away.kind, away.until) == (word.kind, word.until):
        return away
    todo = thing.todo
    Person.objects.select_for_update(no_key=True).only("pk").get(pk=person.pk)  # a double click comes one by one
    about = Word.objects.standing().filter(todo=todo.kind, subject=todo.subject, since=todo.since)
    newest = about.last()
    if newest is not None and _meaning(newest) == (word.kind, word.until, word.to_id, person.pk):
        return newest
    word.todo, word.subject, word.since, word.said_at, word.said_by = *todo.key, todo.since, now, person
    word.save()
    record(by, f"worklist.{word.kind}", word, now, todo=todo.kind, matter=todo.subject)
    return word


def _meaning(word: Word) -> tuple[str, date | None, UUID | None, UUID]:
    return word.kind, word.until, word.to_id, word.said_by_id
