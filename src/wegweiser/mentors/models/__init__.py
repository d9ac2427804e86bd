"""The nouns of becoming and being a mentor."""

from .application import (
    Announcement,
    Application,
    ApplicationQuerySet,
    BoardRound,
    Deferral,
    Invitation,
    Source,
)
from .mentor import Mentor, MentorQuerySet, PageText, PublishedAddress
from .photo import Photo, PhotoState

__all__ = [
    "Announcement",
    "Application",
    "ApplicationQuerySet",
    "BoardRound",
    "Deferral",
    "Invitation",
    "Mentor",
    "MentorQuerySet",
    "PageText",
    "Photo",
    "PhotoState",
    "PublishedAddress",
    "Source",
]
