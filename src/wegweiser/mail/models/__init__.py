"""The nouns of mail."""

from .conversations import Conversation, Moment, Note, NoteKind
from .incoming import Attachment, IncomingMail, MailKind, MailText, RawMail
from .letters import Letter

__all__ = [
    "Attachment",
    "Conversation",
    "IncomingMail",
    "Letter",
    "MailKind",
    "MailText",
    "Moment",
    "Note",
    "NoteKind",
    "RawMail",
]
