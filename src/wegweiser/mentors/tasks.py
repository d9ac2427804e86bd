"""Jobs: one story call each, idempotent."""

from django.tasks import task
from django.utils import timezone


@task
def prepare_photo(photo_id: str) -> None:
    """Make the picture of a photo that was sent."""
    from .photos import prepare

    prepare(photo_id, timezone.now())
