"""My mentorships, and the room of the two."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from wegweiser.mentors.models import Mentor
from wegweiser.mentorships.access import mentorships_visible_to

from ..access import PortalRequest, portal_door
from .next_step import next_step
from .room import Room, room_door
from .way import way_of


@portal_door
@require_safe
def mine(request: PortalRequest) -> HttpResponse:
    """The current ones and those that are over; nothing to see for whoever never had one and is no mentor."""
    now, may_tell = timezone.now(), Mentor.objects.filter(person=request.person).exists()
    found = mentorships_visible_to(request.person).with_both().order_by("-made_at")
    rooms = [Room(mentorship, request.person, now) for mentorship in found]
    if not rooms and not may_tell:
        raise Http404
    context = {
        "current": [room for room in rooms if not room.is_over],
        "past": [room for room in rooms if room.is_over],
        "may_tell": may_tell,
    }
    return render(request, "portal/mentorship/mine.html", context)


@room_door
@require_safe
def show(request: PortalRequest, room: Room) -> HttpResponse:
    """Where the two are, what is next, what they have agreed on."""
    context = {"room": room, "step": next_step(room), "months": way_of(room)}
    return render(request, "portal/mentorship/room.html", context)
