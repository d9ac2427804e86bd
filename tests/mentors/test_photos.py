"""What leaves the house is rebuilt from pixels: no place, no camera, no thumbnail, nothing hidden (P8)."""

import io
import struct
import warnings
import zlib

import pytest
from PIL import Image

from tests.applicants import jpeg
from tests.association import CLOCK, NOW, someone
from wegweiser.mentors import photos
from wegweiser.mentors.models import Photo, PhotoState
from wegweiser.mentors.photos import PhotoRefused, check, picture_of

CANARY = b"KANARIENVOGEL-51.19N-6.43E"


def with_everything() -> bytes:
    """A JPEG with EXIF (turned on its side, with a place), XMP, ICC-like and comment data."""
    image = Image.new("RGB", (400, 300), "#884422")
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = CANARY.decode()
    out = io.BytesIO()
    image.save(
        out, "JPEG", exif=exif, comment=CANARY, xmp=b"<x:xmpmeta>" + CANARY + b"</x:xmpmeta>", icc_profile=CANARY
    )
    return out.getvalue() + CANARY


def bomb(side: int) -> bytes:
    """A small PNG that claims to be `side` pixels square."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_the_picture_stands_upright_in_four_to_five() -> None:
    with Image.open(io.BytesIO(picture_of(with_everything(), 400))) as made:
        assert made.size == (400, 500)
        assert made.format == "WEBP"


def test_nothing_but_pixels_is_left() -> None:
    sent = with_everything()
    assert CANARY in sent
    made = picture_of(sent, 400)
    assert CANARY not in made
    with Image.open(io.BytesIO(made)) as picture:
        assert not picture.getexif()
        assert "icc_profile" not in picture.info
        assert "xmp" not in picture.info


def test_transparent_pictures_stand_on_our_ground() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (100, 125), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(io.BytesIO(picture_of(out.getvalue(), 400))) as made:
        red, green, blue = made.convert("RGB").getpixel((200, 250))  # type: ignore[misc]
    assert (red, green, blue) == pytest.approx((0xE1, 0xE7, 0xDF), abs=3)


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a...", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"\xff\xd8\xff", b"II*\x00"],
    ids=["nothing", "gif", "svg", "pdf", "cut jpeg", "tiff"],
)
def test_what_is_no_photo_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(PhotoRefused) as refused:
        check(content)
    assert refused.value.because == "unknown_kind"


def test_a_picture_with_too_many_pixels_is_refused_before_it_is_opened() -> None:
    with pytest.raises(PhotoRefused) as refused:
        check(bomb(12_000))
    assert refused.value.because == "too_many_pixels"


def test_too_large_a_file_is_refused(settings: object) -> None:
    settings.PHOTO_MAX_BYTES = 1000  # type: ignore[attr-defined]
    with pytest.raises(PhotoRefused) as refused:
        check(jpeg(1200, 1500, "#123456"))
    assert refused.value.because == "too_large"


def test_a_photo_that_breaks_off_is_refused_not_fatal() -> None:
    with pytest.raises(PhotoRefused) as refused:
        picture_of(jpeg()[:700], 400)
    assert refused.value.because == "unreadable"


@pytest.mark.django_db
def test_preparing_twice_makes_one_picture() -> None:
    photo = photos.receive(jpeg(), someone("Eva Maas"), NOW, CLOCK)
    photos.prepare(photo.pk, NOW)
    first = Photo.objects.get(pk=photo.pk).picture.name
    photos.prepare(photo.pk, NOW)
    assert Photo.objects.get(pk=photo.pk).picture.name == first


@pytest.mark.django_db
def test_a_lost_job_is_caught_up() -> None:
    photo = photos.receive(jpeg(), someone("Eva Maas"), NOW, CLOCK)
    photos.prepare_waiting(NOW)
    assert Photo.objects.get(pk=photo.pk).state == PhotoState.READY


@pytest.mark.django_db
def test_a_ready_photo_without_rights_may_not_be_shown() -> None:
    photo = photos.receive(jpeg(), someone("Eva Maas"), NOW, CLOCK)
    photos.prepare(photo.pk, NOW)
    photo.refresh_from_db()
    assert not photo.may_be_shown
    photos.confirm_rights(photo, "Foto: Tochter", NOW, CLOCK)
    assert photo.may_be_shown


def broken_turn(kind: int, value: bytes) -> bytes:
    """A JPEG whose note about how the camera was held is of the wrong kind."""
    tiff = b"MM\x00*\x00\x00\x00\x08" + struct.pack(">HHHI", 1, 0x0112, kind, 1) + value + b"\x00" * 4
    payload = b"Exif\x00\x00" + tiff
    sent = jpeg()
    return sent[:2] + b"\xff\xe1" + struct.pack(">H", len(payload) + 2) + payload + sent[2:]


@pytest.mark.parametrize("kind", range(14))
def test_a_broken_note_about_the_turn_costs_the_turn_not_the_photo(kind: int) -> None:
    for value in (b"\x00\x06\x00\x00", b"\xff\xff\xff\xff", b"\x7f\x80\x00\x01"):
        with warnings.catch_warnings(action="ignore"):
            assert picture_of(broken_turn(kind, value), 100)


@pytest.mark.django_db
def test_a_photo_that_breaks_its_decoder_does_not_hold_up_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    first = photos.receive(jpeg(), someone("Eva Maas"), NOW, CLOCK)
    real, seen = Image.open, []

    def breaks(*given: object, **more: object) -> Image.Image:
        seen.append(1)
        if len(seen) == 2:  # after its head was looked at
            raise EOFError
        return real(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Image, "open", breaks)
    photos.prepare(first.pk, NOW)
    assert Photo.objects.get(pk=first.pk).refused_because == "unreadable"
