"""Files that come with a form: one that is too large is let go while it arrives, the text beside it stays."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest


class UpToTheLimit(FileUploadHandler):
    """Stands before Django's own handlers; remembers the names of the files it let go."""

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.too_large: list[str] = []

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        if start + len(raw_data) > settings.PHOTO_MAX_BYTES:
            self.too_large.append(self.file_name or "")
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> Any:
        return None
