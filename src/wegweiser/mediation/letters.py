"""The letters about a concern: neutral, nothing of its words, to the readers a link only (P21, P25)."""

from datetime import datetime, timedelta

from wegweiser.mail import outbox
from wegweiser.mail.models import Letter
from wegweiser.people.models import Person

from .models import Concern

BOX = "mentoren"
ONCE_IN = timedelta(days=1)


def received(concern: Concern, to: Person | str, language: str, now: datetime) -> None:
    """It has arrived. To a mail's sender at most one such answer a day, as to every automatic answer (T16)."""
    mail = concern.mail
    if mail is not None and Letter.objects.automatic_to(mail.sender_address, now - ONCE_IN).exists():
        return
    outbox.write(
        "mediation/received",
        to,
        language,
        now,
        conversation=concern.conversation,
        reply_to=mail,
        box=BOX,
        automatic=mail is not None,
    )


def arrived(concern: Concern, reader: Person, now: datetime) -> None:
    """Something waits to be read: the letter says neither what nor from whom."""
    outbox.write(
        "mediation/arrived",
        reader,
        reader.language,
        now,
        context={"concern": concern},
        conversation=concern.conversation,
        box=BOX,
    )
