"""What needs a person today: one arm to the most urgent, then a list with one action per row."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from wegweiser.mail.outbox import waiting_for_smtp
from wegweiser.mentors.access import applications_visible_to
from wegweiser.mentors.exchange import exchanges_of
from wegweiser.mentors.lifecycle import State
from wegweiser.ui import words
from wegweiser.worklist.collecting import things_of

from .access import EVERY_PART, OfficeRequest, office_door
from .todo_rows import Wrong, away_rows, rows_of


@dataclass(frozen=True)
class Other:
    """What somebody else has to do, since when."""

    sentence: SafeString
    since: str
    href: str


@office_door(*EVERY_PART)
def today(request: OfficeRequest) -> HttpResponse:
    """The first page of the office."""
    return show(request)


def show(request: OfficeRequest, status: int = 200, wrong: Wrong | None = None) -> HttpResponse:
    """The page; `wrong` is the line whose day makes no sense, with its form."""
    now = timezone.now()
    context = {
        "greeting": _greeting(timezone.localtime(now).hour) % {"name": request.person.name},
        "now": timezone.localtime(now),
        "waiting_letters": waiting_for_smtp(),
        "no_mail_server": not settings.SMTP_CONFIGURED and not settings.DEMO,
        "coordinates": request.coordinates,
    }
    return render(request, "office/today.html", context | _lists(request, now, wrong), status=status)


def _lists(request: OfficeRequest, now: datetime, wrong: Wrong | None) -> dict[str, Any]:
    """What waits, what was put away, and what waits for others."""
    things, day = things_of(request.person, request.roles, now), timezone.localdate(now)
    rows = rows_of([thing for thing in things if thing.waits_for(request.person)], day, wrong)
    return {
        "rows": rows,
        "first": rows[0] if rows else None,
        "late": sum(row.thing.todo.is_late(day) for row in rows),
        "away": away_rows([thing for thing in things if not thing.waits_for(request.person)], day),
        "others": _waits_for_others(request, {thing.todo.subject for thing in things}),
    }


def _greeting(hour: int) -> str:
    if hour < 11:
        return _("Guten Morgen, %(name)s")
    return _("Guten Tag, %(name)s") if hour < 18 else _("Guten Abend, %(name)s")


def _sentences_about_others(coordinates: bool) -> dict[State, str]:
    ours = _("Sie sind mit {name} im Gespräch.")
    return {
        State.CLARIFYING: ours if coordinates else _("Mit {name} ist die Koordination im Gespräch."),
        State.BEFORE_BOARD: _("Der Vorstand stimmt über {name} ab."),
        State.ACCEPTED: _("Die Aktivierung von {name} steht noch aus."),
    }


def _waits_for_others(request: OfficeRequest, mine: Collection[str]) -> list[Other]:
    """Open applications in which somebody else has the next step; `mine`: what this page says already."""
    sentences = _sentences_about_others(request.coordinates)
    visible = applications_visible_to(request.person, request.roles).filter(state__in=list(sentences))
    open_ones = visible.select_related("person").order_by("last_step_at")
    others = [one for one in open_ones if str(one.pk) not in mine]
    exchanges = exchanges_of(others)
    return [
        Other(
            format_html(sentences[State(one.state)], name=format_html("<strong>{}</strong>", one.person.name)),
            words.since(exchanges[one.pk].last_at),
            reverse("office:application", args=[one.pk]),
        )
        for one in others
    ]
