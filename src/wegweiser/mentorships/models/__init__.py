"""Places, mentorships and the facts about them (P17–P19, P22). What is confidential is sealed."""

from .between_the_two import Agreement, Meeting
from .course import BeginConfirmation, Ending, EndReminder, Extension, ExtensionWish
from .mentorship import Mentorship, MentorshipQuerySet
from .places import ExtraPlace, Place, Reservation

__all__ = [
    "Agreement",
    "BeginConfirmation",
    "EndReminder",
    "Ending",
    "Extension",
    "ExtensionWish",
    "ExtraPlace",
    "Meeting",
    "Mentorship",
    "MentorshipQuerySet",
    "Place",
    "Reservation",
]
