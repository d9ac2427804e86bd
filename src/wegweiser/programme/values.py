"""The programme's numbers, names and addresses as one frozen value; rules get it as an argument."""

from dataclasses import dataclass, fields, replace
from typing import Any, Self


class OutOfBounds(ValueError):
    """A value of the programme outside its bounds; `name` is the field."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name = name
        self.why = why


@dataclass(frozen=True)
class Programme:
    """nextMG's values are the defaults; another association sets others (versioned, with a reason).

    Days and months are whole numbers. Sources: the promise's number behind each value.
    """

    # Names and addresses
    association: str = "nextMG e.V."
    short_name: str = "nextMG"
    city: str = "Mönchengladbach"
    website: str = "https://www.nextmg.org"
    applications_address: str = "vorstand@nextmg.org"  # P6, P27
    problems_address: str = "mentoren@nextmg.org"  # P25
    # Mentors in public
    competencies: int = 3  # P10
    headline_letters: int = 120  # P6: one line
    # Admission
    decision_method: str = "circulation"  # P9: circulation or meeting
    votes_needed: int = 2  # P9
    silent_days: int = 5  # P7: after how long without a word the work list says so
    circulation_days: int = 7
    deferral_days: int = 183  # P9: until when at the latest, as a suggestion
    invitation_days: int = 14  # how long the personal link of an accepted person lives
    # Mentorships
    mentorships_at_a_time: int = 2  # P18
    mentorship_months: int = 6  # P19
    # Photos
    portrait_width: int = 800

    @property
    def boxes(self) -> dict[str, str]:
        """Our own mailboxes: name → address."""
        return {"vorstand": self.applications_address, "mentoren": self.problems_address}

    def with_values(self, values: dict[str, Any]) -> Self:
        """This programme with some values changed; unknown names and values out of bounds raise OutOfBounds."""
        known = {field.name for field in fields(self)}
        for name in values:
            if name not in known:
                raise OutOfBounds(name, "unknown")
        changed = replace(self, **values)
        changed._check()
        return changed

    def _check(self) -> None:
        for name, (least, most) in BOUNDS.items():
            value = getattr(self, name)
            if not isinstance(value, int) or not least <= value <= most:
                raise OutOfBounds(name, f"must be a whole number from {least} to {most}")
        if self.decision_method not in {"circulation", "meeting"}:
            raise OutOfBounds("decision_method", "must be circulation or meeting")
        for name in ("association", "short_name", "applications_address", "problems_address"):
            value = getattr(self, name)
            if not str(value).strip() or "\n" in value or "\r" in value:
                raise OutOfBounds(name, "must be one line")


BOUNDS: dict[str, tuple[int, int]] = {
    "competencies": (1, 5),
    "headline_letters": (40, 200),
    "votes_needed": (1, 20),
    "silent_days": (1, 60),
    "circulation_days": (1, 60),
    "deferral_days": (1, 730),
    "invitation_days": (1, 60),
    "mentorships_at_a_time": (1, 10),
    "mentorship_months": (1, 24),
    "portrait_width": (400, 1600),
}

# Demo mode never reaches the real board.
DEMO_VALUES: dict[str, Any] = {
    "applications_address": "vorstand@nextmg.example",
    "problems_address": "mentoren@nextmg.example",
    "website": "",
}
