"""How the program speaks: one clear sentence, German first, never a traceback for a known trouble."""

import os
import sys
from typing import TextIO

EX_USAGE = 64
EX_TEMPFAIL = 75


class Refusal(Exception):
    """The program does not do what was asked; nothing was changed.

    `german`, `english`: one sentence each, saying what is in the way and what to do.
    `code`: the exit code.
    """

    def __init__(self, german: str, english: str, code: int = 1) -> None:
        super().__init__(german)
        self.german = german
        self.english = english
        self.code = code


def speaks_german() -> bool:
    """Whether the person's locale is German; if not, an English line follows each German one."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return locale.partition("_")[0].partition(".")[0].lower() == "de"


def say(german: str, english: str, to: TextIO | None = None) -> None:
    """One message to the person at the terminal (stderr unless told)."""
    stream = to or sys.stderr
    lines = [german] if speaks_german() else [german, english]
    print("\n".join(lines), file=stream, flush=True)
