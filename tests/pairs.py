"""Members, mentors and mentorships, made by the real stories, as short as a test needs them."""

from datetime import date, datetime, timedelta
from uuid import uuid4

from tests import applicants
from tests.applicants import Board
from tests.association import CLOCK, NOW, TODAY, acting, someone
from wegweiser.membership.joining import join
from wegweiser.membership.models import Membership
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships import places
from wegweiser.mentorships.beginning import confirm
from wegweiser.mentorships.getting_to_know import begin_getting_to_know
from wegweiser.mentorships.lifecycle import Side
from wegweiser.mentorships.models import Mentorship
from wegweiser.people.models import Person


def member(name: str = "Jana Öztürk", language: str = "de") -> Person:
    """A member since a year ago."""
    person = someone(name, language)
    join(person, TODAY - timedelta(days=365), Membership.Reason.JOINED, None, None, NOW, CLOCK)
    return person


def mentor(name: str = "Dorothee Brandstätter", own_limit: int | None = None) -> Mentor:
    """An active mentor, admitted by the board."""
    made = applicants.mentor(Board(), name)
    if own_limit is not None:
        Mentor.objects.filter(pk=made.pk).update(own_limit=own_limit)
        made.refresh_from_db()
    return made


def getting_to_know(mentor: Mentor, mentee: Person, now: datetime = NOW) -> Mentorship:
    """The two who both said yes; a place of the mentor is taken."""
    request = uuid4()
    reservation = places.reserve(mentor, request, TODAY + timedelta(days=3650), now, CLOCK)
    return begin_getting_to_know(mentor, mentee, reservation, request, now, CLOCK)


def running(mentor: Mentor, mentee: Person, began_on: date = TODAY, now: datetime = NOW) -> Mentorship:
    """A mentorship that both confirmed to have begun on that day (not after `now`)."""
    made = getting_to_know(mentor, mentee, now)
    for side in Side:
        confirm(made, side, began_on, "de", now, acting(made.person_on(side)))
    return made
