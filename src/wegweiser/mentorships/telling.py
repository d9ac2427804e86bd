"""A mentor tells the association of a mentorship, also afterwards, also one that found itself (P22).

What would go over the mentor's places (P18) or has a mentee who is no member (P26) stays a notice without
a place until a person decides.
"""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from wegweiser.journal import Actor
from wegweiser.journal.recording import record
from wegweiser.mail import outbox
from wegweiser.membership.listing import is_member
from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person
from wegweiser.people.roles import coordination_on

from . import places
from .beginning import begin, confirm, pledge, write_begun
from .lifecycle import NotAStep, Side, State
from .models import BeginConfirmation, Mentorship
from .refusals import AlreadyTogether, NoPlace, NoReason, NotAMember, NotInTime, SamePerson
from .rules import may_begin_on
from .writing import BOX, write

Because = Mentorship.NoticeBecause


@transaction.atomic
def tell(mentor: Mentor, mentee: Person, on: date, now: datetime, by: Actor, language: str = "") -> Mentorship:
    """The mentor says: we have begun on that day. RUNNING, or a NOTICE (see `notice_because`).

    `language`: the mentor made the pledges in the same form, in that language. Two who are getting to know each
    other: it is the mentor's confirmation. The same again: the one there is. NotInTime, SamePerson, AlreadyTogether.
    """
    together = _together(mentor, mentee, on, now)
    if together is not None and together.state == State.GETTING_TO_KNOW:
        return confirm(together, Side.MENTOR, on, language or mentor.person.language, now, by)
    return together or _told(mentor, mentee, on, Mentorship.Origin.TOLD, now, by, language)


@transaction.atomic
def enter(mentor: Mentor, mentee: Person, on: date, now: datetime, by: Actor) -> Mentorship:
    """The office enters it on someone's behalf; RUNNING or a NOTICE, as if the mentor had told it."""
    together = _together(mentor, mentee, on, now)
    if together is not None and together.state == State.GETTING_TO_KNOW:
        begin(together, on, now, by)
        write_begun(together, now)
    return together or _told(mentor, mentee, on, Mentorship.Origin.ENTERED, now, by)


@transaction.atomic
def settle_notice(mentorship: Mentorship, now: datetime, by: Actor, extra_reason: str = "") -> Mentorship:
    """A person decides that it counts: it takes a place and runs. Already running: nothing.

    Without a free place only with a reason for an extra one (`by` is then the person who allows it): else NoPlace.
    Raises NotAMember while the mentee is none.
    """
    places.hold(mentorship.mentor)
    mentorship.refresh_from_db(fields=["state", "began_on"])
    if mentorship.state == State.RUNNING:
        return mentorship
    if mentorship.state != State.NOTICE or mentorship.began_on is None:
        raise NotAStep(mentorship.state, State.RUNNING)
    if not is_member(mentorship.mentee, timezone.localdate(now)):
        raise NotAMember
    if extra_reason.strip() and not places.free_count(places.hold(mentorship.mentor), now):
        if by.kind != "person":
            raise NoReason
        places.grant_extra(mentorship.mentor, extra_reason, Person.objects.get(pk=by.id), now, by)
    places.take(mentorship, now, by)
    begin(mentorship, mentorship.began_on, now, by)
    write_begun(mentorship, now)
    record(by, "mentorship.notice_settled", mentorship, now)
    return mentorship


@transaction.atomic
def dismiss_notice(mentorship: Mentorship, now: datetime, by: Actor) -> None:
    """A person decides that it does not count; the mentor learns of it. A second time does nothing."""
    places.hold(mentorship.mentor)
    if not mentorship.step_to(State.DISMISSED):
        if mentorship.state != State.DISMISSED:
            raise NotAStep(mentorship.state, State.DISMISSED)
        return
    write("notice_dismissed", mentorship, [Side.MENTOR], now)
    record(by, "mentorship.notice_dismissed", mentorship, now)


def _together(mentor: Mentor, mentee: Person, on: date, now: datetime) -> Mentorship | None:
    """What the two have under way; the mentor's places are held from here on."""
    if mentor.person_id == mentee.pk:
        raise SamePerson
    if not may_begin_on(on, timezone.localdate(now)):
        raise NotInTime
    places.hold(mentor)
    together = Mentorship.objects.under_way().filter(mentor=mentor, mentee=mentee).with_both().first()
    if together is not None and together.state != State.GETTING_TO_KNOW and together.began_on != on:
        raise AlreadyTogether(together)
    return together


def _told(
    mentor: Mentor, mentee: Person, on: date, origin: Mentorship.Origin, now: datetime, by: Actor, language: str = ""
) -> Mentorship:
    mentorship = Mentorship.objects.create(
        mentor=mentor, mentee=mentee, state=State.NOTICE, origin=origin, made_at=now, began_on=on
    )
    record(by, "mentorship.told", mentorship, now, origin=origin, on=on.isoformat())
    if language:
        said = pledge(mentorship, Side.MENTOR, language, now, by)
        BeginConfirmation.objects.create(mentorship=mentorship, side=Side.MENTOR, on=on, at=now, declaration=said)
    because = _why_not(mentorship, now, by)
    if because is None:
        begin(mentorship, on, now, by)
        write_begun(mentorship, now)
        return mentorship
    Mentorship.objects.filter(pk=mentorship.pk).update(notice_because=because)
    mentorship.notice_because = because
    _write_noticed(mentorship, now)
    record(by, "mentorship.noticed", mentorship, now, because=because)
    return mentorship


def _why_not(mentorship: Mentorship, now: datetime, by: Actor) -> Because | None:
    """Take the place, or say why a person has to decide first."""
    if not is_member(mentorship.mentee, timezone.localdate(now)):
        return Because.NO_MEMBER
    try:
        places.take(mentorship, now, by)
    except NoPlace:
        return Because.NO_PLACE
    return None


def _write_noticed(mentorship: Mentorship, now: datetime) -> None:
    write("told_notice", mentorship, [Side.MENTOR], now)
    for person in coordination_on(timezone.localdate(now)):
        context = {"mentorship": mentorship}
        outbox.write("mentorships/notice_to_settle", person, person.language, now, context, box=BOX)
