"""Who plays which part in the association, from when to when."""

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.people.models import Role
from wegweiser.people.registering import meet, open_account
from wegweiser.people.roles import LastCoordinator, NotOnTheBoard, appoint, end_role
from wegweiser.ui.words import day

from .access import COORDINATION, OfficeRequest, office_door, posted
from .forms.officers import AppointmentForm


@office_door(*COORDINATION)
def officers(request: OfficeRequest) -> HttpResponse:
    """The parts of today, and the form that gives someone a part."""
    form = AppointmentForm(request.POST or None, initial={"since": timezone.localdate()})
    if request.method == "POST" and form.is_valid() and _appointed(request, form):
        return redirect("office:officers")
    today = timezone.localdate()
    not_over = Role.objects.filter(Q(until=None) | Q(until__gte=today)).select_related("person")
    context = {"form": form, "running": not_over.order_by("kind", "since", "person__name")}
    return render(request, "office/officers.html", context, status=422 if form.is_bound else 200)


def _appointed(request: OfficeRequest, form: AppointmentForm) -> bool:
    typed, now = form.cleaned_data, timezone.now()
    person = meet(typed["name"], typed["email"], "de", now, request.actor)
    try:
        appoint(person, typed["kind"], typed["since"], now, request.actor)
    except NotOnTheBoard:
        form.add_error("kind", _("Wer koordiniert, gehört zum Vorstand: Geben Sie bitte zuerst das Amt im Vorstand."))
        return False
    open_account(person, now, request.actor)
    words = {"name": person.name, "day": day(typed["since"])}
    coming = typed["since"] > timezone.localdate(now)
    begins = _("%(name)s ist eingetragen. Das Amt beginnt am %(day)s.") % words
    messages.success(request, begins if coming else _("%(name)s ist eingetragen und kann sich anmelden.") % words)
    return True


@office_door(*COORDINATION)
@posted
def ending(request: OfficeRequest, pk: int) -> HttpResponse:
    """Ends a part today."""
    role = Role.objects.filter(pk=pk).select_related("person").first()
    if role is None:
        raise Http404
    try:
        end_role(role, max(timezone.localdate(), role.since), timezone.now(), request.actor)
    except LastCoordinator:
        messages.error(request, _("Jemand muss koordinieren: Tragen Sie bitte zuerst die Nachfolge ein."))
    else:
        messages.success(request, _("Das Amt von %(name)s endet heute.") % {"name": role.person.name})
    return redirect("office:officers")
