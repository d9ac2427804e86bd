"""Going on: each of the two wishes for a day; the same day twice extends (P19)."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wegweiser.journal import Actor
from wegweiser.mentorships import extending
from wegweiser.mentorships.lifecycle import NotAStep, State
from wegweiser.mentorships.refusals import NotInTime
from wegweiser.people import links
from wegweiser.people.models import PersonalLink

from ..access import LinkRequest, PortalRequest
from ..link_done import thanks
from .forms import ExtensionForm
from .room import Room, room_door, room_of_link


@room_door
@require_http_methods(["GET", "POST"])
def extension(request: PortalRequest, room: Room) -> HttpResponse:
    """Signed in; afterwards back in the room, which shows how it stands."""
    if room.state != State.RUNNING:
        raise Http404
    was_until = room.mentorship.ends_on
    shown = _page(request, room, room.by)
    if shown is None:
        room.mentorship.refresh_from_db(fields=["ends_on"])
        messages.success(request, _told(room, extended=room.mentorship.ends_on != was_until))
    return shown or redirect("portal:mentorship", room.mentorship.pk)


def by_link(request: LinkRequest, link: PersonalLink) -> HttpResponse:
    """By the link in the letter."""
    room = room_of_link(link.person, link.subject, timezone.now())
    if room is None or room.state != State.RUNNING:
        raise links.LinkDead
    return _page(request, room, links.actor_of(link), "portal/by_link.html") or thanks("extension")


def _page(request: HttpRequest, room: Room, by: Actor, frame: str = "portal/layout.html") -> HttpResponse | None:
    """The page to show; None once the wish is noted."""
    until = room.their_wish or room.my_wish or extending.suggested_until(room.mentorship, room.now)
    form = ExtensionForm(request.POST or None, initial={"until": until})
    if form.is_valid() and _wish(form, room, by):
        return None
    context = {"form": form, "room": room, "frame": frame, "by_link": frame == "portal/by_link.html"}
    return render(request, "portal/mentorship/extension.html", context, status=422 if form.is_bound else 200)


def _wish(form: ExtensionForm, room: Room, by: Actor) -> bool:
    try:
        extending.wish(room.mentorship, room.side, form.cleaned_data["until"], room.now, by)
    except NotInTime:
        form.add_error("until", _("Dieser Tag liegt nicht nach dem, den Sie schon verabredet haben."))
        return False
    except NotAStep:  # it has ended meanwhile: the room says so
        return True
    return True


def _told(room: Room, extended: bool) -> str:
    if extended:
        return _("Schön: Sie machen beide weiter.")
    return _("Ihr Wunsch ist notiert. Sobald %(name)s denselben Tag nennt, geht es weiter.") % {
        "name": room.other.name
    }
