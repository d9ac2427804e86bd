"""Who asks to become a member: the board or the coordination accepts (P26)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.matching import waking
from wegweiser.membership import joining_wish
from wegweiser.membership.access import MAY_ADMIT, joining_requests_visible_to
from wegweiser.membership.models import JoiningRequest
from wegweiser.membership.refusals import AlreadyDecided, OwnMatter

from .access import OfficeRequest, office_door, posted

SHOWN = 20


@office_door(*MAY_ADMIT)
def joinings(request: OfficeRequest) -> HttpResponse:
    """What waits, and what was decided lately."""
    visible = joining_requests_visible_to(request.person, request.roles).select_related("person", "decided_by")
    asked = visible.filter(state=JoiningRequest.State.ASKED).order_by("asked_at")
    decided = visible.exclude(state=JoiningRequest.State.ASKED).order_by("-decided_at")[:SHOWN]
    return render(request, "office/joinings.html", {"asked": asked, "decided": decided})


def _decide(request: OfficeRequest, pk: UUID, accepts: bool) -> HttpResponse:
    found = get_object_or_404(joining_requests_visible_to(request.person, request.roles), pk=pk)
    now, name = timezone.now(), {"name": found.person.name}
    try:
        if accepts:
            waking.accept_joining(found, request.person, now, request.actor)
            messages.success(request, _("%(name)s ist jetzt Mitglied.") % name)
        else:
            joining_wish.decline(found, request.person, now, request.actor)
            messages.success(request, _("Abgelehnt. %(name)s bekommt Nachricht.") % name)
    except (AlreadyDecided, OwnMatter) as refused:
        messages.info(request, str(refused) or _("Darüber ist schon entschieden."))
    return redirect("office:joinings")


@office_door(*MAY_ADMIT)
@posted
def acceptance(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Becomes a member from today; a waiting request wakes."""
    return _decide(request, pk, accepts=True)


@office_door(*MAY_ADMIT)
@posted
def refusal(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Does not become a member."""
    return _decide(request, pk, accepts=False)
