"""What needs a person: letters nobody got, mails nobody could place."""

from django.db import models

from .lifecycle import IncomingState
from .models import IncomingMail, Letter


def letters_nobody_got() -> models.QuerySet[Letter]:
    """Finally failed letters, the latest first (since: failed_finally_at; do: correct the address and send
    it again,
    or discard it)."""
    return Letter.objects.finally_failed().select_related("recipient_person")


def mails_to_place() -> models.QuerySet[IncomingMail]:
    """Undecided and unreadable mails, the oldest first (since: received_at; do: say where it belongs or set
    it aside)."""
    return IncomingMail.objects.filter(state__in=[IncomingState.UNDECIDED, IncomingState.QUARANTINED]).order_by(
        "received_at"
    )
