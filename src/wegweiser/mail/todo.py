"""What needs a person: letters nobody got, mails nobody could place."""

from datetime import datetime

from django.db import models

from wegweiser.ticking.todo import Todo

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


def todos(now: datetime) -> list[Todo]:
    """Letters that failed and mails to place or to look at (two queries)."""
    return [*map(_of_letter, letters_nobody_got()), *map(_of_mail, mails_to_place())]


def _of_letter(letter: Letter) -> Todo:
    """A letter of somebody's own matter is not for them, whatever part they play."""
    own = {str(letter.recipient_person_id)} if letter.conversation_id and letter.recipient_person_id else set()
    since = letter.failed_finally_at or letter.written_at
    name = letter.recipient_name or letter.address
    return Todo("letter_failed", str(letter.pk), since, name, not_for=frozenset(own))


def _of_mail(mail: IncomingMail) -> Todo:
    kind = "mail_unreadable" if mail.state == IncomingState.QUARANTINED else "mail_to_place"
    return Todo(kind, str(mail.pk), mail.received_at, mail.sender_name or mail.sender_address)
