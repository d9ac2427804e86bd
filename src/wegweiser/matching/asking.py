"""The association speaks with a mentor first: a question with a last day, until which a place is held (P20)."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.membership.listing import is_member
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships import places
from wegweiser.programme.versions import current

from . import letters, shortening
from .excluding import Why, ruled_out
from .holding import hold
from .lifecycle import LIVING, TAKES_A_YES, UNDER_WAY, Answer, NotAStep, State, answers_before
from .models import Question, Request
from .refusals import Gone, NoDay, NoShortVersion, NotAMember, OwnRequest, RuledOut
from .reminding import half_over, mark
from .settling import drop, hold_place

ROUTINE = Actor.routine("asking")


@transaction.atomic
def ask(
    request: Request, mentor: Mentor, way: Question.Way | str, now: datetime, by: Actor, answer_by: date | None = None
) -> Question:
    """Ask a mentor, by a letter with a link or in a talk; a place is held until `answer_by`. Asked already: that one.

    Raises NotAStep unless the request is open, NotAMember, OwnRequest, RuledOut, NoShortVersion, NoDay, NoPlace.
    """
    hold(request, mentor)
    asked = request.questions.filter(mentor=mentor, answer__in=LIVING).first()
    if asked is not None:
        return asked
    today = timezone.localdate(now)
    until = answer_by or today + timedelta(days=current(now).question_days)
    _check(request, mentor, Question.Way(way), until, today)
    short = shortening.newest(request)
    if short is None:
        raise NoShortVersion
    question = Question.objects.create(
        request=request,
        mentor=mentor,
        short_version=short,
        way=Question.Way(way),
        asked_at=now,
        answer_by=until,
        reservation=places.reserve(mentor, request.pk, until, now, by),
    )
    record(by, "question.asked", question, now, way=question.way, answer_by=until.isoformat())
    if question.way == Question.Way.LINK:
        letters.question("question", question, now)
    return question


@transaction.atomic
def answer(question: Question, yes: bool, now: datetime, by: Actor) -> Question:
    """The mentor agrees in principle or says no, which needs no reason; the same answer again changes nothing.

    A late yes counts if a place is still free. Raises NoPlace, and Gone if the matter has been settled meanwhile.
    """
    hold(question.request, question.mentor)
    question.refresh_from_db(fields=["answer", "answered_at", "reservation"])
    wanted = Answer.YES if yes else Answer.NO
    if question.answer == wanted:
        return question
    if question.answer not in answers_before(wanted) or question.request.state not in UNDER_WAY:
        raise Gone
    if yes:
        _agree(question, now, by)
    else:
        drop(question.request, question, Answer.NO, now, by)
    record(by, f"question.{wanted}", question, now)
    return question


@transaction.atomic
def take_back(question: Question, now: datetime, by: Actor) -> None:
    """The association asks no more: the place is free, the mentor learns that it is settled. Idempotent.

    Raises NotAStep after a no or without an answer in time, and Gone once the request is over.
    """
    hold(question.request)
    question.refresh_from_db(fields=["answer", "answered_at", "reservation"])
    if question.answer == Answer.TAKEN_BACK:
        return
    if question.request.state not in UNDER_WAY:
        raise Gone
    drop(question.request, question, Answer.TAKEN_BACK, now, by)
    record(by, "question.taken_back", question, now)
    letters.settled(question, now)


def expire_due(now: datetime) -> int:
    """Questions whose last day has passed without a word: the places are free again. Returns how many."""
    due = Question.objects.filter(answer=Answer.ASKED, answer_by__lt=timezone.localdate(now))
    return sum(_expire(question, now) for question in due.select_related("request__person", "reservation"))


def remind_due(now: datetime) -> int:
    """Each mentor who has a link and half the time behind them is reminded once. Returns how many letters."""
    today = timezone.localdate(now)
    open_ones = Question.objects.filter(
        answer=Answer.ASKED, way=Question.Way.LINK, reminded_at=None, answer_by__gte=today
    )
    due = [
        one
        for one in open_ones.select_related("mentor__person", "request__conversation")
        if half_over(timezone.localdate(one.asked_at), one.answer_by, today)
    ]
    return sum(_remind(question, now) for question in due)


def _check(request: Request, mentor: Mentor, way: str, until: date, today: date) -> None:
    if request.state != State.OPEN:
        raise NotAStep(request.state, Answer.ASKED)
    if mentor.person_id == request.person_id:
        raise OwnRequest
    if not is_member(request.person, today):
        raise NotAMember
    why = ruled_out(request).get(mentor.pk)
    # Whoever said no may change their mind in a talk; nobody is asked again by letter.
    if why is not None and (why != Why.SAID_NO or way != Question.Way.SPOKEN):
        raise RuledOut
    if until < today:
        raise NoDay


def _agree(question: Question, now: datetime, by: Actor) -> None:
    if question.request.state not in TAKES_A_YES:
        raise Gone
    # From the yes on, the association has as long to recommend as the mentor had to answer.
    held = max(question.answer_by, timezone.localdate(now) + timedelta(days=current(now).question_days))
    hold_place(question, held, now, by)
    question.step_to(Answer.YES, now)


@transaction.atomic
def _expire(question: Question, now: datetime) -> bool:
    hold(question.request)
    question.refresh_from_db(fields=["answer"])
    if question.answer != Answer.ASKED:
        return False
    drop(question.request, question, Answer.EXPIRED, now, ROUTINE)
    record(ROUTINE, "question.expired", question, now)
    return True


@transaction.atomic
def _remind(question: Question, now: datetime) -> bool:
    if not mark(Question.objects.filter(pk=question.pk, answer=Answer.ASKED), now):
        return False
    letters.question("question_reminder", question, now, automatic=True)
    record(ROUTINE, "question.reminded", question, now)
    return True
