"""What one says about a line of the first page: done, later, somebody else; and taking it back."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.ui.words import day
from wegweiser.worklist import saying
from wegweiser.worklist.collecting import Thing, things_of

from .access import EVERY_PART, OfficeRequest, office_door, posted
from .forms.worklist import LaterForm
from .today import show


def of_thing(view: Callable[[OfficeRequest, Thing], HttpResponse]) -> Callable[[OfficeRequest], HttpResponse]:
    """Hands the view the thing the form names, as it waits now; else says that there is nothing to do any more.

    A thing that waits anew since the page was opened is not put away unseen.
    """

    @wraps(view)
    def answer(request: OfficeRequest) -> HttpResponse:
        key = (request.POST.get("kind", ""), request.POST.get("subject", ""))
        things = things_of(request.person, request.roles, timezone.now())
        thing = next((one for one in things if one.todo.key == key), None)
        if thing is None:
            messages.info(request, _("Das wartet nicht mehr auf Sie."))
            return redirect("office:today")
        if thing.todo.since.isoformat() != request.POST.get("since"):
            messages.info(request, _("Dazu ist inzwischen etwas Neues gekommen. Bitte sehen Sie noch einmal hin."))
            return redirect("office:today")
        return view(request, thing)

    return answer


@office_door(*EVERY_PART)
@posted
@of_thing
def done(request: OfficeRequest, thing: Thing) -> HttpResponse:
    """Nothing more to do."""
    saying.done(thing, request.person, timezone.now(), request.actor)
    messages.success(request, _("Erledigt. Unter „Weggelegt“ holen Sie es bei Bedarf zurück."))
    return redirect("office:today")


@office_door(*EVERY_PART)
@posted
@of_thing
def later(request: OfficeRequest, thing: Thing) -> HttpResponse:
    """Not before a day."""
    now = timezone.now()
    form = LaterForm(request.POST, auto_id="bis-falsch_%s")
    until = form.day(timezone.localdate(now))
    if until is None:
        return show(request, 422, wrong=(thing.todo.key, form))
    saying.snooze(thing, until, request.person, now, request.actor)
    messages.success(request, _("Weggelegt bis %(day)s.") % {"day": day(until)})
    return redirect("office:today")


@office_door(*EVERY_PART)
@posted
@of_thing
def handover(request: OfficeRequest, thing: Thing) -> HttpResponse:
    """Somebody else of the fitting part takes it."""
    handed = thing.handed.to if thing.handed is not None else None
    known = [*thing.receivers, *([handed] if handed is not None else [])]
    to = next((one for one in known if str(one.pk) == request.POST.get("to")), None)
    if to is None:
        messages.warning(request, _("An diese Person lässt sich das nicht übergeben."))
        return redirect("office:today")
    saying.hand_over(thing, to, request.person, timezone.now(), request.actor)
    messages.success(request, _("Übergeben an %(name)s.") % {"name": to.name})
    return redirect("office:today")


@office_door(*EVERY_PART)
@posted
def taking_back(request: OfficeRequest) -> HttpResponse:
    """As if it had not been said."""
    now, wanted = timezone.now(), request.POST.get("word", "")
    said = [word for one in things_of(request.person, request.roles, now) for word in (one.away, one.handed) if word]
    word = next((one for one in said if str(one.pk) == wanted), None)
    if word is not None and saying.take_back(word, request.person, now, request.actor):
        messages.success(request, _("Zurückgeholt."))
    else:
        messages.info(request, _("Das war schon zurückgeholt."))
    return redirect("office:today")
