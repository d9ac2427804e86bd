"""Asking a mentor, and writing down what he or she answered (P20: the association speaks first)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.matching import asking
from wegweiser.matching.lifecycle import NotAStep
from wegweiser.matching.models import Question, Request
from wegweiser.matching.refusals import Refused
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships.refusals import NoPlace

from ..access import COORDINATION, OfficeRequest, of_request, office_door, posted
from ..forms.requests import QuestionForm
from .suggestions import show_suggestions


@office_door(*COORDINATION)
@of_request
@posted
def question(request: OfficeRequest, asked: Request) -> HttpResponse:
    """Ask one mentor, by link or because one has spoken; a place is reserved until the day of the answer."""
    form = QuestionForm(request.POST)
    if not form.is_valid():
        return show_suggestions(request, asked, 422, form)
    given = form.cleaned_data
    mentor = get_object_or_404(Mentor.objects.select_related("person"), pk=given["mentor"])
    try:
        asking.ask(asked, mentor, given["way"], timezone.now(), request.actor, given["answer_by"])
    except (Refused, NoPlace, NotAStep) as refused:
        form.add_error(None, why(refused))
        return show_suggestions(request, asked, 409, form)
    messages.success(request, _asked_words(given["way"]) % {"name": mentor.person.name})
    return redirect("office:request", asked.pk)


def _asked_words(way: str) -> str:
    if way == Question.Way.LINK:
        return _("%(name)s bekommt jetzt einen Link. Ein Platz ist so lange reserviert.")
    return _("Vermerkt: Sie sprechen mit %(name)s. Ein Platz ist so lange reserviert.")


def why(refused: Exception) -> str:
    if isinstance(refused, NoPlace):
        return _("Inzwischen ist dort kein Platz mehr frei.")
    return str(refused) if isinstance(refused, Refused) else moved_on()


def moved_on() -> str:
    """Somebody else was faster."""
    return _("Inzwischen hat sich etwas geändert. Bitte sehen Sie sich den Stand noch einmal an.")


def _question_of(asked: Request, key: str) -> Question:
    try:
        return get_object_or_404(asked.questions.select_related("mentor__person"), pk=UUID(key))
    except ValueError:
        return get_object_or_404(asked.questions.none())


@office_door(*COORDINATION)
@of_request
@posted
def answer(request: OfficeRequest, asked: Request) -> HttpResponse:
    """What the mentor told us; a no needs no reason."""
    put, yes = _question_of(asked, request.POST.get("question", "")), request.POST.get("answer") == "yes"
    try:
        asking.answer(put, yes, timezone.now(), request.actor)
        messages.success(request, _("Vermerkt: %(name)s.") % {"name": put.mentor.person.name})
    except (Refused, NoPlace, NotAStep) as refused:
        messages.warning(request, why(refused))
    return redirect("office:request", asked.pk)


@office_door(*COORDINATION)
@of_request
@posted
def taking_back(request: OfficeRequest, asked: Request) -> HttpResponse:
    """The question is no longer wanted; its place is free again."""
    put = _question_of(asked, request.POST.get("question", ""))
    try:
        asking.take_back(put, timezone.now(), request.actor)
        messages.success(request, _("Die Frage ist zurückgenommen, der Platz wieder frei."))
    except NotAStep:
        messages.info(request, moved_on())
    return redirect("office:request", asked.pk)
