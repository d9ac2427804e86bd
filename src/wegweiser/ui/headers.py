"""Headers that every answer carries, beside those Django sets itself."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

PERMISSIONS = ", ".join(
    [
        *(f"{name}=()" for name in ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")),
        "publickey-credentials-get=(self)",
        "publickey-credentials-create=(self)",
    ]
)


class Headers:
    """Permissions-Policy and CORP for all; `no-store` and `noindex` for whoever is signed in or writes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        user = getattr(request, "user", None)
        if request.method not in {"GET", "HEAD"} or (user is not None and user.is_authenticated):
            response.headers["Cache-Control"] = "no-store"
            response.headers["X-Robots-Tag"] = "noindex, noarchive"
        # Whoever keeps a public page asks before showing it again: a withdrawal takes effect at once (P8).
        response.headers.setdefault("Cache-Control", "no-cache")
        return response
