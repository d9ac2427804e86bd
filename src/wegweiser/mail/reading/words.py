"""Bytes and header values to clean text, whatever the sender's program did to them."""

import base64
import binascii
import codecs
import re
from urllib.parse import unquote_to_bytes

# Controls that no database and no screen wants (tab and line feed stay), lone surrogates, and the
# characters that turn the direction of writing (a file "gpj.exe" may not read "exe.jpg").
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ENCODED_WORD = re.compile(r"=\?([^\s?*]*)(?:\*[^\s?]*)?\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*?)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)[ \t\r\n]+(?==\?[^\s?]+\?[bBqQ]\?)")
_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
_NEVER = {"utf-7", "utf7", "unicode-1-1-utf-7", "idna", "punycode", "raw_unicode_escape", "unicode_escape"}


def decoded(data: bytes, charset: str | None) -> tuple[str, bool]:
    """The text of the bytes, and whether the label on them was right.

    UTF-8 that proves itself wins over a wrong label; what is called latin-1 is read as the
    windows-1252 it nearly always is; nothing is ever refused.
    """
    label = _known(charset)
    if not data.isascii() and label in {None, "ascii", "iso8859-1", "cp1252", "iso8859-15"}:
        try:
            return data.decode("utf-8"), label is None and charset is None
        except UnicodeDecodeError:
            pass
    if label == "iso8859-1":
        label = "cp1252"
    if label and label != "ascii":
        try:
            return data.decode(label), True
        except (UnicodeDecodeError, ValueError):
            pass
    if data.isascii():
        return data.decode("ascii"), charset is None or label is not None
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(character > "\x7f" for character in text) - wrong
    # A damaged or cut text is still UTF-8; what is no UTF-8 hardly ever looks like it.
    return (text if right > wrong else data.decode("cp1252", "replace")), wrong == 0 and charset is None


def _known(charset: str | None) -> str | None:
    """The codec behind a charset label, None for an unknown or unwanted one."""
    if not charset:
        return None
    try:
        found = codecs.lookup(charset.strip("\"' \t"))
    except (LookupError, ValueError, UnicodeError):
        return None
    # Codecs like "hex" or "rot13" are no charsets; some would raise, some would run long.
    if not found._is_text_encoding or found.name in _NEVER:
        return None
    return found.name


def header_text(value: str) -> str:
    """A header value as one clean line: encoded words (broken and double ones too), raw 8-bit bytes."""
    text = eight_bit(value)
    for _ in range(2):  # some programs encode what is already encoded
        if "=?" not in text:
            break
        text = _encoded_words(text)
    return one_line(text)


def eight_bit(value: str) -> str:
    """The parser keeps raw bytes as surrogates: read them."""
    try:
        raw = value.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return value
    return value if raw.isascii() else decoded(raw, None)[0]


def _encoded_words(text: str) -> str:
    text = _BETWEEN_WORDS.sub(r"\1", text)
    result, rest = [], 0
    waiting: tuple[str, bytes] | None = None  # neighbours may share one character between them

    def flush() -> None:
        if waiting:
            result.append(decoded(waiting[1], waiting[0])[0])

    for found in _ENCODED_WORD.finditer(text):
        if found.start() > rest:
            flush()
            waiting = None
            result.append(text[rest : found.start()])
        charset, data = found[1].lower(), _word_bytes(found[2], found[3])
        if waiting and waiting[0] == charset:
            waiting = (charset, waiting[1] + data)
        else:
            flush()
            waiting = (charset, data)
        rest = found.end()
    flush()
    result.append(text[rest:])
    return "".join(result)


def _word_bytes(encoding: str, text: str) -> bytes:
    if encoding in "qQ":
        raw = text.replace("_", " ").encode("utf-8", "replace")
        return re.sub(rb"=([0-9A-Fa-f]{2})", lambda found: bytes([int(found[1], 16)]), raw)
    return lenient_base64(text.encode("ascii", "ignore"))


def lenient_base64(data: bytes) -> bytes:
    """What can be had from base64 with wrong characters or missing padding."""
    letters = data.translate(None, _NOT_BASE64)  # not by a pattern: of 20 MB of junk it makes 2 GB
    usable = letters[: len(letters) - (len(letters) % 4 == 1)]
    try:
        return base64.b64decode(usable + b"=" * (-len(usable) % 4))
    except (binascii.Error, ValueError):
        return b""


def percent_decoded(value: str, charset: str) -> str:
    """RFC 2231: percent signs and a charset."""
    return decoded(unquote_to_bytes(value), charset or None)[0]


def clean_text(text: str) -> str:
    """Text of several lines without controls; line ends become \\n."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Text for one line: no controls, no change of direction, single blanks."""
    return " ".join(_DIRECTION.sub("", _CONTROLS.sub("", re.sub(r"[\r\n\t]", " ", text))).split())


def file_name(name: str) -> str:
    """The bare file name a sender gave: no path, no controls, no change of direction, 200 characters at
    most."""
    bare = one_line(name).replace("\\", "/").rsplit("/", 1)[-1]
    bare = re.sub(r'[<>:"|?*]', "_", bare).strip(" .")
    if len(bare) <= 200:
        return bare
    stem, dot, ending = bare.rpartition(".")
    return f"{stem[:180]}.{ending[:19]}" if dot and stem else bare[:200]
