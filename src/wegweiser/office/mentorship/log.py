"""What happened with a mentorship, as far as it is the association's business: days and steps, mails and letters."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from wegweiser.mentorships.models import Mentorship
from wegweiser.ui.words import day

from ..conversation_log import Line, lines_of_conversation, with_news_open


def lines_of(mentorship: Mentorship) -> list[Line]:
    """Everything in the log, the oldest first."""
    found = list(_steps(mentorship))
    if mentorship.conversation is not None:
        found += lines_of_conversation(mentorship.conversation, mentorship.mentor.person)
    return with_news_open(sorted(found, key=lambda line: (line.at, line.rank)))


def _steps(mentorship: Mentorship) -> Iterator[Line]:
    yield Line(at=mentorship.made_at, what=_("Angelegt:"), text=str(mentorship.get_origin_display()), rank=0)
    for one in mentorship.confirmations.all():
        what = _("%(side)s bestätigt:") % {"side": one.get_side_display()}
        yield Line(at=one.at, what=what, text=_("begonnen am %(day)s") % {"day": day(one.on)}, rank=2)
    for extension in mentorship.extensions.all():
        yield Line(
            at=extension.at, what=_("Verlängert"), text=_("bis %(day)s") % {"day": day(extension.until)}, rank=2
        )
    ending = getattr(mentorship, "ending", None)
    if ending is not None:
        yield Line(at=ending.at, what=_("Beendet:"), text=str(ending.get_state_display()), rank=3)
