"""The first page of an empty installation, behind a one-time link."""

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from wegweiser.people import setup

from .forms import SetUpForm

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@never_cache
@require_http_methods(["GET", "POST"])
def set_up(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows; the POST makes the association and the first coordinator, and uses the link up."""
    if setup.was_used(token):
        return render(request, "portal/link_dead.html", status=410)
    if not setup.is_open(token):
        raise Http404
    form = SetUpForm(request.POST or None)
    if not form.is_valid():
        return render(request, "portal/set_up.html", {"form": form}, status=422 if form.is_bound else 200)
    return _begin(request, token, form)


def _begin(request: HttpRequest, token: str, form: SetUpForm) -> HttpResponse:
    typed = dict(form.cleaned_data)
    name, email = typed.pop("name"), typed.pop("email")
    try:
        account = setup.set_up(token, typed, name, email, timezone.now())
    except setup.LinkUsed:  # pressed twice at once: the other one has done it
        return render(request, "portal/link_dead.html", status=410)
    login(request, account, backend=BACKEND)
    return redirect("office:today")
