"""The states of a mentorship, and the one table of its steps."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    NOTICE = "notice", _("gemeldet")
    GETTING_TO_KNOW = "getting_to_know", _("Kennenlernen")
    RUNNING = "running", _("läuft")
    COMPLETED = "completed", _("abgeschlossen")
    ENDED_EARLY = "ended_early", _("früher beendet")
    SEPARATED = "separated", _("getrennt")
    NOT_BEGUN = "not_begun", _("nicht zustande gekommen")
    DISMISSED = "dismissed", _("Meldung abgelegt")


STEPS: dict[State, frozenset[State]] = {
    State.NOTICE: frozenset({State.RUNNING, State.DISMISSED}),
    State.GETTING_TO_KNOW: frozenset({State.RUNNING, State.NOT_BEGUN, State.SEPARATED}),
    State.RUNNING: frozenset({State.COMPLETED, State.ENDED_EARLY, State.SEPARATED}),
    State.COMPLETED: frozenset(),
    State.ENDED_EARLY: frozenset(),
    State.SEPARATED: frozenset(),
    State.NOT_BEGUN: frozenset(),
    State.DISMISSED: frozenset(),
}

# These hold one of the mentor's places (P18).
WITH_A_PLACE = frozenset({State.GETTING_TO_KNOW, State.RUNNING})
# How a mentorship that had begun ended.
ENDINGS = frozenset({State.COMPLETED, State.ENDED_EARLY, State.SEPARATED})
OVER = ENDINGS | {State.NOT_BEGUN, State.DISMISSED}


class Side(models.TextChoices):
    """The two of a mentorship."""

    MENTOR = "mentor", _("Mentor/in")
    MENTEE = "mentee", _("Mentee")

    @property
    def other(self) -> "Side":
        return Side.MENTEE if self == Side.MENTOR else Side.MENTOR


class NotAStep(Exception):
    """The mentorship cannot go from its state to that one."""

    def __init__(self, state: str, wanted: str) -> None:
        super().__init__(f"{state} → {wanted}")
        self.state = state
        self.wanted = wanted


def before(wanted: State) -> list[State]:
    """The states from which one comes to `wanted`."""
    return [state for state, steps in STEPS.items() if wanted in steps]
