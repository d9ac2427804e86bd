"""What needs a person today about concerns: a thing for each concern's readers only."""

from datetime import datetime

from django.db.models import Max, QuerySet

from wegweiser.mail.models import IncomingMail, MailKind
from wegweiser.ticking.todo import Todo

from .access import readers_of_open
from .lifecycle import OPEN
from .models import Concern


def todos(now: datetime) -> list[Todo]:
    """`concern`: everyone that is open, for its readers of today; a new mail about it makes it wait anew.

    It names nobody, can be handed to nobody, and where nobody may read it, it is shown to nobody.
    """
    readers = readers_of_open(now)
    concerns = list(Concern.objects.filter(state__in=OPEN).order_by("raised_at"))
    written = _last_mails(concerns)
    return [
        Todo(
            "concern",
            str(one.pk),
            max(one.last_step_at, written.get(one.conversation_id, one.last_step_at)),
            parts=frozenset(),
            people=frozenset(readers.get(one.pk, [])),
            each=True,
        )
        for one in concerns
    ]


def _last_mails(concerns: list[Concern]) -> dict[object, datetime]:
    mails: QuerySet[IncomingMail] = IncomingMail.objects.filter(
        conversation__in=[one.conversation_id for one in concerns], kind=MailKind.PERSONAL
    )
    rows = mails.order_by().values_list("conversation_id").annotate(last=Max("received_at"))
    return dict(rows)
