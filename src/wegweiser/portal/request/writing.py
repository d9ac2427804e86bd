"""Writing one's request: kept at every press, reviewed before it is sent, changed while nothing is recommended."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wegweiser.journal import Actor
from wegweiser.matching import requesting
from wegweiser.matching.lifecycle import NotAStep, State
from wegweiser.matching.models import Request, Rhythm, Way
from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person
from wegweiser.people.registering import give_name, is_nameless

from ..access import PortalRequest, portal_door
from .form import RequestForm, initial_of
from .telling import told
from .way import leads_to_joining, wish_in, with_wish
from .way import page as way_page

MAY_CHANGE = (State.DRAFT, State.WAITING, State.OPEN)


@portal_door
@require_http_methods(["GET", "HEAD", "POST"])
def own(request: PortalRequest) -> HttpResponse:
    """The own request: the form while it is a draft, its way afterwards; membership comes first (P26)."""
    now = timezone.now()
    if request.method == "POST":
        return _keep(request, now)
    newest = requesting.newest_of(request.person)
    begins = request.GET.get("neu") and requesting.current_of(request.person) is None
    if newest is not None and newest.state not in (State.DRAFT, State.WITHDRAWN) and not begins:
        return way_page(request, newest, now)
    if leads_to_joining(request, now):
        return redirect(with_wish("portal:joining", wish_in(request)))
    return _show(request, _form(request))


@portal_door
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: PortalRequest) -> HttpResponse:
    """Change what was sent, as long as nothing has been recommended."""
    current = requesting.current_of(request.person)
    if current is None or current.state not in (State.WAITING, State.OPEN):
        return redirect("portal:request")
    if request.method == "POST":
        return _keep(request, timezone.now())
    return _show(request, _form(request))


def _keep(request: PortalRequest, now: datetime) -> HttpResponse:
    current = requesting.current_of(request.person)
    if current is not None and current.state not in MAY_CHANGE:
        messages.info(request, _("Ihre Anfrage lässt sich gerade nicht ändern: Es gibt schon eine Empfehlung."))
        return redirect("portal:request")
    is_draft = current is None or current.state == State.DRAFT
    action = request.POST.get("action", "review")
    form = _form(request, complete=action == "review" or not is_draft)
    fits = form.is_valid()
    if is_draft or fits:  # what was sent stays complete
        _save(request.person, current, form, now)
    if not fits:
        return _show(request, form, 422)
    return _on(request, form, action, is_draft)


def _save(person: Person, current: Request | None, form: RequestForm, now: datetime) -> None:
    by = Actor.person(person.pk)
    give_name(person, form.cleaned_data.get("name", ""), now, by)
    requesting.keep(current or requesting.draft(person, now, by), form.words(), now, by)


def _on(request: PortalRequest, form: RequestForm, action: str, is_draft: bool) -> HttpResponse:
    to_topics = f"{request.path}#themen"
    if action == "read":
        return _to_topics(request, form)
    if not is_draft:
        messages.success(request, _("Ihre Änderungen sind gespeichert."))
        return redirect("portal:request")
    if action == "later":
        messages.success(request, _("Gespeichert. Weiterschreiben können Sie jederzeit."))
        return redirect("portal:my-page")
    if form.read and not form.words().topics and not form.cleaned_data["seen"]:
        messages.info(request, _("Gespeichert. Passt eines der Themen, die wir aus Ihrem Text gelesen haben?"))
        return redirect(to_topics)
    return redirect("portal:request-review")


def _to_topics(request: PortalRequest, form: RequestForm) -> HttpResponse:
    if not form.read:
        messages.info(request, _("Aus Ihrem Text haben wir kein weiteres Thema gelesen. Wählen Sie gern selbst."))
    return redirect(f"{request.path}#themen")


@portal_door
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: PortalRequest) -> HttpResponse:
    """Everything once more before it goes; POST sends it."""
    current = requesting.current_of(request.person)
    if current is None or current.state != State.DRAFT:  # sent already, perhaps a moment ago
        return redirect("portal:request")
    if is_nameless(request.person) or requesting.missing(current):
        messages.error(request, _("Hier fehlt noch etwas. Ihr Text ist gespeichert."))
        return _show(request, _form(request))
    if request.method == "POST":
        return _send(request, current)
    rows = told(current, get_language() or "de")
    return render(request, "portal/request/review.html", {"asked": current, "rows": rows})


def _send(request: PortalRequest, draft: Request) -> HttpResponse:
    try:
        sent = requesting.send(draft, timezone.now(), Actor.person(request.person.pk))
    except NotAStep:  # pressed twice
        return redirect("portal:request")
    waits = _("Danke! Ihre Anfrage ist gespeichert. Sie wartet, bis Sie Mitglied sind; dann beginnen wir zu suchen.")
    goes = _("Danke! Ihre Anfrage ist bei der Koordination. Wir melden uns.")
    messages.success(request, waits if sent.state == State.WAITING else goes)
    return redirect("portal:request")


@portal_door
@require_POST
def withdrawal(request: PortalRequest) -> HttpResponse:
    """Take back the request that stood on the page; the same again does nothing."""
    current = requesting.current_of(request.person)
    if current is None or str(current.pk) != request.POST.get("request"):
        return redirect("portal:request")
    was_draft = current.state == State.DRAFT
    requesting.withdraw(current, timezone.now(), Actor.person(request.person.pk))
    gone = _("Ihre Anfrage ist zurückgezogen. Gefragt wird niemand mehr.")
    messages.success(request, _("Der Entwurf ist verworfen.") if was_draft else gone)
    return redirect("portal:my-page")


def _form(request: PortalRequest, complete: bool = False) -> RequestForm:
    current = requesting.current_of(request.person)
    initial: dict[str, Any] = {"way": Way.EITHER, "rhythm": Rhythm.MONTHLY, "languages": [get_language() or "de"]}
    if current is not None:
        initial = initial_of(requesting.words_of(current))
    wish = wish_in(request)
    if wish and Mentor.objects.for_public_display().filter(slug=wish).exists():
        initial["wish"] = wish
    typed = request.POST if request.method == "POST" else None
    return RequestForm(typed, initial=initial, nameless=is_nameless(request.person), complete=complete)


def _show(request: PortalRequest, form: RequestForm, status: int = 200) -> HttpResponse:
    current = requesting.current_of(request.person)
    is_draft = current is None or current.state == State.DRAFT
    context = {"form": form, "asked": current, "is_draft": is_draft}
    return render(request, "portal/request/form.html", context, status=status)
