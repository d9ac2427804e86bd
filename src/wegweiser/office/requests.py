"""The list of requests for a mentor, and writing one down on someone's behalf."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wegweiser.matching.access import requests_visible_to
from wegweiser.matching.lifecycle import UNDER_WAY, Answer, State
from wegweiser.matching.models import Request, RequestQuerySet
from wegweiser.matching.refusals import OneAtATime, Refused
from wegweiser.topics import vocabulary
from wegweiser.ui.parts import Cell, Column, Table, ordered
from wegweiser.ui.words import day, since

from .access import COORDINATION, OfficeRequest, office_door
from .forms.lists import chosen
from .forms.requests import OnBehalfForm, RequestFilter
from .request.steps import SHAPES

ROWS = 50
SORTING: dict[str, Callable[[Request], Any]] = {
    "name": lambda one: one.person.name.casefold(),
    "eingang": lambda one: one.sent_at,
    "schritt": lambda one: one.last_step_at,
}


@office_door(*COORDINATION)
def requests(request: OfficeRequest) -> HttpResponse:
    """All requests but the own one; filtered, sorted, in pages."""
    form = RequestFilter(request.GET)
    wanted = chosen(form)
    found = list(_wanted(request, wanted).select_related("person").prefetch_related("questions"))
    found, sort = ordered(found, request.GET.get("sort", ""), SORTING, "-schritt")
    page = Paginator(found, ROWS).get_page(request.GET.get("seite"))
    table = _table(list(page.object_list), sort)
    context = {"form": form, "page": page, "count": len(found), "filtered": any(wanted.values()), "table": table}
    return render(request, "office/requests.html", context)


def _wanted(request: OfficeRequest, wanted: dict[str, object]) -> RequestQuerySet:
    visible = requests_visible_to(request.person, request.roles)
    state = wanted.get("stand") or ""
    if not state:
        visible = visible.filter(state__in=UNDER_WAY)
    elif state != "alle":
        visible = visible.filter(state=state)
    return visible.filter(person__name__icontains=str(wanted.get("suche") or ""))


def _table(found: list[Request], sort: str) -> Table:
    language = get_language() or "de"
    columns = [
        Column(_("Name"), "name"),
        Column(_("Stand")),
        Column(_("Worum es geht")),
        Column(_("Gesendet"), "eingang"),
        Column(_("Letzter Schritt"), "schritt"),
        Column(_("Als Nächstes")),
    ]
    rows: list[list[str | Cell]] = [
        [
            Cell(one.person.name, href=reverse("office:request", args=[one.pk])),
            Cell(one.get_state_display(), status=SHAPES[one.state]),
            ", ".join(vocabulary.labels(one.topics[:3], language)),
            day(one.sent_at),
            since(one.last_step_at),
            _next_step(one),
        ]
        for one in found
    ]
    return Table(_("Anfragen"), columns, rows, sort=sort)


def _next_step(one: Request) -> str:
    answers = {question.answer for question in one.questions.all()}
    if one.state == State.OPEN:
        if Answer.YES in answers:
            return _("Empfehlen")
        return _("Wartet auf eine Antwort") if Answer.ASKED in answers else _("Mentor/in fragen")
    return {
        State.WAITING: _("Mitgliedschaft"),
        State.RECOMMENDED: _("Wahl der oder des Mentee"),
        State.CHOSEN: _("Bestätigung der Mentorin oder des Mentors"),
    }.get(State(one.state), "")


@office_door(*COORDINATION)
def on_behalf(request: OfficeRequest) -> HttpResponse:
    """Someone asked by telephone, by mail or face to face."""
    form = OnBehalfForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = form.write_down(timezone.now(), request.actor)
            messages.success(request, _("Die Anfrage ist angelegt. Die Bestätigung geht gerade hinaus."))
        except OneAtATime as known:
            made = known.request
            messages.info(request, _only_one())
        except Refused as refused:
            form.add_error(None, str(refused))
            return render(request, "office/request_new.html", {"form": form}, status=422)
        return _to(request, made)
    return render(request, "office/request_new.html", {"form": form}, status=422 if form.is_bound else 200)


def _only_one() -> str:
    return _("Von dieser Person ist schon eine Anfrage offen. Es wurde keine zweite angelegt.")


def _to(request: OfficeRequest, made: Request) -> HttpResponse:
    visible = requests_visible_to(request.person, request.roles).filter(pk=made.pk).exists()
    return redirect("office:request", made.pk) if visible else redirect("office:requests")
