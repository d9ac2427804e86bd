"""An exemption that still runs although its reason may be gone: people decide (P5)."""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone

from wegweiser.consents.living import living
from wegweiser.consents.models import Consent, Purpose
from wegweiser.membership.listing import exemptions_on
from wegweiser.membership.models import Exemption
from wegweiser.mentorships.models import Mentorship
from wegweiser.ticking.todo import Todo


def todos(now: datetime) -> list[Todo]:
    """Exempt as a mentor, page taken down, no mentorship with a place (two rooms seen together; two queries).

    Since the page was taken down. For the coordination and the treasurer; nobody decides on the own one.
    """
    mentorships = Mentorship.objects.with_a_place().filter(mentor__person=OuterRef("person"))
    exempt = exemptions_on(timezone.localdate(now)).filter(
        ~living(Purpose.PAGE), ~Exists(mentorships), reason=Exemption.Reason.MENTOR, until=None
    )
    people = list(exempt)
    events = Consent.objects.filter(purpose=Purpose.PAGE, given=False, person__in=[one.person_id for one in people])
    withdrawn_at = dict(events.order_by("at", "pk").values_list("person_id", "at"))
    return [
        Todo(
            "exemption_open",
            str(one.pk),
            withdrawn_at[one.person_id],
            one.person.name,
            parts=frozenset({"coordinator", "deputy", "treasurer"}),
            not_for=frozenset({str(one.person_id)}),
        )
        for one in people
        if one.person_id in withdrawn_at
    ]
