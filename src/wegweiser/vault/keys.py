"""The master keys: a small file outside the database, read anew whenever it changes.

One key per line (32 bytes, base64), the newest first; older ones stay as long as a backup may need them. Nothing
here ever shows a key: messages name the file, never what stands in it.
"""

import base64
import binascii
import hashlib
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

KEY_BYTES = 32


class MasterKeyTrouble(Exception):
    """The master key cannot be used; nothing was changed. The message holds file names and key ids only."""


class KeyMissing(MasterKeyTrouble):
    """The file is not there, or cannot be read."""


class KeyDamaged(MasterKeyTrouble):
    """What stands in the file are not keys."""


class KeyDoesNotFit(MasterKeyTrouble):
    """The file holds keys, but not the one with which this database was sealed."""


@dataclass(frozen=True)
class MasterKey:
    """One master key: its id (the beginning of its fingerprint, no secret) and what it can do."""

    id: str
    cipher: AESGCM = field(repr=False, compare=False)


@dataclass(frozen=True)
class Ring:
    """The keys of the file, the newest first; there is at least one."""

    keys: tuple[MasterKey, ...]

    @property
    def newest(self) -> MasterKey:
        return self.keys[0]

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(key.id for key in self.keys)

    def find(self, key_id: str) -> MasterKey:
        """The key with this id; KeyDoesNotFit if the file does not hold it."""
        for key in self.keys:
            if key.id == key_id:
                return key
        raise KeyDoesNotFit(f"{where()} holds no key {key_id}")


_Stamp = tuple[str, int, int, int]
_last: tuple[_Stamp, Ring] | None = None


def where() -> Path:
    """The file of the master keys (WEGWEISER_MASTER_KEY_FILE, else keys/master.key in the data folder)."""
    return Path(settings.MASTER_KEY_FILE)


def ring() -> Ring:
    """The keys as the file holds them now; one look at the file's time and size when nothing has changed.

    Raises KeyMissing or KeyDamaged.
    """
    global _last
    path = where()
    try:
        status = path.stat()
        stamp = (str(path), status.st_ino, status.st_mtime_ns, status.st_size)
        known = _last
        if known is not None and known[0] == stamp:
            return known[1]
        lines = path.read_bytes().split()
    except OSError as trouble:
        raise KeyMissing(f"{path}: {trouble.strerror}") from None
    found = Ring(tuple(_key(line, path) for line in lines))
    if not found.keys:
        raise KeyDamaged(f"{path} is empty")
    _last = (stamp, found)
    return found


def is_missing() -> bool:
    """Whether there is no such file at all (an unreadable one is another matter)."""
    return not os.path.lexists(where())


def add_new() -> MasterKey:
    """Make a new master key and put it first into the file, which is written whole or not at all; what stood
    there stays. Two at once would lose one: the caller holds a lock."""
    path, older = where(), list[str]()
    if not is_missing():
        ring()  # never put anything in front of what are no keys
        older = path.read_text(encoding="ascii").split()
    new = base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode("ascii")
    _replace(path, "".join(f"{line}\n" for line in [new, *older]))
    return ring().newest


def _key(line: bytes, path: Path) -> MasterKey:
    try:
        key = base64.b64decode(line, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyDamaged(f"{path} holds a line that is no key")
    return MasterKey(hashlib.sha256(key).hexdigest()[:12], AESGCM(key))


def _replace(path: Path, text: str) -> None:
    """Only readable for us, and on the disk before anything is sealed with it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    with suppress(FileNotFoundError):
        new.unlink()
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
