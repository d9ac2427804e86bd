"""Name and addresses of the association for every page."""

from django.conf import settings
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from .versions import current


def programme(request: object) -> dict[str, object]:
    """`programme` (read once per page, when a template first asks) and `demo` for every template."""
    return {"programme": SimpleLazyObject(lambda: current(timezone.now())), "demo": settings.DEMO}
