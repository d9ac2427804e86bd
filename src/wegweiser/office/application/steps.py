"""Where an application stands: the arm, what belongs to it, and what lies ahead."""

from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from wegweiser.mail.lifecycle import LetterState
from wegweiser.mentors.admission import round_of
from wegweiser.mentors.announcing import announcement_of
from wegweiser.mentors.exchange import exchanges_of
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Announcement, Application, BoardRound, Deferral, Invitation
from wegweiser.ui import words


@dataclass(frozen=True)
class Current:
    """The step an application is at. `sheet` names the template of what is to be done there."""

    label: str
    distance: str
    sheet: str
    ahead: list[tuple[str, str]] = field(default_factory=list)
    round: BoardRound | None = None
    announcement: Announcement | None = None
    invitation: Invitation | None = None
    deferral: Deferral | None = None


def current_step(application: Application, now: datetime) -> Current:
    """The step, by state and by whether the letter about the resolution still lies ready."""
    if application.state in {State.NEW, State.CLARIFYING}:
        return _clarifying(application)
    if application.state == State.BEFORE_BOARD:
        return _before_board(application)
    announcement = announcement_of(application)
    if announcement is not None and announcement.letter.state == LetterState.DRAFT:
        return _letter_ready(application, announcement)
    if application.state == State.ACCEPTED:
        return _waiting(application, announcement, now)
    if application.state == State.DEFERRED:
        deferral = application.deferrals.filter(returned_at=None).last()
        on = words.day(deferral.until) if deferral else ""
        return Current(
            _("Kommt von selbst wieder"), _("am %(day)s") % {"day": on}, "deferred", announcement=announcement,
            deferral=deferral,
        )  # fmt: skip
    return _ended(application, announcement)


def _name(application: Application) -> dict[str, str]:
    return {"name": application.person.name}


def _last(application: Application) -> datetime:
    return exchanges_of([application])[application.pk].last_at


def _decision_ahead(application: Application) -> list[tuple[str, str]]:
    return [
        (_("Nachricht an %(name)s") % _name(application), _("Liegt nach dem Beschluss als Entwurf bereit.")),
        _activation_ahead(),
    ]


def _activation_ahead() -> tuple[str, str]:
    note = _("Zusagen und Freigabe annehmen, die eigene Seite ansehen, beitragsfreies Mitglied werden.")
    return _("Aktivierung"), note


def _clarifying(application: Application) -> Current:
    far = _("neu") if application.state == State.NEW else words.since(_last(application))
    label = _("Kennenlernen") if application.state == State.NEW else _("Klären")
    board = (_("Der Vorstand entscheidet"), _("Im Umlauf oder in einer Sitzung."))
    return Current(label, far, "clarifying", [board, *_decision_ahead(application)])


def _before_board(application: Application) -> Current:
    newest = round_of(application)
    due = newest.matter.due_on if newest else None
    far = words.days_left(due) if due else ""
    return Current(_("Der Vorstand entscheidet"), far, "before_board", _decision_ahead(application), round=newest)


def _letter_ready(application: Application, announcement: Announcement) -> Current:
    labels = {
        State.ACCEPTED: _("Zusage senden"),
        State.DECLINED: _("Absage senden"),
        State.DEFERRED: _("Bescheid senden"),
    }
    ahead = [_activation_ahead()] if application.state == State.ACCEPTED else []
    label = labels.get(State(application.state), _("Bescheid senden"))
    return Current(label, _("liegt als Entwurf bereit"), "letter", ahead, announcement=announcement)


def _waiting(application: Application, announcement: Announcement | None, now: datetime) -> Current:
    invitation = application.invitations.order_by("made_at").last()
    if invitation is None or invitation.used_at is not None:
        far = _("hat den Link benutzt") if invitation else ""
    elif invitation.expires_at <= now:
        far = _("Link abgelaufen")
    else:
        far = _("Link gilt %(far)s") % {"far": words.days_left(invitation.expires_at.date())}
    return Current(_("Wartet auf die Aktivierung"), far, "waiting", announcement=announcement, invitation=invitation)


def _ended(application: Application, announcement: Announcement | None) -> Current:
    labels = {
        State.ACTIVE: _("Ist Mentor/in"),
        State.DECLINED: _("Abgesagt"),
        State.WITHDRAWN: _("Zurückgezogen"),
    }
    label = labels.get(State(application.state), application.get_state_display())
    return Current(label, words.since(application.last_step_at), "ended", announcement=announcement)
