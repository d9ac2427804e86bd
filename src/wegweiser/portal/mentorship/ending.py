"""The end, as either of the two says it; before the beginning: it came to nothing (P19, P25)."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wegweiser.matching.coming_to_nothing import came_to_nothing
from wegweiser.mentorships import ending as story
from wegweiser.mentorships.lifecycle import NotAStep, State
from wegweiser.mentorships.models import Ending
from wegweiser.mentorships.refusals import NotInTime

from ..access import PortalRequest
from .forms import EndForm
from .room import Room, room_door


@room_door
@require_http_methods(["GET", "POST"])
def ending(request: PortalRequest, room: Room) -> HttpResponse:
    """Which of the two ends it is follows from how far the two have come."""
    if room.is_over and request.method == "POST":  # sent twice, or the other one was faster
        return redirect("portal:mentorship", room.mentorship.pk)
    if room.state == State.GETTING_TO_KNOW:
        return _nothing_came_of_it(request, room)
    if room.state != State.RUNNING:
        raise Http404
    form = EndForm(request.POST or None, initial={"on": room.today})
    if form.is_valid() and _end(form, room):
        messages.success(request, _("Ihre Mentorschaft ist beendet. Danke Ihnen beiden."))
        return redirect("portal:mentorship", room.mentorship.pk)
    context = {"room": room, "form": form}
    return render(request, "portal/mentorship/ending.html", context, status=422 if form.is_bound else 200)


def _end(form: EndForm, room: Room) -> bool:
    on, reason = form.cleaned_data["on"], Ending.Reason(form.cleaned_data["reason"])
    state = story.fitting_state(room.mentorship, on)
    try:
        story.end(room.mentorship, state, on, reason, room.side, room.now, room.by)
    except NotInTime:
        form.add_error("on", _("Dieser Tag passt nicht: nicht vor dem Beginn, und nicht später als heute."))
        return False
    except NotAStep:  # the other one was faster
        return True
    return True


def _nothing_came_of_it(request: PortalRequest, room: Room) -> HttpResponse:
    if request.method != "POST":
        return render(request, "portal/mentorship/came_to_nothing.html", {"room": room})
    try:
        came_to_nothing(room.mentorship, room.now, room.by)
    except NotAStep:  # the other one was faster
        return redirect("portal:mentorship", room.mentorship.pk)
    messages.success(request, _("Das ist notiert. Danke, dass Sie es sagen."))
    return redirect("portal:mentorship", room.mentorship.pk)
