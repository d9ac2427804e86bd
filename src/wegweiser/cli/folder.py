"""The data folder: everything this installation writes lies there, for its own user only.

- mode: demo or real, written once
- address: where the site was served last
- keys/: secrets, 0600
- serving.lock, working.lock: held while `serve`, or a worker on SQLite, runs
- preparing: the web server waits while it exists
- static.stamp, demo.loaded: what `prepare` has done
- the rest (database, media, collected static files) belongs to the settings
"""

import fcntl
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import IO

from .speaking import Refusal

MODES = ("demo", "real")
# Names that may lie in a folder whose first start was cut short before the mode was written.
EARLY = {"serving.lock", "mode.new"}


class DataFolder:
    """One installation's folder. Looking changes nothing; `make_ready` writes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._locks: list[IO[str]] = []

    @property
    def mode(self) -> str | None:
        """demo, real, or None if nothing was set up here yet."""
        try:
            mode = (self.path / "mode").read_text(encoding="utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as trouble:
            raise self._unreadable(trouble) from trouble
        if mode not in MODES:
            raise Refusal(
                f"Der Datenordner ist beschädigt: In {self.path / 'mode'} steht weder demo noch real.",
                f"The data folder is damaged: {self.path / 'mode'} says neither demo nor real.",
            )
        return mode

    def must_be_set_up(self) -> None:
        """Refuse when nothing lives here yet; further machines have it all from the environment."""
        if self.mode is None and not os.environ.get("WEGWEISER_SECRET_KEY"):
            raise Refusal(
                f"Im Ordner {self.path} ist noch nichts eingerichtet: "
                "Nennen Sie mit --data den richtigen, oder starten Sie zuerst ./run damit.",
                f"Nothing has been set up in the folder {self.path} yet: "
                "name the right one with --data, or start ./run with it first.",
            )

    def look(self, *, empty: bool) -> None:
        """Refuse what `make_ready` could not do well, before anything is written."""
        self._look_at_the_place()
        mode = self.mode
        if mode is None and self.path.exists() and self._foreign():
            raise Refusal(
                f"Im Ordner {self.path} liegen schon andere Dateien: Wählen Sie mit --data einen leeren Ordner.",
                f"The folder {self.path} already holds other files: choose an empty one with --data.",
            )
        if empty and mode == "demo":
            raise Refusal(
                f"Im Ordner {self.path} liegt das Demoprogramm, und dabei bleibt es: "
                "Wählen Sie mit --data einen anderen Ordner für den echten Betrieb.",
                f"The folder {self.path} holds the demo programme and stays so: "
                "choose another folder with --data for real use.",
            )
        told = os.environ.get("WEGWEISER_MODE")
        stays = mode or ("real" if empty else "demo")
        if told and told != stays:
            raise Refusal(
                f"WEGWEISER_MODE sagt {told}, der Ordner {self.path} ist aber {stays}: Nehmen Sie die Variable weg.",
                f"WEGWEISER_MODE says {told}, but the folder {self.path} is {stays}: remove the variable.",
            )

    def make_ready(self, *, empty: bool) -> str:
        """Make the folder, take it for this process, write mode and keys; returns the mode."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self.path.chmod(0o700)
            self._lock_for_serving()
            self.look(empty=empty)
            mode = self.mode
            if mode is None:
                mode = "real" if empty else "demo"
                _write_once(self.path / "mode", mode)
            keys = self.path / "keys"
            keys.mkdir(exist_ok=True)
            keys.chmod(0o700)
            _write_once(keys / "secret.key", secrets.token_urlsafe(48))
            for key in keys.iterdir():
                key.chmod(0o600)
        except OSError as trouble:
            raise self._unwritable(trouble) from trouble
        return mode

    @property
    def address(self) -> str:
        """Where the site was served last; links in letters lead there. Empty before the first start."""
        with suppress(OSError):
            return (self.path / "address").read_text(encoding="utf-8").strip()
        return ""

    def note_address(self, address: str) -> None:
        """Remember where the site is served, for the words that run beside it."""
        if address != self.address:
            try:
                _replace(self.path / "address", address)
            except OSError as trouble:
                raise self._unwritable(trouble) from trouble

    def mark(self, name: str) -> Path:
        """An empty file of this name, there from now on."""
        try:
            (self.path / name).touch()
        except OSError as trouble:
            raise self._unwritable(trouble) from trouble
        return self.path / name

    def lock(self, name: str, note: str = "") -> bool:
        """Hold the lock file `name` until this process ends; False if another process holds it."""
        file = (self.path / name).open("a+", encoding="utf-8")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            return False
        file.truncate(0)
        file.write(note)
        file.flush()
        self._locks.append(file)
        return True

    def _lock_for_serving(self) -> None:
        if not self._locks and not self.lock("serving.lock", f"{os.getpid()}\n"):
            raise Refusal(
                f"Mit dem Ordner {self.path} läuft Wegweiser schon: "
                "Beenden Sie es dort, oder wählen Sie mit --data einen anderen Ordner.",
                f"Wegweiser is already running with the folder {self.path}: "
                "end it there, or choose another folder with --data.",
            )

    def _look_at_the_place(self) -> None:
        place = next(p for p in (self.path, *self.path.parents) if p.exists() or p.is_symlink())
        if not place.is_dir():
            raise Refusal(
                f"{place} ist kein Ordner: Wählen Sie mit --data einen Ordner für die Daten.",
                f"{place} is not a folder: choose a folder for the data with --data.",
            )
        if place == self.path and place.stat().st_uid != os.getuid():
            raise Refusal(
                f"Der Ordner {self.path} gehört einem anderen Benutzer: "
                "Starten Sie als dieser, oder wählen Sie mit --data einen anderen Ordner.",
                f"The folder {self.path} belongs to another user: "
                "start as that user, or choose another folder with --data.",
            )
        if not os.access(place, os.R_OK | os.W_OK | os.X_OK):
            raise self._unwritable(PermissionError(13, "Permission denied"))

    def _foreign(self) -> bool:
        try:
            return any(entry.name not in EARLY for entry in self.path.iterdir())
        except OSError as trouble:
            raise self._unreadable(trouble) from trouble

    def _unreadable(self, trouble: OSError) -> Refusal:
        return Refusal(
            f"Der Ordner {self.path} lässt sich nicht lesen ({trouble.strerror}).",
            f"The folder {self.path} cannot be read ({trouble.strerror}).",
        )

    def _unwritable(self, trouble: OSError) -> Refusal:
        return Refusal(
            f"In den Ordner {self.path} lässt sich nicht schreiben ({trouble.strerror}): "
            "Wählen Sie mit --data einen anderen.",
            f"Cannot write into the folder {self.path} ({trouble.strerror}): choose another with --data.",
        )


def _write_once(path: Path, text: str) -> None:
    """As `_replace`, but an existing file stays as it is."""
    if not path.exists():
        _replace(path, text)


def _replace(path: Path, text: str) -> None:
    """Write a small file whole or not at all, readable only for us."""
    new = path.with_name(path.name + ".new")
    with suppress(FileNotFoundError):
        new.unlink()
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    new.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
