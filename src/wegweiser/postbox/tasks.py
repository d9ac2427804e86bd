"""Jobs of the postbox: one story call each."""

from uuid import UUID

from django.tasks import task
from django.utils import timezone

from . import filing


@task
def file_mail(incoming_id: str) -> bool:
    """File this mail, if that is still to be done."""
    return filing.file(UUID(incoming_id), timezone.now())
