"""What happened with a request, in one timeline: mails, notes, questions, recommendations."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from wegweiser.matching.models import Choice, Question, Recommendation, Request

from ..conversation_log import Line, lines_of_conversation, with_news_open


def lines_of(asked: Request) -> list[Line]:
    """Everything in the log, the oldest first."""
    found: list[Line] = []
    if asked.conversation is not None:
        found += lines_of_conversation(asked.conversation, asked.person)
    found += _steps(asked)
    return with_news_open(sorted(found, key=lambda line: (line.at, line.rank)))


def _steps(asked: Request) -> Iterator[Line]:
    if asked.sent_at is not None:
        yield Line(at=asked.sent_at, what=_("Anfrage gesendet"), rank=0)
    for short in asked.short_versions.select_related("confirmed_by"):
        yield Line(
            at=short.confirmed_at, what=_("Kurzfassung bestätigt:"), text=short.confirmed_by.name, body=short.text
        )
    for question in asked.questions.select_related("mentor__person"):
        yield from _of_question(question)
    for recommendation in asked.recommendations.prefetch_related("mentors__question__mentor__person"):
        yield from _of_recommendation(recommendation)
    for choice in asked.choices.select_related("recommended__question__mentor__person"):
        yield from _of_choice(choice)


def _of_question(question: Question) -> Iterator[Line]:
    name = {"name": question.mentor.person.name}
    yield Line(
        at=question.asked_at,
        what=_("%(name)s gefragt,") % name,
        text=str(question.get_way_display()),
        rank=2,
    )
    if question.answered_at is not None:
        what = _("Antwort von %(name)s:") % name
        yield Line(at=question.answered_at, what=what, text=str(question.get_answer_display()), rank=3)


def _of_recommendation(recommendation: Recommendation) -> Iterator[Line]:
    facts: list[tuple[str, Any]] = [
        (one.question.mentor.person.name, one.why) for one in recommendation.mentors.all()
    ]
    names = ", ".join(name for name, _why in facts)
    said = [fact for fact in facts if fact[1]]
    yield Line(at=recommendation.made_at, what=_("Empfohlen:"), text=names, facts=said, rank=4)
    if recommendation.ended_at is not None:
        outcome = str(recommendation.get_outcome_display())
        yield Line(at=recommendation.ended_at, what=_("Empfehlung beendet:"), text=outcome, rank=7)


def _of_choice(choice: Choice) -> Iterator[Line]:
    name = {"name": choice.recommended.question.mentor.person.name}
    yield Line(at=choice.chosen_at, what=_("Ausgewählt: %(name)s") % name, rank=5)
    if choice.answered_at is not None:
        what = _("%(name)s:") % name
        yield Line(at=choice.answered_at, what=what, text=str(choice.get_state_display()), rank=6)
