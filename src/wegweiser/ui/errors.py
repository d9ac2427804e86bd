"""When something goes wrong: calm pages in German and English, with a way back.

400, 500 and 503 must work while the database is down and before any middleware has run: they render without
context processors and take the language from the address.
"""

import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

RETRY_AFTER_SECONDS = 60


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, also for everything that exists but is not visible to whoever asks."""
    return render(request, "404.html", status=404)


def gone(request: HttpRequest) -> HttpResponse:
    """410, only for addresses that were once public and were withdrawn."""
    return render(request, "410.html", status=410)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403. Doors answer 404 instead; this is for what the framework refuses."""
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form that was open too long or whose cookie is missing. Nothing was changed."""
    return render(request, "403_csrf.html", status=403)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400. The request itself cannot be trusted, so nothing is read from it but the path."""
    return _bare(request, 400)


def server_error(request: HttpRequest) -> HttpResponse:
    """500; 503 with Retry-After when it was the database that could not be reached."""
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        return unavailable(request)
    return _bare(request, 500)


def unavailable(request: HttpRequest) -> HttpResponse:
    """503: back in a minute."""
    response = _bare(request, 503)
    response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def _bare(request: HttpRequest, code: int) -> HttpResponse:
    language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    with translation.override(language):
        return HttpResponse(render_to_string(f"{code}.html"), status=code)
