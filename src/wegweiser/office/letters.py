"""Letters that nobody got or that are still on their way."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.mail.lifecycle import LetterState, NotPossible
from wegweiser.mail.models import Letter
from wegweiser.mail.models.letters import LetterQuerySet
from wegweiser.mail.outbox import can_send
from wegweiser.mail.todo import letters_nobody_got
from wegweiser.mentors.access import applications_visible_to
from wegweiser.mentors.models import Application

from .access import COORDINATION, OfficeRequest, office_door, posted

SHOWN = 100


@office_door(*COORDINATION)
def letters(request: OfficeRequest) -> HttpResponse:
    """Failed ones with their reason, waiting ones below."""
    waiting = _visible(request).queued().select_related("recipient_person").order_by("written_at")
    failed = letters_nobody_got().filter(pk__in=_visible(request).values("pk"))
    context = {"failed": failed[:SHOWN], "waiting": waiting[:SHOWN], "can_send": can_send()}
    return render(request, "office/letters.html", context)


def _visible(request: OfficeRequest) -> LetterQuerySet:
    """Every letter but those about the own application."""
    own = Application.objects.exclude(pk__in=applications_visible_to(request.person, request.roles).values("pk"))
    return Letter.objects.exclude(conversation_id__in=own.values("conversation_id"))


@office_door(*COORDINATION)
@posted
def attempt(request: OfficeRequest, pk: object) -> HttpResponse:
    """Try again (the address may have been corrected meanwhile)."""
    letter = get_object_or_404(_visible(request).exclude(state=LetterState.DRAFT), pk=pk)
    try:
        letter.send(request.actor, timezone.now())
        messages.success(request, _("Der Brief ist wieder auf dem Weg."))
    except NotPossible:
        messages.info(request, _("Dieser Brief ist inzwischen verworfen worden."))
    return redirect("office:letters")


@office_door(*COORDINATION)
@posted
def discarding(request: OfficeRequest, pk: object) -> HttpResponse:
    """Drop a letter that can't be delivered."""
    letter = get_object_or_404(_visible(request).exclude(state=LetterState.DRAFT), pk=pk)
    try:
        letter.discard(request.actor, timezone.now())
        messages.success(request, _("Der Brief ist verworfen."))
    except NotPossible:
        messages.info(request, _("Dieser Brief ist schon unterwegs oder angekommen."))
    return redirect("office:letters")
