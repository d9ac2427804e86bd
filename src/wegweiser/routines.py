"""Everything that happens by itself: the one readable list.

Each story asks the database what is due at `now`: a missed day is caught up, a second run does nothing.
"""

from datetime import datetime, timedelta

from wegweiser.feedback import asking as feedback
from wegweiser.mail import sending
from wegweiser.matching import asking, choosing, coming_to_nothing, recommending, waking
from wegweiser.mentors import deferral, photos, withdrawing
from wegweiser.mentorships import places, reminding
from wegweiser.postbox import filing
from wegweiser.ticking.routine import Routine
from wegweiser.ticking.routine import run_due as run

ROUTINES = [
    Routine("send letters that are due", timedelta(seconds=20), sending.deliver_due),
    Routine("file mail that is waiting", timedelta(seconds=20), filing.file_due),
    Routine("prepare photos whose job was lost", timedelta(minutes=5), photos.prepare_waiting),
    Routine("bring back deferred applications", timedelta(hours=1), deferral.bring_back_due),
    Routine("remove pictures of withdrawn pages", timedelta(hours=1), withdrawing.remove_withdrawn_pictures),
    Routine("wake requests of new members", timedelta(minutes=5), waking.wake_due),
    Routine("remind mentors of a question", timedelta(hours=1), asking.remind_due),
    Routine("let unanswered questions expire", timedelta(hours=1), asking.expire_due),
    Routine("remind mentees of a recommendation", timedelta(hours=1), recommending.remind_due),
    Routine("let unanswered recommendations expire", timedelta(hours=1), recommending.expire_due),
    Routine("remind mentors of a choice", timedelta(hours=1), choosing.remind_due),
    Routine("let unconfirmed choices expire", timedelta(hours=1), choosing.expire_due),
    Routine("open requests whose mentorship did not begin", timedelta(minutes=5), coming_to_nothing.reopen_due),
    Routine("free places whose reservation has run out", timedelta(hours=1), places.expire_due),
    Routine("remind both sides of the end", timedelta(hours=1), reminding.remind_of_end_due),
    Routine("ask for feedback that is due", timedelta(hours=1), feedback.ask_all_due),
    Routine("remind once of feedback", timedelta(hours=1), feedback.remind_due),
]


def run_due(now: datetime) -> list[str]:
    """Run whatever is due at `now`; the names of the routines that worked."""
    return run(ROUTINES, now)
