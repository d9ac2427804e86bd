"""From a photo as it was sent to a picture that may leave the house: upright, 4:5, without metadata."""

import io
import struct
import warnings
from datetime import datetime
from uuid import UUID, uuid4

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image, ImageOps

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.people.models import Person
from wegweiser.programme.versions import current

from .models import Photo, PhotoState
from .tasks import prepare_photo

FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/heic": "heic",
    "image/heif": "heic",
}
FOCUS = (0.5, 0.2)  # eyes stand at two fifths of the height: crop from below rather than from above


class PhotoRefused(Exception):
    """The file can't become a picture; `because` is too_large, too_many_pixels, unknown_kind or unreadable."""

    def __init__(self, because: str) -> None:
        super().__init__(because)
        self.because = because


def is_photo(media_type: str) -> bool:
    """Whether a file of this media type may be someone's photo."""
    return media_type.lower() in ENDINGS


def check(content: bytes) -> None:
    """Look at the header only, before anything is decoded; raises PhotoRefused (trust: bombs, SVG, polyglots)."""
    if len(content) > settings.PHOTO_MAX_BYTES:
        raise PhotoRefused("too_large")
    _allow_heif()
    try:
        # Pillow only warns of large pictures: our own limit decides.
        with warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
            width, height = _size(content)
    except Image.DecompressionBombError as fault:
        raise PhotoRefused("too_many_pixels") from fault
    except Exception as fault:  # whatever hostile bytes bring about in a decoder: no photo
        raise PhotoRefused("unknown_kind") from fault
    if width * height > settings.PHOTO_MAX_PIXELS:
        raise PhotoRefused("too_many_pixels")


def _size(content: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(content), formats=FORMATS) as image:
        return image.size


@transaction.atomic
def receive(
    content: bytes, person: Person, now: datetime, by: Actor, rights_confirmed: bool = False, credit: str = ""
) -> Photo:
    """Keep the photo as it came (also an unreadable one, refused but not lost) and have the picture made of it."""
    photo = Photo(
        person=person,
        received_at=now,
        credit=credit[:120],
        rights_confirmed_at=now if rights_confirmed else None,
    )
    try:
        check(content)
    except PhotoRefused as refused:
        photo.state, photo.refused_because = PhotoState.REFUSED, refused.because
    photo.original.save(f"{uuid4()}.bin", ContentFile(content), save=False)
    photo.save()
    record(by, "photo.received", photo, now, state=photo.state)
    if photo.state == PhotoState.WAITING:
        prepare_photo.enqueue(str(photo.pk))
    return photo


def prepare(photo_id: UUID | str, now: datetime) -> None:
    """Make the picture of a waiting photo; idempotent, a second worker finds nothing to do."""
    photo = Photo.objects.filter(pk=photo_id, state=PhotoState.WAITING).first()
    if photo is None:
        return
    with photo.original.open("rb") as file:
        content = file.read()
    try:
        check(content)
        made = picture_of(content, current(now).portrait_width)
    except PhotoRefused as refused:
        Photo.objects.filter(pk=photo.pk, state=PhotoState.WAITING).update(
            state=PhotoState.REFUSED, refused_because=refused.because
        )
        return
    name = photo.picture.storage.save(f"pictures/{uuid4()}.webp", ContentFile(made))
    with transaction.atomic():
        mine = Photo.objects.filter(pk=photo.pk, state=PhotoState.WAITING).update(
            state=PhotoState.READY, picture=name
        )
        if mine:
            record(Actor.routine("photos"), "photo.prepared", photo, now)
    if not mine:
        photo.picture.storage.delete(name)


def picture_of(content: bytes, width: int) -> bytes:
    """A WebP of width × 5/4 width pixels rebuilt from the pixels alone: no EXIF, XMP, IPTC, ICC or thumbnail."""
    _allow_heif()
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as image:
            upright = _upright(image)
            flat = Image.new("RGB", upright.size, "#E1E7DF")
            colour = upright.convert("RGBA")
            flat.paste(colour, mask=colour.getchannel("A"))
    except Exception as fault:  # a decoder raises whatever it likes; the next photo must not wait for this one
        raise PhotoRefused("unreadable") from fault
    fitted = ImageOps.fit(flat, (width, width * 5 // 4), Image.Resampling.LANCZOS, centering=FOCUS)
    out = io.BytesIO()
    fitted.save(out, "WEBP", quality=84, method=4)
    return out.getvalue()


def _upright(image: Image.Image) -> Image.Image:
    """Turned as the camera was held; a broken note about that costs the turn, not the photo."""
    try:
        return ImageOps.exif_transpose(image)
    except (TypeError, ValueError, ArithmeticError, LookupError, struct.error):
        return image


@transaction.atomic
def confirm_rights(photo: Photo, credit: str, now: datetime, by: Actor) -> None:
    """Someone says: I hold the rights, others pictured agree (§ 22 KUG, UrhG); idempotent."""
    first = Photo.objects.filter(pk=photo.pk, rights_confirmed_at=None).update(rights_confirmed_at=now)
    Photo.objects.filter(pk=photo.pk).update(credit=credit[:120])
    photo.refresh_from_db()
    if first:
        record(by, "photo.rights_confirmed", photo, now)


def prepare_waiting(now: datetime) -> None:
    """Catch up on photos whose job was lost (a killed worker)."""
    for photo_id in Photo.objects.filter(state=PhotoState.WAITING).values_list("pk", flat=True)[:50]:
        prepare(photo_id, now)


def _allow_heif() -> None:
    try:
        from pillow_heif import register_heif_opener
    except ImportError:  # the extra `heif` is not installed: HEIC is then an unknown kind
        return
    register_heif_opener()
