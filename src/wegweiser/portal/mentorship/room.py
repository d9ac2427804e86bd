"""The room of the two: who may enter, and what each of the two finds in it. For everybody else there is none."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, wraps
from typing import Concatenate
from uuid import UUID

from django.http import Http404
from django.http.response import HttpResponseBase
from django.utils import timezone

from wegweiser.feedback.models import Asked
from wegweiser.journal import Actor
from wegweiser.mentorships import agreement as story
from wegweiser.mentorships import beginning, extending
from wegweiser.mentorships.access import contact_visible_to, mentorships_visible_to
from wegweiser.mentorships.lifecycle import OVER, Side, State
from wegweiser.mentorships.models import Mentorship
from wegweiser.people.models import Person
from wegweiser.programme.values import Programme
from wegweiser.programme.versions import current

from ..access import PortalRequest, portal_door


@dataclass
class Room:
    """One mentorship as one of its two sees it at `now`."""

    mentorship: Mentorship
    person: Person
    now: datetime

    @property
    def side(self) -> Side:
        side = self.mentorship.side_of(self.person)
        assert side is not None, "only the two have a room"
        return side

    @property
    def is_mentor(self) -> bool:
        return self.side == Side.MENTOR

    @property
    def other(self) -> Person:
        return self.mentorship.person_on(self.side.other)

    @property
    def by(self) -> Actor:
        return Actor.person(self.person.pk)

    @cached_property
    def today(self) -> date:
        return timezone.localdate(self.now)

    @cached_property
    def programme(self) -> Programme:
        return current(self.now)

    @property
    def state(self) -> str:
        return self.mentorship.state

    @property
    def is_over(self) -> bool:
        return self.state in OVER

    @property
    def is_open(self) -> bool:
        """The two may write in it."""
        return self.state in {State.GETTING_TO_KNOW, State.RUNNING}

    @cached_property
    def days_named(self) -> dict[Side, date]:
        """The day of the beginning as each side has confirmed it."""
        return beginning.days_named(self.mentorship)

    @property
    def my_day(self) -> date | None:
        return self.days_named.get(self.side)

    @property
    def their_day(self) -> date | None:
        return self.days_named.get(self.side.other)

    @property
    def shows_contact(self) -> bool:
        """Both have said yes, and nothing has come between them since (P21, P25)."""
        return self.state != State.SEPARATED and contact_visible_to(self.mentorship, self.person)

    @cached_property
    def wishes(self) -> dict[Side, date]:
        """Until when each of the two would like to go on."""
        return extending.wishes(self.mentorship)

    @property
    def my_wish(self) -> date | None:
        return self.wishes.get(self.side)

    @property
    def their_wish(self) -> date | None:
        return self.wishes.get(self.side.other)

    @cached_property
    def feedback_due(self) -> Asked | None:
        """Feedback this person was asked for and has not given."""
        return Asked.objects.open().filter(mentorship=self.mentorship, person=self.person).first()

    @cached_property
    def agreement(self) -> story.Written | None:
        return story.read(self.mentorship, self.person)

    @cached_property
    def meetings(self) -> list[story.Met]:
        return story.meetings_of(self.mentorship, self.person)


def room_door[**P](
    view: Callable[Concatenate[PortalRequest, Room, P], HttpResponseBase],
) -> Callable[..., HttpResponseBase]:
    """Only the two come in; for everybody else, the coordination too, there is no such page."""

    @wraps(view)
    def inside(request: PortalRequest, mentorship: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        found = mentorships_visible_to(request.person).filter(pk=mentorship).first()
        if found is None or found.side_of(request.person) is None:
            raise Http404
        return view(request, Room(found, request.person, timezone.now()), *args, **kwargs)

    return portal_door(inside)


def room_of_link(request_person: Person, subject: str, now: datetime) -> Room | None:
    """The room a personal link is about; None if the person is not one of the two."""
    found = Mentorship.objects.of(request_person).with_both().filter(pk=subject).first()
    return Room(found, request_person, now) if found else None
