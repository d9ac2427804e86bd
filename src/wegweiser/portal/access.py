"""Who may come in: whoever is signed in sees only what is theirs; everything else does not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, cast

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from wegweiser.people.models import Account, Person


class PortalRequest(HttpRequest):
    """A request of someone who is signed in."""

    person: Person
    user: Account


def portal_door[**P](
    view: Callable[Concatenate[PortalRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Signed out: to the sign-in page (also from addresses that do not exist). Signed in: `request.person`."""

    @wraps(view)
    def inside(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not isinstance(request.user, Account):
            return redirect_to_login(request.get_full_path(), reverse("portal:sign-in"))
        known = cast(PortalRequest, request)
        known.person = request.user.person
        return view(known, *args, **kwargs)

    return inside


@portal_door
def nothing_here(request: PortalRequest, rest: str) -> HttpResponse:
    """Every other address of the portal."""
    raise Http404
