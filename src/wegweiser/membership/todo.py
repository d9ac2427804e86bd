"""What needs a person today about members: pure queries, nothing stored."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.utils import timezone

from wegweiser.ticking.todo import Todo

from .access import MAY_ADMIT
from .listing import exemptions_on
from .models import JoiningRequest

# For so long the treasurer's list says that somebody pays no dues any more.
NEWS_FOR = timedelta(days=14)


def todos(now: datetime) -> list[Todo]:
    """`joining_asked`: somebody would like to join (P26), subject is the joining request's id.

    `exemption_new`: the treasurer learns of it (P5), subject is the exemption's id.
    """
    return [*_joining_asked(), *_new_exemptions(now)]


def _joining_asked() -> list[Todo]:
    asked = JoiningRequest.objects.filter(state=JoiningRequest.State.ASKED).select_related("person")
    return [
        Todo("joining_asked", str(one.pk), one.asked_at, one.person.name, parts=MAY_ADMIT, not_for=_of(one.person_id))
        for one in asked.order_by("asked_at")
    ]


def _of(person_id: UUID) -> frozenset[str]:
    return frozenset({str(person_id)})


def _new_exemptions(now: datetime) -> list[Todo]:
    today, treasurer = timezone.localdate(now), frozenset({"treasurer"})
    new = exemptions_on(today).filter(began_on__gt=today - NEWS_FOR).order_by("-began_on", "person__name")
    return [
        Todo("exemption_new", str(one.pk), _morning(one.began_on), one.person.name, parts=treasurer) for one in new
    ]


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
