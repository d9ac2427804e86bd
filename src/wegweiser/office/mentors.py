"""The mentors: who is in public, since when."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from wegweiser.mentors.access import applications_visible_to
from wegweiser.mentors.models import Mentor
from wegweiser.ui.parts import Cell, Column, Table, ordered
from wegweiser.ui.words import day

from .access import READERS, OfficeRequest, office_door


@office_door(*READERS)
def mentors(request: OfficeRequest) -> HttpResponse:
    """All mentors, those without a living release as well."""
    public = set(Mentor.objects.for_public_display().values_list("pk", flat=True))
    found = list(Mentor.objects.select_related("person", "photo"))
    keys = {"name": lambda one: one.person.name.casefold(), "seit": lambda one: one.active_since}
    found, sort = ordered(found, request.GET.get("sort", ""), keys, "name")
    readable = set(applications_visible_to(request.person, request.roles).values_list("pk", flat=True))
    rows = [_row(one, one.pk in public, one.application_id in readable) for one in found]
    columns = [
        Column(_("Name"), "name"),
        Column(_("Mentor/in seit"), "seit"),
        Column(_("Öffentlich")),
        Column(_("Bewerbung")),
    ]
    table = Table(_("Mentorinnen und Mentoren"), columns, rows, sort=sort)
    return render(request, "office/mentors.html", {"table": table, "count": len(found), "public": len(public)})


def _row(mentor: Mentor, is_public: bool, is_readable: bool) -> list[str | Cell]:
    page = _page_of(mentor) if is_public else ""
    application = reverse("office:application", args=[mentor.application_id]) if is_readable else ""
    return [
        Cell(mentor.person.name, href=page),
        day(mentor.active_since),
        Cell(_("öffentlich"), status="done") if is_public else Cell(_("nicht öffentlich"), status="none"),
        Cell(_("ansehen"), href=application) if application else "",
    ]


def _page_of(mentor: Mentor) -> str:
    try:
        return reverse("website:mentor", args=[mentor.slug])
    except NoReverseMatch:
        return ""
