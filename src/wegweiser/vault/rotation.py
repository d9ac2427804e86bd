"""A new master key: the file gets it first, then every living data key is wrapped anew; no text is touched.

Cut short anywhere, everything stays readable (the file holds both keys), and `finish` goes on where it was.
"""

from datetime import datetime

from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record

from . import fitting, keys
from .envelope import disclose, enclose
from .models import ContentKey, Touchstone
from .sealing import wrapping

AT_ONCE = 500


def rotate(now: datetime, by: Actor) -> int:
    """Make a new master key and wrap all living data keys with it; how many these were. The old one stays in the
    file: backups made until now need it. Call it outside a transaction, holding a lock."""
    fitting.check(now)
    keys.add_new()
    count = finish(now)
    record(by, "vault.rotated", "vault", now, keys=count)
    return count


def is_unfinished() -> bool:
    """Whether something is still wrapped with an older key: a rotation was cut short, or a backup restored."""
    newest = keys.ring().newest.id
    older = ContentKey.objects.filter(destroyed_at=None).exclude(master=newest)
    return Touchstone.objects.exclude(master=newest).exists() or older.exists()


def finish(now: datetime) -> int:
    """Wrap with the newest master key what is wrapped with an older one; how many keys that were. Safe to repeat."""
    ring = fitting.fitting_ring(now)
    older = ContentKey.objects.filter(destroyed_at=None).exclude(master=ring.newest.id).order_by("pk")
    count = 0
    while batch := list(older[:AT_ONCE]):
        with transaction.atomic():
            count += sum(_rewrap(key, ring) for key in batch)
    Touchstone.objects.exclude(master=ring.newest.id).update(
        master=ring.newest.id, sealed=fitting.touched_with(ring.newest), made_at=now
    )
    return count


def _rewrap(key: ContentKey, ring: keys.Ring) -> int:
    content = disclose(ring.find(key.master).cipher, key.wrapped, wrapping(key.matter, ring.find(key.master)))
    wrapped = enclose(ring.newest.cipher, content, wrapping(key.matter, ring.newest))
    # Only as we saw it: a key that was destroyed meanwhile stays destroyed.
    seen = ContentKey.objects.filter(pk=key.pk, master=key.master, destroyed_at=None)
    return seen.update(wrapped=wrapped, master=ring.newest.id)
