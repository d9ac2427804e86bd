"""`postbox deliver`: a mail server hands over one message on stdin.

The exit code is the contract with the mail server: 0 only after the message is stored; 75 means "keep it
and try again", whatever the trouble was; 64 means that there is no such box.
"""

import sys
from typing import BinaryIO

from .speaking import EX_TEMPFAIL, EX_USAGE, Refusal


def deliver(box: str, stream: BinaryIO | None = None) -> int:
    """Store the message on `stream` (stdin) for the box; returns 0, or raises a `Refusal` with 64 or 75."""
    try:
        raw = (stream or sys.stdin.buffer).read()
        if not raw.strip():
            raise _not_now("EmptyMessage")
        _store(box, raw)
    except Refusal:
        raise
    except Exception as trouble:
        # A message must never be lost or bounced by a fault of ours. The class only: a message of the
        # exception may hold personal text, and mail servers log what we say.
        raise _not_now(type(trouble).__name__) from trouble
    return 0


def _store(box: str, raw: bytes) -> None:
    import django

    django.setup()
    from django.utils import timezone

    from wegweiser.postbox import pipe

    try:
        pipe.deliver(box, raw, timezone.now())
    except pipe.UnknownBox as unknown:
        german, english = f"Einen Briefkasten {box} gibt es nicht.", f"There is no box {box}."
        raise Refusal(german, english, EX_USAGE) from unknown


def _not_now(why: str) -> Refusal:
    return Refusal(
        f"Die Nachricht ließ sich nicht ablegen ({why}); bitte später noch einmal zustellen.",
        f"The message could not be stored ({why}); please deliver it again later.",
        EX_TEMPFAIL,
    )
