"""The role switcher: be somebody else with one press, without a code."""

from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wegweiser.mail.models import Letter
from wegweiser.people.models import Account

from .parts import PARTS, Part, part_called, part_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
WITH_LINK = ("mentors/application_accepted", "mentors/invitation_again")


@require_http_methods(["GET", "HEAD", "POST"])
def roles(request: HttpRequest) -> HttpResponse:
    """Shows who one can be; a POST signs in as that person (visitor: signs out)."""
    if request.method != "POST":
        return render(request, "demo/roles.html", {"parts": PARTS, "now_as": _now_as(request)})
    part = part_called(request.POST.get("part", ""))
    if part is None:
        raise Http404
    logout(request)
    return _become(request, part)


def _become(request: HttpRequest, part: Part) -> HttpResponse:
    account = Account.objects.filter(person__email__iexact=part.email, is_active=True).first() if part.email else None
    if account is not None:
        login(request, account, backend=BACKEND)
        return redirect(part.page)
    invitation = _letter_with_link(part)
    if invitation is not None:
        said = _("%(name)s hat noch kein Konto. Das ist ihr Brief: Der Link darin führt weiter.")
        messages.info(request, said % {"name": part.name})
        return redirect("demo:letter", invitation.pk)
    return redirect("website:start")


def _letter_with_link(part: Part) -> Letter | None:
    """The letter with the personal link; who is accepted has no account before it is followed."""
    if not part.email:
        return None
    mine = Letter.objects.sent().filter(recipient_person__email__iexact=part.email, kind__in=WITH_LINK)
    newest: Letter | None = mine.first()
    return newest


def _now_as(request: HttpRequest) -> str:
    """The key of the part one plays now; "" for somebody who stands in no part."""
    if not request.user.is_authenticated:
        return "visitor"
    part = part_of(request.user.person.email or "")
    return part.key if part else ""
