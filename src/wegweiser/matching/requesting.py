"""A member asks for a mentor: a draft is kept, sent, withdrawn; the office may do so on someone's behalf (P26)."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail.models import Conversation
from wegweiser.membership.listing import is_member
from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person
from wegweiser.topics import vocabulary
from wegweiser.topics.rules import Entry

from . import letters
from .holding import hold
from .lifecycle import UNDER_WAY, NotAStep, State
from .models import Recommendation, Request, Rhythm, Way
from .refusals import NotReady, OneAtATime
from .settling import end_all

# While no mentor has been recommended, what is asked for may still change.
CHANGEABLE = frozenset({State.DRAFT, State.WAITING, State.OPEN})
NEEDED = ("wording", "kind_of_mentee", "languages")


@dataclass(frozen=True)
class Words:
    """What a member asks for. Topics, industries, phase and kind_of_mentee (P1) are keys of the room `topics`."""

    wording: str = ""
    situation: str = ""
    kind_of_mentee: str = ""
    topics: tuple[str, ...] = ()
    most_important: str = ""
    industries: tuple[str, ...] = ()
    phase: str = ""
    languages: tuple[str, ...] = ()
    way: str = Way.EITHER
    region: str = ""
    rhythm: str = Rhythm.MONTHLY
    wish: Mentor | None = None
    ties: str = ""
    may_name: bool = False


def words_of(request: Request) -> Words:
    """What the request says now, for a form."""
    values: dict[str, Any] = {field.name: getattr(request, field.name) for field in fields(Words)}
    several = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    return replace(Words(), **{**values, **several})


def current_of(person: Person) -> Request | None:
    """The person's draft or the request that is under way."""
    return Request.objects.of(person).filter(state__in=[*UNDER_WAY, State.DRAFT]).first()


def newest_of(person: Person) -> Request | None:
    """The person's newest request in whatever state; a draft thrown away does not count."""
    thrown_away = Request.objects.filter(state=State.WITHDRAWN, sent_at=None)
    return Request.objects.of(person).exclude(pk__in=thrown_away).order_by("made_at", "id").last()


@transaction.atomic
def draft(person: Person, now: datetime, by: Actor) -> Request:
    """The person's draft, a new one if there is none. Raises OneAtATime while a request is under way."""
    request = current_of(person)
    if request is None:
        try:
            with transaction.atomic():
                request = Request.objects.create(
                    person=person,
                    language=person.language,
                    languages=[person.language],
                    made_at=now,
                    last_step_at=now,
                )
        except IntegrityError:  # two at once: one draft
            return draft(person, now, by)
        record(by, "request.drafted", request, now)
    if request.state != State.DRAFT:
        raise OneAtATime(request)
    return request


@transaction.atomic
def keep(request: Request, words: Words, now: datetime, by: Actor) -> tuple[str, ...]:
    """Keep what is asked for; the names of the fields that changed. Raises NotAStep once mentors were recommended,
    and NotReady if a request already sent would lose what it needs."""
    hold(request)
    if request.state not in CHANGEABLE:
        raise NotAStep(request.state, request.state)
    values = _tidy(words)
    changed = tuple(name for name, value in values.items() if getattr(request, name) != value)
    for name in changed:
        setattr(request, name, values[name])
    if request.state != State.DRAFT and missing(request):
        raise NotReady(missing(request))
    if changed:
        request.save(update_fields=changed)
        if request.state != State.DRAFT:
            record(by, "request.changed", request, now, fields=list(changed))
    return changed


def missing(request: Request) -> tuple[str, ...]:
    """The fields without which it cannot be sent."""
    return tuple(name for name in NEEDED if not getattr(request, name))


@transaction.atomic
def send(request: Request, now: datetime, by: Actor) -> Request:
    """The association gets the request; while the person is no member yet, it waits (P26). Again: nothing happens.

    Raises NotReady, and NotAStep for a request that is over.
    """
    hold(request)
    if request.state in UNDER_WAY:
        return request
    if missing(request):
        raise NotReady(missing(request))
    may_begin = is_member(request.person, timezone.localdate(now))
    wanted = State.OPEN if may_begin else State.WAITING
    talk = Conversation.objects.create(begun_at=now)
    request.step_to(wanted, now, sent_at=now, conversation=talk)
    record(by, "request.sent", request, now, state=wanted)
    letters.to_mentee("request_received" if may_begin else "request_waits", request, now, automatic=True)
    if may_begin:
        letters.to_coordination("request_arrived", request, now)
    return request


@transaction.atomic
def withdraw(request: Request, now: datetime, by: Actor) -> None:
    """The mentee does not want to go on (a draft is thrown away); questions, choice and places fall. Idempotent."""
    hold(request)
    if request.state == State.WITHDRAWN:
        return
    request.step_to(State.WITHDRAWN, now)
    end_all(request, Recommendation.Outcome.TAKEN_BACK, now, by)
    record(by, "request.withdrawn", request, now)


@transaction.atomic
def close(request: Request, now: datetime, by: Actor) -> None:
    """The association ends the search without a mentor and tells the mentee. Idempotent."""
    hold(request)
    if request.state == State.CLOSED:
        return
    request.step_to(State.CLOSED, now)
    end_all(request, Recommendation.Outcome.TAKEN_BACK, now, by)
    record(by, "request.closed", request, now)
    letters.to_mentee("request_closed", request, now)


def _tidy(words: Words) -> dict[str, object]:
    """The values as they are stored: known keys only, each once, texts without edges."""
    topics = vocabulary.known(words.topics, vocabulary.topics())
    return {
        **{name: getattr(words, name).strip() for name in ("wording", "situation", "region", "ties")},
        "kind_of_mentee": _one(words.kind_of_mentee, vocabulary.kinds_of_mentee()),
        "topics": topics,
        "most_important": words.most_important if words.most_important in topics else "",
        "industries": vocabulary.known(words.industries, vocabulary.industries()),
        "phase": _one(words.phase, vocabulary.phases()),
        "languages": list(dict.fromkeys(words.languages)),
        "way": Way(words.way),
        "rhythm": Rhythm(words.rhythm),
        "wish": words.wish,
        "may_name": words.may_name,
    }


def _one(key: str, entries: tuple[Entry, ...]) -> str:
    return next(iter(vocabulary.known([key], entries)), "")
