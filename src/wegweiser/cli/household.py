"""The processes of one installation: started together, restarted when one falls over, ended together."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from types import FrameType
from typing import NoReturn

from .lifeline import PARENT
from .speaking import Refusal, say

FIRST_PAUSE = 1.0  # seconds before a fallen process is started again; doubles
LONGEST_PAUSE = 30.0
TOO_OFTEN = 5  # falls …
WITHIN = 120.0  # … in so many seconds end the whole household
GRACE = 10.0  # seconds to end in good order


class Ended(Exception):
    """Somebody asked us to end (Ctrl-C, SIGTERM, the terminal closed)."""


@dataclass
class Member:
    """One process: what people call it, the words that start it, and more words for the very first time."""

    german: str
    english: str
    words: list[str]
    at_first: list[str] = field(default_factory=list)
    process: subprocess.Popen[bytes] | None = None
    falls: list[float] = field(default_factory=list)
    start_at: float = 0.0

    def start(self) -> None:
        self.process = _spawn(self.words)

    def start_first(self, stdout: int | None = None) -> subprocess.Popen[bytes]:
        self.process = _spawn([*self.words, *self.at_first], stdout)
        return self.process

    @property
    def fallen(self) -> bool:
        return self.process is not None and self.process.poll() is not None


def _spawn(words: list[str], stdout: int | None = None) -> subprocess.Popen[bytes]:
    """Start our own program with other words; it ends when this process is gone.

    In a process group of its own: Ctrl-C reaches this process alone, which tells the others. Told twice at
    the same moment, they got stuck and had to be killed, up to ten seconds later.
    """
    environment = os.environ | {PARENT: str(os.getpid())}
    return subprocess.Popen(
        [sys.executable, "-m", "wegweiser", *words],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        process_group=0,
    )


def end_on_signals() -> None:
    """From now on Ctrl-C, SIGTERM and a closing terminal raise `Ended` in the main thread."""

    def end(number: int, frame: FrameType | None) -> NoReturn:
        raise Ended

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:  # nohup wants to go on without a terminal
            signal.signal(number, end)


class Household:
    """The members of one installation. `look_after` starts those that have not been started."""

    def __init__(self, *members: Member) -> None:
        self.members = members

    def look_after(self) -> None:
        """One look: start again what fell over, after a pause; give up when it falls too often."""
        now = time.monotonic()
        for member in self.members:
            if member.process is None and now >= member.start_at:
                member.start()
            elif member.fallen:
                self._note_fall(member, now)

    def _note_fall(self, member: Member, now: float) -> None:
        member.process = None
        member.falls = [fall for fall in member.falls if now - fall < WITHIN] + [now]
        if len(member.falls) >= TOO_OFTEN:
            raise Refusal(
                f"{member.german} fällt immer wieder aus, also endet Wegweiser: Der Grund steht weiter oben.",
                f"{member.english} kept failing, so Wegweiser ends: the reason stands above.",
            )
        pause = min(FIRST_PAUSE * 2 ** (len(member.falls) - 1), LONGEST_PAUSE)
        member.start_at = now + pause
        say(
            f"{member.german} ist ausgefallen und startet in {pause:.0f} s neu.",
            f"{member.english} failed and starts again in {pause:.0f} s.",
        )

    def end(self) -> None:
        """End all members: first in good order, after a grace by force."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        running = [member.process for member in self.members if member.process is not None]
        for process in running:
            process.terminate()
        deadline = time.monotonic() + GRACE
        for process in running:
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
