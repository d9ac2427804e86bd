"""The short version that a mentor reads first, and notes of talks."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.matching import noting, shortening
from wegweiser.matching.models import Request
from wegweiser.matching.refusals import EmptyText, StillNames

from ..access import COORDINATION, OfficeRequest, of_request, office_door, posted
from ..forms.requests import ShortVersionForm
from ..forms.writing import NoteForm
from .page import show


@office_door(*COORDINATION)
@of_request
@posted
def short_version(request: OfficeRequest, asked: Request) -> HttpResponse:
    """Confirmed by a person: what stands here is all a mentor learns before both said yes (P21)."""
    form = ShortVersionForm(request.POST, auto_id="kurz_%s")
    if not form.is_valid():
        return show(request, asked, 422, short_form=form)
    text, anyway = form.cleaned_data["text"], form.cleaned_data["anyway"]
    try:
        shortening.confirm(asked, text, request.person, timezone.now(), request.actor, anyway=anyway)
    except StillNames as found:
        return show(request, asked, 422, short_form=_with_names(request, found))
    except EmptyText:
        form.add_error("text", _("Bitte schreiben Sie ein paar Sätze."))
        return show(request, asked, 422, short_form=form)
    messages.success(request, _("Die Kurzfassung ist bestätigt."))
    return redirect("office:request", asked.pk)


def _with_names(request: OfficeRequest, found: StillNames) -> ShortVersionForm:
    form = ShortVersionForm(request.POST, auto_id="kurz_%s", asks=True)
    form.is_valid()
    names = {"found": ", ".join(found.found)}
    form.add_error(
        "text", _("Das könnte die Person erkennbar machen: %(found)s. Bitte ändern oder bestätigen.") % names
    )
    return form


@office_door(*COORDINATION)
@of_request
@posted
def note(request: OfficeRequest, asked: Request) -> HttpResponse:
    """A note or a telephone call."""
    form = NoteForm(request.POST, auto_id="notiz_%s")
    if not form.is_valid():
        return show(request, asked, 422, note_form=form)
    words = form.cleaned_data
    noting.add_note(asked, words["text"], request.person, timezone.now(), words["kind"], words["minutes"])
    messages.success(request, _("Festgehalten."))
    return redirect("office:request", asked.pk)
