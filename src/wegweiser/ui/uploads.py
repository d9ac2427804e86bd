"""No upload fills the disk: it is let go while it arrives, on whatever address it is sent to."""

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.core.files.uploadhandler import MemoryFileUploadHandler as InMemory
from django.core.files.uploadhandler import TemporaryFileUploadHandler as OnDisk

__all__ = ["InMemory", "NotWithoutEnd", "OnDisk"]

ROOM = 25 * 1024 * 1024  # bytes beyond what a photo may have


class NotWithoutEnd(FileUploadHandler):
    """What is a little too large still arrives, so that a form can say so in words."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        if start + len(raw_data) > settings.PHOTO_MAX_BYTES + ROOM:
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
