"""Has incoming mail filed by the inbox: at once by a job, and again by the ticker until it worked."""

import time
from datetime import datetime, timedelta
from uuid import UUID

from wegweiser.inbox import filing as inbox
from wegweiser.mail import intake

MAILS_A_ROUND = 50
ROUND = timedelta(seconds=60)


def file(incoming_id: UUID, now: datetime) -> bool:
    """One attempt to file this mail; whether it worked (or False: done before, or held by another worker)."""
    return intake.attempt(incoming_id, now, inbox.file)


def file_due(now: datetime) -> int:
    """File whatever is still to be filed: lost jobs, repeats, mails of killed workers; how many were
    filed."""
    begun, filed = time.monotonic(), 0
    for incoming_id in list(intake.unfiled(now).values_list("pk", flat=True)[:MAILS_A_ROUND]):
        passed = timedelta(seconds=time.monotonic() - begun)
        if passed > ROUND:
            break
        filed += file(incoming_id, now + passed)
    return filed
