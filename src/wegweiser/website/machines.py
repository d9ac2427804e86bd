"""What machines read: the list of mentors for other websites, the sitemap, the word to robots."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from .presenting import Presented, absolute, everyone

PAGES = ("start", "mentors", "become-a-mentor", "imprint", "privacy", "accessibility")
LANGUAGES = [code for code, _name in settings.LANGUAGES]


@require_safe
def mentors(request: HttpRequest) -> JsonResponse:
    """An object with the list `mentors`; each has exactly the six keys below, nothing else ever."""
    asked = request.GET.get("lang", "")
    language = asked if asked in LANGUAGES else settings.LANGUAGE_CODE
    listed = [_as_json(person, language) for person in everyone(language)]
    response = JsonResponse({"mentors": listed}, json_dumps_params={"ensure_ascii": False})
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cache-Control"] = "no-cache"
    return response


def _as_json(person: Presented, language: str) -> dict[str, object]:
    return {
        "name": person.name,
        "headline": person.headline,
        "competencies": list(person.competencies),
        "url": absolute(person.path(language)),
        "portrait": absolute(person.picture),
        "languages": list(person.languages),
    }


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read; the people of a demo do not exist and belong into no search engine."""
    if settings.DEMO:
        lines = ["User-agent: *", "Disallow: /"]
    else:
        lines = ["User-agent: *", "Disallow:", f"Sitemap: {absolute(reverse('machine:sitemap'))}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page in every language; of people only those whose release lives."""
    pages = [{code: _page(name, code) for code in LANGUAGES} for name in PAGES]
    people = everyone(settings.LANGUAGE_CODE)
    pages += [{code: absolute(person.path(code)) for code in LANGUAGES} for person in people]
    return render(request, "website/sitemap.xml", {"pages": pages}, content_type="application/xml")


def _page(name: str, language: str) -> str:
    with translation.override(language):
        return absolute(reverse(f"website:{name}"))
