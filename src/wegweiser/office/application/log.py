"""What has happened to an application, the oldest first: mails, letters, notes, steps."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from wegweiser.mentors.models import Application, Source
from wegweiser.resolutions.models import Resolution
from wegweiser.ui import words

from ..conversation_log import Line, lines_of_conversation, with_news_open


def lines_of(application: Application, readable: Collection[UUID] = ()) -> list[Line]:
    """Everything in the log; the board's reason and votes only of the matters that are `readable`."""
    found = lines_of_conversation(application.conversation, application.person)
    found += _steps(application, readable)
    found += _from_the_form(application)
    return with_news_open(sorted(found, key=lambda line: (line.at, line.rank)))


def _from_the_form(application: Application) -> Iterator[Line]:
    """What came by the form is material from the beginning; the log says when it came and where it lies."""
    if application.source == Source.FORM:
        text, hint = _("Bewerbung über die Website"), _("Was darin stand, lesen Sie unter „Unterlagen lesen“.")
        yield Line(at=application.received_at, what=_("Formular:"), text=text, hint=hint, rank=0)


def _steps(application: Application, readable: Collection[UUID]) -> Iterator[Line]:
    rounds = application.rounds.select_related("matter__resolution__recorded_by")
    for opened in rounds.prefetch_related("matter__resolution__participations__person"):
        yield Line(at=opened.opened_at, what=_("Dem Vorstand vorgelegt"), rank=2)
        resolution = getattr(opened.matter, "resolution", None)
        if resolution is not None:
            yield _of_resolution(resolution, opened.matter_id in readable)
    for deferral in application.deferrals.all():
        if deferral.returned_at:
            yield Line(at=deferral.returned_at, what=_("Von selbst zurückgekommen"))


def _of_resolution(resolution: Resolution, visible: bool) -> Line:
    took_part = ", ".join(
        f"{part.person.name} ({part.get_choice_display()})" if part.choice else part.person.name
        for part in resolution.participations.all()
    )
    facts: list[tuple[str, Any]] = [
        (_("Beschlossen"), _day(resolution.on, resolution.get_how_display())),
        (_("Mitgewirkt"), took_part),
        (_("Grund"), resolution.reason),
        (_("Festgehalten"), resolution.recorded_by.name),
    ]
    return Line(
        at=resolution.recorded_at,
        what=_("Beschluss:"),
        text=resolution.get_outcome_display(),
        facts=facts if visible else [],
        rank=3,
    )


def _day(day: date, how: str) -> str:
    return f"{words.day(day)}, {how}"
