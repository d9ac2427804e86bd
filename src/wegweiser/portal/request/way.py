"""The way of one's own request, from sending it to getting to know each other, as a path of stages."""

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wegweiser.matching import requesting
from wegweiser.matching.access import for_mentee
from wegweiser.matching.lifecycle import State
from wegweiser.matching.models import Choice, Recommendation, Request
from wegweiser.membership import joining_wish
from wegweiser.membership.listing import is_member
from wegweiser.mentorships.access import mentorships_visible_to
from wegweiser.people.models import Person
from wegweiser.ui.parts import Step
from wegweiser.ui.words import written

from ..access import PortalRequest, portal_door
from .telling import told

MAY_WITHDRAW = (State.WAITING, State.OPEN, State.RECOMMENDED, State.CHOSEN)


def wish_in(request: HttpRequest) -> str:
    """The mentor's slug that came along from the website."""
    return request.GET.get("wunsch", "")[:70]


def with_wish(name: str, wish: str, **more: str) -> str:
    """The address of a page, with the wish if there is one, and other words."""
    words = {**({"wunsch": wish} if wish else {}), **more}
    return reverse(name) + (f"?{urlencode(words)}" if words else "")


def leads_to_joining(request: PortalRequest, now: datetime) -> bool:
    """Membership comes first (P26), unless one has declared it, or has begun or prefers to begin with the request."""
    if request.GET.get("zuerst") == "anfrage" or requesting.current_of(request.person) is not None:
        return False
    return not is_member(request.person, timezone.localdate(now)) and joining_wish.open_of(request.person) is None


def page(request: PortalRequest, asked: Request, now: datetime) -> HttpResponse:
    """Where the request stands and what comes next."""
    language = get_language() or "de"
    context = {"asked": asked, "steps": steps_of(asked, request.person, now), "rows": told(asked, language)}
    context |= {"may_withdraw": asked.state in MAY_WITHDRAW, "may_change": asked.state in (State.WAITING, State.OPEN)}
    context |= {"may_begin_anew": requesting.current_of(request.person) is None}
    return render(request, "portal/request/way.html", context | {"has_past": _past(request.person, asked).exists()})


@portal_door
@require_safe
def past(request: PortalRequest) -> HttpResponse:
    """Earlier requests, the newest first."""
    language = get_language() or "de"
    found = [(one, told(one, language)) for one in _past(request.person, requesting.current_of(request.person))]
    return render(request, "portal/request/past.html", {"found": found})


def _past(person: Person, but: Request | None) -> Any:
    """Sent and over, or no longer the newest; drafts that were given up are nobody's business any more."""
    sent = Request.objects.of(person).exclude(sent_at=None).select_related("wish__person")
    return (sent.exclude(pk=but.pk) if but else sent).order_by("-sent_at")


def steps_of(asked: Request, person: Person, now: datetime) -> list[Step]:
    """The stages; exactly one is `here`."""
    here = _here(asked, person, now)
    sent = _("gesendet am %(day)s") % {"day": written(asked.sent_at, "day")} if asked.sent_at else ""
    first = Step(_("Ihre Anfrage"), "done", note=sent)
    if asked.state == State.CLOSED:
        return [first, here]
    stages = [
        (State.WAITING, _("Ihr Beitritt")),
        (State.OPEN, _("Wir suchen und fragen nach")),
        (State.RECOMMENDED, _("Sie wählen")),
        (State.CHOSEN, _("Bestätigung")),
        (State.MATCHED, _("Sie lernen sich kennen")),
    ]
    if asked.state != State.WAITING:
        del stages[0]
    place = [state for state, _label in stages].index(State(asked.state))
    before = [Step(label, "done") for _state, label in stages[:place]]
    return [first, *before, here, *[Step(label) for _state, label in stages[place + 1 :]]]


def _here(asked: Request, person: Person, now: datetime) -> Step:
    """The stage it stands at, as an arm: what it is, how long, what one can do."""
    make = {
        State.WAITING: _joining,
        State.OPEN: _searching,
        State.RECOMMENDED: _recommended,
        State.CHOSEN: _chosen,
        State.MATCHED: _matched,
    }
    if asked.state not in make:
        return Step(_("Ohne Vermittlung beendet"), "here", note=_("Wir haben Ihnen dazu geschrieben."))
    return make[State(asked.state)](asked, person, now)


def _joining(asked: Request, person: Person, now: datetime) -> Step:
    if joining_wish.open_of(person) is not None:
        waits = _("Ihre Anfrage wartet so lange. Sobald Sie Mitglied sind, beginnen wir von selbst zu suchen.")
        return Step(_("Der Vorstand entscheidet über Ihren Beitritt"), "here", note=waits)
    waits = _("Mentees sind Mitglied im Verein. Ihre Anfrage wartet, bis der Vorstand Ihren Beitritt angenommen hat.")
    return Step(_("Beitritt erklären"), "here", waits, reverse("portal:joining"), _("2 Minuten"))


def _searching(asked: Request, person: Person, now: datetime) -> Step:
    note = _(
        "Die Koordination liest Ihre Anfrage und spricht zuerst mit jemandem, der zu Ihnen passen könnte. "
        "Sobald es eine Empfehlung gibt, schreiben wir Ihnen. Das kann zwei, drei Wochen dauern."
    )
    return Step(_("Wir suchen und fragen nach"), "here", note)


def _recommended(asked: Request, person: Person, now: datetime) -> Step:
    found = living_recommendation(asked)
    if found is None:
        return _searching(asked, person, now)
    until = _("bis %(day)s") % {"day": written(found.choose_by, "short")}
    note = _("Sie wählen. So lange ist dort ein Platz für Sie frei gehalten.")
    return Step(_("Empfehlung ansehen"), "here", note, reverse("portal:recommendation", args=[found.pk]), until)


def _chosen(asked: Request, person: Person, now: datetime) -> Step:
    choice = asked.choices.filter(state=Choice.State.WAITING).select_related("recommended__recommendation").first()
    if choice is None:
        return _recommended(asked, person, now)
    shown = for_mentee(choice.recommended.recommendation, get_language() or "de").mentors
    name = next((one.name for one in shown if one.id == choice.recommended_id), "")
    note = _(
        "Sie haben %(name)s gewählt. Wir haben nach dem letzten Ja gefragt; danach erfahren Sie voneinander, "
        "wie Sie sich erreichen."
    ) % {"name": name}
    until = _("bis %(day)s") % {"day": written(choice.confirm_by, "short")}
    return Step(_("Wir warten auf die Bestätigung"), "here", note, distance=until)


def _matched(asked: Request, person: Person, now: datetime) -> Step:
    mentorship = mentorships_visible_to(person).filter(request=asked.pk).first()
    href = reverse("portal:mentorship", args=[mentorship.pk]) if mentorship else ""
    note = _("Beide haben Ja gesagt. Wie Sie sich erreichen, steht auf der Seite Ihrer Mentorschaft.")
    return Step(_("Sie lernen sich kennen"), "here", note, href)


def living_recommendation(asked: Request) -> Recommendation | None:
    """The one that may be answered now."""
    return asked.recommendations.filter(ended_at=None).first()
