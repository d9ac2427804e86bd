"""Mails of which a person must say where they belong."""

from functools import wraps
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.inbox import deciding_by_hand
from wegweiser.mail.lifecycle import IncomingState, NotPossible
from wegweiser.mail.models import IncomingMail
from wegweiser.mentors.access import applications_visible_to

from .access import COORDINATION, NOT_PLACED, READERS, OfficeRequest, View, note_opening, office_door, posted
from .forms.post import PlaceForm

SET_ASIDE_SHOWN = 20


@office_door(*READERS)
def undecided(request: OfficeRequest) -> HttpResponse:
    """What waits, and what was set aside lately."""
    waiting = IncomingMail.objects.filter(state__in=[IncomingState.UNDECIDED, IncomingState.QUARANTINED])
    aside = IncomingMail.objects.filter(state=IncomingState.SET_ASIDE).order_by("-received_at")
    context = {"mails": waiting.order_by("received_at"), "set_aside": aside[:SET_ASIDE_SHOWN]}
    return render(request, "office/post.html", context)


@office_door(*READERS)
def mail(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """One of them, with what may become of it."""
    incoming = _not_placed(pk)
    note_opening(request, incoming, "mail.opened")
    return _show(request, incoming)


def if_still_open(view: View) -> View:
    """If somebody places the mail at the same moment, the second is told."""

    @wraps(view)
    def answer(request: OfficeRequest, pk: UUID) -> HttpResponse:
        try:
            return view(request, pk)
        except NotPossible:
            messages.info(request, _("Jemand hat diese E-Mail schon zugeordnet."))
            return redirect("office:post")

    return answer


def _not_placed(pk: UUID) -> IncomingMail:
    mails = IncomingMail.objects.filter(state__in=NOT_PLACED)
    return get_object_or_404(mails.select_related("words").prefetch_related("attachments"), pk=pk)


def _place_form(request: OfficeRequest, incoming: IncomingMail, data: object = None) -> PlaceForm:
    visible = applications_visible_to(request.person, request.roles).open()
    return PlaceForm(list(visible.select_related("person").order_by("person__name")), data, incoming.sender_address)


def _show(request: OfficeRequest, incoming: IncomingMail, form: PlaceForm | None = None) -> HttpResponse:
    context = {
        "mail": incoming,
        "form": form or _place_form(request, incoming),
        "coordinates": bool(request.roles.intersection(COORDINATION)),
        "is_aside": incoming.state == IncomingState.SET_ASIDE,
    }
    return render(request, "office/mail.html", context, status=422 if form else 200)


@office_door(*COORDINATION)
@posted
@if_still_open
def placing(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """It belongs to an application."""
    incoming = _open(request, pk)
    if incoming is None:
        return redirect("office:post")
    form = _place_form(request, incoming, request.POST)
    if not form.is_valid():
        return _show(request, incoming, form)
    application = form.chosen()
    deciding_by_hand.to_application(incoming, application, timezone.now(), request.actor)
    messages.success(request, _("Die E-Mail steht jetzt bei %(name)s.") % {"name": application.person.name})
    return redirect("office:application", application.pk)


@office_door(*COORDINATION)
@posted
@if_still_open
def application(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """It is an application."""
    incoming = _open(request, pk)
    if incoming is None:
        return redirect("office:post")
    try:
        made = deciding_by_hand.as_new_application(incoming, timezone.now(), request.actor)
    except deciding_by_hand.NoSender:
        messages.warning(request, _("Die E-Mail nennt keinen Absender, dem wir antworten könnten."))
        return redirect("office:mail", pk)
    messages.success(request, _("Daraus ist eine Bewerbung geworden."))
    return redirect("office:application", made.pk)


@office_door(*COORDINATION)
@posted
@if_still_open
def setting_aside(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """It belongs nowhere."""
    incoming = _open(request, pk)
    if incoming is not None:
        deciding_by_hand.set_aside(incoming, timezone.now(), request.actor)
        messages.success(request, _("Beiseitegelegt. Sie finden die E-Mail unter „Beiseitegelegt“ wieder."))
    return redirect("office:post")


@office_door(*COORDINATION)
@posted
@if_still_open
def return_to_list(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Set aside by mistake: back to the list."""
    incoming = _open(request, pk)
    if incoming is not None:
        incoming.leave_undecided(request.actor, timezone.now())
        messages.success(request, _("Die E-Mail wartet wieder."))
    return redirect("office:post")


def _open(request: OfficeRequest, pk: UUID) -> IncomingMail | None:
    """The mail, if nobody has placed it meanwhile; says so if somebody has."""
    incoming = get_object_or_404(IncomingMail, pk=pk)
    if incoming.state in NOT_PLACED:
        return incoming
    messages.info(request, _("Jemand hat diese E-Mail schon zugeordnet."))
    return None
