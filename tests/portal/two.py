"""Two people with a mentorship, each signed in; made by the real stories, with the real clock of the pages."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.test import Client
from django.utils import timezone

from tests.factories import MAKER, make_person, signed_in
from tests.portal.people import public_mentor
from wegweiser.feedback.models import Asked, Occasion
from wegweiser.membership.joining import join
from wegweiser.membership.models import Membership
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships import ending, telling
from wegweiser.mentorships.getting_to_know import begin_getting_to_know
from wegweiser.mentorships.lifecycle import Side
from wegweiser.mentorships.models import Ending, Mentorship
from wegweiser.people import links
from wegweiser.people.models import Person

MENTEE = "Rosalie Dückers"


@dataclass
class Two:
    """A mentor and a mentee, their browsers, and what is between them."""

    mentor: Mentor
    mentor_client: Client
    mentee: Person
    mentee_client: Client
    mentorship: Mentorship

    def client(self, side: str) -> Client:
        return self.mentor_client if side == Side.MENTOR else self.mentee_client

    def person(self, side: str) -> Person:
        return self.mentorship.person_on(side)

    def again(self) -> Mentorship:
        """As it stands in the database now."""
        return Mentorship.objects.with_both().get(pk=self.mentorship.pk)


def today() -> date:
    return timezone.localdate()


def ago(days: int) -> date:
    return today() - timedelta(days=days)


def a_member(name: str = MENTEE) -> Person:
    person = make_person(name)
    join(person, ago(30), Membership.Reason.JOINED, None, None, timezone.now(), MAKER)
    return person


def getting_to_know() -> Two:
    """Both have said yes and nobody has confirmed the beginning."""
    mentor, client = public_mentor()
    mentee = a_member()
    made = begin_getting_to_know(mentor, mentee, None, None, timezone.now(), MAKER)
    return _two(mentor, client, mentee, made)


def running(began_on: date | None = None) -> Two:
    """It runs, as the mentor told; nobody has made the pledges yet."""
    mentor, client = public_mentor()
    mentee = a_member()
    made = telling.tell(mentor, mentee, began_on or ago(80), timezone.now(), MAKER)
    return _two(mentor, client, mentee, made)


def over() -> Two:
    two = running()
    now = timezone.now()
    wanted = ending.fitting_state(two.mentorship, today())
    ending.end(two.mentorship, wanted, today(), Ending.Reason.AS_PLANNED, Side.MENTEE, now, MAKER)
    return two


def _two(mentor: Mentor, client: Client, mentee: Person, made: Mentorship) -> Two:
    found = Mentorship.objects.with_both().get(pk=made.pk)
    return Two(mentor, client, mentee, signed_in(mentee), found)


def asked(two: Two, side: str = Side.MENTEE) -> Asked:
    """One side is asked for feedback."""
    return Asked.objects.create(
        mentorship=two.mentorship,
        side=side,
        person=two.person(side),
        occasion=Occasion.HALF_TIME,
        due_on=today(),
        asked_at=timezone.now(),
    )


def link_to(person: Person, purpose: str, subject: object) -> str:
    """The token of a living link."""
    return links.make(person, purpose, str(subject), timezone.now(), 30)
