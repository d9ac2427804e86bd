"""What needs a person today: one arm to the most urgent, then a list with one action per row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from wegweiser.mail.lifecycle import IncomingState
from wegweiser.mail.outbox import waiting_for_smtp
from wegweiser.mail.todo import letters_nobody_got, mails_to_place
from wegweiser.membership.listing import exemptions_on
from wegweiser.mentors.access import applications_visible_to
from wegweiser.mentors.exchange import exchanges_of
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.todo import Todo, open_todos
from wegweiser.ui import words
from wegweiser.ui.parts import StatusKind

from .access import COORDINATION, REGISTRY, OfficeRequest, office_door

NEWS_FOR = timedelta(days=14)


@dataclass(frozen=True)
class Row:
    """One line: a word with its shape, a sentence, one action. The lower `rank`, the more urgent."""

    rank: int
    kind: StatusKind
    word: str
    sentence: SafeString
    action: str
    href: str
    arm: str
    distance: str


@dataclass(frozen=True)
class Other:
    """What somebody else has to do, since when."""

    sentence: SafeString
    since: str
    href: str


@office_door(*REGISTRY)
def today(request: OfficeRequest) -> HttpResponse:
    """The first page of the office."""
    now = timezone.now()
    todos = open_todos(request.person, request.roles, now) if request.reads_applications else []
    rows = sorted([*(_of_application(todo, now) for todo in todos), *_rows(request, now)], key=lambda row: row.rank)
    context = {
        "greeting": _greeting(timezone.localtime(now).hour) % {"name": request.person.name},
        "now": timezone.localtime(now),
        "rows": rows,
        "first": rows[0] if rows else None,
        "others": _waits_for_others(request, todos),
        "waiting_letters": waiting_for_smtp(),
        "no_mail_server": not settings.SMTP_CONFIGURED and not settings.DEMO,
        "coordinates": bool(request.roles.intersection(COORDINATION)),
    }
    return render(request, "office/today.html", context)


def _greeting(hour: int) -> str:
    if hour < 11:
        return _("Guten Morgen, %(name)s")
    return _("Guten Tag, %(name)s") if hour < 18 else _("Guten Abend, %(name)s")


def _rows(request: OfficeRequest, now: datetime) -> Iterator[Row]:
    if request.roles.intersection(COORDINATION):
        yield from _mails()
        yield from _letters()
    if "treasurer" in request.roles:
        yield from _exemptions(now)


def _sentences_about_others(coordinates: bool) -> dict[State, str]:
    ours = _("Sie sind mit {name} im Gespräch.")
    return {
        State.CLARIFYING: ours if coordinates else _("Mit {name} ist die Koordination im Gespräch."),
        State.BEFORE_BOARD: _("Der Vorstand stimmt über {name} ab."),
        State.ACCEPTED: _("Die Aktivierung von {name} steht noch aus."),
    }


def _waits_for_others(request: OfficeRequest, todos: list[Todo]) -> list[Other]:
    """Open applications in which somebody else has the next step."""
    sentences = _sentences_about_others(bool(request.roles.intersection(COORDINATION)))
    mine = [todo.application.pk for todo in todos]
    visible = applications_visible_to(request.person, request.roles).filter(state__in=list(sentences))
    others = list(visible.exclude(pk__in=mine).select_related("person").order_by("last_step_at"))
    exchanges = exchanges_of(others)
    return [
        Other(
            format_html(sentences[State(one.state)], name=format_html("<strong>{}</strong>", one.person.name)),
            words.since(exchanges[one.pk].last_at),
            reverse("office:application", args=[one.pk]),
        )
        for one in others
    ]


def _of_application(todo: Todo, now: datetime) -> Row:
    name = format_html("<strong>{}</strong>", todo.application.person.name)
    since = words.since(todo.since)
    left = words.days_left(todo.due) if todo.due else ""
    rank, kind, word, sentence, action, arm, distance = _APPLICATION_WORDS[todo.kind](since, left)
    if todo.is_late(timezone.localdate(now)):
        rank, kind, word = 0, "late", _("überfällig")
    return Row(
        rank=rank,
        kind=kind,
        word=word,
        sentence=format_html(sentence, name=name, since=since),
        action=action,
        href=reverse("office:application", args=[todo.application.pk]) + _ANCHORS.get(todo.kind, "#schritt"),
        arm=arm % {"name": todo.application.person.name},
        distance=distance,
    )


# Where one reads first and acts then, the page begins at its top.
_ANCHORS = {"application_new": "", "answer_arrived": "#neu"}

type Words = tuple[int, StatusKind, str, str, str, str, str]


def _votes_complete(since: str, left: str) -> Words:
    sentence = _("Der Vorstand ist sich einig über {name}.")
    return 1, "half", _("bereit"), sentence, _("Beschluss festhalten"), _("Beschluss zu %(name)s festhalten"), left


def _vote_wanted(since: str, left: str) -> Words:
    sentence = _("{name} möchte Mentor/in werden. Ihre Stimme fehlt noch.")
    return 2, "open", _("Ihre Stimme"), sentence, _("Abstimmen"), _("Über %(name)s abstimmen"), left


def _letter_to_announce(since: str, left: str) -> Words:
    sentence = _("Die Nachricht an {name} liegt als Entwurf bereit.")
    return 3, "half", _("bereit"), sentence, _("Ansehen und senden"), _("Nachricht an %(name)s senden"), since


def _application_new(since: str, left: str) -> Words:
    sentence = _("{name} möchte Mentor/in werden.")
    return 5, "open", _("neu"), sentence, _("Kennenlernen"), _("%(name)s kennenlernen"), since


def _application_silent(since: str, left: str) -> Words:
    sentence = _("Bei {name} ist seit einer Weile nichts geschehen (zuletzt {since}).")
    return 7, "open", _("ruht"), sentence, _("Nachfragen"), _("Bei %(name)s nachfragen"), since


def _answer_arrived(since: str, left: str) -> Words:
    sentence = _("{name} hat geschrieben.")
    return 4, "half", _("Antwort da"), sentence, _("Lesen"), _("Lesen, was %(name)s schreibt"), since


_APPLICATION_WORDS = {
    "votes_complete": _votes_complete,
    "vote_wanted": _vote_wanted,
    "letter_to_announce": _letter_to_announce,
    "application_new": _application_new,
    "application_silent": _application_silent,
    "answer_arrived": _answer_arrived,
}


def _mails() -> Iterator[Row]:
    for mail in mails_to_place():
        sender = mail.sender_name or mail.sender_address or _("einem unbekannten Absender")
        unreadable = mail.state == IncomingState.QUARANTINED
        sentence = (
            _("Eine E-Mail von {sender} konnten wir nicht lesen.")
            if unreadable
            else _("Eine E-Mail von {sender} gehört noch zu keiner Bewerbung.")
        )
        yield Row(
            rank=6,
            kind="open",
            word=_("neu"),
            sentence=format_html(sentence, sender=format_html("<strong>{}</strong>", sender)),
            action=_("Zuordnen"),
            href=reverse("office:mail", args=[mail.pk]),
            arm=_("E-Mail zuordnen"),
            distance=words.since(mail.received_at),
        )


def _letters() -> Iterator[Row]:
    for letter in letters_nobody_got():
        name = format_html("<strong>{}</strong>", letter.recipient_name or letter.address)
        yield Row(
            rank=4,
            kind="late",
            word=_("nicht zugestellt"),
            sentence=format_html(_("Ein Brief an {name} kam nicht an."), name=name),
            action=_("Ansehen"),
            href=reverse("office:letters"),
            arm=_("Ansehen, was nicht ankam"),
            distance=words.since(letter.failed_finally_at),
        )


def _exemptions(now: datetime) -> Iterator[Row]:
    day = timezone.localdate(now)
    new = exemptions_on(day).filter(began_on__gt=day - NEWS_FOR).order_by("-began_on", "person__name")
    for exemption in new:
        name = format_html("<strong>{}</strong>", exemption.person.name)
        yield Row(
            rank=8,
            kind="done",
            word=_("beitragsfrei"),
            sentence=format_html(
                _("{name} zahlt keinen Beitrag mehr, {since}."),
                name=name,
                since=_("seit %(day)s") % {"day": words.day(exemption.began_on)},
            ),
            action=_("Liste ansehen"),
            href=reverse("office:exemptions"),
            arm=_("Neue Beitragsbefreiung ansehen"),
            distance=words.since(exemption.began_on),
        )
