"""The start page: what mentoring is, in a minute (P1–P3, P16)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from .presenting import everyone
from .rules import of_the_day

FACES = 6  # one row of the frieze


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    people = everyone(get_language() or "de")
    faces = of_the_day(people, timezone.localdate(), FACES)
    return render(request, "website/start.html", {"faces": faces, "number": len(people)})
