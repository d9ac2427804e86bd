"""My releases: each given and withdrawn alone, as easily one way as the other (P8)."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wegweiser.consents.giving import give, withdraw
from wegweiser.consents.living import ConsentState, state_of
from wegweiser.consents.models import ConsentText, Purpose
from wegweiser.consents.texts import current
from wegweiser.journal import Actor
from wegweiser.mentors.models import Mentor
from wegweiser.mentors.withdrawing import release_page_again, withdraw_page

from .access import PortalRequest, portal_door


@portal_door
@require_safe
def overview(request: PortalRequest) -> HttpResponse:
    """Every purpose with its wording, since when it is given, and one button."""
    if not Mentor.objects.filter(person=request.person).exists():
        raise Http404
    now, language = timezone.now(), get_language() or "de"
    rows = [_row(state, current(state.purpose, language, now)) for state in state_of(request.person, now)]
    return render(request, "portal/consents.html", {"rows": rows})


def _row(state: ConsentState, text: ConsentText) -> tuple[ConsentState, ConsentText, ConsentText | None]:
    """The state; what was agreed to, or would be; the newer wording, if there is one."""
    if not state.is_given or state.text is None:
        return state, text, None
    return state, state.text, text if state.newer_text else None


@portal_door
def change(request: PortalRequest, purpose: str) -> HttpResponse:
    """Give or withdraw one release; the same again does nothing. Opened without a form (after signing in
    again), it leads to the overview."""
    mentor = Mentor.objects.filter(person=request.person).select_related("person").first()
    if mentor is None or purpose not in Purpose.values:
        raise Http404
    if request.method != "POST":
        return redirect("portal:consents")
    now, by, language = timezone.now(), Actor.person(request.person.pk), get_language() or "de"
    given = request.POST.get("action") == "give"
    if purpose == Purpose.PAGE:
        (release_page_again(mentor, language, now, by) if given else withdraw_page(mentor, now, by))
    else:
        (give(request.person, purpose, language, now, by) if given else withdraw(request.person, purpose, now, by))
    messages.success(request, _given(purpose) if given else _withdrawn(purpose))
    return redirect("portal:consents")


def _given(purpose: str) -> str:
    if purpose == Purpose.PAGE:
        return _("Ihre Seite ist wieder freigegeben.")
    return _("Freigegeben: %(purpose)s.") % {"purpose": Purpose(purpose).label}


def _withdrawn(purpose: str) -> str:
    if purpose == Purpose.PAGE:
        return _(
            "Ihre Seite und Ihr Foto sind ab sofort nicht mehr öffentlich. Sonst ändert sich nichts für Sie, "
            "und wieder freigeben können Sie sie jederzeit."
        )
    return _("Zurückgenommen: %(purpose)s.") % {"purpose": Purpose(purpose).label}
