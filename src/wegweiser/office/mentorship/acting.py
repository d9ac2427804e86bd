"""What the association does for the two, on their word: beginning, extending, ending, settling a notice."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wegweiser.feedback import asking
from wegweiser.feedback.access import asked_visible_to
from wegweiser.matching import coming_to_nothing
from wegweiser.mentorships import beginning, ending, extending, telling
from wegweiser.mentorships.lifecycle import NotAStep, Side
from wegweiser.mentorships.models import Mentorship
from wegweiser.mentorships.refusals import NoPlace, NotAMember, NotInTime

from ..access import COORDINATION, OfficeRequest, of_mentorship, office_door, posted
from ..forms.mentorships import BegunForm, EndForm, ExtensionForm, ExtraForm
from ..request.asking import moved_on
from .page import show


def _done(request: OfficeRequest, mentorship: Mentorship, act: Callable[[], object], words: str) -> HttpResponse:
    """Carry out one story and say so, or why not."""
    try:
        act()
        messages.success(request, words)
    except NotAStep:
        messages.info(request, moved_on())
    return redirect("office:mentorship", mentorship.pk)


@office_door(*COORDINATION)
@of_mentorship
@posted
def settlement(request: OfficeRequest, mentorship: Mentorship) -> HttpResponse:
    """A person decides that a notice counts; beyond the maximum only with a reason (P18)."""
    form = ExtraForm(request.POST, auto_id="platz_%s")
    if not form.is_valid():
        return show(request, mentorship, 422, extra_form=form)
    reason = form.cleaned_data["reason"]
    words = _("Die Mentorschaft läuft. Beide bekommen Nachricht.")
    try:
        act = partial(telling.settle_notice, mentorship, timezone.now(), request.actor, reason)
        return _done(request, mentorship, act, words)
    except NoPlace:
        form.add_error("reason", _("Kein Platz ist frei. Mit einer Begründung geben Sie einen zusätzlichen."))
    except NotAMember:
        form.add_error(None, _("Mentees sind Mitglieder: Zuerst braucht es die Mitgliedschaft."))
    return show(request, mentorship, 422, extra_form=form)


@office_door(*COORDINATION)
@of_mentorship
@posted
def dismissal(request: OfficeRequest, mentorship: Mentorship) -> HttpResponse:
    """The notice does not count."""
    words = _("Die Meldung ist abgelegt.")
    return _done(
        request, mentorship, lambda: telling.dismiss_notice(mentorship, timezone.now(), request.actor), words
    )


@office_door(*COORDINATION)
@of_mentorship
@posted
def begun(request: OfficeRequest, mentorship: Mentorship) -> HttpResponse:
    """One or both told us that they have begun on that day."""
    form = BegunForm(request.POST, auto_id="beginn_%s")
    if not form.is_valid():
        return show(request, mentorship, 422, begun_form=form)
    try:
        return _done(request, mentorship, lambda: _confirm(request, mentorship, form), _("Vermerkt."))
    except NotInTime:
        form.add_error("on", _("Dieser Tag liegt noch vor uns."))
    return show(request, mentorship, 422, begun_form=form)


@transaction.atomic
def _confirm(request: OfficeRequest, mentorship: Mentorship, form: BegunForm) -> None:
    side, on, now = form.cleaned_data["side"], form.cleaned_data["on"], timezone.now()
    for one in list(Side) if side == "both" else [Side(side)]:
        beginning.confirm(mentorship, one, on, get_language() or "de", now, request.actor)


@office_door(*COORDINATION)
@of_mentorship
@posted
def nothing_came_of_it(request: OfficeRequest, mentorship: Mentorship) -> HttpResponse:
    """They have met and will not go on; the request is open again."""
    now, words = timezone.now(), _("Vermerkt. Der Platz ist frei; gab es eine Anfrage, ist sie wieder offen.")
    return _done(
        request, mentorship, lambda: coming_to_nothing.came_to_nothing(mentorship, now, request.actor), words
    )


@office_door(*COORDINATION)
@of_mentorship
@posted
def extension(request: OfficeRequest, mentorship: Mentorship) -> HttpResponse:
    """Both told us that they go on (P19)."""
    form = ExtensionForm(timezone.localdate(), request.POST, auto_id="weiter_%s")
    if not form.is_valid():
        return show(request, mentorship, 422, extension_form=form)
    try:
        extending.extend(mentorship, form.cleaned_data["until"], timezone.now(), request.actor)
        messages.success(request, _("Verlängert. Alle späteren Tage sind mitgewandert."))
    except NotInTime:
        form.add_error("until", _("Bitte nennen Sie einen späteren Tag als das bisherige Ende."))
        return show(request, mentorship, 422, extension_form=form)
    except NotAStep:
        messages.info(request, moved_on())
    return redirect("office:mentorship", mentorship.pk)


@office_door(*COORDINATION)
@of_mentorship
@posted
def end(request: OfficeRequest, mentorship: Mentorship) -> HttpResponse:
    """It has ended, as planned or earlier."""
    form = EndForm(request.POST, auto_id="ende_%s")
    if not form.is_valid():
        return show(request, mentorship, 422, end_form=form)
    on, reason = form.cleaned_data["on"], form.cleaned_data["reason"]
    try:
        state = ending.fitting_state(mentorship, on)
        ending.end(mentorship, state, on, reason, None, timezone.now(), request.actor)
        messages.success(request, _("Die Mentorschaft ist beendet, der Platz wieder frei."))
    except NotInTime:
        form.add_error("on", _("Dieser Tag passt nicht: Er liegt vor dem Beginn oder noch vor uns."))
        return show(request, mentorship, 422, end_form=form)
    except NotAStep:
        messages.info(request, moved_on())
    return redirect("office:mentorship", mentorship.pk)


@office_door(*COORDINATION)
@of_mentorship
@posted
def feedback_waiver(request: OfficeRequest, mentorship: Mentorship) -> HttpResponse:
    """We no longer wait for this feedback."""
    key = request.POST.get("asked", "")
    visible = asked_visible_to(request.person, request.roles).filter(mentorship=mentorship)
    asked = get_object_or_404(visible, pk=key) if _is_uuid(key) else None
    if asked is not None:
        asking.waive(asked, timezone.now(), request.actor)
        messages.success(request, _("Diese Rückmeldung wird nicht mehr erwartet."))
    return redirect("office:mentorship", mentorship.pk)


def _is_uuid(key: str) -> bool:
    from uuid import UUID

    try:
        UUID(key)
    except ValueError:
        return False
    return True
