"""One raw mail as a fact sheet: who, what, which files, what kind, and what was odd about it."""

import email.parser
import email.policy
import hashlib
import re
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message
from typing import Any

from . import envelope, parts, quoting
from .words import clean_text, decoded

# What is beyond this is not looked into; the raw mail stays whole.
MOST_PARTS = 1000
DEEPEST = 20
LONGEST_TEXT = 1_000_000

_LONG_HEADER = re.compile(rb"^(Content-[A-Za-z-]{1,40}:[^\r\n]{4000})[^\r\n]+", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True)
class AttachedFile:
    """A file in a mail. `position` is its number for `attachment_bytes`, counted from 0; size in bytes."""

    position: int
    name: str
    type: str
    size: int
    sha256: str
    inline: bool


@dataclass(frozen=True)
class ReadMail:
    """What stands in a mail. `kind` is personal, auto_reply, bounce or list; `defects` are words, never
    texts.

    `text` is all a person would see; `reply` the new part of it, without quotes and signature.
    `date` is aware or None, as the sender claims. Message ids come with their angle brackets or are empty.
    """

    subject: str = ""
    sender_name: str = ""
    sender_address: str = ""
    date: datetime | None = None
    text: str = ""
    reply: str = ""
    attachments: tuple[AttachedFile, ...] = ()
    kind: str = "personal"
    defects: tuple[str, ...] = ()
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    failed_recipient: str = ""
    null_sender: bool = False


@dataclass
class _Found:
    defects: list[str] = field(default_factory=list)

    def add(self, word: str) -> None:
        if word not in self.defects:
            self.defects.append(word)


def read(raw: bytes) -> ReadMail:
    """Everything a mail says, from its raw bytes. Never raises: what could not be read stands in
    `defects`."""
    found = _Found()
    if not raw.strip():
        return ReadMail(defects=("empty",))
    message = _parsed(raw, found)
    facts = _guarded(envelope.facts, message, found, {})
    listed = _guarded(_listed, message, found, [])
    text = _guarded(lambda m: _text(m, found), message, found, "")
    return ReadMail(
        **facts,
        text=text,
        reply=_guarded(quoting.reply, text, found, text),
        attachments=tuple(_guarded(_files, listed, found, [])),
        kind=_guarded(envelope.kind, message, found, "personal"),
        failed_recipient=_guarded(envelope.failed_recipient, message, found, ""),
        defects=tuple(found.defects + _guarded(lambda m: _oddities(m, facts), message, found, [])),
    )


def attachment_bytes(raw: bytes, position: int) -> bytes:
    """The content of the file at `position` (as in `read(raw).attachments`); LookupError if there is none."""
    found = _Found()
    files = _listed(_parsed(raw, found))
    if not 0 <= position < len(files):
        raise LookupError(position)
    return parts.content(files[position])


def _guarded(step: Any, what: Any, found: _Found, otherwise: Any) -> Any:
    """A step of reading, or its substitute: a fault in a parser costs a part, never the mail."""
    try:
        return step(what)
    except (MemoryError, KeyboardInterrupt):
        raise
    except Exception as fault:  # noqa: BLE001 (one part unread is better than a mail lost)
        found.add(f"fault:{type(fault).__name__}")
        return otherwise


def _parsed(raw: bytes, found: _Found) -> Message:
    if raw.startswith(b"From "):  # a line of an mbox
        raw = raw.partition(b"\n")[2]
    # Its time also grows with the square of a header's parameters.
    raw = _LONG_HEADER.sub(rb"\1", raw)
    # The standard parser goes one frame deeper for each level and compares each line with every open
    # boundary: a mail of nothing but boundaries gets only its head and its bare body read.
    lowered = raw[:40_000_000].lower()
    if lowered.count(b"boundary") + lowered.count(b"message/rfc822") > 5 * DEEPEST:
        found.add("too_deep")
        return _head_only(raw)
    try:
        return email.parser.BytesParser(policy=email.policy.compat32).parsebytes(raw)
    except Exception as fault:  # noqa: BLE001 (RecursionError, or whatever else hostile bytes bring about)
        found.add(f"fault:{type(fault).__name__}")
        return _head_only(raw)


def _head_only(raw: bytes) -> Message:
    """The headers of the mail and its body as one plain text."""
    head, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    try:
        message = email.parser.BytesParser(policy=email.policy.compat32).parsebytes(head, headersonly=True)
    except Exception:  # noqa: BLE001 (a mail without a readable head still has a body)
        message = Message()
    for name in ("Content-Type", "Content-Transfer-Encoding"):
        del message[name]
    text, _ = decoded(body[:LONGEST_TEXT], None)
    message["Content-Type"] = 'text/plain; charset="utf-8"'
    message.set_payload(text.encode("utf-8", "replace").decode("ascii", "surrogateescape"))
    return message


def _listed(message: Message) -> list[Message]:
    return [part for part in parts.walk(message, DEEPEST, MOST_PARTS) if parts.is_file(part)]


def _text(message: Message, found: _Found) -> str:
    text = parts.visible_text(message, DEEPEST, MOST_PARTS, found.add)
    if len(text) > LONGEST_TEXT:
        found.add("text_cut")
    return clean_text(text[:LONGEST_TEXT]).strip("\n")


def _files(listed: list[Message]) -> list[AttachedFile]:
    files = []
    for position, part in enumerate(listed):
        data = parts.content(part)
        files.append(
            AttachedFile(
                position=position,
                name=parts.name_of(part, position),
                type=parts.type_of(part),
                size=len(data),
                sha256=hashlib.sha256(data).hexdigest(),
                inline=parts.is_inline(part),
            )
        )
    return files


def _oddities(message: Message, facts: dict[str, Any]) -> list[str]:
    """Words for what was odd about the mail as a whole."""
    odd = []
    if not facts.get("sender_address"):
        odd.append("no_sender")
    if facts.get("date") is None:
        odd.append("no_date")
    if not facts.get("message_id"):
        odd.append("no_message_id")
    walked = list(parts.walk(message, DEEPEST, MOST_PARTS))
    if any(part.get_content_type() in {"multipart/encrypted", "application/pkcs7-mime"} for part in walked):
        odd.append("encrypted")
    if any(part.get_content_type() == "application/ms-tnef" for part in walked):
        odd.append("winmail")
    if any(part.defects for part in walked):
        odd.append("malformed")
    if len(walked) >= MOST_PARTS or any(parts.cut_off(part) for part in walked):
        odd.append("not_all_read")
    return odd
