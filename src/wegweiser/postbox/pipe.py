"""Mail handed over by a mail server (`postbox deliver`)."""

from datetime import datetime

from wegweiser.mail import intake
from wegweiser.mail.models import IncomingMail
from wegweiser.programme import versions

from .tasks import file_mail


class UnknownBox(LookupError):
    """The programme has no box of that name."""


def deliver(box: str, raw: bytes, now: datetime) -> IncomingMail:
    """Store the mail for the box (name, not address); on return it is kept for good, whatever becomes of us.

    The same bytes again give the same mail. Raises UnknownBox, or intake.TooLarge (the mail server must
    keep it).
    """
    if box not in versions.current(now).boxes:
        raise UnknownBox(box)
    mail, new = intake.store(raw, box, now)
    if new:
        # Killed before this line, the mail is found by the ticker (`filing.file_due`).
        file_mail.enqueue(str(mail.pk))
    return mail
