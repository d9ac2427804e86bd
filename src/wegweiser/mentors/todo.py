"""What needs a person today about applications and mentors: pure queries, nothing stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from wegweiser.consents.living import living
from wegweiser.consents.models import Consent, Purpose
from wegweiser.mail.lifecycle import LetterState
from wegweiser.programme.versions import current
from wegweiser.resolutions.standings import Part, Standing, standings_of
from wegweiser.ticking.todo import Todo

from .exchange import Exchange, exchanges_of
from .lifecycle import OPEN, State
from .models import Application, Mentor

# For so long the list says that a mentor took the page down; what follows from it has its own line.
NEWS_FOR = timedelta(days=14)


def todos(now: datetime) -> list[Todo]:
    """What waits, oldest first; a constant number of queries at any number of applications.

    Votes wait for the board members who may take part, one by one: whoever is close learns nothing of them,
    not even that they agree. Nobody's own application waits for themselves (§ 34 BGB).
    """
    found = [*_of_applications(now), *_withdrawn_releases(now)]
    return sorted(found, key=lambda todo: todo.since)


@dataclass(frozen=True)
class _Clock:
    """What is long, as seen at this moment."""

    now: datetime
    silent_since: datetime


def _of_applications(now: datetime) -> Iterator[Todo]:
    waiting = Q(state__in=OPEN) | Q(announcements__letter__state=LetterState.DRAFT)
    found = Application.objects.filter(waiting).distinct().for_list().prefetch_related("invitations")
    applications = list(found)
    before_board = [one.rounds.all()[0].matter for one in applications if one.state == State.BEFORE_BOARD]
    standings = standings_of(before_board, now) if before_board else {}
    exchanges = exchanges_of(applications)
    clock = _Clock(now, now - timedelta(days=current(now).silent_days))
    for application in applications:
        if application.state == State.BEFORE_BOARD:
            yield from _votes(application, standings)
        yield from _for_the_coordination(application, exchanges[application.pk], clock)


def _for_the_coordination(application: Application, exchange: Exchange, clock: _Clock) -> Iterator[Todo]:
    """At most one step, and an answer that nobody has taken up, in whatever state."""
    todo = partial(_todo, application)
    answered = application.state in OPEN and application.state != State.NEW and exchange.awaits_us
    if _has_draft(application):
        yield todo("letter_to_announce", application.last_step_at)
    elif application.state == State.NEW:
        yield todo("application_new", application.last_step_at)
    elif application.state == State.ACCEPTED:
        yield from _unused_invitation(application, clock.now)
    elif application.state == State.CLARIFYING and not answered:
        yield from _clarification(application, exchange, clock)
    if answered and exchange.written_at is not None:
        yield todo("answer_arrived", exchange.written_at)


def _clarification(application: Application, exchange: Exchange, clock: _Clock) -> Iterator[Todo]:
    """Back from a deferral, not yet asked for what is missing, or a silence in which the next word is ours."""
    returned = max((one.returned_at for one in application.deferrals.all() if one.returned_at), default=None)
    if returned is not None and returned >= exchange.done_at:
        yield _todo(application, "deferred_is_back", returned)
    elif application.missing and exchange.asked_at is None:
        yield _todo(application, "material_missing", application.last_step_at)
    elif exchange.last_at <= clock.silent_since:
        yield _todo(application, "application_silent", exchange.last_at)


def _unused_invitation(application: Application, now: datetime) -> Iterator[Todo]:
    """The personal link lies there unused and half of its time is over."""
    newest = max(application.invitations.all(), key=lambda one: (one.made_at, one.pk), default=None)
    if newest is not None and newest.used_at is None:
        if now - newest.made_at >= newest.expires_at - now:
            yield _todo(application, "invitation_unused", newest.made_at)


def _has_draft(application: Application) -> bool:
    return any(one.letter.state == LetterState.DRAFT for one in application.announcements.all())


def _votes(application: Application, standings: dict[UUID, Standing]) -> Iterator[Todo]:
    matter = application.rounds.all()[0].matter
    standing = standings.get(matter.pk)
    if standing is None:
        return
    seats = [seat for seat in standing.seats if seat.part in {Part.OPEN, Part.VOTED}]
    votes_are_complete = standing.majority is not None
    wanted = seats if votes_are_complete else [seat for seat in seats if seat.part == Part.OPEN]
    if wanted:
        yield Todo(
            "votes_complete" if votes_are_complete else "vote_wanted",
            str(application.pk),
            application.last_step_at,
            application.person.name,
            due=matter.due_on,
            parts=frozenset({"board"}),
            people=frozenset(str(seat.person.pk) for seat in wanted),
            not_for=frozenset({str(application.person_id)}),
            each=not votes_are_complete,
        )


def _todo(application: Application, kind: str, since: datetime) -> Todo:
    own = frozenset({str(application.person_id)})
    return Todo(kind, str(application.pk), since, application.person.name, not_for=own)


def _withdrawn_releases(now: datetime) -> Iterator[Todo]:
    """Mentors who took their page down lately: someone speaks with them about what is running (P8)."""
    events = Consent.objects.filter(person=OuterRef("person"), purpose=Purpose.PAGE).order_by("-at", "-pk")
    hidden = Mentor.objects.filter(~living(Purpose.PAGE)).annotate(withdrawn_at=Subquery(events.values("at")[:1]))
    for mentor in hidden.filter(withdrawn_at__gt=now - NEWS_FOR).select_related("person"):
        own = frozenset({str(mentor.person_id)})
        yield Todo("release_withdrawn", str(mentor.pk), mentor.withdrawn_at, mentor.person.name, not_for=own)
