"""Which programme holds at a moment, and how a new version comes into force."""

from datetime import datetime
from typing import Any

from django.db import transaction

from wegweiser.edition.numbering import raise_number
from wegweiser.journal import Actor
from wegweiser.journal.recording import record

from .models import ProgrammeVersion
from .values import Programme


def current(now: datetime) -> Programme:
    """The programme in force at `now`; nextMG's defaults while nothing has been set (one query)."""
    version = ProgrammeVersion.objects.filter(valid_from__lte=now).last()
    return version.as_programme() if version else Programme()


@transaction.atomic
def set_values(values: dict[str, Any], now: datetime, by: Actor, why: str) -> Programme:
    """Put changed values into force from `now` on; raises OutOfBounds and then changes nothing."""
    last = ProgrammeVersion.objects.filter(valid_from__lte=now).last()
    merged = {**(last.values if last else {}), **values}
    programme = Programme().with_values(merged)
    version = ProgrammeVersion.objects.create(valid_from=now, values=merged, why=why, by=by.id)
    record(by, "programme.changed", version, now, fields=sorted(values))
    raise_number()
    return programme
