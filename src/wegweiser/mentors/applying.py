"""Someone applies as mentor: by plain e-mail or by the form, both end in the same thing (P6)."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import outbox
from wegweiser.mail.models import Conversation, IncomingMail, Letter
from wegweiser.people.models import Person
from wegweiser.people.registering import meet
from wegweiser.people.roles import coordination_on

from .models import Application, Photo, Source
from .photos import receive
from .rules import tidy_competencies


@dataclass(frozen=True)
class Material:
    """What someone tells about himself or herself; everything may be empty (P6)."""

    headline: str = ""
    portrait: str = ""
    approach: str = ""
    experience: str = ""
    competencies: tuple[str, ...] = ()


@dataclass(frozen=True)
class SentPhoto:
    """A photo as it came, and what the sender says about the rights."""

    content: bytes
    rights_confirmed: bool = False
    credit: str = ""


@transaction.atomic
def apply(
    person: Person,
    source: Source,
    now: datetime,
    by: Actor,
    material: Material | None = None,
    language: str = "",
    photo: SentPhoto | None = None,
    conversation: Conversation | None = None,
    application_id: uuid.UUID | None = None,
    reply_to: IncomingMail | None = None,
) -> Application:
    """A new application, with the letter that confirms it and the one that tells the coordination.

    With the id of an application that exists already (a form sent twice) that one is returned unchanged.
    """
    material = material or Material()
    if application_id is not None:
        Person.objects.select_for_update(no_key=True).get(
            pk=person.pk
        )  # the same form twice at once: one after the other
        known = Application.objects.filter(pk=application_id).first()
        if known is not None:
            return known
    application = Application.objects.create(
        pk=application_id or uuid.uuid4(),
        person=person,
        source=source,
        received_at=now,
        last_step_at=now,
        conversation=conversation or Conversation.objects.create(begun_at=now),
        text_language=language or person.language,
        headline=material.headline,
        portrait=material.portrait,
        approach=material.approach,
        experience=material.experience,
        competencies=tidy_competencies(material.competencies),
        photo=_received(photo, person, now, by),
    )
    record(by, "application.received", application, now, source=source)
    _confirm(application, now, reply_to)
    _tell_the_coordination(application, now)
    return application


def apply_by_form(
    name: str,
    email: str,
    language: str,
    material: Material,
    photo: SentPhoto | None,
    now: datetime,
    application_id: uuid.UUID | None = None,
) -> Application:
    """The web form. Nobody has proved the address: if an application of it is open already, this only adds to it."""
    with transaction.atomic():
        person = meet(name, email, language, now, Actor("form"))
        by = Actor("form", str(person.pk))
        repeated = application_id and Application.objects.filter(pk=application_id).exists()
        open_one = None if repeated else Application.objects.open().filter(person=person).first()
        if open_one is not None:
            _add(open_one, name, material, photo, now, by)
            return open_one
        return apply(person, Source.FORM, now, by, material, language, photo, application_id=application_id)


def _add(
    application: Application, name: str, material: Material, photo: SentPhoto | None, now: datetime, by: Actor
) -> None:
    """Keep everything that came as a note. Nobody has proved the address, so no field that the board reads as the
    applicant's own words is filled; a person of the office does that. A photo comes without its rights ."""
    lines = [name, material.headline, ", ".join(material.competencies)]
    lines += [material.portrait, material.approach, material.experience]
    text = "\n\n".join(filter(None, lines)).strip()
    if application.conversation.notes.filter(text=text).exists():
        return  # the very same form again
    application.conversation.add_note(text, application.person, now)
    received = receive(photo.content, application.person, now, by, credit=photo.credit) if photo else None
    if received is not None and application.photo_id is None:
        application.photo = received
        # Never the state: the board may decide at this very moment.
        application.save(update_fields=["photo"])
    record(by, "application.added_to", application, now)
    # At most one automatic answer to an address a day: nobody can make us pester someone else.
    if not Letter.objects.automatic_to(application.person.email or "", now - timedelta(days=1)).exists():
        _confirm(application, now)


def _received(photo: SentPhoto | None, person: Person, now: datetime, by: Actor) -> Photo | None:
    if photo is None:
        return None
    return receive(photo.content, person, now, by, photo.rights_confirmed, photo.credit)


def _confirm(application: Application, now: datetime, reply_to: IncomingMail | None = None) -> None:
    """P6: the applicant hears at once that it has arrived; an answer of ours says that it is automatic."""
    outbox.write(
        "mentors/application_received",
        application.person,
        application.text_language,
        now,
        context={"application": application},
        conversation=application.conversation,
        reply_to=reply_to,
        automatic=True,
    )


def _tell_the_coordination(application: Application, now: datetime) -> None:
    for person in coordination_on(timezone.localdate(now)):
        outbox.write(
            "mentors/application_arrived", person, person.language, now, context={"application": application}
        )
