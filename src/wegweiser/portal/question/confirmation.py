"""The chosen mentor confirms: only then do both learn name and address (P20, P21)."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wegweiser.journal import Actor
from wegweiser.matching import choosing
from wegweiser.matching.access import choice_of, for_mentor
from wegweiser.matching.lifecycle import NotAStep
from wegweiser.matching.models import Choice
from wegweiser.matching.refusals import Refused
from wegweiser.mentorships.models import Mentorship
from wegweiser.mentorships.refusals import AlreadyTogether, NoPlace, NotAMember
from wegweiser.people import links
from wegweiser.people.models import Person, PersonalLink

from ..access import LinkRequest, PortalRequest, portal_door
from ..link_done import thanks

OVER = gettext_lazy("Diese Frage ist inzwischen beantwortet oder zurückgenommen. Mehr brauchen Sie nicht zu tun.")


@portal_door
@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: PortalRequest, pk: UUID) -> HttpResponse:
    """Signed in: the last yes, or a no; a yes leads to the mentorship with the contact details."""
    found = _of(request.person, pk)
    if request.method != "POST":
        return _show(request, found)
    _done, trouble, mentorship = _answer(request, found, Actor.person(request.person.pk))
    if trouble:
        return _show(request, found, trouble)
    if mentorship is not None:
        return redirect("portal:mentorship", mentorship.pk)
    messages.success(request, _("Danke für die klare Antwort."))
    return redirect("portal:my-page")


def by_link(request: LinkRequest, link: PersonalLink) -> HttpResponse:
    """The same by the link in the letter; the contact details come with the next letter's page."""
    found = choice_of(link.person, UUID(link.subject))
    if found is None:
        raise links.LinkDead
    if request.method != "POST":
        return _show(request, found)
    done, trouble, _mentorship = _answer(request, found, links.actor_of(link))
    return _show(request, found, trouble) if trouble else thanks(done)


def _of(person: Person, pk: UUID) -> Choice:
    found = choice_of(person, pk)
    if found is None:
        raise Http404
    return found


def _answer(request: HttpRequest, found: Choice, by: Actor) -> tuple[str, str, Mentorship | None]:
    """What was done (a key of link_done.DONE), or a sentence about what stands in the way; the mentorship."""
    said, now = request.POST.get("answer", ""), timezone.now()
    if said not in ("yes", "no"):
        return "", _("Bitte wählen Sie Ja oder Nein."), None
    try:
        if said == "no":
            choosing.refuse(found, now, by)
            return "refused", "", None
        return "confirmed", "", choosing.confirm(found, now, by)
    except NoPlace:
        return "", _("Bei Ihnen ist gerade kein Platz frei. Bitte schreiben Sie uns, dann klären wir das."), None
    except (Refused, NotAStep, AlreadyTogether, NotAMember):
        return "", str(OVER), None


def _show(request: HttpRequest, found: Choice, trouble: str = "") -> HttpResponse:
    shown = for_mentor(found.recommended.question, get_language() or "de")
    frame = "portal/by_link.html" if hasattr(request, "link") else "portal/layout.html"
    context = {"shown": shown, "trouble": trouble, "frame": frame}
    return render(request, "portal/question/confirmation.html", context, status=422 if trouble else 200)
