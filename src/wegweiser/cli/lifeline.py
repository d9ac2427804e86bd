"""No orphans: a process that was started by us ends when the one that started it is gone.

Asking for the parent's id works on Linux and macOS and survives kill -9 of the parent, which no signal
handler does.
"""

import os
import signal
import threading
import time

PARENT = "WEGWEISER_PARENT"
LOOK_EVERY = 0.5  # seconds
LAST_CHANCE = 10.0  # seconds to end in good order


def end_with_parent(parent: int | None = None) -> None:
    """Watch `parent` (default: the process that told us so in the environment); no parent, no watch."""
    told = os.environ.get(PARENT, "")
    watched = parent or (int(told) if told.isdigit() else 0)
    if watched:
        threading.Thread(target=_watch, args=(watched,), daemon=True, name="lifeline").start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(LAST_CHANCE)
    os._exit(1)
