"""Confirming the beginning: the day, and the pledges in full (P14, P15, P17, P19)."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wegweiser.consents import texts
from wegweiser.consents.models import DeclarationKind
from wegweiser.journal import Actor
from wegweiser.mentorships import beginning
from wegweiser.mentorships.lifecycle import NotAStep, State
from wegweiser.mentorships.refusals import NotAMember, NotInTime
from wegweiser.people import links
from wegweiser.people.models import PersonalLink

from ..access import LinkRequest, PortalRequest
from ..link_done import thanks
from .forms import BeginForm
from .room import Room, room_door, room_of_link


@room_door
@require_http_methods(["GET", "POST"])
def begin(request: PortalRequest, room: Room) -> HttpResponse:
    """Signed in; afterwards back in the room."""
    if not _may_confirm(room):
        raise Http404
    shown = _page(request, room, room.by)
    if shown is None:
        messages.success(request, _("Danke. Ihr Beginn und Ihre Zusagen sind festgehalten."))
    return shown or redirect("portal:mentorship", room.mentorship.pk)


def by_link(request: LinkRequest, link: PersonalLink) -> HttpResponse:
    """By the link in the letter; whoever has confirmed already is thanked again."""
    room = room_of_link(link.person, link.subject, timezone.now())
    if room is None or room.is_over:
        raise links.LinkDead
    if not _may_confirm(room):
        return thanks("begin")
    return _page(request, room, links.actor_of(link), "portal/by_link.html") or thanks("begin")


def _may_confirm(room: Room) -> bool:
    """Getting to know each other (the day may be changed until both agree), or told and not confirmed yet."""
    return room.state == State.GETTING_TO_KNOW or (room.state == State.RUNNING and room.my_day is None)


def _page(request: HttpRequest, room: Room, by: Actor, frame: str = "portal/layout.html") -> HttpResponse | None:
    """The page to show; None once it is confirmed."""
    day = room.mentorship.began_on or room.their_day or room.my_day or room.today
    form = BeginForm(request.POST or None, initial={"on": day}, day_is_fixed=room.state == State.RUNNING)
    if form.is_valid() and _confirm(form, room, by):
        return None
    pledges = texts.shown(DeclarationKind.MENTORSHIP, get_language() or "de", room.now)
    context = {"form": form, "room": room, "pledges": pledges, "frame": frame}
    return render(request, "portal/mentorship/begin.html", context, status=422 if form.is_bound else 200)


def _confirm(form: BeginForm, room: Room, by: Actor) -> bool:
    typed: dict[str, Any] = form.cleaned_data
    try:
        beginning.confirm(room.mentorship, room.side, typed["on"], get_language() or "de", room.now, by)
    except NotInTime:
        form.add_error("on", _("Dieser Tag liegt noch vor Ihnen. Bestätigen Sie, sobald Sie begonnen haben."))
    except NotAMember:
        form.add_error(None, _("Mentees sind Mitglieder. Bitte schreiben Sie uns, dann klären wir das."))
    except NotAStep:  # the other one was faster, or it is over: the room shows how it stands
        return True
    return not form.errors
