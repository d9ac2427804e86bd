"""Who may enter which room of the office. The decorators on a view are its access policy."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wegweiser.inbox.filing import MENTORS_BOX
from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.journal.recording import record
from wegweiser.mail.lifecycle import IncomingState
from wegweiser.mail.models import IncomingMail
from wegweiser.matching.access import requests_visible_to
from wegweiser.mediation.access import concerns_visible_to, is_named_reader
from wegweiser.mediation.lifecycle import OPEN as OPEN_CONCERN
from wegweiser.mediation.models import Concern
from wegweiser.membership.access import MAY_SEE_EXEMPTIONS
from wegweiser.mentors.access import MAY_COORDINATE, MAY_READ, applications_visible_to
from wegweiser.mentorships.access import mentorships_in_office
from wegweiser.mentorships.models import Mentorship, MentorshipQuerySet
from wegweiser.people.models import Person
from wegweiser.people.roles import roles_of

# Who may see what is said in the rooms themselves.
COORDINATION = tuple(MAY_COORDINATE)
READERS = tuple(MAY_READ)
REGISTRY = tuple(MAY_SEE_EXEMPTIONS)
BOARD = ("board",)
# Who can be a reader of a concern at all; which ones, says `mediation`. The last word is no office: the person whom
# the settings name for concerns.
NAMED_READER = "concerns_reader"
CONCERN_READERS = (*COORDINATION, NAMED_READER)
# Whoever has a first page here: what waits for a part is sorted out there.
EVERY_PART = (*REGISTRY, NAMED_READER)

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
    reads_concerns: bool
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
            entering.roles = _roles_of(entering.person)
            if not entering.roles.intersection(parts):
                raise Http404
            entering.part = _part(entering.roles)
            entering.coordinates = bool(entering.roles.intersection(COORDINATION))
            entering.reads_applications = bool(entering.roles.intersection(READERS))
            entering.reads_concerns = bool(entering.roles.intersection(CONCERN_READERS))
            return view(entering, *args, **kwargs)

        return enter

    return door


def _roles_of(person: Person) -> frozenset[str]:
    now = timezone.now()
    named = {NAMED_READER} if is_named_reader(person, now) else set()
    return roles_of(person, timezone.localdate(now)) | named


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


def of_request(view: View) -> View:
    """Hands the view the request (for a mentor) of the address, if whoever asks may see it; never the own one.

    The journal keeps that it was opened.
    """

    @wraps(view)
    def answer(request: OfficeRequest, pk: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = requests_visible_to(request.person, request.roles).select_related("person").filter(pk=pk).first()
        if asked is None:
            raise Http404
        note_opening(request, asked, "request.opened")
        return view(request, asked, *args, **kwargs)

    return answer


def mentorships_visible_in(request: "OfficeRequest") -> MentorshipQuerySet:
    """The facts of all mentorships but the own ones: nobody acts for the association in the own matter."""
    return mentorships_in_office(request.roles).exclude(pk__in=Mentorship.objects.of(request.person))


def of_mentorship(view: View) -> View:
    """Hands the view the mentorship of the address, if whoever asks may see that it exists (P21)."""

    @wraps(view)
    def answer(request: OfficeRequest, pk: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        mentorship = mentorships_visible_in(request).with_both().filter(pk=pk).first()
        if mentorship is None:
            raise Http404
        note_opening(request, mentorship, "mentorship.opened")
        return view(request, mentorship, *args, **kwargs)

    return answer


def mails_visible_to(request: OfficeRequest) -> QuerySet[IncomingMail]:
    """Mails of visible applications, requests and mentorships, those nobody has placed yet, and those of concerns
    whose reader one is.

    The mail of a concern does not exist for anybody else, also once it was set aside (P25); what came to the
    mentors' address and could not be placed is for the coordination.
    """
    read = concerns_visible_to(request.person, timezone.now())
    visible = Q(conversation_id__in=read.values("conversation_id"))
    if request.roles.intersection(READERS):
        applications = applications_visible_to(request.person, request.roles)
        unread = Concern.objects.exclude(pk__in=read.values("pk")).exclude(mail=None)
        not_mine = Q() if request.coordinates else ~Q(box=MENTORS_BOX)
        requests = requests_visible_to(request.person, request.roles)
        for matters in (applications, requests, mentorships_visible_in(request)):
            visible |= Q(conversation_id__in=matters.exclude(conversation=None).values("conversation_id"))
        visible |= Q(state__in=NOT_PLACED) & not_mine & ~Q(pk__in=unread.values("mail_id"))
    return IncomingMail.objects.filter(visible)


def mails_to_place(request: OfficeRequest) -> QuerySet[IncomingMail]:
    """Of those the ones of which somebody may say where they belong: not placed yet, or an open concern's first."""
    concerns = concerns_visible_to(request.person, timezone.now()).filter(state__in=OPEN_CONCERN, mail__isnull=False)
    return mails_visible_to(request).filter(Q(state__in=NOT_PLACED) | Q(pk__in=concerns.values("mail_id")))


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
