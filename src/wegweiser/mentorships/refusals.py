"""Why a step of a mentorship is refused; each refusal is a sentence on the page that tried it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .agreement import Written
    from .models import Mentorship


class NoPlace(Exception):
    """The mentor has no free place (P18)."""


class NoReason(ValueError):
    """An extra place needs its reason (P18)."""


class NotInTime(ValueError):
    """The day does not fit: a beginning or end that lies ahead, a last day that is not later."""


class NotAMember(Exception):
    """Mentees are members (P26); this person is none today."""


class SamePerson(ValueError):
    """Nobody is one's own mentor."""


class AlreadyTogether(Exception):
    """The two have a mentorship under way."""

    def __init__(self, mentorship: "Mentorship") -> None:
        super().__init__(str(mentorship.pk))
        self.mentorship = mentorship


class NotTheirs(Exception):
    """Only the two of a mentorship read and write what is confidential between them (P17)."""


class Changed(Exception):
    """The other one wrote meanwhile; `written` is what stands there now (None: nothing), nothing was lost."""

    def __init__(self, written: "Written | None") -> None:
        super().__init__()
        self.written = written
