"""Every other address of the office: sign-in first, then nothing."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from .access import REGISTRY, OfficeRequest, office_door


@office_door(*REGISTRY)
def nothing_here(request: OfficeRequest, rest: str) -> HttpResponse:
    """404; an address typed without its last stroke finds it."""
    if request.method == "GET" and not rest.endswith("/") and "." not in rest:
        return redirect(f"{request.path}/")
    raise Http404
