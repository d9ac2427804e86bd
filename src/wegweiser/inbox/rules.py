"""Where a mail belongs, as a rule over what is known about it. Pure."""

import re
from dataclasses import dataclass
from enum import Enum

# What answers and forwarded mails begin with, in German and English programs.
_ANSWER = re.compile(r"^\s*(re|aw|antw|antwort)\s*(\[\d+\]|\(\d+\))?\s*:", re.IGNORECASE)
_FORWARDED = re.compile(r"^\s*(fwd?|wg|weitergeleitet|wtr)\s*:", re.IGNORECASE)


class Place(Enum):
    """What becomes of a mail."""

    ITS_CONVERSATION = "its_conversation"  # it answers a mail or letter we know
    THE_SENDERS_APPLICATION = "the_senders_application"
    NEW_APPLICATION = "new_application"
    UNDECIDED = "undecided"  # a person says where it belongs


@dataclass(frozen=True)
class Facts:
    """What is known about a mail: `answerable` means written by a person with an address to answer to."""

    for_applications: bool  # it came to the board's address
    answerable: bool
    answers_something_known: bool
    has_references: bool
    subject: str
    open_applications_of_sender: int
    sender_is_one_of_us: bool  # board, mentor, one of our own addresses


def place_for(facts: Facts) -> Place:
    """Where the mail belongs (P6: an e-mail is enough; nothing automatic opens anything; doubt goes to a person)."""
    if facts.answers_something_known:
        return Place.ITS_CONVERSATION
    if not facts.answerable:
        return Place.UNDECIDED
    if facts.open_applications_of_sender == 1:
        return Place.THE_SENDERS_APPLICATION
    if facts.open_applications_of_sender > 1 or not facts.for_applications or facts.sender_is_one_of_us:
        return Place.UNDECIDED
    if facts.has_references or _ANSWER.match(facts.subject) or _FORWARDED.match(facts.subject):
        return Place.UNDECIDED
    return Place.NEW_APPLICATION


# Words that only one of the two languages has; enough to answer in the language of the letter.
_ENGLISH = frozenset("the and would like with have for you dear regards my".split())
_GERMAN = frozenset("und ich der die das möchte mit guten tag sehr geehrte grüße für habe".split())


def language_of(text: str) -> str:
    """The language to answer in: "en" only where English clearly leads, else "de"."""
    words = [word.strip(".,!?") for word in text.lower().split()[:300]]
    return "en" if sum(word in _ENGLISH for word in words) > sum(word in _GERMAN for word in words) else "de"
