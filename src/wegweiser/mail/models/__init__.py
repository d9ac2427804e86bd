"""The nouns of mail."""

from .conversations import Conversation, Moment, Note, NoteKind
from .incoming import Attachment, IncomingMail, MailKind
from .letters import Letter
from .sealed import MailText, RawMail, open_words

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
    "open_words",
]
