"""A personal link in a letter: looking at it changes nothing, only a press does (L5, T6)."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from wegweiser.feedback.asking import PURPOSE as FEEDBACK
from wegweiser.matching.letters import CONFIRMATION, QUESTION, RECOMMENDATION
from wegweiser.mentorships.beginning import LINK_PURPOSE as BEGIN
from wegweiser.mentorships.extending import LINK_PURPOSE as EXTENSION
from wegweiser.people import links
from wegweiser.people.models import PersonalLink
from wegweiser.programme.versions import current

from . import feedback
from .access import LinkRequest
from .mentorship import begin, extension
from .question import asked, confirmation
from .request import recommendation

# What a link is for → the page behind it. A page shows on GET and makes one story call on POST.
PURPOSES: dict[str, Callable[[LinkRequest, PersonalLink], HttpResponse]] = {
    BEGIN: begin.by_link,
    EXTENSION: extension.by_link,
    FEEDBACK: feedback.by_link,
    QUESTION: asked.by_link,
    RECOMMENDATION: recommendation.by_link,
    CONFIRMATION: confirmation.by_link,
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Hand over to the page of the link's purpose; unknown, used, late or taken back: one and the same answer."""
    now = timezone.now()
    try:
        found = links.find(token, now)
        response = _page_behind(request, found)
    except links.LinkDead:
        address = current(now).problems_address
        response = render(request, "portal/link_dead.html", {"write_to": address}, status=410)
    # The site's Referrer-Policy (same-origin) keeps the token inside; no-referrer would break the POST.
    response.headers["X-Robots-Tag"] = "noindex, noarchive"
    return response


def _page_behind(request: HttpRequest, found: PersonalLink) -> HttpResponse:
    page = PURPOSES.get(found.purpose)
    if page is None:
        raise links.LinkDead
    known = cast(LinkRequest, request)
    known.person, known.link = found.person, found
    return page(known, found)
