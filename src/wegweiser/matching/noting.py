"""Notes of talks about a request; they stay with it and are never sent."""

from datetime import datetime

from wegweiser.mail.models import Conversation, Note
from wegweiser.people.models import Person

from .models import Request


def add_note(
    request: Request, text: str, author: Person, now: datetime, kind: str, minutes: int | None = None
) -> Note:
    """Keep a note, or what was said in a call; the very same note again within a moment is kept once."""
    if request.conversation is None:
        request.conversation = Conversation.objects.create(begun_at=now)
        request.save(update_fields=["conversation"])
    newest = request.conversation.notes.order_by("pk").last()
    if newest is not None and newest.text == text.strip() and newest.author_id == author.pk:
        return newest
    return request.conversation.add_note(text, author, now, kind, minutes)
