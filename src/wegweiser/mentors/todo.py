"""What needs a person today about applications: pure queries, nothing stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from wegweiser.mail.lifecycle import LetterState
from wegweiser.people.models import Person
from wegweiser.programme.versions import current
from wegweiser.resolutions.standings import Part, Standing, standings_of

from .access import applications_visible_to, may_coordinate, may_decide
from .exchange import Exchange, exchanges_of
from .lifecycle import OPEN, State
from .models import Application


@dataclass(frozen=True)
class Todo:
    """One thing: its kind (the office has the sentence and the action for it), which application, since when."""

    kind: str
    application: Application
    since: datetime
    due: date | None = None

    def is_late(self, today: date) -> bool:
        """Whether its day has passed."""
        return self.due is not None and self.due < today


def open_todos(person: Person, roles: frozenset[str], now: datetime) -> list[Todo]:
    """What waits for this person, oldest first; a constant number of queries at any number of applications."""
    waiting = Q(state__in=OPEN) | Q(announcements__letter__state=LetterState.DRAFT)
    applications = list(applications_visible_to(person, roles).filter(waiting).distinct().for_list())
    before_board = [one.rounds.all()[0].matter for one in applications if one.state == State.BEFORE_BOARD]
    standings = standings_of(before_board, now) if before_board and may_decide(roles) else {}
    exchanges = exchanges_of(applications) if may_coordinate(roles) else {}
    silent_since = now - timedelta(days=current(now).silent_days)
    found = []
    for application in applications:
        if application.state == State.BEFORE_BOARD:
            matter = application.rounds.all()[0].matter
            kind, due = _before_board(standings.get(matter.pk), person), matter.due_on
        else:
            kind, due = _for_the_coordination(application) if may_coordinate(roles) else None, None
        if kind is not None:
            found.append(Todo(kind, application, application.last_step_at, due))
        exchange = exchanges.get(application.pk)
        if exchange is not None:
            found += _of_exchange(application, exchange, silent_since)
    return sorted(found, key=lambda todo: todo.since)


def _of_exchange(application: Application, exchange: Exchange, silent_since: datetime) -> Iterator[Todo]:
    """An answer nobody has taken up, in whatever state; else a silence in which the next word is ours."""
    if application.state not in OPEN or application.state == State.NEW:
        return
    if exchange.written_at is not None and exchange.awaits_us:
        yield Todo("answer_arrived", application, exchange.written_at)
    elif application.state == State.CLARIFYING and exchange.last_at <= silent_since:
        yield Todo("application_silent", application, exchange.last_at)


def _for_the_coordination(application: Application) -> str | None:
    if application.state == State.NEW:
        return "application_new"
    return "letter_to_announce" if _has_draft(application) else None


def _has_draft(application: Application) -> bool:
    return any(one.letter.state == LetterState.DRAFT for one in application.announcements.all())


def _before_board(standing: Standing | None, person: Person) -> str | None:
    seat = standing.seat_of(person) if standing is not None else None
    if standing is None or seat is None or seat.part not in {Part.OPEN, Part.VOTED}:
        return None  # who is close learns nothing of the votes, not even that they agree
    if standing.majority is not None:
        return "votes_complete"
    return "vote_wanted" if seat.part == Part.OPEN else None
