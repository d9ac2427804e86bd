"""Mentors in public, and data that must never be seen there; no more of it than a page needs."""

import io
from collections.abc import Sequence
from functools import cache
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from tests.association import NOW, TODAY, acting, days, someone
from wegweiser.consents.giving import give
from wegweiser.consents.models import Purpose
from wegweiser.mentors.models import Mentor, PageText, Photo, PhotoState, PublishedAddress
from wegweiser.mentors.rules import slug_for


@cache
def picture(media: str = "WEBP", width: int = 80, height: int = 100) -> bytes:
    """A plain picture in that format."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#A9B8B0").save(out, media)
    return out.getvalue()


def ready_photo(person: Any, credit: str = "") -> Photo:
    photo = Photo(person=person, received_at=NOW, rights_confirmed_at=NOW, credit=credit, state=PhotoState.READY)
    photo.picture.save(f"{photo.pk}.webp", ContentFile(picture()), save=False)
    photo.save()
    return photo


def public_mentor(
    name: str = "Dora Dachs",
    headline: str = "Hat ihre Bäckerei nach 20 Jahren übergeben",
    competencies: Sequence[str] = ("Nachfolge", "Handwerk", "Führung"),
    portrait: str = "Ich habe mit zwei Öfen angefangen.",
    approach: str = "Ich frage lieber, als zu raten.",
    language: str = "de",
    languages: Sequence[str] = ("de",),
    by_video: bool = False,
    accepts_requests: bool = True,
    credit: str = "",
) -> Mentor:
    """A mentor whose page and photo are released right now."""
    person = someone(name)
    mentor = Mentor.objects.create(
        person=person,
        slug=slug_for(name, set(Mentor.objects.values_list("slug", flat=True))),
        photo=ready_photo(person, credit),
        languages=list(languages),
        by_video=by_video,
        accepts_requests=accepts_requests,
        active_since=TODAY - days(400),
    )
    PageText.objects.create(
        mentor=mentor,
        language=language,
        headline=headline,
        portrait=portrait,
        approach=approach,
        competencies=list(competencies),
    )
    give(person, Purpose.PAGE, "de", NOW, acting(person))
    PublishedAddress.remember(mentor.slug)
    PublishedAddress.remember(str(mentor.photo_id))
    return mentor


def many_mentors(count: int, after: int = 0) -> list[Mentor]:
    return [public_mentor(f"Mensch {number:02}") for number in range(after + 1, after + count + 1)]
