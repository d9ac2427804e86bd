"""A mentor answers the association's question, yes or no; a no needs no reason (P20).

Pages get the view model of matching/access.py only, so that nothing can name the mentee before both said yes (P21).
"""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from wegweiser.journal import Actor
from wegweiser.matching import asking
from wegweiser.matching.access import for_mentor, question_of, questions_of
from wegweiser.matching.lifecycle import NotAStep
from wegweiser.matching.models import Question
from wegweiser.matching.refusals import Refused
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships.refusals import NoPlace
from wegweiser.people import links
from wegweiser.people.models import Person, PersonalLink

from ..access import LinkRequest, PortalRequest, portal_door
from ..link_done import thanks
from .confirmation import OVER

ANSWERS = {"yes": True, "no": False}


@portal_door
@require_safe
def overview(request: PortalRequest) -> HttpResponse:
    """What waits for the mentor's answer."""
    if not Mentor.objects.filter(person=request.person).exists():
        raise Http404
    questions = questions_of(request.person, get_language() or "de")
    return render(request, "portal/question/overview.html", {"questions": questions})


@portal_door
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: PortalRequest, pk: UUID) -> HttpResponse:
    """Signed in: read the short version and answer."""
    found = _of(request.person, pk)
    if request.method != "POST":
        return _show(request, found)
    done, trouble = _answer(request, found, timezone.now(), Actor.person(request.person.pk))
    if trouble:
        return _show(request, found, trouble)
    messages.success(request, _("Danke für Ihr Ja.") if done == "question-yes" else _("Danke für die klare Antwort."))
    return redirect("portal:question", found.pk)


def by_link(request: LinkRequest, link: PersonalLink) -> HttpResponse:
    """The same by the link in the letter."""
    found = question_of(link.person, UUID(link.subject))
    if found is None:
        raise links.LinkDead
    if request.method != "POST":
        return _show(request, found)
    done, trouble = _answer(request, found, timezone.now(), links.actor_of(link))
    return _show(request, found, trouble) if trouble else thanks(done)


def _of(person: Person, pk: UUID) -> Question:
    found = question_of(person, pk)
    if found is None:
        raise Http404
    return found


def _answer(request: HttpRequest, found: Question, now: datetime, by: Actor) -> tuple[str, str]:
    """What was done (a key of link_done.DONE), or a sentence about what stands in the way."""
    said = request.POST.get("answer", "")
    if said not in ANSWERS:
        return "", _("Bitte wählen Sie Ja oder Nein.")
    try:
        asking.answer(found, ANSWERS[said], now, by)
    except (Refused, NoPlace, NotAStep):
        return "", str(OVER)
    return f"question-{said}", ""


def _show(request: HttpRequest, found: Question, trouble: str = "") -> HttpResponse:
    shown = for_mentor(found, get_language() or "de")
    frame = "portal/by_link.html" if hasattr(request, "link") else "portal/layout.html"
    context = {"shown": shown, "trouble": trouble, "frame": frame}
    return render(request, "portal/question/question.html", context, status=422 if trouble else 200)
