"""The states of an application to become a mentor, and the one table of its steps."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    NEW = "new", _("neu")
    CLARIFYING = "clarifying", _("in Klärung")
    BEFORE_BOARD = "before_board", _("beim Vorstand")
    ACCEPTED = "accepted", _("aufgenommen")
    DEFERRED = "deferred", _("zurückgestellt")
    DECLINED = "declined", _("abgelehnt")
    WITHDRAWN = "withdrawn", _("zurückgezogen")
    ACTIVE = "active", _("aktiv")


STEPS: dict[State, frozenset[State]] = {
    State.NEW: frozenset({State.CLARIFYING, State.BEFORE_BOARD, State.WITHDRAWN}),
    State.CLARIFYING: frozenset({State.BEFORE_BOARD, State.WITHDRAWN}),
    State.BEFORE_BOARD: frozenset({State.ACCEPTED, State.DEFERRED, State.DECLINED, State.WITHDRAWN}),
    State.DEFERRED: frozenset({State.CLARIFYING, State.WITHDRAWN}),
    State.ACCEPTED: frozenset({State.ACTIVE, State.WITHDRAWN}),
    State.DECLINED: frozenset(),
    State.WITHDRAWN: frozenset(),
    State.ACTIVE: frozenset(),
}

# A mail of the applicant still belongs here (an answer joins by sender if exactly one is open).
OPEN = frozenset({State.NEW, State.CLARIFYING, State.BEFORE_BOARD, State.ACCEPTED, State.DEFERRED})


class NotAStep(Exception):
    """The application cannot go from its state to that one."""

    def __init__(self, state: str, wanted: str) -> None:
        super().__init__(f"{state} → {wanted}")
        self.state = state
        self.wanted = wanted


def check_step(state: str, wanted: State) -> None:
    """Raises NotAStep if the table does not allow it."""
    if wanted not in STEPS[State(state)]:
        raise NotAStep(state, wanted)
