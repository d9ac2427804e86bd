"""A board of three with one matter before it, as the stories about resolutions need it."""

from dataclasses import dataclass
from datetime import date

from tests.association import CLOCK, NOW, TODAY, acting, board_member, days, someone
from wegweiser.people.models import Person
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice, How, Matter, Resolution, Vote

REASON = "Bringt Erfahrung aus dem Handwerk mit."


@dataclass
class Board:
    anna: Person
    bert: Person
    carl: Person
    applicant: Person
    matter: Matter

    def vote(self, voter: Person, choice: Choice) -> Vote:
        return deciding.cast(self.matter, voter, choice, NOW, acting(voter))

    def record(
        self,
        outcome: Choice,
        recorder: Person | None = None,
        how: How = How.CIRCULATION,
        present: tuple[Person, ...] = (),
        on: date = TODAY,
        reason: str = REASON,
    ) -> Resolution:
        who = recorder or self.anna
        return deciding.record(self.matter, outcome, on, reason, how, present, who, NOW, acting(who))

    @classmethod
    def of_three(cls) -> "Board":
        """Anna, Bert and Carl decide about Dora since three days."""
        applicant = someone("Dora Dachs")
        return cls(
            anna=board_member("Anna Amsel"),
            bert=board_member("Bert Biber"),
            carl=board_member("Carl Croll"),
            applicant=applicant,
            matter=deciding.open_matter(applicant, NOW - days(3), CLOCK),
        )
