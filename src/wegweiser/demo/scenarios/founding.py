"""The association: its programme, board, coordination, treasurer and about sixty members."""

from dataclasses import dataclass
from datetime import datetime

from wegweiser.consents.giving import declare
from wegweiser.consents.models import DeclarationKind
from wegweiser.demo.content.board import OFFICERS
from wegweiser.demo.content.members import MEMBERS
from wegweiser.demo.content.shapes import Member, Officer
from wegweiser.journal import Actor
from wegweiser.membership import joining
from wegweiser.membership.models import Membership, MembershipEnding
from wegweiser.people.models import Person
from wegweiser.people.registering import meet, open_account
from wegweiser.people.roles import appoint
from wegweiser.programme.models import ProgrammeVersion
from wegweiser.programme.values import DEMO_VALUES
from wegweiser.programme.versions import set_values

from .moments import months_before

SCENARIO = Actor.routine("demo")
BEGAN_MONTHS_AGO = 144  # before anybody joined


@dataclass(frozen=True)
class Association:
    """Who is who; `officers` by slug."""

    officers: dict[str, Person]
    members: tuple[Person, ...]

    @property
    def coordinator(self) -> Person:
        return self._with("coordinator")[0]

    @property
    def board(self) -> tuple[Person, ...]:
        return self._with("board")

    @property
    def treasurer(self) -> Person:
        return self._with("treasurer")[0]

    def _with(self, role: str) -> tuple[Person, ...]:
        return tuple(self.officers[officer.slug] for officer in OFFICERS if role in officer.roles)


def association(now: datetime) -> Association:
    """Everybody who is neither mentor nor applicant, with their periods; some have left. Idempotent."""
    in_office = officers(now)
    # The longest members first: what they declared is the oldest version of its text.
    by_age = sorted(MEMBERS, key=lambda member: -member.joined_months_ago)
    return Association(in_office, tuple(member_of_the_association(member, now) for member in by_age))


def demo_programme(now: datetime) -> None:
    """The programme of the demo, in force since before anything happened: no address of it is real."""
    if not ProgrammeVersion.objects.exists():
        set_values(DEMO_VALUES, months_before(now, BEGAN_MONTHS_AGO), SCENARIO, why="Vorführung")


def officers(now: datetime) -> dict[str, Person]:
    """Board, coordination, treasurer, data protection, by slug. Idempotent, and cheap the second time."""
    known = {person.email: person for person in Person.objects.filter(email__in=[one.email for one in OFFICERS])}
    if len(known) < len(OFFICERS):
        demo_programme(now)
    return {officer.slug: known.get(officer.email) or _officer(officer, now) for officer in OFFICERS}


def _officer(officer: Officer, now: datetime) -> Person:
    person = join_on(officer.name, officer.email, months_before(now, officer.member_months_ago, whose=officer.slug))
    since = months_before(now, officer.since_months)
    open_account(person, since, SCENARIO)
    for role in officer.roles:
        appoint(person, role, since.date(), since, SCENARIO)
    return person


def join_on(name: str, email: str, at: datetime) -> Person:
    """Somebody declares joining and is a member from that day."""
    person = meet(name, email, "de", at, SCENARIO)
    by = Actor.person(person.pk)
    declaration = declare(person, DeclarationKind.JOINING, "de", at, by)
    joining.join(person, at.date(), Membership.Reason.JOINED, declaration, None, at, by)
    return person


def member_of_the_association(member: Member, now: datetime) -> Person:
    """One member with account and periods. Idempotent."""
    demo_programme(now)
    known = Person.objects.with_address(member.email).first()
    if known is not None:
        return known
    joined = months_before(now, member.joined_months_ago, whose=member.name)
    person = join_on(member.name, member.email, joined)
    open_account(person, joined, SCENARIO)
    if member.left:
        left = months_before(now, member.left.months_ago, whose=member.name)
        joining.leave(person, left.date(), MembershipEnding.Reason.LEFT, left, SCENARIO)
    return person
