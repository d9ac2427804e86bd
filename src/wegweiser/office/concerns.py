"""Concerns: seen only by those on their list; for everybody else they do not exist (P25, P17)."""

from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.mediation import solving
from wegweiser.mediation.access import concerns_visible_to, readers_of
from wegweiser.mediation.lifecycle import OPEN, NotAStep, State
from wegweiser.mediation.models import Concern
from wegweiser.mediation.reading import read
from wegweiser.ui.parts import StatusKind

from .access import CONCERN_READERS, OfficeRequest, office_door, posted
from .forms.concerns import AboutForm, ConcernNoteForm, SeparationForm

SHAPES: dict[str, StatusKind] = {
    State.NEW: "open",
    State.TAKEN_UP: "half",
    State.SOLVED: "done",
    State.SEPARATED: "done",
    State.SET_ASIDE: "none",
}


@office_door(*CONCERN_READERS)
def concerns(request: OfficeRequest) -> HttpResponse:
    """Those this person may read: open ones first."""
    visible = concerns_visible_to(request.person, timezone.now()).select_related("person")
    newest_first = visible.order_by("-raised_at")
    rows = [(one, SHAPES[one.state]) for one in sorted(newest_first, key=lambda one: one.state not in OPEN)]
    return render(request, "office/concerns.html", {"rows": rows})


def _of(request: OfficeRequest, pk: UUID) -> Concern:
    visible = concerns_visible_to(request.person, timezone.now())
    found = visible.select_related("person", "mentorship__mentor__person", "mentorship__mentee").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@office_door(*CONCERN_READERS)
def concern(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """One concern, opened; the journal keeps that."""
    return _show(request, _of(request, pk))


def _show(request: OfficeRequest, found: Concern, status: int = 200, **bound: Form) -> HttpResponse:
    now = timezone.now()
    context = {
        "concern": found,
        "shape": SHAPES[found.state],
        "told": read(found, request.person, now),
        "readers": readers_of(found, now),
        "is_open": found.state in OPEN,
        "note_form": ConcernNoteForm(auto_id="notiz_%s"),
        "outcome_form": ConcernNoteForm(auto_id="ergebnis_%s"),
        "separation_form": SeparationForm(initial={"on": timezone.localdate(now)}, auto_id="trennung_%s"),
        "about_form": AboutForm(solving.possible_mentorships(found), auto_id="paar_%s"),
        "open_fold": next(iter(bound), ""),
    }
    return render(request, "office/concern.html", context | bound, status=status)


@office_door(*CONCERN_READERS)
@posted
def taking_up(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Somebody looks after it (again)."""
    found = _of(request, pk)
    try:
        solving.take_up(found, timezone.now(), request.actor)
        messages.success(request, _("Sie kümmern sich darum."))
    except NotAStep:
        messages.info(request, _("Das Anliegen ist schon abgeschlossen."))
    return redirect("office:concern", pk)


@office_door(*CONCERN_READERS)
@posted
def note(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """A sealed note for the other readers."""
    found, form = _of(request, pk), ConcernNoteForm(request.POST, auto_id="notiz_%s")
    if not form.is_valid():
        return _show(request, found, 422, note_form=form)
    solving.note(found, form.cleaned_data["text"], timezone.now(), request.actor)
    messages.success(request, _("Festgehalten, versiegelt."))
    return redirect("office:concern", pk)


@office_door(*CONCERN_READERS)
@posted
def solution(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Solved together."""
    found, form = _of(request, pk), ConcernNoteForm(request.POST, auto_id="ergebnis_%s")
    if not form.is_valid():
        return _show(request, found, 422, outcome_form=form)
    try:
        solving.solve(found, form.cleaned_data["text"], timezone.now(), request.actor)
        messages.success(request, _("Als gelöst festgehalten."))
    except NotAStep:
        messages.info(request, _("Das geht gerade nicht: Bitte kümmern Sie sich zuerst darum."))
    return redirect("office:concern", pk)


@office_door(*CONCERN_READERS)
@posted
def separation(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """A clean separation: the mentorship ends."""
    found, form = _of(request, pk), SeparationForm(request.POST, auto_id="trennung_%s")
    if not form.is_valid():
        return _show(request, found, 422, separation_form=form)
    given = form.cleaned_data
    try:
        solving.separate(found, given["text"], given["on"], timezone.now(), request.actor)
        messages.success(request, _("Die Mentorschaft ist getrennt. Beide bekommen eine Nachricht ohne Gründe."))
    except solving.NoMentorship:
        form.add_error(None, _("Bitte sagen Sie zuerst, um welche Mentorschaft es geht."))
        return _show(request, found, 422, separation_form=form)
    except (NotAStep, ValueError):
        messages.info(request, _("Das geht gerade nicht. Bitte sehen Sie sich den Stand noch einmal an."))
    return redirect("office:concern", pk)


@office_door(*CONCERN_READERS)
@posted
def about(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Which mentorship it is about."""
    found = _of(request, pk)
    form = AboutForm(solving.possible_mentorships(found), request.POST, auto_id="paar_%s")
    if form.is_valid():
        solving.about(found, form.chosen(), timezone.now(), request.actor)
        messages.success(request, _("Vermerkt."))
    return redirect("office:concern", pk)


@office_door(*CONCERN_READERS)
@posted
def setting_aside(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """It was no concern."""
    found = _of(request, pk)
    try:
        solving.set_aside(found, timezone.now(), request.actor)
        messages.success(request, _("Abgelegt. Es war kein Anliegen."))
    except NotAStep:
        messages.info(request, _("Das Anliegen ist schon in Klärung oder abgeschlossen."))
    return redirect("office:concern", pk)
