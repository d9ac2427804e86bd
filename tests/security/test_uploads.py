"""No upload fills the disk or the memory, on whatever address (trust T13)."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from tests.factories import a_photo
from wegweiser.ui import uploads


@pytest.mark.parametrize(("size", "arrives"), [(1, True), (150_000, True), (250_000, False)])
def test_a_file_without_end_is_let_go_while_it_arrives(
    settings: Any, monkeypatch: pytest.MonkeyPatch, size: int, arrives: bool
):
    settings.PHOTO_MAX_BYTES = 100_000
    monkeypatch.setattr(uploads, "ROOM", 100_000)
    sent = SimpleUploadedFile("foto.jpg", b"x" * size)
    request = RequestFactory().post("/mein/anmelden/", {"photo": sent, "email": "a@x.example"})
    assert request.POST["email"] == "a@x.example"
    assert bool(request.FILES) is arrives
    if arrives:
        assert request.FILES["photo"].size == size


def test_a_photo_arrives_as_it_was_sent():
    photo = a_photo()
    request = RequestFactory().post("/", {"photo": SimpleUploadedFile("foto.jpg", photo)})
    assert request.FILES["photo"].read() == photo
