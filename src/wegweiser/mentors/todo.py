"""What needs a person today about applications: pure queries, nothing stored."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from wegweiser.mail.lifecycle import LetterState
from wegweiser.people.models import Person
from wegweiser.resolutions.standings import Part, Standing, standings_of

from .access import applications_visible_to, may_coordinate, may_decide
from .lifecycle import OPEN, State
from .models import Application

SILENT_AFTER = timedelta(days=5)


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
    found = []
    for application in applications:
        if application.state == State.BEFORE_BOARD:
            matter = application.rounds.all()[0].matter
            kind, due = _before_board(standings.get(matter.pk), person), matter.due_on
        else:
            kind, due = _for_the_coordination(application, now) if may_coordinate(roles) else None, None
        if kind is not None:
            found.append(Todo(kind, application, application.last_step_at, due))
    return sorted(found, key=lambda todo: todo.since)


def _for_the_coordination(application: Application, now: datetime) -> str | None:
    if application.state == State.NEW:
        return "application_new"
    if application.state == State.CLARIFYING and application.last_step_at <= now - SILENT_AFTER:
        return "application_silent"
    return "letter_to_announce" if _has_draft(application) else None


def _has_draft(application: Application) -> bool:
    return any(one.letter.state == LetterState.DRAFT for one in application.announcements.all())


def _before_board(standing: Standing | None, person: Person) -> str | None:
    if standing is None:
        return None
    if standing.majority is not None:
        return "votes_complete"
    seat = standing.seat_of(person)
    return "vote_wanted" if seat is not None and seat.part == Part.OPEN else None
