"""A mentor keeps the own page: text, competencies, ways of meeting, and whether requests are welcome."""

from datetime import datetime

from django.db import transaction

from wegweiser.edition.numbering import raise_number
from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.programme.versions import current

from .activation import NotReady, Page
from .models import Mentor, PageText
from .rules import are_exactly, tidy_competencies


@transaction.atomic
def revise(mentor: Mentor, language: str, page: Page, accepts_requests: bool, now: datetime, by: Actor) -> None:
    """Change the page in one language (a new language joins). Raises NotReady with the fields that are missing."""
    missing = [name for name in ("headline", "portrait", "approach") if not getattr(page, name).strip()]
    if not are_exactly(page.competencies, current(now).competencies):
        missing.append("competencies")
    if not page.in_person and not page.by_video:
        missing.append("meeting")
    if missing:
        raise NotReady(missing)
    PageText.objects.update_or_create(
        mentor=mentor,
        language=language,
        defaults={
            "headline": page.headline.strip(),
            "portrait": page.portrait.strip(),
            "approach": page.approach.strip(),
            "competencies": tidy_competencies(page.competencies),
        },
    )
    mentor.languages, mentor.in_person, mentor.by_video = list(page.languages), page.in_person, page.by_video
    mentor.accepts_requests = accepts_requests
    mentor.save(update_fields=["languages", "in_person", "by_video", "accepts_requests"])
    record(by, "mentor.page_revised", mentor, now, language=language)
    raise_number()


@transaction.atomic
def welcome_requests(mentor: Mentor, welcome: bool, now: datetime, by: Actor) -> None:
    """The mentor's own switch: whether requests are welcome at present. Idempotent."""
    if not Mentor.objects.filter(pk=mentor.pk, accepts_requests=not welcome).update(accepts_requests=welcome):
        return
    mentor.accepts_requests = welcome
    record(by, "mentor.requests_welcome" if welcome else "mentor.requests_paused", mentor, now)
    raise_number()
