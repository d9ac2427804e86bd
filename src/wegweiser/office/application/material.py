"""Putting what came by mail or telephone where it belongs, with the mails beside (P6)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.mentors import clarifying
from wegweiser.mentors.models import Application
from wegweiser.programme.versions import current

from ..access import COORDINATION, OfficeRequest, of_application, office_door
from ..forms.writing import MaterialForm
from .log import lines_of


@office_door(*COORDINATION)
@of_application
def material(request: OfficeRequest, application: Application) -> HttpResponse:
    """The form with what is there, the mails and notes beside it."""
    now = timezone.now()
    form = MaterialForm(application, current(now).competencies, request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _show(request, application, form, 422 if form.is_bound else 200)
    try:
        changed = clarifying.complete(application, form.material(), now, request.actor)
    except clarifying.NothingOpen:
        form.add_error(None, _("Die Bewerbung ist inzwischen abgeschlossen. Es wurde nichts geändert."))
        return _show(request, application, form, 409)
    messages.success(request, _("Die Unterlagen sind ergänzt.") if changed else _("Es war schon alles so."))
    return redirect("office:application", application.pk)


def _show(request: OfficeRequest, application: Application, form: MaterialForm, status: int) -> HttpResponse:
    beside = [line for line in lines_of(application) if line.body]
    context = {"application": application, "form": form, "beside": beside}
    return render(request, "office/application/material.html", context, status=status)
