"""Who may enter which room of the office. The decorators on a view are its access policy."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.journal.recording import record
from wegweiser.mail.lifecycle import IncomingState
from wegweiser.mail.models import IncomingMail
from wegweiser.membership.access import MAY_SEE_EXEMPTIONS
from wegweiser.mentors.access import MAY_COORDINATE, MAY_READ, applications_visible_to
from wegweiser.people.models import Person
from wegweiser.people.roles import roles_of

# Who may see what is said in the rooms themselves.
COORDINATION = tuple(MAY_COORDINATE)
READERS = tuple(MAY_READ)
REGISTRY = tuple(MAY_SEE_EXEMPTIONS)
BOARD = ("board",)

PARTS = {
    "coordinator": _("Koordination"),
    "deputy": _("stellvertretende Koordination"),
    "board": _("Vorstand"),
    "treasurer": _("Mitgliederverwaltung"),
}

type View = Callable[..., HttpResponse]


class OfficeRequest(HttpRequest):
    """A request that has passed the door: who asks, and which parts they play today."""

    person: Person
    roles: frozenset[str]
    actor: Actor
    part: str
    reads_applications: bool
    coordinates: bool


def office_door(*parts: str) -> Callable[[View], View]:
    """Lets in whoever plays one of these parts today; everybody else is told that there is nothing (404).

    Signed out, every address of the office leads to sign-in, whether it exists or not.
    """

    def door(view: View) -> View:
        @wraps(view)
        def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            entering = cast(OfficeRequest, request)
            entering.person = request.user.person
            entering.actor = Actor.person(entering.person.pk)
            entering.roles = roles_of(entering.person, timezone.localdate())
            if not entering.roles.intersection(parts):
                raise Http404
            entering.part = _part(entering.roles)
            entering.coordinates = bool(entering.roles.intersection(COORDINATION))
            entering.reads_applications = bool(entering.roles.intersection(READERS))
            return view(entering, *args, **kwargs)

        return enter

    return door


def _part(roles: frozenset[str]) -> str:
    """What stands on the plate beside the name: the part by which one works here most."""
    for kind, word in PARTS.items():
        if kind in roles:
            return str(word)
    return ""


def posted(view: View) -> View:
    """Changes by POST only; whoever just opens the address comes to the page it belongs to."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            return view(request, *args, **kwargs)
        place = request.path.rstrip("/").rsplit("/", 1)[0]
        return redirect(f"{place}/")

    return answer


def of_application(view: View) -> View:
    """Hands the view the application of the address, if it is visible to whoever asks; never the own one.

    The journal keeps that it was opened.
    """

    @wraps(view)
    def answer(request: OfficeRequest, pk: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        visible = applications_visible_to(request.person, request.roles)
        application = visible.select_related("person", "photo", "conversation").filter(pk=pk).first()
        if application is None:
            raise Http404
        note_opening(request, application, "application.opened")
        return view(request, application, *args, **kwargs)

    return answer


def mails_visible_to(request: OfficeRequest) -> QuerySet[IncomingMail]:
    """Mails that belong to a visible application, and those of which nobody knows yet where they belong."""
    if not request.roles.intersection(READERS):
        return IncomingMail.objects.none()
    conversations = applications_visible_to(request.person, request.roles).values("conversation_id")
    filed = IncomingMail.objects.filter(conversation_id__in=conversations)
    return filed | IncomingMail.objects.filter(state__in=NOT_PLACED)


NOT_PLACED = (IncomingState.UNDECIDED, IncomingState.QUARANTINED, IncomingState.SET_ASIDE)


def note_opening(request: OfficeRequest, subject: Model, verb: str) -> None:
    """The journal keeps who opened what, once a day (trust: reading leaves a trace)."""
    now = timezone.now()
    morning = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    seen = Entry.objects.filter(
        verb=verb, actor_id=str(request.person.pk), subject_id=str(subject.pk), at__gte=morning
    )
    if not seen.exists():
        record(request.actor, verb, subject, now)
