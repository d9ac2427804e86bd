"""A mentor tells the association of a mentorship, also afterwards, also if the two found each other (P22)."""

from datetime import datetime

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from wegweiser.consents import texts
from wegweiser.consents.models import DeclarationKind
from wegweiser.journal import Actor
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships import telling
from wegweiser.mentorships.models import Mentorship
from wegweiser.mentorships.refusals import AlreadyTogether, NotInTime, SamePerson
from wegweiser.people.registering import meet

from ..access import PortalRequest, portal_door
from .forms import TellForm
from .room import Room, room_door


@portal_door
@require_http_methods(["GET", "POST"])
def tell(request: PortalRequest) -> HttpResponse:
    """Name, address, day; the next page says whether it runs or waits, and why."""
    mentor = Mentor.objects.filter(person=request.person).select_related("person").first()
    if mentor is None:
        raise Http404
    now, today = timezone.now(), timezone.localdate()
    address = request.person.email or ""
    form = TellForm(request.POST or None, initial={"on": today}, own_address=address, today=today)
    told = _tell(form, mentor, now) if form.is_valid() else None
    if told is not None:
        return redirect("portal:told", told.pk)
    pledges = texts.shown(DeclarationKind.MENTORSHIP, get_language() or "de", now)
    context = {"form": form, "pledges": pledges}
    return render(request, "portal/mentorship/tell.html", context, status=422 if form.is_bound else 200)


def _tell(form: TellForm, mentor: Mentor, now: datetime) -> Mentorship | None:
    """The mentorship as it stands now; None, with the reason beside the field."""
    typed, language, by = form.cleaned_data, get_language() or "de", Actor.person(mentor.person_id)
    try:
        with transaction.atomic():
            mentee = meet(typed["name"], typed["email"], language, now, by)
            return telling.tell(mentor, mentee, typed["on"], now, by, language)
    except AlreadyTogether as already:
        return already.mentorship
    except SamePerson:
        form.add_error("email", _("Das ist Ihre eigene Adresse. Bitte die Ihres Mentees."))
    except NotInTime:
        form.add_error("on", _("Dieser Tag passt nicht. Bitte der Tag, an dem Sie begonnen haben."))
    return None


@room_door
@require_safe
def told(request: PortalRequest, room: Room) -> HttpResponse:
    """What came of it, for the mentor who told it."""
    if not room.is_mentor or room.mentorship.origin != Mentorship.Origin.TOLD:
        return redirect("portal:mentorship", room.mentorship.pk)
    return render(request, "portal/mentorship/told.html", {"room": room})
