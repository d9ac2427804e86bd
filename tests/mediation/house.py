"""An association in which somebody has a concern."""

from dataclasses import dataclass, field
from datetime import timedelta

from tests.applicants import Board, mail
from tests.association import CLOCK, LONG_AGO, NOW, TODAY, acting, board_member, days
from tests.pairs import member, mentor, running
from wegweiser.mail.models import IncomingMail
from wegweiser.mediation.models import Concern
from wegweiser.mediation.raising import raise_concern
from wegweiser.mentorships.models import Mentorship
from wegweiser.people.models import Person, Role, RoleKind
from wegweiser.people.roles import appoint, end_role
from wegweiser.postbox.filing import file_due
from wegweiser.postbox.pipe import deliver
from wegweiser.programme.versions import set_values

WORD = "Kanarienvogel"
OMBUDS = "ombud@people.example"


def deputy(name: str = "Detlef Roosen") -> Person:
    person = board_member(name)
    appoint(person, RoleKind.DEPUTY, LONG_AGO, NOW, CLOCK)
    return person


@dataclass
class House:
    """Sabine coordinates, Detlef stands in for her, Ayse is on the board, Tomke keeps the list; two who meet."""

    mentorship: Mentorship = field(default_factory=lambda: running(mentor(), member(), began_on=TODAY))
    board: Board = field(default_factory=Board)
    deputy: Person = field(default_factory=deputy)

    @property
    def coordinator(self) -> Person:
        return self.board.coordinator

    @property
    def mentee(self) -> Person:
        return self.mentorship.mentee

    def raised(self, readers: list[Person] | None = None, text: str = f"Ein {WORD} singt.") -> Concern:
        """By form, by the mentee; read by coordinator and deputy unless said otherwise."""
        chosen = [self.coordinator, self.deputy] if readers is None else readers
        return raise_concern(self.mentee, self.mentorship, text, chosen, NOW, acting(self.mentee))

    def mailed(self, sender: str = "", **headers: str) -> IncomingMail:
        """By mail to the mentors' address."""
        return arrives(mail(sender or f"Jana <{self.mentee.email}>", f"Der {WORD}", f"Ein {WORD} singt.", **headers))


def arrives(raw: bytes, box: str = "mentoren") -> IncomingMail:
    kept = deliver(box, raw, NOW)
    file_due(NOW)
    kept.refresh_from_db()
    return kept


def name_someone(address: str = OMBUDS) -> None:
    """The settings name who reads a concern if coordinator and deputy are struck out."""
    set_values({"concerns_address": address}, NOW - timedelta(minutes=1), CLOCK, "so")


def leaves(person: Person) -> None:
    """The person's parts end yesterday."""
    kinds = [RoleKind.COORDINATOR, RoleKind.DEPUTY]
    for role in Role.objects.filter(person=person, until=None, kind__in=kinds):
        end_role(role, TODAY - days(1), NOW, CLOCK)
