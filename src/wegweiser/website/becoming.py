"""Becoming a mentor: the page, the form, and what comes after it (P4–P8)."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from wegweiser.mentors.applying import apply_by_form
from wegweiser.programme.versions import current

from .application_form import ApplicationForm
from .crowding import too_many
from .uploads import UpToTheLimit

CROWDED = _(
    "Von Ihrem Anschluss kamen gerade sehr viele Bewerbungen. Ihr Text steht noch hier: "
    "Bitte versuchen Sie es in einer Stunde wieder, oder schreiben Sie uns eine E-Mail."
)


@require_safe
def become_a_mentor(request: HttpRequest) -> HttpResponse:
    return render(request, "website/become_a_mentor.html")


@require_safe
def applied(request: HttpRequest) -> HttpResponse:
    return render(request, "website/applied.html")


# Checking the form's token reads the body, so the handler must be in place before: exempt here, protected below.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def application(request: HttpRequest) -> HttpResponse:
    limit = UpToTheLimit(request)
    request.upload_handlers.insert(0, limit)
    return _application(request, limit)


@csrf_protect
def _application(request: HttpRequest, limit: UpToTheLimit) -> HttpResponse:
    if request.method != "POST":
        return _form_page(request, ApplicationForm(current(timezone.now()), initial={"sending": uuid.uuid4()}))
    form = _sent(request, limit)
    if not form.is_valid():
        form.empty_the_trap()
        return _form_page(request, form)
    if too_many(request):
        form.add_error(None, CROWDED)
        return _form_page(request, form, status=429)
    _store(form)
    return redirect("website:applied")


def _sent(request: HttpRequest, limit: UpToTheLimit) -> ApplicationForm:
    posted = request.POST  # reading it makes the handler see the files
    too_large = limit.too_large[0] if limit.too_large else ""
    size = int(request.META.get("CONTENT_LENGTH") or 0)
    return ApplicationForm(current(timezone.now()), posted, request.FILES, too_large=too_large, size=size)


def _store(form: ApplicationForm) -> None:
    """All of it or nothing: only then the visitor is thanked."""
    apply_by_form(
        name=form.cleaned_data["name"],
        email=form.cleaned_data["email"],
        language=get_language() or "de",
        material=form.material(),
        photo=form.sent_photo(),
        now=timezone.now(),
        application_id=form.application_id(),
    )


def _form_page(request: HttpRequest, form: ApplicationForm, status: int = 200) -> HttpResponse:
    return render(request, "website/application.html", {"form": form}, status=status)
