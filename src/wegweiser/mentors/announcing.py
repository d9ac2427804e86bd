"""The applicant is told: the letter lies ready as a draft and goes when a person sends it (P9)."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import outbox
from wegweiser.mail.lifecycle import LetterState
from wegweiser.mail.models import Letter
from wegweiser.programme.versions import current
from wegweiser.resolutions.models import Choice

from .admission import LINK
from .lifecycle import State
from .models import Announcement, Application, Invitation


class LinkMissing(ValueError):
    """The letter to an accepted person must contain the place of the personal link."""


def announcement_of(application: Application) -> Announcement | None:
    """The letter about the newest resolution."""
    return application.announcements.select_related("letter", "resolution").order_by("pk").last()


def told_outcome(application: Application) -> str | None:
    """What the applicant has been told: the newest outcome whose letter has gone; None before that (P9)."""
    newest = announcement_of(application)
    if newest is None or newest.letter.state in {LetterState.DRAFT, LetterState.DISCARDED}:
        return None
    return str(newest.resolution.outcome)


@transaction.atomic
def announce(announcement: Announcement, now: datetime, by: Actor) -> None:
    """Send the letter; an accepted person's letter gets the personal link. A second time does nothing."""
    letter = Letter.objects.select_for_update().get(pk=announcement.letter_id)
    if letter.state != LetterState.DRAFT:
        return
    application = announcement.application
    if announcement.resolution.outcome == Choice.ACCEPT:
        if LINK not in letter.body:
            raise LinkMissing
        letter.fill_in(LINK, make_invitation(application, now))
    letter.send(by, now)
    record(by, "application.announced", application, now, outcome=announcement.resolution.outcome)


def make_invitation(application: Application, now: datetime) -> str:
    """A new personal link (its address); an earlier unused one dies. Stored only as a hash."""
    token = secrets.token_urlsafe(32)
    application.invitations.filter(used_at=None).delete()
    Invitation.objects.create(
        application=application,
        token_hash=hash_of(token),
        made_at=now,
        expires_at=now + timedelta(days=current(now).invitation_days),
    )
    with override(application.text_language):
        return settings.BASE_URL + reverse("portal:activation", args=[token])


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def invite_again(application: Application, now: datetime, by: Actor) -> None:
    """A fresh personal link for an accepted person whose link ran out or got lost."""
    if application.state != State.ACCEPTED:
        return
    outbox.write(
        "mentors/invitation_again",
        application.person,
        application.text_language,
        now,
        context={"application": application, "link": LINK},
        conversation=application.conversation,
        secrets={LINK: make_invitation(application, now)},
    )
    record(by, "application.invited_again", application, now)
