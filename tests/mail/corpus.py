"""Mails as they come in Germany, each with what a reader must find in it.

Bytes, not files: what matters are the exact wrong bytes, which editors would mend.
"""

import base64
from dataclasses import dataclass, field
from typing import Any

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + b"picture" * 40 + bytes.fromhex("ffd9")
PDF = b"%PDF-1.4 what a portrait may be written in"


@dataclass(frozen=True)
class Sample:
    """A raw mail and what must be found: fields of ReadMail, `files` as names, `has`/`lacks` words of the reply."""

    raw: bytes
    finds: dict[str, Any] = field(default_factory=dict)
    files: list[str] | None = None
    has: list[str] = field(default_factory=list)
    lacks: list[str] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)


def mail(
    body: bytes | str = "Guten Tag,\n\nich möchte Mentorin werden.\n",
    *,
    head: dict[str, bytes | str] | None = None,
    without: tuple[str, ...] = (),
) -> bytes:
    """A mail with usual headers; `head` replaces or adds some, `without` leaves some out."""
    headers: dict[str, bytes | str] = {
        "From": "Erika Musterfrau <erika@musterfrau.example>",
        "To": "vorstand@nextmg.example",
        "Subject": "Bewerbung",
        "Date": "Tue, 3 Nov 2026 10:11:12 +0100",
        "Message-ID": "<one@musterfrau.example>",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        **(head or {}),
    }
    lines = [name.encode() + b": " + _bytes(value) for name, value in headers.items() if name not in without]
    return b"\r\n".join(lines) + b"\r\n\r\n" + _bytes(body).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _bytes(value: bytes | str) -> bytes:
    return value if isinstance(value, bytes) else value.encode("utf-8")


def part(content: bytes | str, content_type: str, *more: bytes | str) -> bytes:
    """A part with a type and further header lines, as it is."""
    head = [f"Content-Type: {content_type}".encode(), *(_bytes(line) for line in more)]
    return b"\r\n".join(head) + b"\r\n\r\n" + _bytes(content)


def attached(content: bytes, content_type: str, *more: bytes | str) -> bytes:
    """A part in base64."""
    return part(base64.encodebytes(content), content_type, "Content-Transfer-Encoding: base64", *more)


def multipart(*parts: bytes, subtype: str = "mixed", boundary: str = "grenze", end: bool = True) -> bytes:
    """The body of a multipart mail."""
    line = b"--" + boundary.encode()
    whole = b"".join(line + b"\r\n" + one + b"\r\n" for one in parts)
    return whole + (line + b"--\r\n" if end else b"")


def composed(
    *parts: bytes, subtype: str = "mixed", head: dict[str, bytes | str] | None = None, end: bool = True
) -> bytes:
    """A multipart mail."""
    kind = f'multipart/{subtype}; boundary="grenze"'
    return mail(multipart(*parts, end=end), head={"Content-Type": kind, **(head or {})})


TEXT = part("Guten Tag,\r\n\r\nanbei mein Foto.\r\n", "text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit")
HTML = part("<p>Guten Tag,</p><p>anbei mein <b>Foto</b>.</p>", "text/html; charset=utf-8")
