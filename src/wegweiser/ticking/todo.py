"""The shape of what needs a person today; each room's todo.py returns such things, worklist collects them."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True)
class Todo:
    """One thing that waits. The office has the sentence, the action and the address for its `kind`.

    `subject`: id of the matter as text. `since`: when it began to wait; the same at every look, else what was
    said about it (done, snoozed) would not hold. `due`: its last day, if it has one.
    `name`: whom it is about, as far as everybody in `parts` may know it. `parts`: the roles it waits for;
    with `people` (ids as text) only for these persons; never for those in `not_for` (their own matter).
    `each`: everybody it waits for has to do it for themselves (a vote), so nobody can hand it over.
    `shown_with`: id of the matter whose page shows it, where that is not the subject itself.
    """

    kind: str
    subject: str
    since: datetime
    name: str = ""
    due: date | None = None
    parts: frozenset[str] = frozenset({"coordinator", "deputy"})
    people: frozenset[str] = field(default_factory=frozenset)
    not_for: frozenset[str] = field(default_factory=frozenset)
    each: bool = False
    shown_with: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What done, snoozed and handed over are remembered by."""
        return self.kind, self.subject

    @property
    def page(self) -> str:
        """The id in the address of the page where it is dealt with."""
        return self.shown_with or self.subject

    def is_late(self, today: date) -> bool:
        """Whether its day has passed."""
        return self.due is not None and self.due < today

    def is_for(self, person: UUID | str, roles: Collection[str]) -> bool:
        """Whether it waits for this person, who plays these parts today."""
        who = str(person)
        if who in self.not_for:
            return False
        return who in self.people if self.people else bool(self.parts.intersection(roles))
