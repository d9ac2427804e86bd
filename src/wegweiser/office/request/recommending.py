"""Recommending, and on somebody's behalf: the mentee's choice and the mentor's confirmation (P20, P21)."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.matching import choosing, recommending, requesting
from wegweiser.matching.lifecycle import NotAStep
from wegweiser.matching.models import Choice, Recommended, Request
from wegweiser.matching.refusals import Refused
from wegweiser.mentorships.refusals import NoPlace

from ..access import COORDINATION, OfficeRequest, of_request, office_door, posted
from .asking import why
from .page import questions_of, recommendation_form, show
from .steps import newest_recommendation


@office_door(*COORDINATION)
@of_request
@posted
def recommendation(request: OfficeRequest, asked: Request) -> HttpResponse:
    """One to three mentors who agreed in principle; the mentee gets a link."""
    form = recommendation_form(questions_of(asked), request.POST)
    if not form.is_valid():
        return show(request, asked, 422, recommendation_form=form)
    now = timezone.now()
    try:
        recommending.recommend(asked, form.chosen(), now, request.actor, form.cleaned_data["choose_by"])
    except (Refused, NoPlace, NotAStep) as refused:
        form.add_error(None, why(refused))
        return show(request, asked, 409, recommendation_form=form)
    messages.success(request, _("Die Empfehlung ist unterwegs. Der Brief enthält nur einen Link."))
    return redirect("office:request", asked.pk)


def _done(request: OfficeRequest, asked: Request, act: Callable[[], object], words: str) -> HttpResponse:
    """Carry out one story and say so, or why not."""
    try:
        act()
        messages.success(request, words)
    except (Refused, NoPlace, NotAStep) as refused:
        messages.warning(request, why(refused))
    return redirect("office:request", asked.pk)


@office_door(*COORDINATION)
@of_request
@posted
def taking_back(request: OfficeRequest, asked: Request) -> HttpResponse:
    """The recommendation no longer stands; the mentors' yes stays."""
    standing = newest_recommendation(asked)
    if standing is None:
        return redirect("office:request", asked.pk)
    act = lambda: recommending.take_back(standing, timezone.now(), request.actor)  # noqa: E731 - one story
    return _done(request, asked, act, _("Die Empfehlung ist zurückgenommen."))


@office_door(*COORDINATION)
@of_request
@posted
def choice(request: OfficeRequest, asked: Request) -> HttpResponse:
    """The mentee told us whom he or she has chosen, or that it is none of them."""
    standing, now, key = newest_recommendation(asked), timezone.now(), request.POST.get("recommended", "")
    if standing is None:
        return redirect("office:request", asked.pk)
    if key == "none":
        act: Callable[[], object] = lambda: choosing.decline_all(standing, now, request.actor)  # noqa: E731
        return _done(request, asked, act, _("Vermerkt. Die Anfrage ist wieder offen."))
    chosen = get_object_or_404(Recommended, recommendation=standing, pk=key if key.isdigit() else 0)
    act = lambda: choosing.choose(chosen, now, request.actor)  # noqa: E731
    return _done(request, asked, act, _("Vermerkt. Die Mentorin oder der Mentor wird um Bestätigung gebeten."))


@office_door(*COORDINATION)
@of_request
@posted
def confirmation(request: OfficeRequest, asked: Request) -> HttpResponse:
    """The chosen mentor told us yes or no."""
    try:
        waiting = get_object_or_404(Choice, request=asked, pk=UUID(request.POST.get("choice", "")))
    except ValueError:
        return redirect("office:request", asked.pk)
    story = choosing.confirm if request.POST.get("answer") == "yes" else choosing.refuse
    words = _("Vermerkt. Beide bekommen jetzt Nachricht.")
    return _done(request, asked, lambda: story(waiting, timezone.now(), request.actor), words)


@office_door(*COORDINATION)
@of_request
@posted
def withdrawal(request: OfficeRequest, asked: Request) -> HttpResponse:
    """The mentee told us that the request no longer stands."""
    act = lambda: requesting.withdraw(asked, timezone.now(), request.actor)  # noqa: E731
    return _done(request, asked, act, _("Die Anfrage ist als zurückgezogen vermerkt."))


@office_door(*COORDINATION)
@of_request
@posted
def closing(request: OfficeRequest, asked: Request) -> HttpResponse:
    """We find nobody: closed by a person, with a letter."""
    act = lambda: requesting.close(asked, timezone.now(), request.actor)  # noqa: E731
    return _done(request, asked, act, _("Die Anfrage ist beendet. Der Brief geht gerade hinaus."))
