"""Where a request stands: the arm, what is to be done there, and what lies ahead."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from wegweiser.matching.lifecycle import Answer, State
from wegweiser.matching.models import Question, Recommendation, Request, ShortVersion
from wegweiser.ui import words
from wegweiser.ui.parts import StatusKind

SHAPES: dict[str, StatusKind] = {
    State.DRAFT: "none",
    State.WAITING: "open",
    State.OPEN: "open",
    State.RECOMMENDED: "half",
    State.CHOSEN: "half",
    State.MATCHED: "done",
    State.WITHDRAWN: "none",
    State.CLOSED: "none",
}
ANSWER_SHAPES: dict[str, StatusKind] = {
    Answer.ASKED: "open",
    Answer.YES: "done",
    Answer.NO: "none",
    Answer.EXPIRED: "late",
    Answer.TAKEN_BACK: "none",
}


@dataclass(frozen=True)
class Current:
    """The step a request is at. `sheet` names the template of what is to be done there."""

    label: str
    distance: str
    sheet: str
    ahead: list[tuple[str, str]] = field(default_factory=list)


def current_step(request: Request, short: ShortVersion | None, questions: list[Question], now: datetime) -> Current:
    """The step, by state, short version and answers."""
    if request.state == State.OPEN:
        return _open(request, short, questions)
    far = words.since(request.last_step_at)
    name = {"name": request.person.name}
    return {
        State.WAITING: Current(_("Wartet auf die Mitgliedschaft"), far, "waiting", _ahead(0)),
        State.RECOMMENDED: Current(_("%(name)s wählt") % name, far, "recommended", _ahead(3)),
        State.CHOSEN: Current(_("Die Bestätigung steht noch aus"), far, "chosen", _ahead(4)),
        State.MATCHED: Current(_("Vermittelt"), far, "ended"),
    }.get(State(request.state), Current(str(request.get_state_display()), far, "ended"))


def _open(request: Request, short: ShortVersion | None, questions: list[Question]) -> Current:
    far = words.since(request.last_step_at)
    if short is None:
        return Current(_("Kurzfassung schreiben"), far, "short", _ahead(1))
    agreed = any(question.answer == Answer.YES for question in questions)
    if agreed:
        return Current(_("Empfehlen"), far, "recommend", _ahead(3))
    asked = [question for question in questions if question.answer == Answer.ASKED]
    if asked:
        due = words.days_left(min(question.answer_by for question in asked))
        return Current(_("Wartet auf eine Antwort"), due, "ask", _ahead(2))
    return Current(_("Mentor/in fragen"), far, "ask", _ahead(2))


def _ahead(begins: int) -> list[tuple[str, str]]:
    """What comes next, from the given stage on."""
    stages = [
        (_("Kurzfassung"), _("Ohne Namen; Sie prüfen sie.")),
        (_("Mit Mentor/in sprechen"), _("Erst fragen, dann empfehlen. Ein Platz ist so lange reserviert.")),
        (_("Empfehlen"), _("Ein bis drei Menschen, die grundsätzlich ja gesagt haben.")),
        (_("Die Wahl ist das Ja der oder des Mentee"), _("Danach bestätigt die Mentorin oder der Mentor.")),
        (_("Kennenlernen"), _("Erst jetzt erscheinen Namen und Kontaktdaten.")),
    ]
    return stages[begins:]


def newest_recommendation(request: Request) -> Recommendation | None:
    """The recommendation that stands, if one does."""
    standing = request.recommendations.filter(ended_at=None).order_by("made_at", "pk")
    return standing.prefetch_related("mentors__question__mentor__person").last()
