"""Who may see what of a request: nobody learns more than their part needs (P21)."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person
from wegweiser.topics import vocabulary

from .lifecycle import LIVING, TAKES_A_YES, UNDER_WAY, Answer, State
from .models import Choice, Question, Recommendation, Recommended, Request, RequestQuerySet, Rhythm, Way
from .shortening import without_name

MAY_COORDINATE = frozenset({"coordinator", "deputy"})
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def may_coordinate(roles: Collection[str]) -> bool:
    """Shorten, ask, recommend, act on somebody's behalf."""
    return bool(MAY_COORDINATE & set(roles))


def requests_visible_to(person: Person, roles: Collection[str]) -> RequestQuerySet:
    """In the office: coordination sees every request that was sent, but never the own one; nobody else sees any."""
    if not may_coordinate(roles):
        return Request.objects.none()
    return Request.objects.exclude(person=person).exclude(sent_at=None)


@dataclass(frozen=True)
class ForMentor:
    """What a mentor sees of a request before both have said yes; nothing here says who asks unless they allow it.

    `text` is the confirmed short version, `topics` are labels, `languages` codes; `name` is "" unless allowed.
    """

    question_id: UUID
    text: str
    topics: tuple[str, ...]
    way: str
    rhythm: str
    languages: tuple[str, ...]
    region: str
    name: str
    answer: str
    answer_by: date
    may_say_yes: bool
    may_say_no: bool
    choice_id: UUID | None = None
    choice_state: str = ""
    confirm_by: date | None = None


def for_mentor(question: Question, language: str) -> ForMentor:
    """The question as its mentor may see it, labels in that language."""
    request = question.request
    choice = Choice.objects.filter(recommended__question=question).order_by("chosen_at").last()
    asked, waits = question.answer, choice is not None and choice.state == Choice.State.WAITING
    return ForMentor(
        question_id=question.pk,
        text=question.short_version.text,
        topics=tuple(vocabulary.labels(request.topics, language)),
        way=str(Way(request.way).label),
        rhythm=str(Rhythm(request.rhythm).label),
        languages=tuple(code for code in request.languages if _LANGUAGE.fullmatch(str(code))),
        region=without_name(request, request.region),
        name=request.person.name if request.may_name else "",
        answer=asked,
        answer_by=question.answer_by,
        may_say_yes=asked in {Answer.ASKED, Answer.EXPIRED} and request.state in TAKES_A_YES,
        may_say_no=asked in {*LIVING, Answer.EXPIRED} and request.state in UNDER_WAY and not waits,
        choice_id=choice.pk if choice else None,
        choice_state=choice.state if choice else "",
        confirm_by=choice.confirm_by if choice else None,
    )


def questions_of(person: Person, language: str) -> list[ForMentor]:
    """What waits for the person as a mentor: questions, choices to confirm, and a yes that still holds."""
    open_ones = Question.objects.filter(mentor__person=person, answer__in=LIVING, request__state__in=UNDER_WAY)
    return [for_mentor(question, language) for question in _with_request(open_ones)]


def question_of(person: Person, pk: UUID | str) -> Question | None:
    """The question, if it was put to this person."""
    return _with_request(Question.objects.filter(mentor__person=person, pk=pk)).first()


def choice_of(person: Person, pk: UUID | str) -> Choice | None:
    """The choice, if this person is the mentor who was chosen."""
    chosen = Choice.objects.filter(recommended__question__mentor__person=person, pk=pk)
    return chosen.select_related(
        "request__person", "request__conversation", "recommended__question__mentor__person",
        "recommended__question__short_version", "recommended__question__request__person",
    ).first()  # fmt: skip


@dataclass(frozen=True)
class RecommendedMentor:
    """A recommended mentor as the public page shows them, and why; `slug` is "" while there is no public page.

    `id` is that of the recommendation's row (what is chosen). `choice_state` tells what became of choosing them.
    """

    id: int
    name: str
    why: str
    may_choose: bool
    choice_state: str
    slug: str = ""
    photo_id: UUID | None = None
    headline: str = ""
    portrait: str = ""
    approach: str = ""
    competencies: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    in_person: bool = False
    by_video: bool = False


@dataclass(frozen=True)
class ForMentee:
    """A recommendation as its mentee sees it."""

    recommendation_id: UUID
    choose_by: date
    may_choose: bool
    outcome: str
    mentors: tuple[RecommendedMentor, ...]


def for_mentee(recommendation: Recommendation, language: str) -> ForMentee:
    """The recommended mentors: the facts of their public pages, and why (constant queries)."""
    rows = list(
        recommendation.mentors.select_related("question__mentor__person", "choice", "recommendation__request")
    )
    ids = [row.question.mentor_id for row in rows]
    public = {mentor.pk: mentor for mentor in Mentor.objects.for_public_display().filter(pk__in=ids)}
    may_choose = recommendation.ended_at is None and recommendation.request.state == State.RECOMMENDED
    mentors = tuple(_recommended(row, public.get(row.question.mentor_id), language, may_choose) for row in rows)
    return ForMentee(recommendation.pk, recommendation.choose_by, may_choose, recommendation.outcome, mentors)


def recommendation_of(person: Person, pk: UUID | str) -> Recommendation | None:
    """The recommendation, if it was made to this person and not taken back."""
    made = Recommendation.objects.filter(request__person=person, pk=pk)
    shown = made.exclude(outcome=Recommendation.Outcome.TAKEN_BACK)
    return shown.select_related("request__person", "request__conversation").first()


def _with_request(questions: QuerySet[Question]) -> QuerySet[Question]:
    return questions.select_related("mentor__person", "request__person", "request__conversation", "short_version")


def _recommended(row: Recommended, page: Mentor | None, language: str, may_choose: bool) -> RecommendedMentor:
    choice = getattr(row, "choice", None)
    known = RecommendedMentor(
        id=row.pk,
        name=row.question.mentor.person.name,
        why=row.why,
        may_choose=may_choose and choice is None and row.question.answer == Answer.YES,
        choice_state=choice.state if choice else "",
    )
    if page is None:
        return known
    text = page.text_in(language)
    return replace(
        known,
        slug=page.slug,
        photo_id=page.photo_id,
        headline=text.headline,
        portrait=text.portrait,
        approach=text.approach,
        competencies=tuple(text.competencies),
        languages=tuple(page.languages),
        in_person=page.in_person,
        by_video=page.by_video,
    )
