"""Letters and mails of a concern exist only for its readers, also as a line of a list (P25, P17)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from wegweiser.mail.models import Letter
from wegweiser.mediation.access import concerns_visible_to
from wegweiser.mediation.models import Concern
from wegweiser.people.models import Person
from wegweiser.ticking.todo import Todo

LETTERS = {"letter_failed"}
MAILS = {"mail_to_place", "mail_unreadable"}


def without_others_concerns(todos: Iterable[Todo], person: Person, now: datetime) -> list[Todo]:
    """The todos, less letters and mails of concerns this person does not read (constant queries)."""
    found = list(todos)
    letters = {UUID(one.subject) for one in found if one.kind in LETTERS}
    mails = {UUID(one.subject) for one in found if one.kind in MAILS}
    if not letters and not mails:
        return found
    unread = Concern.objects.exclude(pk__in=concerns_visible_to(person, now).values("pk"))
    conversations = unread.exclude(conversation=None).values("conversation_id")
    hidden = {
        str(key)
        for key in Letter.objects.filter(pk__in=letters, conversation__in=conversations).values_list("pk", flat=True)
    }
    hidden |= {str(key) for key in unread.filter(mail__in=mails).values_list("mail_id", flat=True)}
    return [one for one in found if one.kind not in LETTERS | MAILS or one.subject not in hidden]
