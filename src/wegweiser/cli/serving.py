"""`serve`: one process tree that prepares, answers and works off what happens by itself."""

import http.client
import os
import subprocess
import sys
import time
from urllib.parse import urlsplit

from . import ports
from .folder import DataFolder
from .household import Ended, Household, Member, end_on_signals
from .preparing import PREPARED
from .speaking import Refusal, say, speaks_german

READY_WITHIN = 90.0  # seconds; a slow machine may need some, a broken one never answers
LOOK_EVERY = 0.1


def serve(folder: DataFolder, *, host: str, port: int, empty: bool) -> int:
    """Serve until asked to end; returns the exit code. Refuses before anything is written."""
    held = ports.reserve(host, port)
    folder.look(empty=empty)
    end_on_signals()
    where = ["--host", host, "--port", str(port)]
    web = Member("Der Webserver", "The web server", ["web", *where], ["--after", str(folder.path / "preparing")])
    work = Member("Die Hintergrundarbeit", "The background work", ["work"], ["--prepare"])
    household = Household(web, work)
    try:
        address = _make_ready(folder, port, empty=empty)
        welcome = _start(folder, web, work)
        _wait_until_ready(web, host, port, address)
        print(_greeting(address, welcome), flush=True)
        while True:
            time.sleep(LOOK_EVERY)
            household.look_after()
    except Ended:
        pass
    finally:
        household.end()
        if held:
            held.close()
    say("Wegweiser ist beendet.", "Wegweiser has ended.")
    return 0


def _make_ready(folder: DataFolder, port: int, *, empty: bool) -> str:
    """Folder and environment for the household; returns the address under which people find it."""
    first = folder.mode is None
    mode = folder.make_ready(empty=empty)
    address = os.environ.setdefault("WEGWEISER_BASE_URL", f"http://localhost:{port}")
    folder.note_address(address)
    if first:
        _announce_first_start(mode)
    return address


def _announce_first_start(mode: str) -> None:
    if mode == "demo":
        say("Das Demoprogramm wird eingerichtet …", "Setting up the demo programme …")
    else:
        say("Eine leere Installation wird eingerichtet …", "Setting up an empty installation …")


def _start(folder: DataFolder, web: Member, work: Member) -> str:
    """Start both at once; the background work prepares first, the web server gets warm and waits for that.

    Returns what the person must be told. Two processes that load the program side by side, instead of
    three after each other, make the difference between two seconds and four.
    """
    preparing = folder.mark("preparing")
    preparation = work.start_first(stdout=subprocess.PIPE)
    web.start_first()
    assert preparation.stdout is not None
    with preparation.stdout as pipe:
        told = pipe.read().decode()
    if not told.endswith(PREPARED):
        # It has said why on stderr.
        sys.exit(max(1, preparation.wait()))
    preparing.unlink()
    return told.removesuffix(PREPARED)


def _wait_until_ready(web: Member, host: str, port: int, address: str) -> None:
    deadline = time.monotonic() + READY_WITHIN
    while not _is_ready(host, port, urlsplit(address).netloc):
        if web.fallen or time.monotonic() > deadline:
            raise Refusal(
                "Der Webserver ist nicht gestartet: Der Grund steht weiter oben.",
                "The web server did not start: the reason stands above.",
            )
        time.sleep(LOOK_EVERY)


def _is_ready(host: str, port: int, name: str) -> bool:
    # Ask where the server listens, but by the name under which it is known (other names are refused).
    where = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    connection = http.client.HTTPConnection(where, port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"Host": name})
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _greeting(address: str, welcome: str) -> str:
    ready = "Wegweiser ist bereit:" if speaks_german() else "Wegweiser ist bereit / is ready:"
    end = "Beenden: Strg+C" if speaks_german() else "Beenden / end: Ctrl+C"
    parts = [f"{ready}  {address}", welcome.strip("\n"), end]
    return "\n" + "\n\n".join(part for part in parts if part) + "\n"
