"""Reading a raw e-mail. Pure: bytes in, facts out; no Django, no clock, no network, and it never raises."""

from .mail import AttachedFile, ReadMail, attachment_bytes, read

__all__ = ["AttachedFile", "ReadMail", "attachment_bytes", "read"]
