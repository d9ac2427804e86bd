"""Who may come in: whoever is signed in sees only what is theirs; everything else does not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from wegweiser.people.models import Account, Person


class PortalRequest(HttpRequest):
    """A request of someone who is signed in."""

    person: Person
    user: Account


def portal_door[**P](
    view: Callable[Concatenate[PortalRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Signed out: to the sign-in page (also from addresses that do not exist). Signed in: `request.person`."""

    @wraps(view)
    def inside(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("portal:sign-in"))
        request.person = request.user.person  # type: ignore[attr-defined,union-attr]
        return view(request, *args, **kwargs)  # type: ignore[arg-type]

    return inside


@portal_door
def nothing_here(request: PortalRequest, rest: str) -> HttpResponse:
    """Every other address of the portal."""
    raise Http404
