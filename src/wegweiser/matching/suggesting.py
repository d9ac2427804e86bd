"""Which mentors could be asked about a request, and why nobody else: asks the database, weighs, changes nothing.

Seen by the coordination only (P21); people decide (P20). The number of queries does not depend on how many there are.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from wegweiser.mentors.models import Mentor
from wegweiser.mentorships import places
from wegweiser.mentorships.lifecycle import WITH_A_PLACE, State
from wegweiser.mentorships.models import Mentorship
from wegweiser.topics import vocabulary

from .excluding import ruled_out
from .lifecycle import Answer
from .models import Question, Request, Way
from .rules import Candidate, History, Page, Rule, Wanted
from .weighing import Weighed, weigh

_ASKED_NOW = frozenset({Answer.ASKED, Answer.YES})


@dataclass(frozen=True)
class Suggestions(Weighed):
    """The result, with the mentors' rows (person, photo and texts are loaded) for pages that show them."""

    mentors: dict[UUID, Mentor]


def suggestions_for(request: Request, now: datetime) -> Suggestions:
    """Everybody who could be asked, the best first, and for everybody else the rules that say no.

    The request's person should be loaded with it (`select_related("person")`), else that is one query more.
    """
    mentors = list(Mentor.objects.select_related("person", "photo").prefetch_related("texts"))
    weighed = weigh(wanted_of(request), _candidates(request, mentors, now))
    return Suggestions(weighed.suggested, weighed.excluded, {mentor.pk: mentor for mentor in mentors})


def wanted_of(request: Request) -> Wanted:
    """The request as the rules see it."""
    person = request.person
    ways = tuple(way.value for way in (Way.IN_PERSON, Way.BY_VIDEO) if request.way in {way, Way.EITHER})
    return Wanted(
        person=person.pk,
        name=person.name,
        email=person.email or "",
        language=request.language,
        wording=request.wording,
        situation=request.situation,
        topics=tuple(request.topics),
        most_important=request.most_important,
        industries=tuple(request.industries),
        phase=request.phase,
        languages=tuple(request.languages),
        ways=ways,
        region=request.region,
        areas=vocabulary.areas(request.region),
        rhythm=request.rhythm,
        wish=request.wish_id,
        ties=request.ties,
    )


def _candidates(request: Request, mentors: list[Mentor], now: datetime) -> list[Candidate]:
    public = set(Mentor.objects.for_public_display().order_by().values_list("pk", flat=True))
    free = places.free_counts(mentors, now)
    held = Counter(Mentorship.objects.filter(state__in=WITH_A_PLACE).values_list("mentor_id", flat=True))
    histories = _histories(request)
    return [
        _candidate(mentor, mentor.pk in public, free[mentor.pk], held[mentor.pk], histories.get(mentor.pk, History()))
        for mentor in mentors
    ]


def _candidate(mentor: Mentor, is_public: bool, free_places: int, held: int, history: History) -> Candidate:
    person = mentor.person
    return Candidate(
        id=mentor.pk,
        person=person.pk,
        name=person.name,
        email=person.email or "",
        slug=mentor.slug,
        is_public=is_public,
        accepts_requests=mentor.accepts_requests,
        topics=tuple(mentor.topics),
        industries=tuple(mentor.industries),
        phases=tuple(mentor.phases),
        languages=tuple(mentor.languages),
        ways=tuple(way for way in ("in_person", "by_video") if getattr(mentor, way)),
        region=mentor.region,
        areas=vocabulary.areas(mentor.region),
        ties=mentor.ties,
        pages=tuple(
            Page(text.language, text.headline, text.portrait, text.approach, tuple(text.competencies))
            for text in mentor.texts.all()
        ),
        free_places=free_places,
        held=held,
        history=history,
    )


def _histories(request: Request) -> dict[UUID, History]:
    """What has been between this person and the mentors, where there was anything."""
    asked = Question.objects.filter(request__person=request.person_id).order_by("asked_at", "id")
    questions: dict[UUID, list[Question]] = {}
    for question in asked:
        questions.setdefault(question.mentor_id, []).append(question)
    together = set(
        Mentorship.objects.filter(mentee=request.person_id, state__in=[*WITH_A_PLACE, State.NOTICE]).values_list(
            "mentor_id", flat=True
        )
    )
    out = {mentor: Rule(why.value) for mentor, why in ruled_out(request).items()}
    return {
        mentor: History(
            together_now=mentor in together,
            ruled_out=out.get(mentor),
            ruled_out_on=_day(mine, {Answer.NO}) if out.get(mentor) == Rule.SAID_NO else "",
            asked_on=_day(mine, _ASKED_NOW),
            said_no_before=_day(earlier, {Answer.NO}),
            no_answer_before=_day([*earlier, *mine], {Answer.EXPIRED}),
        )
        for mentor in {*questions, *together, *out}
        for mine, earlier in [_split(request, questions.get(mentor, []))]
    }


def _split(request: Request, questions: Iterable[Question]) -> tuple[list[Question], list[Question]]:
    """Those of this request, and those of earlier ones."""
    every = list(questions)
    return (
        [question for question in every if question.request_id == request.pk],
        [question for question in every if question.request_id != request.pk],
    )


def _day(questions: Iterable[Question], answers: Iterable[str]) -> str:
    """The day of the newest question with one of these answers, as an ISO date; "" if there is none."""
    wanted = set(answers)
    moments = [question.answered_at or question.asked_at for question in questions if question.answer in wanted]
    return timezone.localdate(max(moments)).isoformat() if moments else ""
