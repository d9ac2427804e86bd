"""A mentor keeps the own page."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from wegweiser.consents.living import allowed
from wegweiser.consents.models import Purpose
from wegweiser.journal import Actor
from wegweiser.mentors.activation import Page
from wegweiser.mentors.models import Mentor, Photo, PhotoState
from wegweiser.mentors.pages import revise, welcome_requests
from wegweiser.programme.versions import current

from .access import PortalRequest, portal_door
from .forms import PageForm


class MentorPageForm(PageForm):
    """The page of an active mentor, with the switch for requests."""

    mark_optional = False

    accepts_requests = forms.BooleanField(
        label=gettext_lazy("Ich nehme zurzeit Anfragen an"),
        required=False,
        help_text=gettext_lazy("Ohne Haken steht auf Ihrer Seite: Zurzeit keine Anfragen."),
    )


def _page_of(mentor: Mentor) -> tuple[str, Page]:
    text = mentor.text_in(get_language() or "de")
    page = Page(
        headline=text.headline,
        portrait=text.portrait,
        approach=text.approach,
        competencies=tuple(text.competencies),
        languages=tuple(mentor.languages),
        in_person=mentor.in_person,
        by_video=mentor.by_video,
    )
    return text.language, page


@portal_door
@require_http_methods(["GET", "POST"])
def edit(request: PortalRequest) -> HttpResponse:
    """Change the page; what is public changes at once."""
    mentor = Mentor.objects.filter(person=request.person).prefetch_related("texts").first()
    if mentor is None:
        raise Http404
    language, page = _page_of(mentor)
    initial = {**PageForm.initial_for(page), "accepts_requests": mentor.accepts_requests}
    form = MentorPageForm(request.POST or None, initial=initial, programme=current(timezone.now()))
    if not form.is_valid():
        context = {"form": form, "is_public": allowed(request.person, Purpose.PAGE)}
        return render(request, "portal/page.html", context, status=422 if form.is_bound else 200)
    by = Actor.person(request.person.pk)
    revise(mentor, language, form.page(), form.cleaned_data["accepts_requests"], timezone.now(), by)
    messages.success(request, _("Ihre Seite ist geändert."))
    return redirect("portal:my-page")


@portal_door
@require_http_methods(["GET", "POST"])
def requests(request: PortalRequest) -> HttpResponse:
    """Whether requests are welcome at present, with one press; GET only leads back."""
    mentor = Mentor.objects.filter(person=request.person).first()
    if mentor is None:
        raise Http404
    if request.method == "POST":
        welcome = request.POST.get("accepts") == "yes"
        welcome_requests(mentor, welcome, timezone.now(), Actor.person(request.person.pk))
        paused = _("Sie machen eine Pause. Auf Ihrer Seite steht jetzt: Zurzeit keine Anfragen.")
        messages.success(request, _("Sie nehmen wieder Anfragen an.") if welcome else paused)
    return redirect("portal:my-page")


@portal_door
@require_safe
def picture(request: PortalRequest, photo: UUID) -> HttpResponseBase:
    """One's own picture, before and after it is public."""
    found = Photo.objects.filter(pk=photo, person=request.person, state=PhotoState.READY).first()
    if found is None:
        raise Http404
    response = FileResponse(found.picture.open("rb"), content_type="image/webp")
    response["Cache-Control"] = "no-store"
    return response
