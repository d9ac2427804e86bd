"""The recommendation: one to three mentors who agreed in principle; choosing exactly one is one's yes (P20)."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wegweiser.journal import Actor
from wegweiser.matching import choosing
from wegweiser.matching.access import for_mentee, recommendation_of
from wegweiser.matching.lifecycle import NotAStep
from wegweiser.matching.models import Recommendation
from wegweiser.matching.refusals import Refused
from wegweiser.mentorships.refusals import NoPlace
from wegweiser.people import links
from wegweiser.people.models import Person, PersonalLink

from ..access import LinkRequest, PortalRequest, portal_door
from ..link_done import thanks


@portal_door
@require_http_methods(["GET", "HEAD", "POST"])
def recommendation(request: PortalRequest, pk: UUID) -> HttpResponse:
    """Signed in: look at it, choose one or none of them."""
    found = _of(request.person, pk)
    if request.method != "POST":
        return _show(request, found)
    done, trouble = _answer(request, found, Actor.person(request.person.pk))
    if trouble:
        return _show(request, found, trouble)
    if done == "chosen-none":
        messages.success(request, _("Danke für die klare Antwort. Wir suchen weiter."))
    return redirect("portal:request")


def by_link(request: LinkRequest, link: PersonalLink) -> HttpResponse:
    """The same by the link in the letter; the press answers, looking does nothing."""
    found = recommendation_of(link.person, UUID(link.subject))
    if found is None:
        raise links.LinkDead
    if request.method != "POST":
        return _show(request, found)
    done, trouble = _answer(request, found, links.actor_of(link))
    return _show(request, found, trouble) if trouble else thanks(done)


def _of(person: Person, pk: UUID) -> Recommendation:
    found = recommendation_of(person, pk)
    if found is None:
        raise Http404
    return found


def _answer(request: HttpRequest, found: Recommendation, by: Actor) -> tuple[str, str]:
    """What was done (a key of link_done.DONE), or a sentence about what stands in the way."""
    if request.POST.get("action") == "none":
        return _do_none(found, by)
    chosen = found.mentors.filter(pk=_number(request.POST.get("mentor", ""))).first()
    if chosen is None:
        return "", _("Bitte wählen Sie jemanden aus, oder sagen Sie uns, dass niemand davon passt.")
    try:
        choosing.choose(chosen, timezone.now(), by)
    except (Refused, NoPlace, NotAStep):
        return "", _("Das geht leider nicht mehr. Unten sehen Sie, wer noch da ist; sonst melden wir uns bei Ihnen.")
    return "chosen", ""


def _do_none(found: Recommendation, by: Actor) -> tuple[str, str]:
    try:
        choosing.decline_all(found, timezone.now(), by)
    except (Refused, NotAStep):
        return "", _("Diese Empfehlung ist schon beantwortet.")
    return "chosen-none", ""


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 18 else 0


def _show(request: HttpRequest, found: Recommendation, trouble: str = "") -> HttpResponse:
    shown = for_mentee(found, get_language() or "de")
    frame = "portal/by_link.html" if hasattr(request, "link") else "portal/layout.html"
    context = {"shown": shown, "trouble": trouble, "frame": frame}
    return render(request, "portal/request/recommendation.html", context, status=422 if trouble else 200)
