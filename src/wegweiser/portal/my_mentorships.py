"""The part of my page about mentorships: the own ones, feedback that is due, concerns."""

from datetime import datetime
from typing import Any

from wegweiser.feedback.models import Asked
from wegweiser.mediation.access import raised_by
from wegweiser.mentorships.access import mentorships_visible_to
from wegweiser.people.models import Person

from .mentorship.next_step import next_step
from .mentorship.room import Room


def part(person: Person, now: datetime) -> dict[str, Any]:
    """`mentorships`: (room, next step) under way; `past_mentorships`: how many; `mentorship_step`: the arm."""
    found = list(mentorships_visible_to(person).with_both().order_by("-made_at"))
    rooms = [Room(mentorship, person, now) for mentorship in found]
    under_way = [room for room in rooms if not room.is_over]
    steps = [(room, next_step(room)) for room in under_way]
    return {
        "mentorships": steps,
        "mentorship_step": next((step for _room, step in steps if step), None),
        "past_mentorships": len(rooms) - len(under_way),
        "feedback_due": [
            asked
            for asked in Asked.objects.open().filter(person=person)
            if asked.mentorship_id not in {room.mentorship.pk for room in under_way}
        ],
        "concerns": raised_by(person),
    }
