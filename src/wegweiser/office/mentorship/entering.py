"""Entering a mentorship that somebody told us of: by mail, by telephone, face to face (P22)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wegweiser.inbox import deciding_by_hand
from wegweiser.mail.models import IncomingMail
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships import telling
from wegweiser.mentorships.lifecycle import State
from wegweiser.mentorships.models import Mentorship
from wegweiser.mentorships.refusals import AlreadyTogether, NotInTime, SamePerson
from wegweiser.people.registering import meet

from ..access import COORDINATION, OfficeRequest, mails_to_place, mentorships_visible_in, office_door
from ..forms.mentorships import EnterForm


@office_door(*COORDINATION)
def enter(request: OfficeRequest) -> HttpResponse:
    """Write it down; what would be a third one, or has a mentee who is no member, waits as a notice."""
    mail = _mail(request)
    form = EnterForm(request.POST or None, initial=_initial(mail))
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, mail, 422 if form.is_bound else 200)
    try:
        made = _written_down(request, form, mail)
    except AlreadyTogether as together:
        messages.info(request, _("Diese beiden sind schon eingetragen."))
        return _to(request, together.mentorship)
    except (NotInTime, SamePerson) as refused:
        form.add_error("on" if isinstance(refused, NotInTime) else "email", _why(refused))
        return _page(request, form, mail, 422)
    messages.success(request, _outcome(made))
    return _to(request, made)


def _outcome(made: Mentorship) -> str:
    running = made.state == State.RUNNING
    return _("Die Mentorschaft läuft.") if running else _("Als Meldung festgehalten. Bitte entscheiden Sie.")


def _why(refused: Exception) -> str:
    if isinstance(refused, NotInTime):
        return _("Dieser Tag liegt noch vor uns.")
    return _("Das ist die Adresse der Mentorin oder des Mentors selbst.")


def _page(request: OfficeRequest, form: EnterForm, mail: IncomingMail | None, status: int) -> HttpResponse:
    return render(request, "office/mentorship_enter.html", {"form": form, "mail": mail}, status=status)


def _written_down(request: OfficeRequest, form: EnterForm, mail: IncomingMail | None) -> Mentorship:
    given, now = form.cleaned_data, timezone.now()
    mentee = meet(given["name"], given["email"], get_language() or "de", now, request.actor)
    made = telling.enter(given["mentor"], mentee, given["on"], now, request.actor)
    if mail is not None:
        deciding_by_hand.to_mentorship(mail, made, now, request.actor)
    return made


def _to(request: OfficeRequest, made: Mentorship) -> HttpResponse:
    visible = mentorships_visible_in(request).filter(pk=made.pk).exists()
    return redirect("office:mentorship", made.pk) if visible else redirect("office:mentorships")


def _mail(request: OfficeRequest) -> IncomingMail | None:
    """The mail it came by, if one is named and visible to whoever asks."""
    try:
        key = UUID(request.GET.get("mail", ""))
    except ValueError:
        return None
    return mails_to_place(request).select_related("words").filter(pk=key).first()


def _initial(mail: IncomingMail | None) -> dict[str, Any]:
    sender = mail.sender_address if mail else ""
    mentor = Mentor.objects.filter(person__email__iexact=sender).first() if sender else None
    return {"mentor": mentor, "on": timezone.localdate()}
