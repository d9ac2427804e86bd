"""Addresses for looking at components alone, in both languages."""

from django.conf.urls.i18n import i18n_patterns
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import path

from wegweiser.ui import components, errors


def _breaks(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the secret in the message")


def _no_database(request: HttpRequest) -> HttpResponse:
    raise OperationalError("connection refused")


urlpatterns = i18n_patterns(
    path("bausteine/", components.view, name="components"),
    path("kaputt/", _breaks),
    path("ohne-datenbank/", _no_database),
    path("zurueckgezogen/", errors.gone),
    prefix_default_language=False,
)
handler400 = "wegweiser.ui.errors.bad_request"
handler404 = "wegweiser.ui.errors.not_found"
handler500 = "wegweiser.ui.errors.server_error"
