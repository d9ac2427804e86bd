"""`serve`: one process tree that prepares, answers and works off what happens by itself."""

import http.client
import os
import subprocess
import sys
import time
from urllib.parse import urlsplit

from . import ports
from .folder import DataFolder
from .household import Ended, Household, Member, end_on_signals, end_processes, spawn
from .speaking import Refusal, say, speaks_german

READY_WITHIN = 90.0  # seconds; a slow machine may need some, a broken one never answers
LOOK_EVERY = 0.1


def serve(folder: DataFolder, *, host: str, port: int, empty: bool) -> int:
    """Serve until asked to end; returns the exit code. Refuses before anything is written."""
    held = ports.reserve(host, port)
    folder.look(empty=empty)
    end_on_signals()
    household = Household(
        Member("Der Webserver", "The web server", ["web", "--host", host, "--port", str(port)]),
        Member("Die Hintergrundarbeit", "The background work", ["work"]),
    )
    try:
        address = _make_ready(folder, port, empty=empty)
        welcome = _prepare()
        household.start()
        _wait_until_ready(household, host, port, address)
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


def _prepare() -> str:
    """Run `prepare` in a process of its own (so this one stays small); returns what it tells the person."""
    process = spawn(["prepare"], stdout=subprocess.PIPE)
    try:
        told, _ = process.communicate()
    except Ended:
        end_processes([process])
        raise
    if process.returncode:
        # It has said why on stderr.
        sys.exit(process.returncode if process.returncode > 0 else 1)
    return told.decode()


def _wait_until_ready(household: Household, host: str, port: int, address: str) -> None:
    web = household.members[0]
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
