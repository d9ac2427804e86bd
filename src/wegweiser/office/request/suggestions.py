"""Whom one could ask: suggestions with their reasons, and why not the others (P20: people decide)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from wegweiser.matching import shortening, words
from wegweiser.matching.lifecycle import State
from wegweiser.matching.models import Request
from wegweiser.matching.suggesting import suggestions_for
from wegweiser.matching.weighing import Excluded, Suggestion
from wegweiser.mentors.models import Mentor
from wegweiser.programme.versions import current
from wegweiser.ui.parts import StatusKind

from ..access import COORDINATION, OfficeRequest, of_request, office_door
from ..forms.requests import QuestionForm

BAND_SHAPES: dict[str, StatusKind] = {"very_good": "done", "good": "half", "possible": "open"}


@dataclass(frozen=True)
class Card:
    """One suggestion, ready to print."""

    mentor: Mentor
    portrait: str
    band: str
    shape: StatusKind
    is_tied: bool
    wished: bool
    reasons: list[str]
    against: list[str]
    unknown: str
    places: str
    form: QuestionForm


@office_door(*COORDINATION)
@of_request
def suggestions(request: OfficeRequest, asked: Request) -> HttpResponse:
    """All that pass the hard conditions, best first; below them everybody excluded, each with the condition."""
    return show_suggestions(request, asked)


def show_suggestions(
    request: OfficeRequest, asked: Request, status: int = 200, failed: QuestionForm | None = None
) -> HttpResponse:
    """The page; `failed` is the form that could not be carried out, in place of the fresh one of that mentor."""
    context = _context(asked, failed, timezone.now(), get_language() or "de")
    return render(request, "office/request/suggestions.html", context, status=status)


def _context(asked: Request, failed: QuestionForm | None, now: datetime, language: str) -> dict[str, Any]:
    found = suggestions_for(asked, now)
    answer_by = timezone.localdate(now) + timedelta(days=current(now).question_days)
    cards = [_card(one, found.mentors[one.mentor.id], answer_by, failed, language) for one in found.suggested]
    return {
        "asked": asked,
        "short": shortening.newest(asked),
        "may_ask": asked.state == State.OPEN,
        "cards": cards,
        "counts": [(words.rule_label(rule), count) for rule, count in found.counts.items()],
        "excluded": [_why_not(one, language) for one in found.excluded],
    }


def _card(one: Suggestion, mentor: Mentor, answer_by: Any, failed: QuestionForm | None, language: str) -> Card:
    mine = failed is not None and failed.data.get("mentor") == str(mentor.pk)
    fresh = QuestionForm(initial={"mentor": mentor.pk, "answer_by": answer_by}, auto_id=f"frage_{mentor.pk}_%s")
    return Card(
        mentor=mentor,
        portrait=reverse("machine:picture", args=[mentor.photo_id]) if mentor.photo_id else "",
        band=str(words.band_label(one.band)),
        shape=BAND_SHAPES[one.band.value],
        is_tied=one.is_tied,
        wished=one.wished,
        reasons=[words.reason_sentence(reason, language) for reason in one.reasons[:3]],
        against=[words.against_sentence(against, language) for against in one.against],
        unknown=", ".join(str(words.unknown_label(unknown)) for unknown in one.unknown),
        places=words.places_sentence(one),
        form=failed if mine and failed is not None else fresh,
    )


def _why_not(one: Excluded, language: str) -> tuple[str, list[str]]:
    return one.mentor.name, [words.because_sentence(because, language) for because in one.because]
