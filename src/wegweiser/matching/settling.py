"""What falls when a question, a choice or a whole request is settled: places, links, choices, recommendations."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mentorships import places
from wegweiser.mentorships.refusals import NoPlace
from wegweiser.people import links
from wegweiser.programme.versions import current

from . import letters
from .lifecycle import LIVING, Answer, State
from .models import Choice, Question, Recommendation, Request

# What becomes of a waiting choice when the question behind it is settled so.
CHOICES = {
    Answer.NO: Choice.State.DECLINED,
    Answer.EXPIRED: Choice.State.EXPIRED,
    Answer.TAKEN_BACK: Choice.State.TAKEN_BACK,
}


def living_recommendation(request: Request) -> Recommendation | None:
    """The recommendation the mentee may answer."""
    return request.recommendations.filter(ended_at=None).first()


def waiting_choice(request: Request) -> Choice | None:
    """The choice the mentor has not confirmed yet."""
    return request.choices.filter(state=Choice.State.WAITING).select_related("recommended").first()


def drop(request: Request, question: Question, answer: Answer, now: datetime, by: Actor) -> None:
    """The mentor is out (no, expired, taken back): the place is free, a waiting choice falls, and the request goes
    back to the others who were recommended or, without them, becomes open. The caller holds the request."""
    let_go(question, answer, now, by)
    choice = waiting_choice(request)
    if choice is not None and choice.recommended.question_id == question.pk:
        _end_choice(choice, CHOICES[answer], now)
    if request.state in {State.RECOMMENDED, State.CHOSEN}:
        _go_on_without(request, now, by)


def let_go(question: Question, answer: Answer, now: datetime, by: Actor) -> None:
    """The question gets its last answer and its place is free again."""
    question.step_to(answer, now)
    if question.reservation is not None:
        places.release(question.reservation, now, by)
    if answer == Answer.TAKEN_BACK:
        links.take_back(letters.QUESTION, question.pk)


def hold_place(question: Question, until: date, now: datetime, by: Actor) -> None:
    """Hold one of the mentor's places for this request until that day, the one held already if it is.
    Raises NoPlace.
    """
    reservation = places.reserve(question.mentor, question.request_id, until, now, by)
    if question.reservation_id != reservation.pk:
        question.reservation = reservation
        question.save(update_fields=["reservation"])


def end_recommendation(recommendation: Recommendation, outcome: str, now: datetime) -> None:
    """It is over, and so is its link."""
    Recommendation.objects.filter(pk=recommendation.pk, ended_at=None).update(outcome=outcome, ended_at=now)
    links.take_back(letters.RECOMMENDATION, recommendation.pk)


def end_all(request: Request, outcome: str, now: datetime, by: Actor, but: Question | None = None) -> None:
    """Everything that hangs on the request falls, `but` one question; mentors who wait learn that it is settled."""
    living = request.questions.filter(answer__in=LIVING).select_related("mentor__person", "reservation")
    for question in living.order_by("mentor_id"):
        if but is None or question.pk != but.pk:
            let_go(question, Answer.TAKEN_BACK, now, by)
            letters.settled(question, now)
    choice = waiting_choice(request)
    if choice is not None:
        _end_choice(choice, Choice.State.TAKEN_BACK, now)
    recommendation = living_recommendation(request)
    if recommendation is not None:
        end_recommendation(recommendation, outcome, now)


def still_recommended(recommendation: Recommendation) -> list[Question]:
    """The questions of the recommended mentors whose yes still holds."""
    questions = [one.question for one in recommendation.mentors.select_related("question__mentor__person")]
    return [question for question in questions if question.answer == Answer.YES]


def _end_choice(choice: Choice, state: str, now: datetime) -> None:
    Choice.objects.filter(pk=choice.pk, state=Choice.State.WAITING).update(state=state, answered_at=now)
    if state != Choice.State.DECLINED:  # who said no and clicks again sees what they said
        links.take_back(letters.CONFIRMATION, choice.pk)


def _go_on_without(request: Request, now: datetime, by: Actor) -> None:
    recommendation = living_recommendation(request)
    if recommendation is None or waiting_choice(request) is not None:
        return  # the lost mentor was not the chosen one
    others = still_recommended(recommendation)
    if not others:
        request.step_to(State.OPEN, now)
        end_recommendation(recommendation, Recommendation.Outcome.NONE_LEFT, now)
        record(by, "request.open_again", request, now)
        letters.to_mentee("recommendation_over", request, now, automatic=True)
    elif request.state == State.CHOSEN:
        _let_choose_again(request, recommendation, others, now, by)


def _let_choose_again(
    request: Request, recommendation: Recommendation, others: list[Question], now: datetime, by: Actor
) -> None:
    """The mentee chooses among the others, with as much time as at first if their places can be held so long."""
    request.step_to(State.RECOMMENDED, now)
    choose_by = timezone.localdate(now) + timedelta(days=current(now).choice_days)
    others.sort(key=lambda one: one.mentor_id)
    if not [question for question in others if _held(question, choose_by, now, by)]:
        _go_on_without(request, now, by)
        return
    recommendation.choose_by, recommendation.reminded_at = choose_by, None
    recommendation.save(update_fields=["choose_by", "reminded_at"])
    record(by, "request.recommended_again", request, now, choose_by=choose_by.isoformat())
    letters.recommendation("choose_again", recommendation, now, automatic=True)


def _held(question: Question, until: date, now: datetime, by: Actor) -> bool:
    """Whether the mentor's place is held so long; if it is lost meanwhile, so is the mentor."""
    try:
        with transaction.atomic():
            hold_place(question, until, now, by)
    except NoPlace:
        let_go(question, Answer.EXPIRED, now, by)
        return False
    return True
