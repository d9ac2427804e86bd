"""Mentors in public, each by the whole way: form, votes, resolution, letter, personal link, activation."""

from datetime import datetime, timedelta

from django.utils import timezone

from wegweiser.consents.models import Purpose
from wegweiser.demo.content import shapes
from wegweiser.demo.content.mentors import MENTORS
from wegweiser.journal import Actor
from wegweiser.mail import sending
from wegweiser.mentors import activation, admission, announcing, applying, pages
from wegweiser.mentors.models import Application, Mentor
from wegweiser.people.models import Person, PersonQuerySet
from wegweiser.people.roles import board_on, coordination_on
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice, How

from .arriving import portrait, prepare_photo
from .founding import join_on, officers
from .moments import months_before

REASON = "Hat lange, belegte Erfahrung, erzählt offen davon und ergänzt die Runde."


def mentors_in_public(now: datetime) -> tuple[Mentor, ...]:
    """All fourteen, in the order of the content; the one admitted first is activated first."""
    officers(now)
    by_age = sorted(MENTORS, key=lambda mentor: -mentor.admitted_months_ago)
    admitted = {mentor.slug: mentor_in_public(mentor, now) for mentor in by_age}
    return tuple(admitted[mentor.slug] for mentor in MENTORS)


def mentor_in_public(mentor: shapes.Mentor, now: datetime) -> Mentor:
    """One mentor, activated as many months ago as the content says. Idempotent."""
    known = Mentor.objects.filter(person__email__iexact=mentor.email).first()
    if known is not None:
        return known
    officers(now)
    activated = months_before(now, mentor.admitted_months_ago, "18:30", mentor.slug)
    if mentor.was_member_before:
        join_on(mentor.name, mentor.email, months_before(now, mentor.member_months_ago, whose=mentor.slug))
    application = _apply(mentor, activated - timedelta(days=40))
    _decide(application, activated - timedelta(days=26))
    token = _announce(application, activated - timedelta(days=9))
    activation.accept_invitation(token, activated - timedelta(minutes=20))
    application.refresh_from_db()
    declared = activation.Declared(True, True, frozenset({Purpose.PAGE.value, *mentor.releases}))
    public = activation.activate(application, _page(mentor, mentor.german), declared, "de", activated)
    sending.deliver_due(activated)
    english = _page(mentor, mentor.english)
    by = Actor.person(public.person_id)
    pages.revise(public, "en", english, mentor.accepts_requests, activated + timedelta(days=2), by)
    return public


def _apply(mentor: shapes.Mentor, at: datetime) -> Application:
    text = mentor.german
    material = applying.Material(
        headline=text.headline,
        portrait=text.portrait,
        approach=text.approach,
        experience=text.headline + ".",
        competencies=text.competencies,
    )
    photo = applying.SentPhoto(portrait(mentor.slug), True, shapes.PORTRAIT_CREDIT)
    application = applying.apply_by_form(mentor.name, mentor.email, "de", material, photo, at)
    prepare_photo(application, at)
    sending.deliver_due(at)
    return application


def _decide(application: Application, laid: datetime) -> None:
    coordinator = _first(coordination_on(timezone.localdate(laid)))
    matter = admission.lay_before_board(application, laid, Actor.person(coordinator.pk)).matter
    sending.deliver_due(laid)
    voters = list(board_on(timezone.localdate(laid)))[:2]
    for days, voter in enumerate(voters, 1):
        deciding.cast(matter, voter, Choice.ACCEPT, laid + timedelta(days=days), Actor.person(voter.pk))
    resolved = laid + timedelta(days=len(voters) + 1)
    day = timezone.localdate(resolved)
    admission.decide(application, matter, Choice.ACCEPT, day, REASON, How.CIRCULATION, [], coordinator, resolved)


def _announce(application: Application, at: datetime) -> str:
    coordinator = _first(coordination_on(timezone.localdate(at)))
    announcement = announcing.announcement_of(application)
    assert announcement is not None
    announcing.announce(announcement, at, Actor.person(coordinator.pk))
    sending.deliver_due(at)
    announcement.letter.refresh_from_db()
    link: str = announcement.letter.secrets[admission.LINK]
    return link.rstrip("/").rpartition("/")[2]


def _first(people: PersonQuerySet) -> Person:
    return people[0]


def _page(mentor: shapes.Mentor, text: shapes.Presentation) -> activation.Page:
    return activation.Page(
        headline=text.headline,
        portrait=text.portrait,
        approach=text.approach,
        competencies=text.competencies,
        languages=mentor.languages,
        in_person=mentor.in_person,
        by_video=mentor.by_video,
    )
