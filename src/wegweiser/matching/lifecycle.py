"""The states of a member's request for a mentor and of a question to a mentor, each with its one table of steps."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    DRAFT = "draft", _("Entwurf")
    WAITING = "waiting", _("wartet auf die Mitgliedschaft")
    OPEN = "open", _("offen")
    RECOMMENDED = "recommended", _("empfohlen")
    CHOSEN = "chosen", _("ausgewählt")
    MATCHED = "matched", _("vermittelt")
    WITHDRAWN = "withdrawn", _("zurückgezogen")
    CLOSED = "closed", _("ohne Vermittlung beendet")


STEPS: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.WAITING, State.OPEN, State.WITHDRAWN}),
    State.WAITING: frozenset({State.OPEN, State.WITHDRAWN, State.CLOSED}),
    State.OPEN: frozenset({State.RECOMMENDED, State.WITHDRAWN, State.CLOSED}),
    State.RECOMMENDED: frozenset({State.CHOSEN, State.OPEN, State.WITHDRAWN, State.CLOSED}),
    State.CHOSEN: frozenset({State.MATCHED, State.RECOMMENDED, State.OPEN, State.WITHDRAWN, State.CLOSED}),
    State.MATCHED: frozenset({State.OPEN}),  # getting to know each other came to nothing
    State.WITHDRAWN: frozenset(),
    State.CLOSED: frozenset(),
}

# Somebody still has a next step.
UNDER_WAY = frozenset({State.WAITING, State.OPEN, State.RECOMMENDED, State.CHOSEN})

# As long as the request is there, a mentor's yes is welcome.
TAKES_A_YES = frozenset({State.OPEN, State.RECOMMENDED, State.CHOSEN})


class Answer(models.TextChoices):
    """What became of a question to a mentor. A no needs no reason."""

    ASKED = "asked", _("gefragt")
    YES = "yes", _("grundsätzlich ja")
    NO = "no", _("nein")
    EXPIRED = "expired", _("ohne Antwort abgelaufen")
    TAKEN_BACK = "taken_back", _("zurückgenommen")


ANSWER_STEPS: dict[Answer, frozenset[Answer]] = {
    Answer.ASKED: frozenset({Answer.YES, Answer.NO, Answer.EXPIRED, Answer.TAKEN_BACK}),
    Answer.YES: frozenset({Answer.NO, Answer.EXPIRED, Answer.TAKEN_BACK}),
    Answer.EXPIRED: frozenset({Answer.YES, Answer.NO}),  # a late yes, if a place is still free
    Answer.NO: frozenset(),
    Answer.TAKEN_BACK: frozenset(),
}

# The mentor may still come to be recommended for this request; a place is held.
LIVING = frozenset({Answer.ASKED, Answer.YES})


class NotAStep(Exception):
    """The request or question cannot go from its state to that one."""

    def __init__(self, state: str, wanted: str) -> None:
        super().__init__(f"{state} → {wanted}")
        self.state = state
        self.wanted = wanted


def before(wanted: State) -> list[State]:
    """The states from which a request comes to `wanted`."""
    return [state for state, steps in STEPS.items() if wanted in steps]


def answers_before(wanted: Answer) -> list[Answer]:
    """The answers from which a question comes to `wanted`."""
    return [answer for answer, steps in ANSWER_STEPS.items() if wanted in steps]
