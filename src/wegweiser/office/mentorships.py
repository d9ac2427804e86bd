"""The list of mentorships: that they exist, since when, until when; never what the two talk about (P17, P21)."""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from wegweiser.mentorships.lifecycle import State
from wegweiser.mentorships.models import Mentorship
from wegweiser.ui.parts import Cell, Column, StatusKind, Table, ordered
from wegweiser.ui.words import day

from .access import COORDINATION, OfficeRequest, mentorships_visible_in, office_door
from .forms.lists import chosen
from .forms.mentorships import MentorshipFilter

ROWS = 50
SHAPES: dict[str, StatusKind] = {
    State.NOTICE: "open",
    State.GETTING_TO_KNOW: "open",
    State.RUNNING: "half",
    State.COMPLETED: "done",
    State.ENDED_EARLY: "done",
    State.SEPARATED: "none",
    State.NOT_BEGUN: "none",
    State.DISMISSED: "none",
}
NOW = (State.NOTICE, State.GETTING_TO_KNOW, State.RUNNING)
SORTING: dict[str, Callable[[Mentorship], Any]] = {
    "mentor": lambda one: one.mentor.person.name.casefold(),
    "mentee": lambda one: one.mentee.name.casefold(),
    "beginn": lambda one: (one.began_on is None, one.began_on or one.made_at.date()),
    "ende": lambda one: (one.ends_on is None, one.ended_on or one.ends_on or one.made_at.date()),
}


@office_door(*COORDINATION)
def mentorships(request: OfficeRequest) -> HttpResponse:
    """All mentorships but the own ones; filtered, sorted, in pages."""
    form = MentorshipFilter(request.GET)
    wanted = chosen(form)
    found, sort = ordered(_wanted(request, wanted), request.GET.get("sort", ""), SORTING, "ende")
    page = Paginator(found, ROWS).get_page(request.GET.get("seite"))
    table = _table(list(page.object_list), sort)
    context = {"form": form, "page": page, "count": len(found), "filtered": any(wanted.values()), "table": table}
    return render(request, "office/mentorships.html", context)


def _wanted(request: OfficeRequest, wanted: dict[str, object]) -> list[Mentorship]:
    visible = mentorships_visible_in(request).with_both()
    state = wanted.get("stand") or ""
    if not state:
        visible = visible.filter(state__in=NOW)
    elif state != "alle":
        visible = visible.filter(state=state)
    word = str(wanted.get("suche") or "")
    return list(visible.filter(mentor__person__name__icontains=word) | visible.filter(mentee__name__icontains=word))


def _table(found: list[Mentorship], sort: str) -> Table:
    columns = [
        Column(_("Mentor/in"), "mentor"),
        Column(_("Mentee"), "mentee"),
        Column(_("Stand")),
        Column(_("Beginn"), "beginn"),
        Column(_("Ende"), "ende"),
    ]
    rows: list[list[str | Cell]] = [
        [
            Cell(one.mentor.person.name, href=reverse("office:mentorship", args=[one.pk])),
            one.mentee.name,
            Cell(one.get_state_display(), status=SHAPES[one.state]),
            day(one.began_on),
            day(one.ended_on or one.ends_on),
        ]
        for one in found
    ]
    return Table(_("Mentorschaften"), columns, rows, sort=sort)
