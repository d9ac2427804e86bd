"""The bytes of a sealed text: version, nonce, AES-256-GCM. Knows neither database nor key file.

What a text is bound to is not stored in it but asked for again when it is opened: a text that was put into
another row, or changed by one bit, does not open.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = b"\x01"
NONCE_BYTES = 12
SHORTEST = len(VERSION) + NONCE_BYTES + 16


class CannotUnseal(Exception):
    """This text does not belong here, was changed, or has no key. The message holds no word of it."""


def enclose(cipher: AESGCM, content: bytes, bound_to: tuple[str, ...]) -> bytes:
    """The content, sealed and bound to these words."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return VERSION + nonce + cipher.encrypt(nonce, content, _words(bound_to))


def disclose(cipher: AESGCM, sealed: bytes | memoryview, bound_to: tuple[str, ...]) -> bytes:
    """The content again; CannotUnseal if anything differs from when it was sealed."""
    whole = bytes(sealed)
    if whole[:1] != VERSION or len(whole) < SHORTEST:
        raise CannotUnseal(f"{bound_to[0]}: not sealed by this version of the program")
    nonce, rest = whole[1 : 1 + NONCE_BYTES], whole[1 + NONCE_BYTES :]
    try:
        return cipher.decrypt(nonce, rest, _words(bound_to))
    except InvalidTag:
        raise CannotUnseal(f"{bound_to[0]}: belongs elsewhere, or was changed") from None


def _words(bound_to: tuple[str, ...]) -> bytes:
    return b"\x00".join([VERSION, *(word.encode() for word in bound_to)])
