"""What a mentor offers: topics, industries, phases, region, how many at a time, economic ties (P15, P18, P20).

Used for suggestions by the association only; nothing of it is public, so the public edition stays as it is.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.programme.versions import current
from wegweiser.topics import vocabulary

from .models import Mentor
from .rules import is_own_limit

FIELDS = ("topics", "industries", "phases", "region", "own_limit", "ties")


class BadOffer(Exception):
    """The offer cannot be kept as it is; `fields` names what does not fit."""

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


@dataclass(frozen=True)
class Offer:
    """Keys of the room `topics`; `own_limit` is below the programme's maximum, None means the maximum."""

    topics: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    region: str = ""
    own_limit: int | None = None
    ties: str = ""


def offer_of(mentor: Mentor) -> Offer:
    """What the mentor offers at present; keys that the vocabulary no longer knows fall out."""
    return Offer(
        topics=tuple(vocabulary.known(mentor.topics, vocabulary.topics())),
        industries=tuple(vocabulary.known(mentor.industries, vocabulary.industries())),
        phases=tuple(vocabulary.known(mentor.phases, vocabulary.phases())),
        region=mentor.region,
        own_limit=mentor.own_limit,
        ties=mentor.ties,
    )


@transaction.atomic
def offer(mentor: Mentor, wanted: Offer, now: datetime, by: Actor) -> None:
    """Keep it. The same again does nothing. Raises BadOffer for unknown keys or a limit out of bounds (P18).

    A limit below what is running ends nothing: it counts for whoever would come next.
    """
    _check(wanted, current(now).mentorships_at_a_time)
    values = {
        "topics": list(wanted.topics),
        "industries": list(wanted.industries),
        "phases": list(wanted.phases),
        "region": wanted.region.strip(),
        "own_limit": wanted.own_limit,
        "ties": wanted.ties.strip(),
    }
    held = Mentor.objects.select_for_update().get(pk=mentor.pk)
    changed = [name for name in FIELDS if getattr(held, name) != values[name]]
    for name, value in values.items():
        setattr(mentor, name, value)
    if not changed:
        return
    mentor.save(update_fields=changed)
    record(by, "mentor.offer_changed", mentor, now, fields=changed)


def _check(wanted: Offer, at_most: int) -> None:
    lists = {
        "topics": (wanted.topics, vocabulary.topics()),
        "industries": (wanted.industries, vocabulary.industries()),
        "phases": (wanted.phases, vocabulary.phases()),
    }
    bad = [name for name, (keys, entries) in lists.items() if set(keys) != set(vocabulary.known(keys, entries))]
    if wanted.own_limit is not None and not is_own_limit(wanted.own_limit, at_most):
        bad.append("own_limit")
    if bad:
        raise BadOffer(tuple(bad))
