"""Telling the applicant: the draft is read, changed and sent by a person (P9)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.mail.lifecycle import LetterState, NotPossible
from wegweiser.mentors import announcing
from wegweiser.mentors.models import Application

from ..access import COORDINATION, OfficeRequest, of_application, office_door, posted
from ..forms.writing import AnnouncementForm
from ..repeats import link_was_sent, one_after_the_other
from .page import needs_link, show
from .steps import Current, current_step


@office_door(*COORDINATION)
@of_application
def message(request: OfficeRequest, application: Application) -> HttpResponse:
    """The draft: POST keeps the changed words, GET shows the letter as it will go."""
    step = current_step(application, timezone.now())
    if step.sheet != "letter" or step.announcement is None:
        return _gone_already(request, application)
    if request.method == "POST":
        return _revise(request, application, step)
    context = {"application": application, "letter": step.announcement.letter, "with_link": needs_link(step)}
    return render(request, "office/application/message_preview.html", context)


def _revise(request: OfficeRequest, application: Application, step: Current) -> HttpResponse:
    form = AnnouncementForm(request.POST, needs_link=needs_link(step), auto_id="nachricht_%s")
    if not form.is_valid() or step.announcement is None:
        return show(request, application, 422, message_form=form)
    subject, body = form.cleaned_data["subject"], form.cleaned_data["body"]
    try:
        step.announcement.letter.revise(subject, body, request.actor, timezone.now())
    except NotPossible:
        return _gone_already(request, application)
    return redirect("office:application-message", application.pk)


@office_door(*COORDINATION)
@of_application
@posted
def dispatch(request: OfficeRequest, application: Application) -> HttpResponse:
    """Send it now."""
    announcement = announcing.announcement_of(application)
    if announcement is None or announcement.letter.state != LetterState.DRAFT:
        return _gone_already(request, application)
    try:
        announcing.announce(announcement, timezone.now(), request.actor)
    except announcing.LinkMissing:
        messages.warning(request, _("Im Text fehlt die Stelle für den persönlichen Link. Er wurde nicht gesendet."))
        return redirect("office:application", application.pk)
    messages.success(request, _("Gesendet an %(name)s.") % {"name": application.person.name})
    return redirect("office:application", application.pk)


@office_door(*COORDINATION)
@of_application
@posted
def invitation(request: OfficeRequest, application: Application) -> HttpResponse:
    """A fresh personal link; the old one dies."""
    now = timezone.now()
    with one_after_the_other(application):
        repeated = link_was_sent(application, now)
        if not repeated:
            announcing.invite_again(application, now, request.actor)
    sent = _("Ein neuer Link ist unterwegs. Der alte gilt nicht mehr.")
    messages.success(request, _("Eben ging schon ein Link hinaus; er gilt.") if repeated else sent)
    return redirect("office:application", application.pk)


def _gone_already(request: OfficeRequest, application: Application) -> HttpResponse:
    messages.info(request, _("Die Nachricht ist schon gesendet, oder es gibt noch keine."))
    return redirect("office:application", application.pk)
