"""The short version without name: the software proposes, the coordinator edits and confirms (P21)."""

from datetime import datetime

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people.models import Person

from . import naming
from .holding import hold
from .lifecycle import NotAStep, State
from .models import Request, ShortVersion
from .naming import Found, Kind
from .refusals import EmptyText, StillNames


def proposal(request: Request) -> str:
    """The mentee's own words with everything taken out that says who it is; free text can name in other ways."""
    own = "\n\n".join(part for part in (request.wording.strip(), request.situation.strip()) if part)
    return naming.take_out(own, *_known(request), name_allowed=request.may_name)


def still_names(request: Request, text: str) -> tuple[str, ...]:
    """The words of the text that say who it is."""
    return tuple(dict.fromkeys(found.words for found in _found(request, text)))


def newest(request: Request) -> ShortVersion | None:
    """The short version that counts: one with the mentee's name only while the mentee allows it."""
    versions = request.short_versions.all()
    return (versions if request.may_name else versions.filter(with_name=False)).last()


@transaction.atomic
def confirm(
    request: Request, text: str, person: Person, now: datetime, by: Actor, anyway: bool = False
) -> ShortVersion:
    """Keep the text as what mentors read, confirmed by `person`; the same text again changes nothing.

    Raises EmptyText, NotAStep once the request is over, and StillNames. `anyway`: the coordinator has looked and a
    word that looks like the name or the firm is none; a way to reach the mentee is never let through.
    """
    hold(request)
    if request.state not in {State.WAITING, State.OPEN, State.RECOMMENDED}:
        raise NotAStep(request.state, State.OPEN)
    text = naming.plain(text).strip()
    if not text:
        raise EmptyText
    found = _found(request, text)
    may_insist = all(one.kind != Kind.CONTACT for one in found)
    if found and not (anyway and may_insist):
        raise StillNames(tuple(dict.fromkeys(one.words for one in found)), may_insist)
    last = newest(request)
    if last is not None and last.text == text:
        return last
    with_name = request.may_name and len(naming.find(text, *_known(request))) > len(found)
    version = ShortVersion.objects.create(
        request=request, text=text, with_name=with_name, confirmed_at=now, confirmed_by=person
    )
    record(by, "short_version.confirmed", version, now, insisted=bool(found), with_name=with_name)
    return version


def without_name(request: Request, text: str) -> str:
    """A line of the mentee's (the region) as a mentor may see it."""
    return naming.take_out(text, *_known(request), name_allowed=request.may_name)


def _known(request: Request) -> tuple[str, str]:
    return request.person.name, request.person.email or ""


def _found(request: Request, text: str) -> list[Found]:
    return naming.find(text, *_known(request), name_allowed=request.may_name)
