"""Telling the association that something is wrong: by form, or by mail to the mentors' address (P25)."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail.models import Conversation, IncomingMail
from wegweiser.mentorships.models import Mentorship
from wegweiser.people.models import Person
from wegweiser.people.roles import coordination_on
from wegweiser.vault import sealing

from . import letters
from .access import concerned_in, named_reader, office_of
from .models import Concern, Reader, StruckOut
from .rules import NoReader
from .rules import readers as readers_left

LONGEST = 20_000  # letters
SAME_AGAIN = timedelta(days=1)


class NothingSaid(ValueError):
    """A concern needs a word."""


class NotTheirs(ValueError):
    """The sender is not one of the two of that mentorship."""


class NobodyLeft(Exception):
    """Everybody who could read it is struck out or concerned; `why` is the sentence for the page."""

    @property
    def why(self) -> str:
        return _("Bitte lassen Sie mindestens einen Menschen stehen, der Ihr Anliegen lesen darf.")


def possible_readers(now: datetime, mentorship: Mentorship | None = None) -> list[Person]:
    """Coordinator and deputy of today, but none of the two of the mentorship it is about."""
    found = coordination_on(timezone.localdate(now))
    if mentorship is not None:
        found = found.exclude(pk__in=[mentorship.mentee_id, mentorship.mentor.person_id])
    return list(found)


def instead(now: datetime) -> Person | None:
    """Who reads it if none of them shall: the person of the programme's concerns_address; None while unset."""
    return named_reader(now)


@transaction.atomic
def raise_concern(
    person: Person,
    mentorship: Mentorship | None,
    text: str,
    readers: Collection[Person],
    now: datetime,
    by: Actor,
) -> Concern:
    """The words are sealed; `readers` are those of the coordination whom the sender did not strike out.

    The same words of the same person within a day are one concern. Raises NobodyLeft, NothingSaid, NotTheirs.
    """
    text = text.strip()
    if not text or len(text) > LONGEST:
        raise NothingSaid
    if mentorship is not None and mentorship.side_of(person) is None:
        raise NotTheirs
    Person.objects.select_for_update().get(pk=person.pk)  # the same form sent twice at once: one after the other
    said = _said_already(person, mentorship, text, now)
    if said is not None:
        return said
    concern = _new(Concern.Source.FORM, person, mentorship, now)
    concern.sealed = sealing.seal(concern.matter, concern.place, text, now)
    concern.save(force_insert=True)
    _name_readers(concern, {str(one.pk) for one in readers}, now)
    return _told(concern, person, person.language, now, by)


def _said_already(person: Person, mentorship: Mentorship | None, text: str, now: datetime) -> Concern | None:
    lately = Concern.objects.filter(
        person=person, mentorship=mentorship, source=Concern.Source.FORM, raised_at__gt=now - SAME_AGAIN
    )
    for one in lately:
        if one.sealed is not None and sealing.unseal_text(one.matter, one.place, one.sealed) == text:
            return one
    return None


@transaction.atomic
def from_mail(mail: IncomingMail, language: str, now: datetime, by: Actor) -> Concern:
    """A new mail at the mentors' address counts as a concern until a reader files it otherwise.

    Its words stay sealed with the mail; it lies in a conversation of its own that no application shows. A
    mail is never refused: if all of the coordination are concerned and nobody stands in, they read it.
    """
    known = Concern.objects.filter(mail=mail).first()
    if known is not None:
        return known
    person = Person.objects.with_address(mail.sender_address).first()
    concern = _new(Concern.Source.MAIL, person, _only_mentorship_of(person), now)
    concern.mail = mail
    concern.save(force_insert=True)
    mail.file_in(concern.conversation, by, now)
    everybody = set(office_of(now).coordination)
    try:
        _name_readers(concern, everybody, now)
    except NobodyLeft:
        _put_on_the_list(concern, everybody, now)
    return _told(concern, person or mail.sender_address, person.language if person else language, now, by)


def _only_mentorship_of(person: Person | None) -> Mentorship | None:
    """The one it must be about, if the sender has one only."""
    found = list(Mentorship.objects.of(person).with_a_place().with_both()[:2]) if person else []
    return found[0] if len(found) == 1 else None


def _new(source: Concern.Source, person: Person | None, mentorship: Mentorship | None, now: datetime) -> Concern:
    return Concern(
        source=source,
        person=person,
        mentorship=mentorship,
        conversation=Conversation.objects.create(begun_at=now),
        raised_at=now,
        last_step_at=now,
    )


def _name_readers(concern: Concern, wanted: Collection[str], now: datetime) -> None:
    office = office_of(now)
    try:
        left = readers_left(office, wanted, concerned_in(concern))
    except NoReader as nobody:
        raise NobodyLeft from nobody
    _put_on_the_list(concern, left, now)
    struck_out = [one for one in office.coordination if one not in wanted]
    StruckOut.objects.bulk_create(StruckOut(concern=concern, person_id=one) for one in struck_out)


def _put_on_the_list(concern: Concern, people: Iterable[str], now: datetime) -> None:
    Reader.objects.bulk_create(Reader(concern=concern, person_id=one, since=now) for one in people)


def _told(concern: Concern, sender: Person | str, language: str, now: datetime, by: Actor) -> Concern:
    """The sender learns that it has arrived, each reader that something waits."""
    letters.received(concern, sender, language, now)
    for reader in concern.readers.select_related("person"):
        letters.arrived(concern, reader.person, now)
    record(by, "concern.raised", concern, now, source=str(concern.source))
    return concern
