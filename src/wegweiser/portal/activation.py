"""The personal link of an accepted person, and the page behind it: from accepted to public."""

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from wegweiser.mentors import activation as story
from wegweiser.mentors.lifecycle import NotAStep
from wegweiser.mentors.models import Application

from .access import PortalRequest, portal_door
from .activation_forms import ActivationForms
from .set_up import BACKEND


@never_cache
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """GET only shows (mail scanners follow links); the first POST makes the account and uses the link up."""
    now = timezone.now()
    try:
        if request.method == "POST":
            login(request, story.accept_invitation(token, now), backend=BACKEND)
            return redirect("portal:activate")
        found = story.invitation_for(token, now)
    except story.LinkDead:
        return render(request, "portal/link_dead.html", status=410)
    # The site's Referrer-Policy (same-origin) keeps the token inside; with no-referrer the browser would
    # send the POST with "Origin: null", and the CSRF check would refuse it.
    return render(request, "portal/invitation.html", {"name": found.application.person.name})


@portal_door
@require_http_methods(["GET", "POST"])
def activate(request: PortalRequest) -> HttpResponse:
    """The page as it will look, the releases, the declarations; "preview" keeps, "activate" makes it public."""
    application = story.accepted_application_of(request.person.pk)
    if application is None:
        if hasattr(request.person, "mentor"):
            return redirect("portal:my-page")
        raise Http404
    if request.method != "POST":
        return _show(request, ActivationForms.fresh(application, timezone.now()))
    return _posted(request, application, final=request.POST.get("action") == "activate")


def _posted(request: PortalRequest, application: Application, final: bool) -> HttpResponse:
    forms = ActivationForms.posted(application, request, timezone.now(), final)
    fit = forms.fit()
    forms.keep(timezone.now())
    if not fit:
        return _show(request, forms, status=422)
    if final:
        return _go_public(request, forms)
    messages.success(request, _("Gespeichert. So sieht Ihre Seite jetzt aus."))
    return _show(request, forms)


def _go_public(request: PortalRequest, forms: ActivationForms) -> HttpResponse:
    try:
        mentor = forms.activate(get_language() or "de", timezone.now())
    except NotAStep:  # sent twice: it is public already
        return redirect("portal:my-page")
    if mentor is None:
        return _show(request, forms, status=422)
    messages.success(request, _("Willkommen! Ihre Seite ist jetzt öffentlich."))
    return redirect("website:mentor", mentor.slug)


def _show(request: PortalRequest, forms: ActivationForms, status: int = 200) -> HttpResponse:
    context = forms.context(get_language() or "de", timezone.now())
    return render(request, "portal/activate.html", context, status=status)
