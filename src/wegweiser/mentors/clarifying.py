"""The coordinator gets in touch, clarifies and completes; the whole exchange stays with the application (P7)."""

from datetime import datetime

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import outbox
from wegweiser.mail.models import IncomingMail, Letter, Note
from wegweiser.people.models import Person

from .applying import Material
from .lifecycle import State
from .models import Application, Photo
from .rules import tidy_competencies

CHANGEABLE = ("headline", "portrait", "approach", "experience")


class NothingOpen(Exception):
    """The application is closed: nothing can be asked or changed any more."""


def take_up(application: Application, now: datetime, by: Actor) -> None:
    """Someone of the association begins with it: new → in clarification. Later steps leave the state alone."""
    if application.state == State.NEW:
        application.step_to(State.CLARIFYING, now)
        record(by, "application.taken_up", application, now)


def draft_for_missing(application: Application, now: datetime, signed: str = "") -> tuple[str, str]:
    """Subject and text of a letter that asks for what is missing, signed with a name, ready to be edited (P6)."""
    return outbox.render(
        "mentors/material_missing",
        application.person,
        application.text_language,
        now,
        context={"application": application, "missing": application.missing, "signed": signed},
    )


@transaction.atomic
def write_to_applicant(application: Application, subject: str, body: str, now: datetime, by: Actor) -> Letter:
    """Send a letter written by a person; it joins the conversation and answers the newest mail of the applicant."""
    if not application.is_open:
        raise NothingOpen
    last = IncomingMail.objects.filter(conversation=application.conversation).order_by("-received_at").first()
    letter = outbox.write_freely(
        "mentors/to_applicant",
        application.person,
        application.text_language,
        now,
        subject=subject,
        body=body,
        conversation=application.conversation,
        reply_to=last,
    )
    take_up(application, now, by)
    record(by, "application.written_to", application, now, letter=str(letter.pk))
    return letter


@transaction.atomic
def add_note(
    application: Application,
    text: str,
    author: Person,
    now: datetime,
    kind: str = "note",
    minutes: int | None = None,
) -> Note:
    """Keep a note or a telephone call with the application; never sent to anyone."""
    by = Actor.person(author.pk)
    note = application.conversation.add_note(text, author, now, kind, minutes)
    take_up(application, now, by)
    return note


@transaction.atomic
def complete(application: Application, material: Material, now: datetime, by: Actor) -> tuple[str, ...]:
    """Put what came by mail or telephone where it belongs; returns the names of the fields that changed."""
    if not application.is_open:
        raise NothingOpen
    values = {name: getattr(material, name).strip() for name in CHANGEABLE}
    new = {**values, "competencies": tidy_competencies(material.competencies)}
    changed = tuple(name for name, value in new.items() if getattr(application, name) != value)
    if changed:
        for name in changed:
            setattr(application, name, new[name])
        application.save(update_fields=changed)
        record(by, "application.completed", application, now, fields=list(changed))
    take_up(application, now, by)
    return changed


@transaction.atomic
def choose_photo(application: Application, photo: Photo, now: datetime, by: Actor) -> None:
    """Take this photo for the application; the earlier one stays with the conversation."""
    application.photo = photo
    application.save(update_fields=["photo"])
    record(by, "application.photo_chosen", application, now, photo=str(photo.pk))


@transaction.atomic
def withdraw_application(application: Application, now: datetime, by: Actor) -> None:
    """The applicant does not want to go on. Raises NotAStep when it is closed already."""
    application.step_to(State.WITHDRAWN, now)
    record(by, "application.withdrawn", application, now)
