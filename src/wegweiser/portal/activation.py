"""The personal link of an accepted person, and the page behind it: from accepted to public."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from wegweiser.consents import texts
from wegweiser.consents.models import DeclarationKind, Purpose
from wegweiser.journal import Actor
from wegweiser.mentors import activation as story
from wegweiser.mentors import clarifying, photos
from wegweiser.mentors.lifecycle import NotAStep
from wegweiser.mentors.models import Application
from wegweiser.programme.versions import current

from .access import PortalRequest, portal_door
from .forms import DeclarationForm, PageForm, PhotoForm
from .set_up import BACKEND
from .words import LANGUAGES_SPOKEN, MISSING


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
    if request.method == "POST":
        return _posted(request, application)
    return _show(request, application, *_forms(application))


def _posted(request: PortalRequest, application: Application) -> HttpResponse:
    now, final = timezone.now(), request.POST.get("action") == "activate"
    programme = current(now)
    page = PageForm(request.POST, programme=programme, draft=not final)
    photo = PhotoForm(request.POST, request.FILES)
    declaration = DeclarationForm(request.POST)
    if not final:
        for field in declaration.fields.values():
            field.required = False
    page_fits, photo_fits, declared = page.is_valid(), photo.is_valid(), declaration.is_valid()
    _keep(request, application, page, photo)
    if not (page_fits and photo_fits and declared):
        return _show(request, application, page, photo, declaration, status=422)
    if not final:
        messages.success(request, _("Gespeichert. So sieht Ihre Seite jetzt aus."))
        return _show(request, application, page, photo, DeclarationForm(initial=declaration.cleaned_data))
    return _go_public(request, application, page, photo, declaration)


def _keep(request: PortalRequest, application: Application, page: PageForm, photo: PhotoForm) -> None:
    """Nothing typed or chosen is lost, whatever else is wrong with the form."""
    now, by = timezone.now(), Actor.person(request.person.pk)
    story.keep_draft(application, page.page(), now, by)
    typed = photo.cleaned_data
    if typed.get("photo"):
        content = typed["photo"].read()
        received = photos.receive(
            content, request.person, now, by, typed.get("rights", False), typed.get("credit", "")
        )
        clarifying.choose_photo(application, received, now, by)
        photos.prepare(received.pk, now)
        received.refresh_from_db()
    elif application.photo is not None and typed.get("rights"):
        photos.confirm_rights(application.photo, typed.get("credit", ""), now, by)


def _go_public(
    request: PortalRequest,
    application: Application,
    page: PageForm,
    photo: PhotoForm,
    declaration: DeclarationForm,
) -> HttpResponse:
    try:
        mentor = story.activate(
            application, page.page(), declaration.declared(), get_language() or "de", timezone.now()
        )
    except story.NotReady as incomplete:
        missing = ", ".join(str(MISSING[name]) for name in incomplete.missing)
        page.add_error(None, _("Es fehlt noch: %(missing)s.") % {"missing": missing})
        return _show(request, application, page, photo, declaration, status=422)
    except NotAStep:
        return redirect("portal:my-page")
    messages.success(request, _("Willkommen! Ihre Seite ist jetzt öffentlich."))
    return redirect("website:mentor", mentor.slug)


def _forms(application: Application) -> tuple[PageForm, PhotoForm, DeclarationForm]:
    so_far = story.Page(
        headline=application.headline,
        portrait=application.portrait,
        approach=application.approach,
        competencies=tuple(application.competencies),
        languages=tuple(application.languages),
        in_person=application.in_person,
        by_video=application.by_video,
    )
    photo = application.photo
    rights = {"rights": bool(photo and photo.rights_confirmed_at), "credit": photo.credit if photo else ""}
    page = PageForm(initial=PageForm.initial_for(so_far), programme=current(timezone.now()))
    return page, PhotoForm(initial=rights), DeclarationForm()


def _show(
    request: PortalRequest,
    application: Application,
    page: PageForm,
    photo: PhotoForm,
    declaration: DeclarationForm,
    status: int = 200,
) -> HttpResponse:
    now, language = timezone.now(), get_language() or "de"
    wording = {kind: texts.current(kind, language, now) for kind in [*Purpose.values, *DeclarationKind.values]}
    spoken = dict(LANGUAGES_SPOKEN)
    context: dict[str, Any] = {
        "application": application,
        "page": page,
        "photo_form": photo,
        "declaration": declaration,
        "wording": wording,
        "languages": [spoken.get(code, code) for code in application.languages],
        "optional": [
            (declaration[purpose.value], wording[purpose.value]) for purpose in Purpose if purpose != Purpose.PAGE
        ],
    }
    return render(request, "portal/activate.html", context, status=status)
