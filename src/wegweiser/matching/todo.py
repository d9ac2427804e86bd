"""What needs a person today about requests: pure queries, nothing stored."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db.models import Max
from django.utils import timezone

from wegweiser.mail.lifecycle import LetterState
from wegweiser.mail.models import IncomingMail, Letter, MailKind, Note
from wegweiser.programme.versions import current
from wegweiser.ticking.todo import Todo

from .lifecycle import Answer, State
from .models import Question, Recommendation, Request
from .reminding import half_over


def todos(now: datetime) -> list[Todo]:
    """For the coordination, never about the own request; a constant number of queries at any number of requests.

    Kinds: request_new, request_unsuggested, mentor_silent, all_declined, ready_to_recommend, mentee_silent,
    choice_unconfirmed, request_mail (somebody answered one of our letters by mail). The subject is the request's id,
    for mentor_silent the question's, for choice_unconfirmed the choice's.
    """
    waiting = Request.objects.filter(state__in=[State.OPEN, State.RECOMMENDED, State.CHOSEN])
    requests = waiting.select_related("person").prefetch_related("questions", "recommendations", "choices")
    patience = timedelta(days=current(now).unsuggested_days)
    found = [todo for request in requests.order_by("last_step_at") for todo in _of(request, patience, now)]
    return [*found, *_of_mails()]


def _of_mails() -> Iterator[Todo]:
    """Mails that came after our last step, letter or note; also to requests that are over."""
    talks = Request.objects.exclude(conversation=None).values("conversation")
    mails = IncomingMail.objects.filter(conversation__in=talks, kind=MailKind.PERSONAL)
    came = dict(mails.order_by().values_list("conversation").annotate(Max("received_at")))
    letters = Letter.objects.filter(conversation__in=came, automatic=False).exclude(state=LetterState.DISCARDED)
    went = dict(letters.order_by().values_list("conversation").annotate(Max("written_at")))
    notes = Note.objects.filter(conversation__in=came)
    noted = dict(notes.order_by().values_list("conversation").annotate(Max("at")))
    for request in (
        Request.objects.filter(conversation__in=came).select_related("person").prefetch_related("questions")
    ):
        talk = request.conversation_id
        ours = [request.last_step_at, *(_answered(one) for one in request.questions.all())]
        if came[talk] > max([*ours, *filter(None, (went.get(talk), noted.get(talk)))]):
            yield _todo("request_mail", request, came[talk])


def _of(request: Request, patience: timedelta, now: datetime) -> Iterator[Todo]:
    if request.state == State.OPEN:
        yield from _of_open(request, patience, now)
    elif request.state == State.RECOMMENDED:
        yield from _of_recommended(request, now)
    else:
        yield from _of_chosen(request, now)


def _of_open(request: Request, patience: timedelta, now: datetime) -> Iterator[Todo]:
    questions = list(request.questions.all())
    asked = [one for one in questions if one.answer == Answer.ASKED]
    agreed = [one for one in questions if one.answer == Answer.YES]
    for question in asked:
        if half_over(timezone.localdate(question.asked_at), question.answer_by, timezone.localdate(now)):
            yield _todo("mentor_silent", request, question.asked_at, str(question.pk), question.answer_by)
    if agreed:
        yield _todo("ready_to_recommend", request, max(_answered(one) for one in agreed))
    elif not asked and questions:
        yield _todo("all_declined", request, max(request.last_step_at, *(_answered(one) for one in questions)))
    elif not asked and request.last_step_at + patience <= now:
        yield _todo("request_unsuggested", request, request.last_step_at + patience)
    elif not asked:
        yield _todo("request_new", request, request.last_step_at)


def _of_recommended(request: Request, now: datetime) -> Iterator[Todo]:
    for recommendation in request.recommendations.all():
        since = max(recommendation.made_at, request.last_step_at)
        if recommendation.ended_at is None and _half(recommendation, since, now):
            yield _todo("mentee_silent", request, since, due=recommendation.choose_by)


def _of_chosen(request: Request, now: datetime) -> Iterator[Todo]:
    for choice in request.choices.all():
        since, today = timezone.localdate(choice.chosen_at), timezone.localdate(now)
        if choice.state == choice.State.WAITING and half_over(since, choice.confirm_by, today):
            yield _todo("choice_unconfirmed", request, choice.chosen_at, str(choice.pk), choice.confirm_by)


def _half(recommendation: Recommendation, since: datetime, now: datetime) -> bool:
    return half_over(timezone.localdate(since), recommendation.choose_by, timezone.localdate(now))


def _answered(question: Question) -> datetime:
    return question.answered_at or question.asked_at


def _todo(kind: str, request: Request, since: datetime, subject: str = "", due: date | None = None) -> Todo:
    page = str(request.pk)
    return Todo(
        kind,
        subject or page,
        since,
        request.person.name,
        due,
        not_for=frozenset({str(request.person_id)}),
        shown_with=page if subject else "",
    )
