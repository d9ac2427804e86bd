"""Getting in touch: letters, notes, and the applicant who does not want to go on (P7)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.mentors import clarifying
from wegweiser.mentors.lifecycle import NotAStep
from wegweiser.mentors.models import Application

from ..access import COORDINATION, OfficeRequest, of_application, office_door, posted
from ..forms.writing import LetterForm, NoteForm
from ..repeats import letter_was_sent, note_was_kept, one_after_the_other
from .page import show


@office_door(*COORDINATION)
@of_application
@posted
def letter(request: OfficeRequest, application: Application) -> HttpResponse:
    """A letter to the applicant: written, looked at, sent."""
    form = LetterForm(request.POST, auto_id="brief_%s")
    if not form.is_valid():
        return show(request, application, 422, letter_form=form)
    if "aendern" in request.POST:
        return show(request, application, letter_form=form)
    if "senden" not in request.POST:
        return render(request, "office/application/letter_preview.html", {"application": application, "form": form})
    return _send(request, application, form)


def _send(request: OfficeRequest, application: Application, form: LetterForm) -> HttpResponse:
    subject, body = form.cleaned_data["subject"], form.cleaned_data["body"]
    now = timezone.now()
    try:
        with one_after_the_other(application):
            if not letter_was_sent(application, subject, body, now):
                clarifying.write_to_applicant(application, subject, body, now, request.actor)
    except clarifying.NothingOpen:
        form.add_error(None, _("Die Bewerbung ist inzwischen abgeschlossen. Der Brief wurde nicht gesendet."))
        return show(request, application, 409, lost_text=body, letter_form=form)
    messages.success(request, _("Gesendet an %(name)s.") % {"name": application.person.name})
    return redirect("office:application", application.pk)


@office_door(*COORDINATION)
@of_application
@posted
def note(request: OfficeRequest, application: Application) -> HttpResponse:
    """A note or a telephone call."""
    form = NoteForm(request.POST, auto_id="notiz_%s")
    if not form.is_valid():
        return show(request, application, 422, note_form=form)
    words, now = form.cleaned_data, timezone.now()
    with one_after_the_other(application):
        if not note_was_kept(application, request.person, words["text"], now):
            clarifying.add_note(application, words["text"], request.person, now, words["kind"], words["minutes"])
    messages.success(request, _("Festgehalten."))
    return redirect("office:application", application.pk)


@office_door(*COORDINATION)
@of_application
@posted
def withdrawal(request: OfficeRequest, application: Application) -> HttpResponse:
    """The applicant does not want to go on."""
    try:
        clarifying.withdraw_application(application, timezone.now(), request.actor)
        messages.success(request, _("Die Bewerbung ist als zurückgezogen vermerkt."))
    except NotAStep:
        messages.info(request, _("Die Bewerbung war schon abgeschlossen. Es hat sich nichts geändert."))
    return redirect("office:application", application.pk)
