"""Who did or opened what, when; written with `recording.record(actor, verb, subject, now)`."""

from .actor import VISITOR, Actor

__all__ = ["VISITOR", "Actor"]
