"""The personal link of an accepted person, and the way of four steps behind it: from accepted to public."""

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from wegweiser.journal import Actor
from wegweiser.mentors import activation as story
from wegweiser.mentors.lifecycle import NotAStep

from .access import PortalRequest, portal_door
from .activation_way import ORDER, Way, to_step, wordings
from .forms import DeclarationForm, PageForm, PhotoForm
from .set_up import BACKEND
from .words import unreadable


@never_cache
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """GET only shows (mail scanners follow links); the first POST makes the account and uses the link up."""
    now = timezone.now()
    try:
        if request.method == "POST":
            login(request, story.accept_invitation(token, now), backend=BACKEND)
            return redirect(to_step(ORDER[0]))
        found = story.invitation_for(token, now)
    except story.LinkDead:
        return render(request, "portal/link_dead.html", status=410)
    # The site's Referrer-Policy (same-origin) keeps the token inside; with no-referrer the browser would
    # send the POST with "Origin: null", and the CSRF check would refuse it.
    return render(request, "portal/invitation.html", {"name": found.application.person.name})


@portal_door
@require_http_methods(["GET", "POST"])
def activate(request: PortalRequest) -> HttpResponse:
    """One of the four steps; without a word in the address the first one that is not done yet."""
    application = story.accepted_application_of(request.person.pk)
    if application is None:
        if hasattr(request.person, "mentor"):
            return redirect("portal:my-page")
        raise Http404
    way = Way(application, timezone.now())
    asked = request.GET.get("schritt", "")
    step = asked if asked in STEPS else way.first_open
    if step == "freigabe" and way.first_open != step and not way.is_ready:
        messages.info(request, _("Ein Schritt davor ist noch offen: Hier fehlt noch etwas."))
        return redirect(to_step(way.first_open))
    return STEPS[step](request, way)


def _page(request: PortalRequest, way: Way) -> HttpResponse:
    if request.method != "POST":
        return _show(request, way, "seite", form=way.page_form())
    later = request.POST.get("action") == "later"
    form = PageForm(request.POST, programme=way.programme, draft=later)
    fits = form.is_valid()
    story.keep_draft(way.application, form.page(), way.now, Actor.person(request.person.pk))
    return _on(request, later, "foto") if fits else _show(request, way, "seite", 422, form=form)


def _photo(request: PortalRequest, way: Way) -> HttpResponse:
    if request.method != "POST":
        return _show(request, way, "foto", form=way.photo_form())
    later = request.POST.get("action") == "later"
    form = PhotoForm(request.POST, request.FILES, has_photo=way.has_photo, draft=later)
    fits = form.is_valid()
    way.keep_photo(form.cleaned_data)
    if fits and form.cleaned_data["photo"] and not way.has_photo:  # the head of the file was fine, the rest is not
        form.add_error("photo", unreadable(form.cleaned_data["photo"].name))
        fits = False
    return _on(request, later, "vorschau") if fits else _show(request, way, "foto", 422, form=form)


def _preview(request: PortalRequest, way: Way) -> HttpResponse:
    return _show(request, way, "vorschau", facts=way.facts())


def _release(request: PortalRequest, way: Way) -> HttpResponse:
    form = DeclarationForm(request.POST or None)
    if not form.is_valid():
        words = wordings(form, get_language() or "de", way.now)
        return _show(request, way, "freigabe", 422 if form.is_bound else 200, form=form, **words)
    try:
        mentor = story.activate(way.application, way.page(), form.declared(), get_language() or "de", way.now)
    except (NotAStep, story.NotReady):  # sent twice: it is public already; or changed in another window
        return redirect("portal:activate")
    messages.success(request, _("Willkommen! Das ist Ihre Seite, von jetzt an öffentlich."))
    return redirect("website:mentor", mentor.slug)


STEPS = {"seite": _page, "foto": _photo, "vorschau": _preview, "freigabe": _release}


def _on(request: PortalRequest, later: bool, step: str) -> HttpResponse:
    if not later:
        return redirect(to_step(step))
    messages.success(request, _("Gespeichert. Weitermachen können Sie jederzeit."))
    return redirect("portal:my-page")


def _show(request: PortalRequest, way: Way, step: str, status: int = 200, **more: object) -> HttpResponse:
    context = {"application": way.application, "steps": way.steps(step), **more}
    return render(request, f"portal/activation/{step}.html", context, status=status)
