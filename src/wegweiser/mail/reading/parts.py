"""The parts of a mail: which is text, which is a file, what it is called, what is in it."""

import binascii
import quopri
import re
from collections.abc import Callable, Iterator
from email.generator import BytesGenerator
from email.message import Message
from io import BytesIO

from . import plain
from .words import decoded, eight_bit, file_name, header_text, lenient_base64, one_line, percent_decoded

_ENDINGS = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp",
    "image/heic": ".heic",
    "application/pdf": ".pdf", "message/rfc822": ".eml", "text/plain": ".txt", "text/html": ".html",
    "text/calendar": ".ics", "text/vcard": ".vcf",
}  # fmt: skip
# The parser of parameters takes time with the square of their length.
LONGEST_HEADER = 4000
_REPORTS = {"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}


def walk(message: Message, deepest: int, most: int) -> Iterator[Message]:
    """Every part in reading order, the mail itself first, at most `most`; nothing below level `deepest`.

    A mail that is returned to us (bounce) is a part; what is in it is not.
    """
    waiting = [(message, 0)]
    given = 0
    while waiting and given < most:
        part, level = waiting.pop()
        given += 1
        yield part
        report = part.get_content_type() == "multipart/report"
        if level < deepest:
            below = [inner for inner in children(part) if not (report and returned(inner))]
            waiting.extend((inner, level + 1) for inner in reversed(below))
        elif children(part):
            part.cut_off = True  # type: ignore[attr-defined]


def cut_off(part: Message) -> bool:
    """Whether `walk` did not look into this part."""
    return bool(getattr(part, "cut_off", False))


def children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [inner for inner in payload if isinstance(inner, Message)] if isinstance(payload, list) else []


def returned(part: Message) -> bool:
    return part.get_content_type() in {"message/rfc822", "text/rfc822-headers"}


def type_of(part: Message) -> str:
    return one_line(part.get_content_type())[:100]


def is_file(part: Message) -> bool:
    """Whether a person would call it an attachment: everything but containers and the visible text."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        return True
    if children(part) or kind in _REPORTS or part.get_content_maintype() == "multipart":
        return False
    if kind in {"text/plain", "text/html"}:
        return _disposition(part) == "attachment" or (bool(_raw_name(part)) and _disposition(part) != "inline")
    return bool(part.get_payload()) or bool(_raw_name(part))


def is_inline(part: Message) -> bool:
    """Shown within the text (a logo, but phones send photos so too)."""
    disposition = _disposition(part)
    return disposition == "inline" or (disposition != "attachment" and bool(part.get("Content-ID")))


def _disposition(part: Message) -> str:
    return header_text(str(part.get("Content-Disposition", ""))).partition(";")[0].strip().lower()


def content(part: Message) -> bytes:
    """The decoded bytes of a part; a broken encoding gives what can be had."""
    # Not get_payload(): it would decode by the charset's label, which is often wrong.
    payload = part._payload  # type: ignore[attr-defined]
    if isinstance(payload, list):
        inner = payload[0] if payload and isinstance(payload[0], Message) else None
        return _flat(inner) if inner is not None else b""
    data = _raw_bytes(str(payload or ""))
    encoding = header_text(str(part.get("Content-Transfer-Encoding", ""))).lower().strip(" ;")
    if encoding == "base64":
        return lenient_base64(data)
    if encoding == "quoted-printable":
        return quopri.decodestring(data)
    if encoding in {"x-uuencode", "uuencode", "uue", "x-uue"}:
        return _uudecoded(data)
    return data


def _raw_bytes(payload: str) -> bytes:
    try:
        return payload.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return payload.encode("utf-8", "surrogateescape")


def _flat(message: Message) -> bytes:
    target = BytesIO()
    BytesGenerator(target, mangle_from_=False, maxheaderlen=0).flatten(message)
    return target.getvalue()


def _uudecoded(data: bytes) -> bytes:
    result = []
    for line in data.splitlines():
        if line.startswith((b"begin ", b"end")) or not line.strip():
            continue
        try:
            result.append(binascii.a2b_uu(line))
        except binascii.Error:
            continue
    return b"".join(result)


def _parameter(part: Message, header: str, name: str) -> str:
    """A parameter of a header: RFC 2231 (in pieces too), encoded words, raw bytes."""
    raw = next((str(value) for key, value in part.raw_items() if key.lower() == header.lower()), None)
    if raw is None:
        return ""
    # A copy with the raw bytes read: the parser would put question marks in their place.
    holder = Message()
    holder[header] = eight_bit(raw)[:LONGEST_HEADER]
    value = holder.get_param(name, None, header)
    if value is None:
        return ""
    if isinstance(value, tuple):
        charset, _, text = value
        # The parser has already turned the percent signs into latin-1 characters.
        return decoded(text.encode("latin-1", "replace"), charset or "utf-8")[0]
    text = header_text(str(value))
    if "%" in text and re.search(r"''|%[0-9A-Fa-f]{2}%", text):
        charset, mark, rest = text.partition("''")
        text = percent_decoded(rest, charset) if mark else percent_decoded(text, "utf-8")
    return text


def _raw_name(part: Message) -> str:
    return _parameter(part, "Content-Disposition", "filename") or _parameter(part, "Content-Type", "name")


def name_of(part: Message, position: int) -> str:
    """A safe file name; one is made up if the sender gave none."""
    kind = part.get_content_type()
    name = file_name(_raw_name(part))
    if not name and kind == "message/rfc822" and children(part):
        name = file_name(header_text(str(children(part)[0].get("Subject", "")))[:100].replace("/", "-"))
        name = f"{name}.eml" if name else ""
    return name or f"attachment-{position + 1}{_ENDINGS.get(kind, '.bin')}"


def visible_text(message: Message, deepest: int, most: int, defect: Callable[[str], None]) -> str:
    """All texts a person would see, in order; of alternatives the plain one, else the HTML turned into
    text."""
    pieces = []
    waiting = [(message, 0)]
    for _ in range(most):
        if not waiting:
            break
        part, level = waiting.pop()
        below = children(part)
        kind = part.get_content_type()
        if kind == "message/rfc822" or (below and level >= deepest):
            continue  # an attached mail speaks for itself
        if below:
            chosen = [_chosen(below, defect)] if kind == "multipart/alternative" else below
            waiting.extend((inner, level + 1) for inner in reversed(chosen))
        elif part.get_content_maintype() in {"text", "multipart"} and not is_file(part) and kind not in _REPORTS:
            pieces.append(_text_of(part, defect))
    return "\n\n".join(piece.strip("\n") for piece in pieces if piece.strip())


def _chosen(alternatives: list[Message], defect: Callable[[str], None]) -> Message:
    for part in alternatives:
        if part.get_content_type() == "text/plain" and _text_of(part, lambda _: None).strip():
            return part
    for part in alternatives:
        if part.get_content_type() != "text/calendar":
            if part.get_content_type() != "text/plain":
                defect("html_only")
                return part
    return alternatives[0]


def _text_of(part: Message, defect: Callable[[str], None]) -> str:
    charset = _parameter(part, "Content-Type", "charset") or None
    text, rightly_labelled = decoded(content(part), charset)
    if not rightly_labelled:
        defect("wrong_charset")
    if part.get_content_type() == "text/html":
        defect("html_only")
        return plain.from_html(text)
    if _parameter(part, "Content-Type", "format").lower() == "flowed":
        return _unflowed(text, _parameter(part, "Content-Type", "delsp").lower() == "yes")
    return text


def _unflowed(text: str, delete_space: bool) -> str:
    """RFC 3676: a line that ends in a blank goes on in the next one."""
    lines: list[str] = []
    flowing = False
    for raw in text.replace("\r\n", "\n").split("\n"):
        quoted = raw.startswith(">")
        line = raw if quoted or not raw.startswith(" ") else raw[1:]
        if flowing and not quoted and line != "-- ":
            lines[-1] += line
        else:
            lines.append(line)
        flowing = line.endswith(" ") and line != "-- " and not quoted
        if flowing and delete_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)
