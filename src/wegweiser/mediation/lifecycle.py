"""The states of a concern, and the one table of its steps (P25)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    NEW = "new", _("neu")
    TAKEN_UP = "taken_up", _("in Klärung")
    SOLVED = "solved", _("gemeinsam gelöst")
    SEPARATED = "separated", _("saubere Trennung")
    SET_ASIDE = "set_aside", _("kein Anliegen")


STEPS: dict[State, frozenset[State]] = {
    State.NEW: frozenset({State.TAKEN_UP, State.SET_ASIDE}),
    State.TAKEN_UP: frozenset({State.SOLVED, State.SEPARATED, State.SET_ASIDE}),
    State.SOLVED: frozenset({State.TAKEN_UP}),
    State.SEPARATED: frozenset(),
    State.SET_ASIDE: frozenset({State.TAKEN_UP}),  # set aside by mistake
}

OPEN = frozenset({State.NEW, State.TAKEN_UP})


class NotAStep(Exception):
    """The concern cannot go from its state to that one."""

    def __init__(self, state: str, wanted: str) -> None:
        super().__init__(f"{state} → {wanted}")
        self.state = state
        self.wanted = wanted


def before(wanted: State) -> list[State]:
    """The states from which one comes to `wanted`."""
    return [state for state, steps in STEPS.items() if wanted in steps]
