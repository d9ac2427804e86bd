"""The agreement and the meetings: written by the two, read by the two, sealed (P17, P19)."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wegweiser.mentorships import agreement as story
from wegweiser.mentorships.refusals import Changed, NotInTime

from ..access import PortalRequest
from .forms import AgreementForm, MeetingForm
from .room import Room, room_door


@room_door
@require_http_methods(["GET", "POST"])
def agreement(request: PortalRequest, room: Room) -> HttpResponse:
    """Write it, or write on; if the other one wrote meanwhile, both versions stand side by side."""
    if not room.is_open:
        raise Http404
    written = room.agreement
    before = {"text": written.text, "revision": written.revision} if written else {"revision": 0}
    form = AgreementForm(request.POST or None, initial=before)
    if not form.is_valid():
        return _agreement_page(request, room, form, 422 if form.is_bound else 200)
    return _write(request, room, form)


def _write(request: PortalRequest, room: Room, form: AgreementForm) -> HttpResponse:
    text, revision = form.cleaned_data["text"], form.cleaned_data["revision"]
    try:
        story.write(room.mentorship, room.person, text, revision, room.now, room.by)
    except Changed as changed:
        now_there = changed.written
        again = AgreementForm(initial={"text": text, "revision": now_there.revision if now_there else 0})
        return _agreement_page(request, room, again, 409, theirs=now_there)
    messages.success(request, _("Ihre Abmachung ist gespeichert."))
    return redirect("portal:mentorship", room.mentorship.pk)


def _agreement_page(
    request: PortalRequest, room: Room, form: AgreementForm, status: int, theirs: story.Written | None = None
) -> HttpResponse:
    context = {"room": room, "form": form, "theirs": theirs}
    return render(request, "portal/mentorship/agreement.html", context, status=status)


@room_door
@require_http_methods(["GET", "POST"])
def meetings(request: PortalRequest, room: Room) -> HttpResponse:
    """All meetings, and one more."""
    form = MeetingForm(request.POST or None, initial={"on": room.today})
    if request.method == "POST" and not room.is_open:
        raise Http404
    if not form.is_valid() or not _note(form, room):
        context = {"room": room, "form": form}
        return render(request, "portal/mentorship/meetings.html", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Das Treffen steht auf Ihrem Weg."))
    return redirect("portal:mentorship", room.mentorship.pk)


def _note(form: MeetingForm, room: Room) -> bool:
    typed = form.cleaned_data
    try:
        story.note(room.mentorship, room.person, typed["on"], typed["line"], room.now, room.by)
    except NotInTime:
        form.add_error("on", _("Dieser Tag liegt noch vor Ihnen. Tragen Sie das Treffen danach ein."))
        return False
    return True


@room_door
@require_POST
def remove_meeting(request: PortalRequest, room: Room, meeting: UUID) -> HttpResponse:
    """Take a meeting off the way; the same again does nothing."""
    if not room.is_open:
        raise Http404
    story.remove(room.mentorship, room.person, meeting, room.now, room.by)
    messages.success(request, _("Das Treffen ist entfernt."))
    return redirect("portal:mentorship-meetings", room.mentorship.pk)
