"""What all answers say together, per side; suppressed where a sum could show a single person's (P13, P21)."""

from dataclasses import dataclass

from django.db.models import Count

from wegweiser.mentorships.lifecycle import Side

from .models import Asked, Feedback
from .rules import may_be_summed


@dataclass(frozen=True)
class Share:
    """How many chose one answer; `width` in whole hundredths of those who answered the question."""

    value: str
    label: str
    count: int
    width: int


@dataclass(frozen=True)
class SideSum:
    """One side's answers; None where there are too few to be shown. There is no total over both sides:
    from it and one side the other could be told."""

    side: Side
    asked: int
    given: int | None
    helped: list[Share] | None
    fun: list[Share] | None
    again: list[Share] | None

    @property
    def shown(self) -> bool:
        """Whether there is anything to look at."""
        return self.given is not None


def sums() -> list[SideSum]:
    """Mentors and mentees, each question by itself."""
    return [_of(side) for side in Side]


def _of(side: Side) -> SideSum:
    given = Feedback.objects.filter(asked__side=side).count()
    return SideSum(
        side=side,
        asked=Asked.objects.filter(side=side).count(),
        given=given if may_be_summed(given) else None,
        helped=_shares(side, "helped", Feedback.Helped),
        fun=_shares(side, "fun", Feedback.Helped),
        again=_shares(side, "again", Feedback.Again),
    )


def _shares(side: Side, question: str, answers: type[Feedback.Helped] | type[Feedback.Again]) -> list[Share] | None:
    answered = Feedback.objects.filter(asked__side=side).exclude(**{question: ""})
    counts = {row[question]: row["n"] for row in answered.values(question).annotate(n=Count("pk")).order_by()}
    total = sum(counts.values())
    if not may_be_summed(total):
        return None
    return [
        Share(value, str(label), counts.get(value, 0), round(100 * counts.get(value, 0) / total))
        for value, label in answers.choices
    ]
