"""The board decides: accept, decline or defer (P9); votes, resolution and letter are three things."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import outbox
from wegweiser.people.models import Person
from wegweiser.people.roles import board_on
from wegweiser.programme.versions import current
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice, Matter, Resolution

from .lifecycle import State
from .models import Announcement, Application, BoardRound, Deferral

OUTCOMES = {
    Choice.ACCEPT: (State.ACCEPTED, "mentors/application_accepted"),
    Choice.DECLINE: (State.DECLINED, "mentors/application_declined"),
    Choice.DEFER: (State.DEFERRED, "mentors/application_deferred"),
}


class NoDay(ValueError):
    """Deferring needs a day in the future until which at the latest."""


def round_of(application: Application) -> BoardRound | None:
    """The newest time that the application lay before the board."""
    return application.rounds.select_related("matter").first()


@transaction.atomic
def lay_before_board(application: Application, now: datetime, by: Actor) -> BoardRound:
    """Open a round of decision; every board member who may take part gets a letter with a link."""
    application.step_to(State.BEFORE_BOARD, now)
    today = timezone.localdate(now)
    due = today + timedelta(days=current(now).circulation_days)
    matter = deciding.open_matter(application.person, now, by, due_on=due)
    opened = BoardRound.objects.create(application=application, matter=matter, opened_at=now)
    for member in board_on(today).exclude(pk=application.person_id):
        outbox.write("mentors/board_asked", member, member.language, now, context={"application": application})
    record(by, "application.laid_before_board", application, now, due=due.isoformat())
    return opened


@transaction.atomic
def decide(
    application: Application,
    matter: Matter,
    outcome: Choice,
    on: date,
    reason: str,
    how: str,
    present: Collection[Person],
    recorder: Person,
    now: datetime,
    until: date | None = None,
) -> Resolution:
    """Record what the board resolved and prepare the letter, which a person looks at and sends.

    Raises what `deciding.record` raises (AlreadyResolved tells who was first), and NoDay.
    """
    if outcome == Choice.DEFER and (until is None or until <= timezone.localdate(now)):
        raise NoDay
    by = Actor.person(recorder.pk)
    resolution = deciding.record(matter, outcome, on, reason, how, present, recorder, now, by)
    if Announcement.objects.filter(resolution=resolution).exists():
        return resolution  # the very same again: a form sent twice
    state, letter = OUTCOMES[outcome]
    application.step_to(state, now)
    if outcome == Choice.DEFER and until is not None:
        Deferral.objects.create(application=application, resolution=resolution, until=until)
    draft = outbox.write(
        letter,
        application.person,
        application.text_language,
        now,
        context={"application": application, "until": until, "link": LINK},
        conversation=application.conversation,
        draft=True,
    )
    Announcement.objects.create(application=application, resolution=resolution, letter=draft)
    record(by, f"application.{state}", application, now, outcome=outcome)
    return resolution


# Stands in the draft where the personal link will be; the link itself is made when the letter goes.
LINK = "[[persoenlicher-link]]"
