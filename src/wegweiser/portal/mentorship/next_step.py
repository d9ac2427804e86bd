"""The one arm of the room: what this person would do next, if anything."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from wegweiser.mentorships.lifecycle import State
from wegweiser.ui.words import day, days_left

from .room import Room


@dataclass(frozen=True)
class NextStep:
    """Where the arm leads, how far it is, and the sentence above it."""

    label: str
    href: str
    distance: str
    why: str


def next_step(room: Room) -> NextStep | None:
    """The first of: beginning, feedback, the end coming near; None when there is nothing but meeting each other."""
    if room.state == State.GETTING_TO_KNOW:
        return _beginning(room)
    if room.feedback_due is not None:
        href = reverse("portal:feedback", args=[room.feedback_due.pk])
        return NextStep(_("Rückmeldung geben"), href, _("3 Minuten"), _("Wir fragen Sie beide, wie es ist."))
    if room.state == State.RUNNING and room.my_day is None:
        why = _("Die Zusagen zur Mentorschaft fehlen noch von Ihnen.")
        return NextStep(_("Beginn bestätigen"), _to(room, "begin"), _("2 Minuten"), why)
    return _going_on(room) if room.state == State.RUNNING else None


def _beginning(room: Room) -> NextStep | None:
    name, mine, theirs = room.other.name, room.my_day, room.their_day
    if mine is not None and mine == theirs:
        return None
    if mine is None and theirs is None:
        why = _("Passt es für Sie beide, bestätigen Sie den Beginn: jede und jeder für sich.")
    elif theirs is None:
        return None  # it is the other one's turn
    else:
        why = _("%(name)s hat den %(day)s als Beginn genannt.") % {"name": name, "day": day(theirs)}
    return NextStep(_("Beginn bestätigen"), _to(room, "begin"), _("2 Minuten"), why)


def _going_on(room: Room) -> NextStep | None:
    end, wish = room.mentorship.ends_on, room.their_wish
    if end is None:
        return None
    if wish is not None and wish != room.my_wish:
        why = _("%(name)s möchte bis %(day)s weitermachen.") % {"name": room.other.name, "day": day(wish)}
        return NextStep(_("Antworten"), _to(room, "extension"), _("eine Minute"), why)
    if (end - room.today).days > room.programme.ends_soon_days or room.my_wish is not None:
        return None
    why = _("Verabredet ist bis %(day)s. Wie geht es dann weiter?") % {"day": day(end)}
    if end < room.today:
        return NextStep(_("Beenden oder weitermachen"), _to(room, "extension"), days_left(end, room.today), why)
    return NextStep(_("Weitermachen?"), _to(room, "extension"), days_left(end, room.today), why)


def _to(room: Room, page: str) -> str:
    return reverse(f"portal:mentorship-{page}", args=[room.mentorship.pk])
