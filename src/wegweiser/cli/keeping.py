"""Keeping the master key: made at the very first start, looked at by every later one, renewed by `keys rotate`.

A missing or wrong key beside data is said in one sentence before anything is written. No message shows a key.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from .folder import DataFolder
from .speaking import Refusal, say


def make_or_check(now: datetime) -> None:
    """Make the key if nothing was ever sealed in this database; else refuse unless it fits. Needs the tables."""
    from wegweiser.vault import fitting, keys, rotation

    with _refusals():
        # A file named by the environment is for whoever named it to put there: on several machines it must be one.
        if keys.is_missing() and not os.environ.get("WEGWEISER_MASTER_KEY_FILE") and fitting.is_first_start():
            keys.add_new()
        fitting.check(now)
        if rotation.is_unfinished():
            rotation.finish(now)


def must_fit() -> None:
    """For the words that start without preparing: refuse unless the key fits."""
    import django

    django.setup()
    from django.db import DatabaseError, connections
    from django.utils import timezone

    from wegweiser.vault import fitting

    try:
        with _refusals():
            fitting.check(timezone.now())
    except DatabaseError:
        pass  # away, or not set up yet: whoever needs it says so, and tries again
    connections.close_all()


def rotate(folder: DataFolder) -> int:
    """Make a new master key; running processes notice by themselves. Returns the exit code."""
    import django

    django.setup()
    from django.utils import timezone

    from wegweiser.journal import Actor
    from wegweiser.vault import keys, rotation

    if not folder.lock("rotating.lock", f"{os.getpid()}\n"):
        raise Refusal("Ein anderer Prozess wechselt den Schlüssel schon.", "Another process is already rotating.")
    try:
        with _refusals():
            count = rotation.rotate(timezone.now(), Actor.routine("keys"))
    except OSError as trouble:
        raise Refusal(
            f"Die Datei {keys.where()} lässt sich nicht schreiben ({trouble.strerror}): "
            "Es bleibt beim alten Schlüssel.",
            f"The file {keys.where()} cannot be written ({trouble.strerror}): the old key stays.",
        ) from trouble
    say(
        f"Ein neuer Hauptschlüssel steht als erste Zeile in {keys.where()}, {count} Schlüssel sind damit verpackt. "
        "Machen Sie jetzt eine neue zweite Kopie (docs/keys.md).",
        f"A new master key is the first line of {keys.where()}, {count} keys are wrapped with it. "
        "Make a new second copy now (docs/keys.md).",
    )
    return 0


@contextmanager
def _refusals() -> Iterator[None]:
    from wegweiser.vault import keys

    path = keys.where()
    try:
        yield
    except keys.KeyMissing as trouble:
        raise Refusal(
            f"Der Hauptschlüssel fehlt oder lässt sich nicht lesen ({path}): Legen Sie die Datei aus der zweiten "
            "Kopie zurück, und starten Sie noch einmal (docs/keys.md).",
            f"The master key is missing or cannot be read ({path}): put the file back from the second copy, "
            "and start again (docs/keys.md).",
        ) from trouble
    except keys.KeyDamaged as trouble:
        raise Refusal(
            f"In {path} stehen keine brauchbaren Hauptschlüssel: Legen Sie die Datei aus der zweiten Kopie zurück, "
            "und starten Sie noch einmal (docs/keys.md).",
            f"{path} holds no usable master keys: put the file back from the second copy, and start again "
            "(docs/keys.md).",
        ) from trouble
    except keys.KeyDoesNotFit as trouble:
        raise Refusal(
            f"Der Hauptschlüssel in {path} passt nicht zu diesen Daten, und nichts wurde verändert: Legen Sie den "
            "richtigen zurück, und starten Sie noch einmal (docs/keys.md).",
            f"The master key in {path} does not fit these data, and nothing was changed: put the right one back, "
            "and start again (docs/keys.md).",
        ) from trouble
