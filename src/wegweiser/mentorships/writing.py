"""Letters to the two: no names, nothing of the content, a link (P21)."""

from collections.abc import Iterable
from datetime import datetime

from wegweiser.mail import outbox
from wegweiser.mentors.admission import LINK
from wegweiser.people import links
from wegweiser.programme.versions import current

from .lifecycle import Side
from .models import Mentorship

BOTH = (Side.MENTOR, Side.MENTEE)
BOX = "mentoren"


def write(
    kind: str, mentorship: Mentorship, sides: Iterable[Side], now: datetime, purpose: str = "", **words: object
) -> None:
    """The letter `mentorships/<kind>` to these sides; with a `purpose`, each gets a personal link of its own."""
    for side in sides:
        person = mentorship.person_on(side)
        secrets = {}
        if purpose:
            token = links.make(person, purpose, mentorship.pk, now, current(now).link_days)
            secrets = {LINK: links.address_of(token, person.language)}
        context = {"mentorship": mentorship, "side": str(side), "link": LINK, **words}
        outbox.write(f"mentorships/{kind}", person, person.language, now, context, box=BOX, secrets=secrets)
