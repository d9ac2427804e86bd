"""Everything that happens by itself: the one readable list.

Each story asks the database what is due at `now`: a missed day is caught up, a second run does nothing.
"""

from datetime import datetime, timedelta

from wegweiser.mail import sending
from wegweiser.mentors import deferral, photos, withdrawing
from wegweiser.postbox import filing
from wegweiser.ticking.routine import Routine
from wegweiser.ticking.routine import run_due as run

ROUTINES = [
    Routine("send letters that are due", timedelta(seconds=20), sending.deliver_due),
    Routine("file mail that is waiting", timedelta(seconds=20), filing.file_due),
    Routine("prepare photos whose job was lost", timedelta(minutes=5), photos.prepare_waiting),
    Routine("bring back deferred applications", timedelta(hours=1), deferral.bring_back_due),
    Routine("remove pictures of withdrawn pages", timedelta(hours=1), withdrawing.remove_withdrawn_pictures),
]


def run_due(now: datetime) -> list[str]:
    """Run whatever is due at `now`; the names of the routines that worked."""
    return run(ROUTINES, now)
