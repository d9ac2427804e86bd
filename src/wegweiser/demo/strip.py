"""Who one is at the moment, for the strip above every page of the demo."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from .parts import part_called, part_of


def role(request: HttpRequest) -> dict[str, object]:
    """`demo_role`: part and name of whoever is signed in; looked up when a template asks."""
    return {"demo_role": SimpleLazyObject(lambda: _who(request))}


def _who(request: HttpRequest) -> str:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        visitor = part_called("visitor")
        return str(visitor.label) if visitor else ""
    part = part_of(user.person.email or "")
    return f"{part.label} {part.name}" if part else user.person.name
