"""The association recommends mentors who have agreed in principle (P20)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.membership.listing import is_member
from wegweiser.programme.versions import current

from . import letters
from .holding import hold
from .lifecycle import Answer, State
from .models import Question, Recommendation, Recommended, Request
from .refusals import NoDay, NotAMember, NoYes, WrongNumber
from .reminding import half_over, mark
from .settling import end_recommendation, hold_place, let_go, living_recommendation, still_recommended

ROUTINE = Actor.routine("recommending")


@transaction.atomic
def recommend(
    request: Request, chosen: Sequence[tuple[Question, str]], now: datetime, by: Actor, choose_by: date | None = None
) -> Recommendation:
    """Recommend mentors, each with the sentence why; their places are held until `choose_by`. The very same again:
    the one that lives.

    Raises WrongNumber, NoYes, NotAMember, NoDay, NoPlace, and NotAStep unless the request is open.
    """
    hold(request)
    living = living_recommendation(request)
    if living is not None and _questions(living) == {question.pk for question, _why in chosen}:
        return living
    programme, today = current(now), timezone.localdate(now)
    until = choose_by or today + timedelta(days=programme.choice_days)
    if not 1 <= len({question.pk for question, _why in chosen}) == len(chosen) <= programme.recommend_at_most:
        raise WrongNumber(programme.recommend_at_most)
    if until < today:
        raise NoDay
    if not is_member(request.person, today):
        raise NotAMember
    agreed = _agreed(request, chosen)
    request.step_to(State.RECOMMENDED, now)
    recommendation = Recommendation.objects.create(request=request, made_at=now, choose_by=until)
    for question in sorted(agreed.values(), key=lambda one: one.mentor_id):
        hold_place(question, until, now, by)
    for question, why in chosen:
        Recommended.objects.create(recommendation=recommendation, question=agreed[question.pk], why=why.strip())
    record(by, "request.recommended", request, now, mentors=len(chosen), choose_by=until.isoformat())
    letters.recommendation("recommendation", recommendation, now)
    return recommendation


@transaction.atomic
def take_back(recommendation: Recommendation, now: datetime, by: Actor) -> None:
    """The association takes it back before the mentee has chosen; the mentors' yes stays. Idempotent.

    Raises NotAStep once somebody has been chosen.
    """
    hold(recommendation.request)
    recommendation.refresh_from_db(fields=["ended_at", "outcome"])
    if recommendation.ended_at is not None:
        return
    _end(recommendation, Recommendation.Outcome.TAKEN_BACK, now, by)


def expire_due(now: datetime) -> int:
    """Recommendations the mentee left unanswered: places free, request open again, all concerned are told."""
    due = Recommendation.objects.filter(
        ended_at=None, choose_by__lt=timezone.localdate(now), request__state=State.RECOMMENDED
    )
    return sum(_expire(one, now) for one in due.select_related("request__person", "request__conversation"))


def remind_due(now: datetime) -> int:
    """Each mentee who has not chosen at half time is reminded once. Returns how many letters."""
    today = timezone.localdate(now)
    waiting = Recommendation.objects.filter(
        ended_at=None, reminded_at=None, choose_by__gte=today, request__state=State.RECOMMENDED
    )
    due = [
        one
        for one in waiting.select_related("request__person", "request__conversation")
        if half_over(_since(one), one.choose_by, today)
    ]
    return sum(_remind(one, now) for one in due)


def _since(recommendation: Recommendation) -> date:
    """When the mentee's time began: with the letter, or with the day it was set anew."""
    return timezone.localdate(max(recommendation.made_at, recommendation.request.last_step_at))


def _agreed(request: Request, chosen: Sequence[tuple[Question, str]]) -> dict[object, Question]:
    """The questions as they are now, all of this request and with a yes; else NoYes."""
    wanted = [question.pk for question, _why in chosen]
    agreed = request.questions.filter(pk__in=wanted, answer=Answer.YES).select_related("mentor", "reservation")
    found: dict[object, Question] = {question.pk: question for question in agreed}
    if len(found) != len(wanted):
        raise NoYes
    return found


def _questions(recommendation: Recommendation) -> set[object]:
    return set(recommendation.mentors.values_list("question_id", flat=True))


def _end(recommendation: Recommendation, outcome: str, now: datetime, by: Actor) -> None:
    request = recommendation.request
    request.step_to(State.OPEN, now)
    end_recommendation(recommendation, outcome, now)
    record(by, "recommendation.ended", recommendation, now, outcome=outcome)
    letters.to_mentee("recommendation_over", request, now, automatic=True)


@transaction.atomic
def _expire(recommendation: Recommendation, now: datetime) -> bool:
    request = recommendation.request
    hold(request)
    recommendation.refresh_from_db(fields=["ended_at", "choose_by"])
    late = recommendation.choose_by < timezone.localdate(now)
    if recommendation.ended_at is not None or not late or request.state != State.RECOMMENDED:
        return False
    for question in sorted(still_recommended(recommendation), key=lambda one: one.mentor_id):
        let_go(question, Answer.EXPIRED, now, ROUTINE)
        letters.settled(question, now)
    _end(recommendation, Recommendation.Outcome.EXPIRED, now, ROUTINE)
    return True


@transaction.atomic
def _remind(recommendation: Recommendation, now: datetime) -> bool:
    waiting = Recommendation.objects.filter(pk=recommendation.pk, ended_at=None, request__state=State.RECOMMENDED)
    if not mark(waiting, now):
        return False
    letters.recommendation("recommendation_reminder", recommendation, now, automatic=True)
    record(ROUTINE, "recommendation.reminded", recommendation, now)
    return True
