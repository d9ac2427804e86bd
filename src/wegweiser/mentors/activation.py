"""From an accepted application to a mentor in public: one transaction (P5, P8, P10)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wegweiser.consents.giving import declare, give
from wegweiser.consents.models import DeclarationKind, Purpose
from wegweiser.edition.numbering import raise_number
from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import outbox
from wegweiser.membership import exempting, joining
from wegweiser.membership.models import Exemption, Membership
from wegweiser.people.models import Account
from wegweiser.people.registering import open_account
from wegweiser.programme.versions import current

from .announcing import announcement_of, hash_of
from .lifecycle import State
from .models import Application, Invitation, Mentor, PageText, Photo, PublishedAddress
from .rules import are_exactly, slug_for, tidy_competencies


class LinkDead(Exception):
    """The personal link is unknown, used or too old."""


class NotReady(Exception):
    """Something is missing before the page can stand in public; `missing` names the fields."""

    def __init__(self, missing: Collection[str]) -> None:
        super().__init__(", ".join(missing))
        self.missing = tuple(missing)


@dataclass(frozen=True)
class Page:
    """The mentor's page as it will look."""

    headline: str
    portrait: str
    approach: str
    competencies: tuple[str, ...]
    languages: tuple[str, ...] = ("de",)
    in_person: bool = True
    by_video: bool = False


@dataclass(frozen=True)
class Declared:
    """What the person agreed to, each alone; only the page itself, joining and the pledges are required."""

    joining: bool
    pledges: bool
    purposes: frozenset[str]


def invitation_for(token: str, now: datetime) -> Invitation:
    """The living invitation behind a personal link; only looks. Raises LinkDead."""
    invitation = (
        Invitation.objects.filter(token_hash=hash_of(token), used_at=None, expires_at__gt=now)
        .select_related("application__person")
        .first()
    )
    if invitation is None or invitation.application.state != State.ACCEPTED:
        raise LinkDead
    return invitation


@transaction.atomic
def accept_invitation(token: str, now: datetime) -> Account:
    """The first POST: makes the account and uses the link up. Raises LinkDead."""
    invitation = invitation_for(token, now)
    if not Invitation.objects.filter(pk=invitation.pk, used_at=None).update(used_at=now):
        raise LinkDead
    person = invitation.application.person
    by = Actor("link", str(person.pk))
    record(by, "invitation.used", invitation.application, now)
    return open_account(person, now, by)


def accepted_application_of(person_id: UUID) -> Application | None:
    """The application with which this person may be activated now: only once they have been told (P9).

    With the letter goes the first personal link; before that an account of theirs shows nothing of it.
    """
    mine = Application.objects.filter(person_id=person_id, state=State.ACCEPTED, invitations__isnull=False)
    return mine.select_related("person", "photo").order_by("-received_at").first()


def page_so_far(application: Application) -> Page:
    """The page as far as the application knows it."""
    return Page(
        headline=application.headline,
        portrait=application.portrait,
        approach=application.approach,
        competencies=tuple(application.competencies),
        languages=tuple(application.languages),
        in_person=application.in_person,
        by_video=application.by_video,
    )


@transaction.atomic
def keep_draft(application: Application, page: Page, now: datetime, by: Actor) -> None:
    """Keep the page as it stands so far, so that nothing typed is lost; it need not be complete."""
    application.headline, application.portrait = page.headline, page.portrait
    application.approach, application.competencies = page.approach, tidy_competencies(page.competencies)
    application.languages, application.in_person = list(page.languages), page.in_person
    application.by_video = page.by_video
    fields = ["headline", "portrait", "approach", "competencies", "languages", "in_person", "by_video"]
    application.save(update_fields=fields)
    record(by, "application.page_drafted", application, now)


def missing_for_page(page: Page, declared: Declared, photo: Photo | None, competencies: int) -> list[str]:
    """What still keeps the page from going public, by field name (P8, P10)."""
    missing = [name for name in ("headline", "portrait", "approach") if not getattr(page, name).strip()]
    if not are_exactly(page.competencies, competencies):
        missing.append("competencies")
    if photo is None or not photo.may_be_shown:
        missing.append("photo")
    if not page.in_person and not page.by_video:
        missing.append("meeting")
    if Purpose.PAGE not in declared.purposes:
        missing.append("page")
    return missing + [name for name in ("joining", "pledges") if not getattr(declared, name)]


@transaction.atomic
def activate(application: Application, page: Page, declared: Declared, language: str, now: datetime) -> Mentor:
    """Make the accepted person a mentor: member, free of dues from today, in public from this moment.

    `language` is that of the texts accepted. Raises NotReady (nothing happens then) and NotAStep.
    """
    programme = current(now)
    missing = missing_for_page(page, declared, application.photo, programme.competencies)
    if missing:
        raise NotReady(missing)
    person, today = application.person, timezone.localdate(now)
    by = Actor.person(person.pk)
    application.step_to(State.ACTIVE, now)
    joined = declare(person, DeclarationKind.JOINING, language, now, by)
    declare(person, DeclarationKind.PLEDGES, language, now, by)
    for purpose in sorted(declared.purposes):
        give(person, Purpose(purpose), language, now, by)
    announcement = announcement_of(application)
    joining.join(
        person, today, Membership.Reason.MENTOR, joined, announcement.resolution if announcement else None, now, by
    )
    exempting.exempt(person, today, Exemption.Reason.MENTOR, now, by)
    mentor = _stand_in_public(application, page, now)
    outbox.write("mentors/welcome", person, person.language, now, context={"mentor": mentor})
    record(by, "mentor.activated", mentor, now)
    raise_number()
    return mentor


def _stand_in_public(application: Application, page: Page, now: datetime) -> Mentor:
    taken = set(Mentor.objects.values_list("slug", flat=True))
    mentor = Mentor.objects.create(
        person=application.person,
        application=application,
        slug=slug_for(application.person.name, taken),
        photo=application.photo,
        languages=list(page.languages),
        in_person=page.in_person,
        by_video=page.by_video,
        active_since=timezone.localdate(now),
    )
    PageText.objects.create(
        mentor=mentor,
        language=application.text_language,
        headline=page.headline.strip(),
        portrait=page.portrait.strip(),
        approach=page.approach.strip(),
        competencies=tidy_competencies(page.competencies),
    )
    PublishedAddress.remember(mentor.slug)
    PublishedAddress.remember(str(mentor.photo_id))
    return mentor
