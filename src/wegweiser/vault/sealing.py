"""Sealing texts, opening them again, and making a matter's texts unreadable for good (P17).

A matter is what is kept and forgotten as one: `mail:<id>`, `mentorship:<id>`. It has a data key of its own. A place
says where a text stands: `<room>.<Model>.<field>:<row>`; with the row, so that two texts of one matter cannot be
swapped.
"""

from collections.abc import Iterable
from datetime import datetime

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import transaction

from wegweiser.journal import Actor
from wegweiser.journal.recording import record

from . import fitting, keys
from .envelope import CannotUnseal, disclose, enclose
from .models import ContentKey

__all__ = ["CannotUnseal", "KeyDestroyed", "Opened", "destroy", "opened", "seal", "unseal", "unseal_text"]


class KeyDestroyed(CannotUnseal):
    """The matter's key was destroyed: its texts are gone, and nothing more is sealed in it."""


def seal(matter: str, place: str, text: str | bytes, now: datetime) -> bytes:
    """The text, sealed for this place; the matter gets its key with its first text, in the caller's transaction.

    Raises KeyDestroyed, or MasterKeyTrouble before anything is written.
    """
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else bytes(text)
    key = ContentKey.objects.filter(matter=matter).first() or _make_key(matter, now)
    return enclose(_unwrapped(key), content, (place, matter))


def unseal(matter: str, place: str, sealed: bytes | memoryview) -> bytes:
    """What was sealed for this place of this matter; CannotUnseal (KeyDestroyed) or MasterKeyTrouble if it is not
    to be had. One query; for several matters use `opened`."""
    return opened([matter]).unseal(matter, place, sealed)


def unseal_text(matter: str, place: str, sealed: bytes | memoryview) -> str:
    """As `unseal`, for words."""
    return opened([matter]).text(matter, place, sealed)


class Opened:
    """The keys of some matters, for as long as one page or story needs them. Do not keep it longer: it would
    outlive a key that is destroyed meanwhile."""

    def __init__(self, found: dict[str, ContentKey]) -> None:
        self._found = found
        self._ready: dict[str, AESGCM] = {}

    def unseal(self, matter: str, place: str, sealed: bytes | memoryview) -> bytes:
        """As the function of this name, without a query."""
        if matter not in self._ready:
            if matter not in self._found:
                raise CannotUnseal(f"{place}: no key")
            self._ready[matter] = _unwrapped(self._found[matter])
        return disclose(self._ready[matter], sealed, (place, matter))

    def text(self, matter: str, place: str, sealed: bytes | memoryview) -> str:
        """As `unseal`, for words."""
        return self.unseal(matter, place, sealed).decode("utf-8", "surrogatepass")


def opened(matters: Iterable[str]) -> Opened:
    """The keys of all these matters by one query (none for none)."""
    wanted = set(matters)
    return Opened({key.matter: key for key in ContentKey.objects.filter(matter__in=wanted)} if wanted else {})


@transaction.atomic
def destroy(matter: str, now: datetime, by: Actor) -> None:
    """Make all texts of the matter unreadable, at once and for good; again: nothing happens.

    A matter without a key gets a destroyed one, so that somebody who writes at this moment comes too late.
    """
    gone: dict[str, object] = {"wrapped": b"", "destroyed_at": now}
    key, made = ContentKey.objects.get_or_create(matter=matter, defaults={"master": "", "made_at": now, **gone})
    if made or ContentKey.objects.filter(pk=key.pk, destroyed_at=None).update(**gone):
        record(by, "vault.key_destroyed", key, now)


def _make_key(matter: str, now: datetime) -> ContentKey:
    master = fitting.fitting_ring(now).newest
    wrapped = enclose(master.cipher, AESGCM.generate_key(256), wrapping(matter, master))
    known, _made = ContentKey.objects.get_or_create(
        matter=matter, defaults={"wrapped": wrapped, "master": master.id, "made_at": now}
    )
    return known


def _unwrapped(key: ContentKey) -> AESGCM:
    if key.destroyed_at is not None:
        raise KeyDestroyed(f"{key.matter}: key destroyed")
    # The ring is asked after the row was read: a rotation writes the file first.
    return AESGCM(_content(key, keys.ring().find(key.master)))


def _content(key: ContentKey, master: keys.MasterKey) -> bytes:
    return disclose(master.cipher, key.wrapped, wrapping(key.matter, master))


def wrapping(matter: str, master: keys.MasterKey) -> tuple[str, ...]:
    """What a wrapped data key is bound to."""
    return ("vault.ContentKey.wrapped", matter, master.id)
