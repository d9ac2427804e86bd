"""The page of one mentorship: who, since when, until when, what the association can do for the two."""

from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.feedback.access import asked_visible_to
from wegweiser.feedback.models import Asked
from wegweiser.matching.access import requests_visible_to
from wegweiser.mentorships import extending, places
from wegweiser.mentorships.lifecycle import OVER, Side, State
from wegweiser.mentorships.models import Mentorship
from wegweiser.ui.parts import StatusKind
from wegweiser.ui.words import day

from ..access import COORDINATION, OfficeRequest, of_mentorship, office_door
from ..forms.mentorships import BegunForm, EndForm, ExtensionForm, ExtraForm
from ..mentorships import SHAPES
from .log import lines_of


@office_door(*COORDINATION)
@of_mentorship
def mentorship(request: OfficeRequest, mentorship: Mentorship) -> HttpResponse:
    """The page as it stands."""
    return show(request, mentorship)


def show(request: OfficeRequest, mentorship: Mentorship, status: int = 200, **bound: Form) -> HttpResponse:
    """The page; `bound` are forms with errors in place of fresh ones."""
    context = _context(request, mentorship) | {"open_fold": next(iter(bound), "")}
    return render(request, "office/mentorship.html", context | _forms(mentorship) | bound, status=status)


def _context(request: OfficeRequest, mentorship: Mentorship) -> dict[str, Any]:
    now = timezone.now()
    return {
        "mentorship": mentorship,
        "shape": SHAPES[mentorship.state],
        "facts": _facts(mentorship),
        "free_places": places.free_count(mentorship.mentor, now),
        "extras": places.extras_of(mentorship.mentor),
        "request_url": _request_of(request, mentorship),
        "feedback": _feedback_of(request, mentorship),
        "log": lines_of(mentorship),
        "sheet": _sheet(mentorship),
        "is_over": mentorship.state in OVER,
    }


def _sheet(mentorship: Mentorship) -> str:
    name = {State.NOTICE: "notice", State.GETTING_TO_KNOW: "getting_to_know", State.RUNNING: "running"}
    return f"office/mentorship/step_{name.get(State(mentorship.state), 'over')}.html"


def _facts(mentorship: Mentorship) -> list[tuple[str, Any]]:
    ending = getattr(mentorship, "ending", None)
    return [
        (_("Mentor/in"), mentorship.mentor.person.name),
        (_("Mentee"), mentorship.mentee.name),
        (_("Wie entstanden"), mentorship.get_origin_display()),
        (_("Kein Platz, weil"), mentorship.get_notice_because_display() if mentorship.notice_because else ""),
        (_("Begonnen am"), day(mentorship.began_on)),
        (_("Läuft bis"), day(mentorship.ends_on) if mentorship.state == State.RUNNING else ""),
        (_("Beendet am"), day(mentorship.ended_on)),
        (_("Grund"), ending.get_reason_display() if ending else ""),
    ]


def _request_of(request: OfficeRequest, mentorship: Mentorship) -> str:
    if mentorship.request is None:
        return ""
    visible = requests_visible_to(request.person, request.roles).filter(pk=mentorship.request)
    return reverse("office:request", args=[mentorship.request]) if visible.exists() else ""


def _feedback_of(request: OfficeRequest, mentorship: Mentorship) -> list[dict[str, Any]]:
    visible = asked_visible_to(request.person, request.roles).filter(mentorship=mentorship)
    return [_feedback(one) for one in visible.select_related("feedback").order_by("asked_at", "side")]


def _feedback(asked: Asked) -> dict[str, Any]:
    given = getattr(asked, "feedback", None)
    kind: StatusKind = "done" if given else "none" if asked.waived_at else "open"
    word = _("gegeben") if given else _("nicht mehr erwartet") if asked.waived_at else _("steht aus")
    answers: list[tuple[str, Any]] = []
    if given:
        answers = [
            (_("Hat es geholfen?"), given.get_helped_display()),
            (_("Hat es Freude gemacht?"), given.get_fun_display()),
            (_("Wieder?"), given.get_again_display()),
            (_("Was gut war"), given.good),
            (_("Was besser werden kann"), given.better),
            (_("Bitte anrufen"), _("ja") if given.wants_a_talk else ""),
        ]
    return {"asked": asked, "kind": kind, "word": word, "answers": answers, "open": not given and not asked.waived_at}


def _forms(mentorship: Mentorship) -> dict[str, Any]:
    now = timezone.now()
    forms: dict[str, Any] = {
        "extra_form": ExtraForm(auto_id="platz_%s"),
        "begun_form": BegunForm(initial={"side": "both", "on": timezone.localdate(now)}, auto_id="beginn_%s"),
        "sides": list(Side),
    }
    if mentorship.state == State.RUNNING:
        forms["extension_form"] = ExtensionForm(extending.suggested_until(mentorship, now), auto_id="weiter_%s")
        forms["end_form"] = EndForm(initial={"on": timezone.localdate(now)}, auto_id="ende_%s")
    return forms
