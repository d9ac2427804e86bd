"""Writing a line into the journal."""

from datetime import datetime

from django.db.models import Model

from .actor import Actor
from .models import Entry
from .rules import may_be_written


def record(actor: Actor, verb: str, subject: Model | str, now: datetime, **data: object) -> Entry:
    """Write one line in the caller's transaction.

    `subject` is the object acted on (or a word for a page); `data` holds field names, words of the
    programme, numbers and ISO dates. Raises ValueError for anything that could be personal text.
    """
    for name, value in data.items():
        if not may_be_written(value):
            raise ValueError(f"The journal takes no free text: {verb} {name}")
    kind, key = (subject, "") if isinstance(subject, str) else (subject._meta.label, str(subject.pk))
    return Entry.objects.create(
        at=now,
        actor_kind=actor.kind,
        actor_id=actor.id,
        verb=verb,
        subject_type=kind,
        subject_id=key,
        data=data,
    )
