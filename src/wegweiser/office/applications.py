"""The list of applications, and writing one down on someone's behalf."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wegweiser.mail.models import NoteKind
from wegweiser.mentors import applying, clarifying
from wegweiser.mentors.access import applications_visible_to
from wegweiser.mentors.lifecycle import OPEN, State
from wegweiser.mentors.models import Application, ApplicationQuerySet, Source
from wegweiser.people.models import Person
from wegweiser.people.registering import meet
from wegweiser.resolutions.access import deliberation_visible_to
from wegweiser.resolutions.standings import standings_of
from wegweiser.ui.parts import Cell, Column, Table, ordered
from wegweiser.ui.words import day, day_short, days_left, since

from .access import COORDINATION, READERS, OfficeRequest, office_door
from .application.words import SHAPES, missing_words
from .forms.lists import ApplicationFilter, chosen
from .forms.writing import OnBehalfForm

ROWS = 50
SORTING: dict[str, Callable[[Application], Any]] = {
    "name": lambda one: one.person.name.casefold(),
    "eingang": lambda one: one.received_at,
    "schritt": lambda one: one.last_step_at,
}


@office_door(*READERS)
def applications(request: OfficeRequest) -> HttpResponse:
    """All applications but the own one; filtered, sorted, in pages."""
    form = ApplicationFilter(request.GET)
    wanted = chosen(form)
    found = list(_wanted(request, wanted).for_list())
    found, sort = ordered(found, request.GET.get("sort", ""), SORTING, "-schritt")
    page = Paginator(found, ROWS).get_page(request.GET.get("seite"))
    context = {
        "form": form,
        "page": page,
        "count": len(found),
        "filtered": any(wanted.values()),
        "table": _table(list(page.object_list), sort, request.person),
        "coordinates": bool(request.roles.intersection(COORDINATION)),
    }
    return render(request, "office/applications.html", context)


def _wanted(request: OfficeRequest, wanted: dict[str, object]) -> ApplicationQuerySet:
    visible = applications_visible_to(request.person, request.roles)
    state = wanted.get("stand") or ""
    if not state:
        visible = visible.filter(state__in=OPEN)
    elif state != "alle":
        visible = visible.filter(state=state)
    return visible.filter(person__name__icontains=str(wanted.get("suche") or ""))


def _table(found: list[Application], sort: str, viewer: Person) -> Table:
    now = timezone.now()
    columns = [
        Column(_("Name"), "name"),
        Column(_("Stand")),
        Column(_("Es fehlt")),
        Column(_("Eingegangen"), "eingang"),
        Column(_("Letzter Schritt"), "schritt"),
        Column(_("Als Nächstes")),
    ]
    next_steps = _next_steps(found, viewer, now)
    rows: list[list[str | Cell]] = [
        [
            Cell(one.person.name, href=reverse("office:application", args=[one.pk])),
            Cell(one.get_state_display(), status=SHAPES[one.state]),
            missing_words(one) if one.state in {State.NEW, State.CLARIFYING} else "",
            _short(one.received_at, now),
            since(one.last_step_at),
            next_steps[one.pk],
        ]
        for one in found
    ]
    return Table(_("Bewerbungen"), columns, rows, sort=sort)


def _short(at: datetime, now: datetime) -> str:
    """The day; the year only where it is another."""
    return day_short(at) if at.year == now.year else day(at)


def _next_steps(found: list[Application], viewer: Person, now: datetime) -> dict[object, str]:
    matters = {one.pk: one.rounds.all()[0].matter for one in found if one.state == State.BEFORE_BOARD}
    standings = standings_of(matters.values(), now) if matters else {}
    visible = deliberation_visible_to(viewer, timezone.localdate(now)).filter(pk__in=standings)
    readable = set(visible.values_list("pk", flat=True)) if standings else set()
    steps: dict[object, str] = {}
    for one in found:
        if one.pk in matters:
            key = matters[one.pk].pk
            agreed = key in readable and standings[key].majority is not None
            due = matters[one.pk].due_on
            left = days_left(due) if due else ""
            steps[one.pk] = _("Beschluss festhalten") if agreed else _("Abstimmen, %(left)s") % {"left": left}
        else:
            steps[one.pk] = _next_step(one)
    return steps


def _next_step(application: Application) -> str:
    if any(one.letter.state == "draft" for one in application.announcements.all()):
        return _("Nachricht senden")
    if application.state == State.DEFERRED:
        until = max((one.until for one in application.deferrals.all()), default=None)
        return _("Kommt wieder am %(day)s") % {"day": day(until)} if until else ""
    return {
        State.NEW: _("Kennenlernen"),
        State.CLARIFYING: _("Nach dem Fehlenden fragen") if application.missing else _("Dem Vorstand vorlegen"),
        State.ACCEPTED: _("Wartet auf die Aktivierung"),
    }.get(State(application.state), "")


@office_door(*COORDINATION)
def on_behalf(request: OfficeRequest) -> HttpResponse:
    """Someone applied by telephone or face to face."""
    form = OnBehalfForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "office/application_new.html", {"form": form}, status=422 if form.is_bound else 200)
    application, is_new = _write_down(request, form)
    if is_new:
        messages.success(request, _("Die Bewerbung ist angelegt. Die Bestätigung geht gerade hinaus."))
    else:
        messages.info(request, _("Von dieser Adresse ist schon eine Bewerbung offen. Ihr Text steht dort als Notiz."))
    return redirect("office:application", application.pk)


@transaction.atomic
def _write_down(request: OfficeRequest, form: OnBehalfForm) -> tuple[Application, bool]:
    given, now = form.cleaned_data, timezone.now()
    repeated = Application.objects.filter(pk=given["key"]).first()
    if repeated is not None:
        return repeated, True
    person = meet(given["name"], given["email"], get_language() or "de", now, request.actor)
    visible = applications_visible_to(request.person, request.roles)
    known = visible.open().filter(person=person).first()
    application = known or applying.apply(person, Source.OFFICE, now, request.actor, application_id=given["key"])
    clarifying.add_note(application, given["text"], request.person, now, NoteKind.NOTE)
    return application, known is None
