"""Named moments of the programme, brought about by the real stories with a clock and actors of their own.

Tests use them as well: `association(now)`, `mentors_in_public(now)`, `application_in(Moment.MAJORITY, now)`.
Every date is a distance from `now`; nothing here asks what time it is.
"""

from .applying import application_in, stray_mails
from .founding import Association, association, demo_programme
from .presenting import mentor_in_public, mentors_in_public

__all__ = [
    "Association",
    "application_in",
    "association",
    "demo_programme",
    "mentor_in_public",
    "mentors_in_public",
    "stray_mails",
]
