"""States of letters and of incoming mails, and the steps between them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LetterState(models.TextChoices):
    DRAFT = "draft", _("Entwurf")
    QUEUED = "queued", _("wird verschickt")
    SENT = "sent", _("verschickt")
    FAILED = "failed", _("nicht zustellbar")
    DISCARDED = "discarded", _("verworfen")


class IncomingState(models.TextChoices):
    RECEIVED = "received", _("eingegangen")
    FILED = "filed", _("zugeordnet")
    UNDECIDED = "undecided", _("noch nicht zugeordnet")
    SET_ASIDE = "set_aside", _("beiseitegelegt")
    QUARANTINED = "quarantined", _("nicht lesbar")


LETTER_STEPS: dict[str, frozenset[str]] = {
    LetterState.DRAFT: frozenset({LetterState.QUEUED, LetterState.DISCARDED}),
    LetterState.QUEUED: frozenset({LetterState.SENT, LetterState.FAILED}),
    LetterState.FAILED: frozenset({LetterState.QUEUED, LetterState.DISCARDED}),
    LetterState.SENT: frozenset(),
    LetterState.DISCARDED: frozenset(),
}

INCOMING_STEPS: dict[str, frozenset[str]] = {
    IncomingState.RECEIVED: frozenset(
        {IncomingState.FILED, IncomingState.UNDECIDED, IncomingState.SET_ASIDE, IncomingState.QUARANTINED}
    ),
    IncomingState.UNDECIDED: frozenset({IncomingState.FILED, IncomingState.SET_ASIDE}),
    IncomingState.SET_ASIDE: frozenset({IncomingState.FILED, IncomingState.UNDECIDED}),
    IncomingState.QUARANTINED: frozenset({IncomingState.FILED, IncomingState.SET_ASIDE}),
    # A person may find that a mail lies with the wrong conversation.
    IncomingState.FILED: frozenset({IncomingState.FILED, IncomingState.UNDECIDED, IncomingState.SET_ASIDE}),
}


class NotPossible(Exception):
    """This step does not lead from the state in which the letter or mail is now."""

    def __init__(self, state: str, wanted: str) -> None:
        super().__init__(f"{state} → {wanted}")
        self.state = state
        self.wanted = wanted


def before(steps: dict[str, frozenset[str]], wanted: str) -> list[str]:
    """The states from which one step leads to `wanted`."""
    return [state for state, following in steps.items() if wanted in following]
