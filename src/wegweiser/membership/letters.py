"""What we write to the treasurer. Their letters name nobody: who it is stands in the list they lead to."""

from datetime import date, datetime

from django.utils import timezone

from wegweiser.mail import outbox
from wegweiser.people.models import RoleKind
from wegweiser.people.roles import coordination_on, people_with

from .models import Exemption


def tell_exemption_began(exemption: Exemption, now: datetime) -> None:
    """Every treasurer learns that somebody pays no dues from a day on (P5)."""
    _tell("membership/exemption_began", exemption.began_on, now)


def tell_exemption_ended(exemption: Exemption, now: datetime) -> None:
    """Every treasurer learns that somebody's exemption has a last day (P5)."""
    _tell("membership/exemption_ended", exemption.until, now)


def _tell(kind: str, on: date | None, now: datetime) -> None:
    today = timezone.localdate(now)
    # While nobody keeps the dues, the coordination learns of it: it must not get lost.
    for reader in list(people_with(RoleKind.TREASURER, today)) or list(coordination_on(today)):
        outbox.write(kind, reader, reader.language, now, {"on": on}, automatic=True)
