"""Giving and withdrawing a release, and declaring. Withdrawing is as easy as giving (P8, Art. 7(3) GDPR)."""

from datetime import datetime

from django.db import transaction

from wegweiser.edition.numbering import raise_number
from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people.models import Person

from .models import Consent, ConsentText, Declaration, DeclarationKind, How, Purpose
from .texts import current


@transaction.atomic
def give(
    person: Person, purpose: Purpose | str, language: str, now: datetime, by: Actor, how: How = How.WEB
) -> Consent:
    """The person releases their material for one purpose, under the wording in force in `language`.

    Given already under this very wording: nothing happens. Given under an older one: it is given anew.
    """
    text = current(Purpose(purpose), language, now)
    newest = _newest_locked(person, purpose)
    if newest is not None and newest.given and newest.text_id == text.pk:
        return newest
    return _add(person, text, True, now, by, how, newest)


@transaction.atomic
def withdraw(person: Person, purpose: Purpose | str, now: datetime, by: Actor, how: How = How.WEB) -> Consent | None:
    """The person takes a release back; it takes effect at once, everywhere that asks `living`.

    Withdrawn already: nothing happens. Never given: None. Costs nothing else: exemption and running
    mentorships stay until people decide (P8).
    """
    newest = _newest_locked(person, Purpose(purpose))
    if newest is None or not newest.given:
        return newest
    return _add(person, newest.text, False, now, by, how, newest)


@transaction.atomic
def declare(person: Person, kind: DeclarationKind | str, language: str, now: datetime, by: Actor) -> Declaration:
    """The person accepts the joining text or the pledges as worded now; once per wording."""
    text = current(DeclarationKind(kind), language, now)
    declaration, new = Declaration.objects.get_or_create(
        person=person, text=text, defaults={"at": now, "actor_kind": by.kind, "actor_id": by.id}
    )
    if new:
        record(
            by,
            "declaration.made",
            declaration,
            now,
            kind=text.kind,
            language=text.language,
            version=text.version,
        )
    return declaration


def _newest_locked(person: Person, purpose: str) -> Consent | None:
    """The newest event; the person's row is held, so that giving and withdrawing come one after the other."""
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
    events = Consent.objects.filter(person=person, purpose=purpose)
    return events.select_related("text").order_by("at", "id").last()


def _add(
    person: Person, text: ConsentText, given: bool, now: datetime, by: Actor, how: How, newest: Consent | None
) -> Consent:
    # Never earlier than the event before it: of two servers with clocks apart, the later word must count.
    at = max(now, newest.at) if newest is not None else now
    event = Consent.objects.create(
        person=person,
        purpose=text.kind,
        text=text,
        given=given,
        at=at,
        how=How(how),
        actor_kind=by.kind,
        actor_id=by.id,
    )
    verb = "consent.given" if given else "consent.withdrawn"
    record(by, verb, event, now, purpose=text.kind, language=text.language, version=text.version, how=event.how)
    raise_number()
    return event
