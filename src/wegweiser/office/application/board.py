"""The board decides: laying before it, voting, staying out, recording the resolution (P9)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.mentors import admission
from wegweiser.mentors.admission import round_of
from wegweiser.mentors.lifecycle import NotAStep, State
from wegweiser.mentors.models import Application
from wegweiser.people.models import Person
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice, Matter
from wegweiser.resolutions.refusals import AlreadyResolved, Refused
from wegweiser.ui.words import day, moment

from ..access import BOARD, COORDINATION, OfficeRequest, of_application, office_door, posted
from ..forms.deciding import ResolutionForm, VoteForm
from .page import resolution_form, show


@office_door(*COORDINATION)
@of_application
@posted
def submission(request: OfficeRequest, application: Application) -> HttpResponse:
    """Lay it before the board; every member who may take part is told."""
    try:
        opened = admission.lay_before_board(application, timezone.now(), request.actor)
        due = {"day": day(opened.matter.due_on)}
        messages.success(request, _("Liegt beim Vorstand. Stimmen sind bis %(day)s erbeten.") % due)
    except NotAStep:
        messages.info(request, _("Die Bewerbung liegt schon beim Vorstand oder ist weiter."))
    return redirect("office:application", application.pk)


@office_door(*BOARD)
@of_application
@posted
def vote(request: OfficeRequest, application: Application) -> HttpResponse:
    """One's own vote; may be changed until the resolution is recorded."""
    form, matter = VoteForm(request.POST), _matter(application, request.POST.get("matter", ""))
    if matter is None or not form.is_valid():
        return _moved_on(request, application)
    try:
        cast = deciding.cast(matter, request.person, form.cleaned_data["choice"], timezone.now(), request.actor)
        messages.success(request, _("Ihre Stimme: %(choice)s.") % {"choice": cast.get_choice_display()})
    except Refused as refused:
        messages.warning(request, who_was_first(refused))
    return redirect("office:application", application.pk)


@office_door(*BOARD)
@of_application
@posted
def recusal(request: OfficeRequest, application: Application) -> HttpResponse:
    """Close to the applicant: stays out of this matter."""
    newest = round_of(application)
    if newest is None:
        return _moved_on(request, application)
    try:
        deciding.declare_close_relation(newest.matter, request.person, timezone.now(), request.actor)
        messages.success(request, _("Vermerkt. Sie wirken an diesem Beschluss nicht mit."))
    except Refused as refused:
        messages.warning(request, who_was_first(refused))
    return redirect("office:application", application.pk)


@office_door(*BOARD)
@of_application
@posted
def resolution(request: OfficeRequest, application: Application) -> HttpResponse:
    """What the board resolved: written, looked at, recorded."""
    matter = _matter(application, request.POST.get("matter", ""))
    if matter is None:
        return _moved_on(request, application)
    form = resolution_form(request, matter, request.POST)
    if not form.is_valid():
        return show(request, application, 422, resolution_form=form)
    if "aendern" in request.POST:
        return show(request, application, resolution_form=form)
    if "festhalten" not in request.POST:
        context = {"application": application, "form": form, "words": form.in_words()}
        return render(request, "office/application/resolution_preview.html", context)
    return _record(request, application, matter, form)


def _record(request: OfficeRequest, application: Application, matter: Matter, form: ResolutionForm) -> HttpResponse:
    try:
        _decide(application, matter, form, request.person)
    except AlreadyResolved as resolved:
        application.refresh_from_db()
        messages.warning(request, who_was_first(resolved))
        return show(request, application, 409, lost_text=form.cleaned_data["reason"])
    except Refused as refused:
        form.add_error(None, str(refused))
        return show(request, application, 422, resolution_form=form)
    except NotAStep:
        return _moved_on(request, application)
    messages.success(request, _("Der Beschluss ist festgehalten. Die Nachricht liegt als Entwurf bereit."))
    return redirect("office:application", application.pk)


def _decide(application: Application, matter: Matter, form: ResolutionForm, recorder: Person) -> None:
    given, now = form.cleaned_data, timezone.now()
    outcome, present = Choice(given["outcome"]), form.present_people()
    reason, how, until = given["reason"], given["how"], given["until"]
    admission.decide(application, matter, outcome, given["on"], reason, how, present, recorder, now, until)


def who_was_first(refused: Refused) -> str:
    """Why it was not taken; if somebody was faster: who, when and what."""
    if not isinstance(refused, AlreadyResolved):
        return str(refused)
    first = refused.resolution
    who = {"name": first.recorded_by.name, "moment": moment(first.recorded_at)}
    fact = _("Jemand war schneller: %(name)s hat am %(moment)s den Beschluss festgehalten.") % who
    outcome = _("Er lautet: %(outcome)s.") % {"outcome": first.get_outcome_display()}
    return f"{fact} {outcome}"


def _matter(application: Application, meant: str) -> Matter | None:
    """The matter that lies before the board, if it is the one on the page that was sent."""
    newest = round_of(application)
    try:
        if application.state == State.WITHDRAWN:
            return None
        return newest.matter if newest and newest.matter_id == UUID(meant) else None
    except ValueError:
        return None


def _moved_on(request: OfficeRequest, application: Application) -> HttpResponse:
    messages.info(request, _("Inzwischen hat sich etwas geändert. Bitte sehen Sie sich den Stand noch einmal an."))
    return redirect("office:application", application.pk)
