"""Meeting a person for the first time, and opening their account."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record

from .models import Account, Person


@transaction.atomic
def meet(name: str, email: str, language: str, now: datetime, by: Actor) -> Person:
    """The person who writes from this address; known ones stay as they are (two at once: one person)."""
    known = Person.objects.with_address(email).first()
    if known is not None:
        return known
    try:
        with transaction.atomic():
            person = Person.objects.create(
                name=(" ".join(name.replace("\x00", "").split()) or email)[:120],  # one line: it stands in letters
                email=email.strip(),
                language=language,
                known_since=now,
            )
    except IntegrityError:
        return Person.objects.with_address(email).get()
    record(by, "person.met", person, now)
    return person


@transaction.atomic
def open_account(person: Person, now: datetime, by: Actor) -> Account:
    """The person's account; its address counts as confirmed (the caller has seen to that)."""
    account, new = Account.objects.get_or_create(person=person, defaults={"opened_at": now, "password": "!"})
    if person.email:
        EmailAddress.objects.get_or_create(
            user=account, email=person.email.lower(), defaults={"verified": True, "primary": True}
        )
    if new:
        record(by, "account.opened", person, now)
    return account
