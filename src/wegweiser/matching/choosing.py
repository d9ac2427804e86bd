"""The mentee's choice is the mentee's yes; the chosen mentor confirms; only then the two learn who they are (P21)."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.membership.listing import is_member
from wegweiser.mentorships.getting_to_know import begin_getting_to_know
from wegweiser.mentorships.models import Mentorship
from wegweiser.programme.versions import current

from . import letters
from .holding import hold
from .lifecycle import Answer, State
from .models import Choice, Recommendation, Recommended
from .refusals import Gone, NotAMember
from .reminding import half_over, mark
from .settling import drop, end_all, end_recommendation, hold_place, let_go, still_recommended

ROUTINE = Actor.routine("choosing")


@transaction.atomic
def choose(recommended: Recommended, now: datetime, by: Actor) -> Choice:
    """The mentee says yes to one of the recommended mentors, who is asked to confirm. The same again: that choice.

    Raises Gone if this mentor can be chosen no more, NotAStep if another was chosen, NotAMember, NoPlace.
    """
    recommendation, question = recommended.recommendation, recommended.question
    request = recommendation.request
    hold(request)
    chosen = Choice.objects.filter(recommended=recommended).first()
    if chosen is not None and chosen.state in {Choice.State.WAITING, Choice.State.CONFIRMED}:
        return chosen
    recommendation.refresh_from_db(fields=["ended_at"])
    question.refresh_from_db(fields=["answer", "reservation"])
    if chosen is not None or recommendation.ended_at is not None or question.answer != Answer.YES:
        raise Gone
    today = timezone.localdate(now)
    if not is_member(request.person, today):
        raise NotAMember
    request.step_to(State.CHOSEN, now)
    until = today + timedelta(days=current(now).choice_days)
    hold_place(question, until, now, by)
    choice = Choice.objects.create(request=request, recommended=recommended, chosen_at=now, confirm_by=until)
    record(by, "request.chosen", request, now, choice=str(choice.pk), confirm_by=until.isoformat())
    letters.confirmation("confirmation", choice, now)
    return choice


@transaction.atomic
def decline_all(recommendation: Recommendation, now: datetime, by: Actor) -> None:
    """The mentee wants none of them, without a reason: those mentors are out for this request, the search goes on.

    Idempotent; raises NotAStep once one has been chosen.
    """
    request = recommendation.request
    hold(request)
    recommendation.refresh_from_db(fields=["ended_at"])
    if recommendation.ended_at is not None:
        return
    request.step_to(State.OPEN, now)
    for question in sorted(still_recommended(recommendation), key=lambda one: one.mentor_id):
        let_go(question, Answer.TAKEN_BACK, now, by)
        letters.settled(question, now)
    end_recommendation(recommendation, Recommendation.Outcome.NOT_WANTED, now)
    record(by, "request.none_wanted", request, now)


@transaction.atomic
def confirm(choice: Choice, now: datetime, by: Actor) -> Mentorship:
    """The chosen mentor says yes: the two get to know each other, all other places fall. Again: that mentorship.

    Raises Gone if the choice has been settled otherwise, and what `begin_getting_to_know` raises.
    """
    request, question = choice.request, choice.recommended.question
    hold(request)
    choice.refresh_from_db(fields=["state"])
    if choice.state == Choice.State.CONFIRMED:
        return Mentorship.objects.with_both().get(request=request.pk, mentor=question.mentor)
    if choice.state != Choice.State.WAITING:
        raise Gone
    request.step_to(State.MATCHED, now)
    Choice.objects.filter(pk=choice.pk, state=Choice.State.WAITING).update(
        state=Choice.State.CONFIRMED, answered_at=now
    )
    question.refresh_from_db(fields=["reservation"])
    mentorship = begin_getting_to_know(question.mentor, request.person, question.reservation, request.pk, now, by)
    end_all(request, Recommendation.Outcome.MATCHED, now, by, but=question)
    record(by, "request.matched", request, now, mentorship=str(mentorship.pk))
    choice.refresh_from_db(fields=["state", "answered_at"])
    return mentorship


@transaction.atomic
def refuse(choice: Choice, now: datetime, by: Actor) -> None:
    """The chosen mentor cannot after all; a no needs no reason. The others come back, or the search. Idempotent."""
    request, question = choice.request, choice.recommended.question
    hold(request)
    choice.refresh_from_db(fields=["state"])
    if choice.state == Choice.State.DECLINED:
        return
    if choice.state != Choice.State.WAITING:
        raise Gone
    question.refresh_from_db(fields=["answer", "reservation"])
    drop(request, question, Answer.NO, now, by)
    record(by, "choice.declined", choice, now)
    choice.refresh_from_db(fields=["state", "answered_at"])


def expire_due(now: datetime) -> int:
    """Choices whose mentor has not answered in time: the others come back, or the search. Returns how many."""
    due = Choice.objects.filter(state=Choice.State.WAITING, confirm_by__lt=timezone.localdate(now))
    return sum(_expire(choice, now) for choice in due.select_related("request__person", "recommended__question"))


def remind_due(now: datetime) -> int:
    """Each chosen mentor who has not confirmed at half time is reminded once. Returns how many letters."""
    today = timezone.localdate(now)
    waiting = Choice.objects.filter(state=Choice.State.WAITING, reminded_at=None, confirm_by__gte=today)
    due = [
        choice
        for choice in waiting.select_related("recommended__question__mentor__person", "request__conversation")
        if half_over(timezone.localdate(choice.chosen_at), choice.confirm_by, today)
    ]
    return sum(_remind(choice, now) for choice in due)


@transaction.atomic
def _expire(choice: Choice, now: datetime) -> bool:
    question = choice.recommended.question
    request = choice.request
    hold(request)
    choice.refresh_from_db(fields=["state"])
    question.refresh_from_db(fields=["answer", "reservation"])
    if choice.state != Choice.State.WAITING:
        return False
    drop(request, question, Answer.EXPIRED, now, ROUTINE)
    record(ROUTINE, "choice.expired", choice, now)
    letters.settled(question, now)
    return True


@transaction.atomic
def _remind(choice: Choice, now: datetime) -> bool:
    if not mark(Choice.objects.filter(pk=choice.pk, state=Choice.State.WAITING), now):
        return False
    letters.confirmation("confirmation_reminder", choice, now, automatic=True)
    record(ROUTINE, "choice.reminded", choice, now)
    return True
