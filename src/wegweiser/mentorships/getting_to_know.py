"""Both have said yes: the two get to know each other, and the place is held for them (P18, P20)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.membership.listing import is_member
from wegweiser.mentors.models import Mentor
from wegweiser.people import links
from wegweiser.people.models import Person

from . import places
from .beginning import LINK_PURPOSE
from .lifecycle import NotAStep, State
from .models import Mentorship, Reservation
from .refusals import AlreadyTogether, NotAMember, SamePerson
from .writing import BOTH, write


@transaction.atomic
def begin_getting_to_know(
    mentor: Mentor,
    mentee: Person,
    reservation: Reservation | None,
    request_id: UUID | None,
    now: datetime,
    by: Actor,
) -> Mentorship:
    """The two may get to know each other; takes the reserved place and writes to both.

    For the same request again: the one there is. Raises NoPlace, NotAMember, SamePerson, AlreadyTogether.
    """
    if mentor.person_id == mentee.pk:
        raise SamePerson
    places.hold(mentor)
    together = Mentorship.objects.under_way().filter(mentor=mentor, mentee=mentee).first()
    if together is not None:
        if request_id is not None and together.request == request_id and together.state != State.NOTICE:
            return together
        raise AlreadyTogether(together)
    if not is_member(mentee, timezone.localdate(now)):
        raise NotAMember
    mentorship = Mentorship.objects.create(
        mentor=mentor,
        mentee=mentee,
        state=State.GETTING_TO_KNOW,
        origin=Mentorship.Origin.RECOMMENDED,
        request=request_id,
        made_at=now,
    )
    places.take(mentorship, now, by, reservation)
    write("getting_to_know", mentorship, BOTH, now, LINK_PURPOSE)
    record(by, "mentorship.getting_to_know", mentorship, now, request=str(request_id or ""))
    return mentorship


@transaction.atomic
def came_to_nothing(mentorship: Mentorship, now: datetime, by: Actor) -> None:
    """The two do not begin: the place is free, nobody is asked why. A second time does nothing."""
    places.hold(mentorship.mentor)
    if not mentorship.step_to(State.NOT_BEGUN):
        if mentorship.state != State.NOT_BEGUN:
            raise NotAStep(mentorship.state, State.NOT_BEGUN)
        return
    places.free(mentorship, now, by)
    links.take_back(LINK_PURPOSE, mentorship.pk)
    write("not_begun", mentorship, BOTH, now)
    record(by, "mentorship.not_begun", mentorship, now)
