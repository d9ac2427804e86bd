"""The picture of a mentor: each request asks whether it is still released (P8)."""

import hashlib
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseGone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from wegweiser.mentors.models import Mentor, Photo, PublishedAddress

# A withdrawal takes effect at once: whoever keeps a copy asks before showing it again.
ASK_EACH_TIME = "private, max-age=0, must-revalidate"


@require_safe
def picture(request: HttpRequest, photo_id: UUID) -> HttpResponse:
    photo = _public(photo_id)
    if photo is None:
        return _gone_or_unknown(str(photo_id))
    etag = f'"{hashlib.sha256(str(photo.picture.name).encode()).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=etag) or HttpResponse(
        _content(photo), content_type="image/webp"
    )
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = ASK_EACH_TIME
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _public(photo_id: UUID) -> Photo | None:
    """The photo, if it is the one on a page that is public right now."""
    shown = Mentor.objects.for_public_display().prefetch_related(None).filter(photo_id=photo_id).first()
    return shown.photo if shown else None


def _content(photo: Photo) -> bytes:
    try:
        with photo.picture.open("rb") as file:
            return bytes(file.read())
    except FileNotFoundError as missing:
        raise Http404 from missing


def _gone_or_unknown(photo_id: str) -> HttpResponse:
    if not PublishedAddress.was_public(photo_id):
        raise Http404
    response = HttpResponseGone(content_type="text/plain")
    response.headers["Cache-Control"] = ASK_EACH_TIME
    return response
