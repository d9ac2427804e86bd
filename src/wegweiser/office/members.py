"""The treasurer's lists: members, and who is free of dues since when and why (P5)."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wegweiser.membership import export
from wegweiser.membership.listing import Row, exemptions_on, treasurer_list
from wegweiser.membership.models import Membership
from wegweiser.ui.parts import Cell, Column, Table, ordered
from wegweiser.ui.words import day

from .access import REGISTRY, OfficeRequest, office_door
from .forms.lists import ExemptionFilter, MemberFilter, chosen


@office_door(*REGISTRY)
def exemptions(request: OfficeRequest) -> HttpResponse:
    """Who is free of dues."""
    form = ExemptionFilter(request.GET)
    rows = _exempt(form)
    keys = {
        "name": lambda row: row.name.casefold(),
        "mitglied": lambda row: str(row.member_since or ""),
        "frei": lambda row: row.exempt_since,
    }
    rows, sort = ordered(rows, request.GET.get("sort", ""), keys, "name")
    filtered = any(chosen(form).values())
    context = {"form": form, "table": _exemption_table(rows, sort), "count": len(rows), "filtered": filtered}
    return render(request, "office/exemptions.html", context | {"today": timezone.localdate()})


@office_door(*REGISTRY)
def exemptions_csv(request: OfficeRequest) -> HttpResponse:
    """The same list as a file for a spreadsheet."""
    data = export.exemptions_csv(_exempt(ExemptionFilter(request.GET)), get_language() or "de")
    response = HttpResponse(data, content_type="text/csv; charset=utf-8")
    name = _("beitragsbefreiungen")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}-{timezone.localdate().isoformat()}.csv"'
    return response


def _exempt(form: ExemptionFilter) -> list[Row]:
    wanted = chosen(form)
    rows = treasurer_list(timezone.localdate(), with_ended=bool(wanted.get("beendete")))
    word = str(wanted.get("suche") or "").casefold()
    return [row for row in rows if word in row.name.casefold()]


def _exemption_table(rows: list[Row], sort: str) -> Table:
    columns = [
        Column(_("Name"), "name"),
        Column(_("Mitglied seit"), "mitglied"),
        Column(_("beitragsfrei seit"), "frei"),
        Column(_("Grund")),
        Column(_("bis")),
    ]
    lines: list[list[str | Cell]] = [
        [row.name, day(row.member_since), day(row.exempt_since), _reason(row), day(row.until)] for row in rows
    ]
    return Table(_("Beitragsbefreiungen"), columns, lines, sort=sort)


def _reason(row: Row) -> str:
    return f"{row.reason.label}: {row.note}" if row.note else str(row.reason.label)


@office_door(*REGISTRY)
def members(request: OfficeRequest) -> HttpResponse:
    """All members of today."""
    form, today = MemberFilter(request.GET), timezone.localdate()
    word = chosen(form).get("suche") or ""
    found = list(Membership.objects.on(today).filter(person__name__icontains=word).select_related("person"))
    exempt = set(exemptions_on(today).values_list("person_id", flat=True))
    keys = {"name": lambda one: one.person.name.casefold(), "mitglied": lambda one: one.began_on}
    found, sort = ordered(found, request.GET.get("sort", ""), keys, "name")
    table = _member_table(found, exempt, sort)
    context = {"form": form, "table": table, "count": len(found), "filtered": bool(word), "today": today}
    return render(request, "office/members.html", context)


def _member_table(found: list[Membership], exempt: set[UUID], sort: str) -> Table:
    columns = [
        Column(_("Name"), "name"),
        Column(_("Mitglied seit"), "mitglied"),
        Column(_("Beitrag")),
        Column(_("bis")),
    ]
    rows: list[list[str | Cell]] = [
        [one.person.name, day(one.began_on), _dues(one.person_id in exempt), day(one.until)] for one in found
    ]
    return Table(_("Mitglieder"), columns, rows, sort=sort)


def _dues(is_exempt: bool) -> Cell:
    return Cell(_("beitragsfrei"), status="none") if is_exempt else Cell(_("zahlt"), status="done")
