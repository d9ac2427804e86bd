"""The page of one request: what happened, the current step with its forms, the words of the request."""

from datetime import timedelta
from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from wegweiser.matching import shortening
from wegweiser.matching.lifecycle import UNDER_WAY, Answer
from wegweiser.matching.models import Choice, Question, Request
from wegweiser.membership.listing import is_member
from wegweiser.mentorships.models import Mentorship
from wegweiser.programme.versions import current

from ..access import COORDINATION, OfficeRequest, of_request, office_door
from ..forms.requests import RecommendationForm, ShortVersionForm
from ..forms.writing import NoteForm
from .log import lines_of
from .steps import ANSWER_SHAPES, SHAPES, current_step, newest_recommendation
from .words import facts_of


@office_door(*COORDINATION)
@of_request
def request_page(request: OfficeRequest, asked: Request) -> HttpResponse:
    """The page as it stands."""
    return show(request, asked)


def show(request: OfficeRequest, asked: Request, status: int = 200, **bound: Form) -> HttpResponse:
    """The page; `bound` are forms with errors in place of fresh ones, so that nothing typed is lost."""
    questions = questions_of(asked)
    context = _context(asked, questions) | {"open_fold": next(iter(bound), "")}
    return render(request, "office/request.html", context | _forms(asked, questions) | bound, status=status)


def _context(asked: Request, questions: list[Question]) -> dict[str, Any]:
    now = timezone.now()
    short = shortening.newest(asked)
    step = current_step(asked, short, questions, now)
    return {
        "asked": asked,
        "shape": SHAPES[asked.state],
        "is_member": is_member(asked.person, timezone.localdate(now)),
        "under_way": asked.state in UNDER_WAY,
        "facts": facts_of(asked, get_language() or "de"),
        "short": short,
        "questions": [(one, ANSWER_SHAPES[one.answer]) for one in questions],
        "step": step,
        "sheet": f"office/request/step_{step.sheet}.html",
        "log": lines_of(asked),
        "recommendation": newest_recommendation(asked),
        "choice": asked.choices.filter(state=Choice.State.WAITING).select_related("recommended").first(),
        "mentorship": Mentorship.objects.filter(request=asked.pk).order_by("made_at").last(),
    }


def questions_of(asked: Request) -> list[Question]:
    """Whom we asked about it, the oldest first."""
    return list(asked.questions.select_related("mentor__person", "short_version"))


def agreed(questions: list[Question]) -> list[Question]:
    """Those who said yes in principle."""
    return [question for question in questions if question.answer == Answer.YES]


def _forms(asked: Request, questions: list[Question]) -> dict[str, Any]:
    short = shortening.newest(asked)
    text = short.text if short else shortening.proposal(asked)
    forms: dict[str, Any] = {
        "note_form": NoteForm(auto_id="notiz_%s"),
        "short_form": ShortVersionForm(initial={"text": text}, auto_id="kurz_%s"),
    }
    if agreed(questions):
        forms["recommendation_form"] = recommendation_form(questions)
    return forms


def recommendation_form(questions: list[Question], data: Any = None) -> RecommendationForm:
    """The form of the recommendation for those who said yes by now."""
    now = timezone.now()
    choose_by = timezone.localdate(now) + timedelta(days=current(now).choice_days)
    return RecommendationForm(agreed(questions), choose_by, data, auto_id="empfehlung_%s")
