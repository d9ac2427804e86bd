"""Putting an incoming mail where it belongs: one transaction, so that no application is without its letter."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.mail.lifecycle import IncomingState
from wegweiser.mail.models import Conversation, IncomingMail
from wegweiser.mentors.applying import apply
from wegweiser.mentors.models import Application, ApplicationQuerySet, Mentor, Source
from wegweiser.mentors.photos import is_photo, receive
from wegweiser.people.models import Person, Role
from wegweiser.people.registering import meet
from wegweiser.programme.versions import current

from .rules import Facts, Place, language_of, place_for

FILING = Actor("mail")
APPLICATIONS_BOX = "vorstand"


@transaction.atomic
def file(incoming_id: UUID, now: datetime) -> None:
    """Read the mail and put it where it belongs; a second time nothing happens."""
    mail = IncomingMail.objects.select_for_update().get(pk=incoming_id)
    if mail.state != IncomingState.RECEIVED:
        return
    mail.understand(now)
    place = place_for(_facts(mail, now))
    if place == Place.ITS_CONVERSATION:
        join(mail, _known_conversation(mail), now, FILING)
    elif place == Place.THE_SENDERS_APPLICATION:
        join(mail, _open_applications_of(mail).get().conversation, now, FILING)
    elif place == Place.NEW_APPLICATION:
        open_application(mail, now, FILING)
    else:
        mail.leave_undecided(FILING, now)


def join(mail: IncomingMail, conversation: Conversation | None, now: datetime, by: Actor) -> None:
    """Put the mail into a conversation; a photo in it becomes the application's if that has none yet.

    The sender's address proves nothing: a mail only ever adds, it changes no field that says something.
    """
    if conversation is None:
        mail.leave_undecided(by, now)
        return
    mail.file_in(conversation, by, now)
    application = Application.objects.open().filter(conversation=conversation).select_related("person").first()
    if application is not None and application.photo_id is None and mail.answerable:  # no logo of an out-of-office
        _take_photo(application, mail, now, by)


def open_application(mail: IncomingMail, now: datetime, by: Actor) -> Application:
    """The mail becomes an application of its sender, with the first photo that is attached."""
    language = language_of(mail.words.text)
    person = meet(mail.sender_name or mail.sender_address, mail.sender_address, language, now, by)
    conversation = Conversation.objects.create(begun_at=now)
    mail.file_in(conversation, by, now)
    application = apply(person, Source.MAIL, now, by, language=language, conversation=conversation, reply_to=mail)
    _take_photo(application, mail, now, by)
    return application


def _take_photo(application: Application, mail: IncomingMail, now: datetime, by: Actor) -> None:
    for attachment in mail.attachments.all():
        if is_photo(attachment.type):
            application.photo = receive(attachment.content(), application.person, now, by)
            application.save(update_fields=["photo"])
            return


def _facts(mail: IncomingMail, now: datetime) -> Facts:
    return Facts(
        for_applications=mail.box == APPLICATIONS_BOX,
        answerable=mail.answerable,
        answers_something_known=_known_conversation(mail) is not None,
        has_references=bool(mail.related_ids),
        subject=mail.subject,
        open_applications_of_sender=_open_applications_of(mail).count(),
        sender_is_one_of_us=_is_one_of_us(mail.sender_address, now),
    )


def _known_conversation(mail: IncomingMail) -> Conversation | None:
    return Conversation.objects.with_messages(mail.related_ids).order_by("-begun_at").first()


def _open_applications_of(mail: IncomingMail) -> ApplicationQuerySet:
    return Application.objects.open().filter(person__in=Person.objects.with_address(mail.sender_address))


def _is_one_of_us(address: str, now: datetime) -> bool:
    if address.lower() in {ours.lower() for ours in current(now).boxes.values()}:
        return True
    person = Person.objects.with_address(address).first()
    if person is None:
        return False
    in_office = Role.objects.on(timezone.localdate(now)).filter(person=person).exists()
    return in_office or Mentor.objects.filter(person=person).exists()
