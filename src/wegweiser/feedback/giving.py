"""Giving feedback: by the link in the letter or signed in, once; the same again does no harm (P13, P24)."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record

from .models import Asked, Feedback

GOOD_LETTERS = 2000  # the longest text


class NothingSaid(ValueError):
    """An empty form is no feedback."""


class AlreadyGiven(Exception):
    """The person has answered already, otherwise."""


@dataclass(frozen=True)
class Answers:
    """What one side says. P24: how it helped the mentee, and whether it was fun; all of it is voluntary."""

    helped: str = ""
    fun: str = ""
    again: str = ""
    good: str = ""
    better: str = ""
    wants_a_talk: bool = False

    def clean(self) -> "Answers":
        """The same without blanks around the texts. Raises NothingSaid; ValueError for a word that is no answer."""
        known = {*Feedback.Helped.values, ""}
        if self.helped not in known or self.fun not in known or self.again not in {*Feedback.Again.values, ""}:
            raise ValueError("no answer to this question")
        if max(len(self.good), len(self.better)) > GOOD_LETTERS:
            raise ValueError("too long")
        clean = Answers(
            self.helped, self.fun, self.again, self.good.strip(), self.better.strip(), bool(self.wants_a_talk)
        )
        if clean == Answers():
            raise NothingSaid
        return clean


@transaction.atomic
def give(asked: Asked, answers: Answers, now: datetime, by: Actor) -> Feedback:
    """Keep the answers. The same a second time returns what is there; raises NothingSaid, AlreadyGiven.

    The link stays alive until it expires, so that whoever sends the form twice is thanked twice; it shows
    nobody what has been answered. Whoever is no longer waited for may still answer.
    """
    said = asdict(answers.clean())
    feedback, new = Feedback.objects.get_or_create(asked=asked, defaults={"given_at": now, **said})
    if new:
        record(by, "feedback.given", asked, now, occasion=asked.occasion, side=asked.side)
    elif any(getattr(feedback, name) != value for name, value in said.items()):
        raise AlreadyGiven
    return feedback
