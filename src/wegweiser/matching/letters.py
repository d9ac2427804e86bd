"""Letters on the way to a mentorship: no content, nobody's name but the reader's, a neutral subject, a link (P21)."""

from datetime import datetime

from django.utils import timezone

from wegweiser.mail import outbox
from wegweiser.mentors.admission import LINK
from wegweiser.people import links
from wegweiser.people.models import Person
from wegweiser.people.roles import coordination_on
from wegweiser.programme.versions import current

from .models import Choice, Question, Recommendation, Request

BOX = "mentoren"
# What personal links in these letters are for; the subject is the id of the thing itself.
QUESTION, RECOMMENDATION, CONFIRMATION = "question", "recommendation", "confirmation"


def to_mentee(kind: str, request: Request, now: datetime, automatic: bool = False) -> None:
    """A letter that leads to the mentee's own page of the request."""
    _write(kind, request.person, request, now, automatic=automatic)


def recommendation(kind: str, about: Recommendation, now: datetime, automatic: bool = False) -> None:
    """A letter with the personal link under which the mentee sees who is recommended."""
    request = about.request
    secret = _link(request.person, RECOMMENDATION, str(about.pk), now)
    _write(kind, request.person, request, now, secret, automatic)


def question(kind: str, about: Question, now: datetime, automatic: bool = False) -> None:
    """A letter with the personal link under which the mentor sees the short version and answers."""
    mentor = about.mentor.person
    _write(kind, mentor, about.request, now, _link(mentor, QUESTION, str(about.pk), now), automatic)


def confirmation(kind: str, about: Choice, now: datetime, automatic: bool = False) -> None:
    """A letter with the personal link under which the chosen mentor confirms."""
    mentor = about.recommended.question.mentor.person
    _write(kind, mentor, about.request, now, _link(mentor, CONFIRMATION, str(about.pk), now), automatic)


def settled(about: Question, now: datetime) -> None:
    """The mentor need not answer any more: the place is free again."""
    _write("question_settled", about.mentor.person, about.request, now, automatic=True)


def to_coordination(kind: str, request: Request, now: datetime) -> None:
    """A letter to those who coordinate, but not about their own request."""
    for reader in coordination_on(timezone.localdate(now)).exclude(pk=request.person_id):
        _write(kind, reader, request, now, automatic=True)


def _link(person: Person, purpose: str, subject: str, now: datetime) -> str:
    token = links.make(person, purpose, subject, now, current(now).link_days)
    return links.address_of(token, person.language)


def _write(
    kind: str, reader: Person, request: Request, now: datetime, secret: str = "", automatic: bool = False
) -> None:
    outbox.write(
        f"matching/{kind}",
        reader,
        reader.language,
        now,
        context={"request": request.pk, "link": LINK},
        conversation=request.conversation,
        box=BOX,
        automatic=automatic,
        secrets={LINK: secret} if secret else {},
    )
