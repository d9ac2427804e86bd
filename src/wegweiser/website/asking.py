"""Asking for a mentor: how it goes and who reads what, before anybody signs in (P1, P20, P21, P26).

The form itself is in the portal; this page only leads there and knows nothing about requests.
"""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from wegweiser.mentors.models import Mentor

from .presenting import Presented, presented


@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """How one finds a mentor; `?wunsch=<slug>` names a wish, which goes along to the form."""
    wish = _wish(request.GET.get("wunsch", ""))
    to_form = reverse("portal:request") + (f"?{urlencode({'wunsch': wish.slug})}" if wish else "")
    return render(request, "website/ask.html", {"wish": wish, "to_form": to_form})


def _wish(slug: str) -> Presented | None:
    """The mentor in public whom someone came from; anything else is no wish."""
    found = presented(Mentor.objects.for_public_display().filter(slug=slug), get_language() or "de")
    return found[0] if found else None
