"""A real installation for tests: real processes, a real port, a data folder of its own."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 90.0  # seconds; a busy machine may be slow, a broken program fails at once


def environment(**extra: str) -> dict[str, str]:
    """What a person's shell would have, without what the test run itself has set."""
    ours = {key: value for key, value in os.environ.items() if not key.startswith(("WEGWEISER_", "DJANGO_"))}
    for name in ("DATABASE_URL", "SMTP_URL"):
        ours.pop(name, None)
    return ours | {"PYTHONPATH": str(ROOT / "src"), "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"} | extra


def program(*words: str, stdin: bytes = b"", **extra: str) -> subprocess.CompletedProcess[bytes]:
    """Run one word to its end."""
    return subprocess.run(
        [sys.executable, "-m", "wegweiser", *words],
        input=stdin,
        capture_output=True,
        env=environment(**extra),
        timeout=PATIENCE,
        check=False,
    )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(what: str, happened: "object") -> None:
    """Wait for `happened()` to be true; fail with `what`."""
    assert callable(happened)
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline, f"never happened: {what}"
        time.sleep(0.05)


def descendants(pid: int) -> set[int]:
    """Every process below `pid`, at any depth."""
    listing = subprocess.run(["ps", "-Ao", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parent_of = {int(line.split()[0]): int(line.split()[1]) for line in listing.splitlines()}
    found: set[int] = set()
    while True:
        more = {child for child, parent in parent_of.items() if parent == pid or parent in found} - found
        if not more:
            return found
        found |= more


def alive(pids: set[int]) -> set[int]:
    """Those of `pids` that still run (a zombie does not)."""
    states = subprocess.run(["ps", "-Ao", "pid=,stat="], capture_output=True, text=True, check=True).stdout
    running = {int(line.split()[0]) for line in states.splitlines() if not line.split()[1].startswith("Z")}
    return pids & running


class Installation:
    """`serve` as a person starts it; `stop` it, or leave that to the fixture."""

    def __init__(self, data: Path, **extra: str) -> None:
        self.data = data
        self.extra = extra  # more variables of its environment
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        self.log = data.with_name(data.name + ".log")

    def start(self, *options: str, ready: bool = True) -> float:
        """Start, wait until it says that it is ready; returns the seconds that took."""
        began = time.monotonic()
        words = ["serve", "--data", str(self.data), "--port", str(self.port), *options]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "wegweiser", *words],
                env=environment(**self.extra),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        if ready:
            wait_until("ready", self._ready)
        return time.monotonic() - began

    def _ready(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, self.said
        return "Beenden: Strg+C" in self.said

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    @property
    def family(self) -> set[int]:
        return descendants(self.pid)

    def member(self, word: str) -> int:
        """The process that was started with this word (web, work, prepare); 0 if there is none."""
        listing = subprocess.run(["ps", "-Ao", "pid=,args="], capture_output=True, text=True, check=True).stdout
        family = self.family
        for line in listing.splitlines():
            pid, _, command = line.strip().partition(" ")
            if int(pid) in family and f"-m wegweiser {word}" in command:
                return int(pid)
        return 0

    def status(self, path: str) -> int:
        """The status that a GET is answered with; 0 if nobody answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", path, headers={"Host": f"localhost:{self.port}"})
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()

    def stop(self, number: int = signal.SIGTERM, *, group: bool = False) -> int:
        """Ask it to end (as Ctrl-C does with `group`) and return its exit code."""
        assert self.process is not None
        if group:
            os.killpg(self.pid, number)
        else:
            os.kill(self.pid, number)
        return self.process.wait(PATIENCE)

    def clean_up(self) -> None:
        if self.process is not None and self.process.poll() is None:
            family = self.family
            self.process.kill()
            self.process.wait()
            for pid in family:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
