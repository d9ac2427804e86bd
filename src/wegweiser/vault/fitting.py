"""Whether the master key fits this database: a wrong one must be noticed before anything is sealed with it."""

from datetime import datetime

from . import keys
from .envelope import CannotUnseal, disclose, enclose
from .keys import KeyDoesNotFit, Ring
from .models import ContentKey, Touchstone

ONLY = 1  # there is one touchstone; with its fixed id, of two first starts one makes it
KNOWN_WORD = b"Wegweiser"
PLACE = ("vault.Touchstone.sealed",)


def is_first_start() -> bool:
    """Whether nothing was ever sealed in this database, so that a new master key may be made."""
    return not Touchstone.objects.exists() and not ContentKey.objects.exists()


def check(now: datetime) -> None:
    """Make the touchstone at the first start; later raise MasterKeyTrouble unless the file holds every key that
    this database needs."""
    ring = keys.ring()
    needed = set(ContentKey.objects.filter(destroyed_at=None).values_list("master", flat=True).distinct())
    if not needed <= ring.ids:
        raise KeyDoesNotFit(f"{keys.where()} lacks {len(needed - ring.ids)} of {len(needed)} keys")
    fitting_ring(now)


def fitting_ring(now: datetime) -> Ring:
    """The ring, if it opens the touchstone (which the very first call makes); two queries at most."""
    ring = keys.ring()
    stone = Touchstone.objects.filter(pk=ONLY).first()
    if stone is None:
        stone, _made = Touchstone.objects.get_or_create(
            pk=ONLY, defaults={"master": ring.newest.id, "sealed": touched_with(ring.newest), "made_at": now}
        )
    try:
        fits = disclose(ring.find(stone.master).cipher, stone.sealed, (*PLACE, stone.master)) == KNOWN_WORD
    except CannotUnseal:
        fits = False
    if not fits:
        raise KeyDoesNotFit(f"{keys.where()} does not open the touchstone")
    return ring


def touched_with(master: keys.MasterKey) -> bytes:
    """The known word, sealed with this key."""
    return enclose(master.cipher, KNOWN_WORD, (*PLACE, master.id))
