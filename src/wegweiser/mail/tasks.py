"""Jobs of this room: one story call each. The row decides what is to be done, the job only says which."""

from uuid import UUID

from django.tasks import task
from django.utils import timezone


@task
def send_letter(letter_id: str) -> str:
    """Send this letter if it is due; returns the outcome's word."""
    # Here, not above: letters enqueue this job, so the models cannot be loaded before it.
    from wegweiser.mail import sending

    return sending.send(UUID(letter_id), timezone.now()).value
