"""Withdrawing the release of a page: gone in the same moment, as easy as giving, and it costs nothing (P8)."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from wegweiser.consents.giving import give, withdraw
from wegweiser.consents.living import allowed, state_of
from wegweiser.consents.models import Purpose
from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import outbox
from wegweiser.people.roles import coordination_on

from .models import Mentor, Photo, PhotoState
from .tasks import prepare_photo


@transaction.atomic
def withdraw_page(mentor: Mentor, now: datetime, by: Actor) -> None:
    """Take the page down; membership, exemption and mentorships stay until people decide. Idempotent."""
    if not allowed(mentor.person, Purpose.PAGE):
        return
    withdraw(mentor.person, Purpose.PAGE, now, by)
    for person in coordination_on(timezone.localdate(now)):
        outbox.write("mentors/release_withdrawn", person, person.language, now)
    record(by, "mentor.page_withdrawn", mentor, now)


@transaction.atomic
def release_page_again(mentor: Mentor, language: str, now: datetime, by: Actor) -> None:
    """Release the page again, under the wording of today. Idempotent."""
    released = allowed(mentor.person, Purpose.PAGE)
    give(mentor.person, Purpose.PAGE, language, now, by)
    photo = mentor.photo
    if photo is not None and Photo.objects.filter(pk=photo.pk, state=PhotoState.REMOVED).update(
        state=PhotoState.WAITING
    ):
        prepare_photo.enqueue(str(photo.pk))
    if not released:
        record(by, "mentor.page_released", mentor, now)


def remove_withdrawn_pictures(now: datetime, after: timedelta = timedelta(days=1)) -> int:
    """Delete the picture files of mentors who withdrew a day ago or longer; the original stays with the application.

    The day leaves room for an undo; in public the picture is gone at once. Returns how many.
    """
    public = set(Mentor.objects.for_public_display().values_list("pk", flat=True))
    hidden = Mentor.objects.exclude(pk__in=public).exclude(photo=None).select_related("photo", "person")
    removed = 0
    for mentor in hidden:
        withdrawn = state_of(mentor.person, now)[0].withdrawn_on
        photo = mentor.photo
        if withdrawn is None or withdrawn > now - after or photo is None or not photo.picture:
            continue
        photo.picture.delete(save=False)
        Photo.objects.filter(pk=photo.pk).update(picture="", state=PhotoState.REMOVED)
        removed += 1
    return removed
