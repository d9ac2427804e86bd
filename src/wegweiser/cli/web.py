"""`web`: the web server alone (granian, one worker process, several threads)."""

import multiprocessing
import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from .lifeline import end_with_parent

THREADS = 8  # each keeps its own database connection
GRACE = 5  # seconds for answers under way when it ends

LOG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {"_granian": {"handlers": ["stderr"], "level": "WARNING", "propagate": False}},
}


def serve_web(host: str, port: int, after: str | None = None) -> int:
    """Answer on `host`:`port` until asked to end; first wait until the file `after` is gone."""
    from granian.constants import HTTPModes, Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    # A fresh process for the answers: nothing of this one (threads, signals) is carried over by a fork.
    multiprocessing.set_start_method("spawn", force=True)
    end_with_parent()
    server = Server(
        "wegweiser.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=1,
        blocking_threads=THREADS,
        workers_kill_timeout=GRACE,
        log_level=LogLevels.error,
        log_dictconfig=LOG,
    )
    server.serve(target_loader=partial(load_application, after), wrap_loader=False)
    return 0


def load_application(after: str | None) -> Callable[..., Any]:
    """Called in the process that answers: it ends with the server, and the server with its starter."""
    end_with_parent(os.getppid())
    import django

    try:
        django.setup()
    finally:
        # Database and static files may be looked at only when they are ready. Trouble waits, too: whoever
        # prepares meets the same (say, a wrong setting), says it in one sentence, and all of us end.
        while after and Path(after).exists():
            time.sleep(0.05)
    from wegweiser.wsgi import application

    return application
