"""The demo programme, loaded once when it is first started."""

from datetime import datetime

from django_tasks_db.models import DBTaskResult

from wegweiser.mail import sending
from wegweiser.people.models import Person

from .content.board import HARTKOPF
from .content.shapes import Moment
from .scenarios import application_in, association, mentors_in_public, stray_mails


class SomebodyIsHere(Exception):
    """The database holds real people: the demo programme is never loaded on top of them."""


def load(now: datetime) -> None:
    """Everything the demo shows, with dates that look back from `now`; a second time nothing happens.

    Call it in a transaction: cut short, nothing of it remains. Raises SomebodyIsHere.
    """
    if Person.objects.with_address(HARTKOPF.email).exists():
        return
    if Person.objects.exists():
        raise SomebodyIsHere
    # What the stories hand to the workers is done here already, each at its own moment.
    waiting = set(DBTaskResult.objects.values_list("pk", flat=True))
    association(now)
    mentors_in_public(now)
    for moment in Moment:
        application_in(moment, now)
    stray_mails(now)
    sending.deliver_due(now)
    DBTaskResult.objects.exclude(pk__in=waiting).delete()
