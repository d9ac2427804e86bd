"""An enquirer asks to become a member: the declaration is theirs, accepting is the association's (P26).

Joining needs both: the person's declaration (statutes and dues rules accepted) and somebody who accepts.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from wegweiser.consents.giving import declare
from wegweiser.consents.models import DeclarationKind
from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people.models import Person

from .holding import hold
from .joining import join
from .letters import tell_joining_asked, tell_person
from .listing import is_member
from .models import JoiningRequest, Membership
from .refusals import AlreadyDecided, OwnMatter

State = JoiningRequest.State


def open_of(person: Person) -> JoiningRequest | None:
    """What the person asked for and nobody has decided yet."""
    return JoiningRequest.objects.filter(person=person, state=State.ASKED).first()


@transaction.atomic
def ask_to_join(person: Person, language: str, now: datetime, by: Actor) -> JoiningRequest | None:
    """The person declares to join, as worded in `language`; who decides is told. Again: the same request.

    None if the person is a member already: nothing happens.
    """
    hold(person)
    if is_member(person, timezone.localdate(now)):
        return None
    asked = open_of(person)
    if asked is not None:
        return asked
    declaration = declare(person, DeclarationKind.JOINING, language, now, by)
    asked = JoiningRequest.objects.create(person=person, declaration=declaration, asked_at=now)
    record(by, "joining.asked", asked, now, declaration=declaration.pk)
    tell_person("membership/joining_received", person, now, automatic=True)
    tell_joining_asked(asked, now)
    return asked


@transaction.atomic
def accept(joining_request: JoiningRequest, person_deciding: Person, now: datetime, by: Actor) -> Membership:
    """The association accepts: the membership begins today. Again: the membership that runs.

    Raises OwnMatter (nobody accepts themselves) and AlreadyDecided if it was declined or withdrawn.
    """
    person = joining_request.person
    if not _decide(joining_request, State.ACCEPTED, person_deciding, now):
        running: Membership = Membership.objects.filter(person=person).latest("began_on")
        return running
    membership = join(
        person,
        timezone.localdate(now),
        Membership.Reason.JOINED,
        joining_request.declaration,
        None,
        now,
        by,
    )
    record(by, "joining.accepted", joining_request, now, decided_by=str(person_deciding.pk))
    tell_person("membership/joining_accepted", person, now)
    return membership


@transaction.atomic
def decline(joining_request: JoiningRequest, person_deciding: Person, now: datetime, by: Actor) -> None:
    """The association does not accept and says so kindly. Idempotent; raises OwnMatter and AlreadyDecided."""
    if not _decide(joining_request, State.DECLINED, person_deciding, now):
        return
    record(by, "joining.declined", joining_request, now, decided_by=str(person_deciding.pk))
    tell_person("membership/joining_declined", joining_request.person, now)


@transaction.atomic
def withdraw(joining_request: JoiningRequest, now: datetime, by: Actor) -> None:
    """The person does not want to join after all. Idempotent; raises AlreadyDecided."""
    hold(joining_request.person)
    if _step(joining_request, State.WITHDRAWN, now):
        record(by, "joining.withdrawn", joining_request, now)


def _decide(joining_request: JoiningRequest, wanted: str, person_deciding: Person, now: datetime) -> bool:
    if person_deciding.pk == joining_request.person_id:
        raise OwnMatter
    hold(joining_request.person)
    return _step(joining_request, wanted, now, decided_by=person_deciding)


def _step(joining_request: JoiningRequest, wanted: str, now: datetime, **fields: Person) -> bool:
    """One conditional UPDATE; False if it is there already, AlreadyDecided if it went another way."""
    asked = JoiningRequest.objects.filter(pk=joining_request.pk, state=State.ASKED)
    done = bool(asked.update(state=wanted, decided_at=now, **fields))
    joining_request.refresh_from_db(fields=["state", "decided_at", "decided_by"])
    if not done and joining_request.state != wanted:
        raise AlreadyDecided
    return done
