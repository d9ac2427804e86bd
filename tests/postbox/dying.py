"""Runs a word of the program in a process that kills itself (SIGKILL) in the middle.

python dying.py writes:7 tick           before the 7th INSERT, UPDATE or DELETE (from 1)
python dying.py answers:1 tick          after the SMTP server took the 1st message, before we know
"""

import os
import signal
import smtplib
import sys
from collections.abc import Callable
from typing import Any

from django.db.backends import utils

from wegweiser.cli import main

_seen = 0


def _die_at(number: int) -> None:
    global _seen
    _seen += 1
    if _seen == number:
        os.kill(os.getpid(), signal.SIGKILL)


def _dying_before_write(number: int) -> None:
    execute: Callable[..., Any] = utils.CursorWrapper.execute

    def dying(self: Any, sql: str, params: Any = None) -> Any:
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            _die_at(number)
        return execute(self, sql, params)

    utils.CursorWrapper.execute = dying  # type: ignore[method-assign]


def _dying_after_answer(number: int) -> None:
    send = smtplib.SMTP.sendmail

    def dying(self: Any, *args: Any, **more: Any) -> Any:
        answer = send(self, *args, **more)
        _die_at(number)
        return answer

    smtplib.SMTP.sendmail = dying  # type: ignore[method-assign]


if __name__ == "__main__":
    moment, _, count = sys.argv[1].partition(":")
    {"writes": _dying_before_write, "answers": _dying_after_answer}[moment](int(count))
    sys.exit(main(sys.argv[2:]))
