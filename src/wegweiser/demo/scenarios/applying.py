"""Applications at a named moment: their steps are told one after the other by the real stories."""

from datetime import datetime

from wegweiser.demo.content.applications import APPLICATIONS, STRAY_MAILS
from wegweiser.demo.content.shapes import Moment
from wegweiser.inbox import deciding_by_hand
from wegweiser.journal import Actor
from wegweiser.mail import sending
from wegweiser.mail.models import IncomingMail
from wegweiser.mentors.models import Application
from wegweiser.people.models import Person

from .arriving import arrive, shipped_mail
from .founding import officers
from .moments import local
from .telling import Story, happen

# Advertising that somebody has put aside already; the others still wait for a person.
SET_ASIDE = "newsletter"


def application_in(moment: Moment | str, now: datetime) -> Application:
    """The demo's application that stands at this moment of the programme, with its whole conversation."""
    told = next(application for application in APPLICATIONS if application.moment == Moment(moment))
    story = Story(told, officers(now), local(now))
    for step in told.steps:
        at = step.ago.before(local(now))
        happen(step, story, at)
        sending.deliver_due(at)
    return story.application


def stray_mails(now: datetime) -> tuple[IncomingMail, ...]:
    """The mails that belong to no application; the newsletter has been set aside."""
    people = officers(now)
    mails = []
    for stray in STRAY_MAILS:
        at = stray.ago.before(local(now))
        mail = arrive(shipped_mail(stray.eml, at), stray.box, at)
        if stray.slug == SET_ASIDE:
            _set_aside(mail, people["ayse-tekin-wolters"], at)
        mails.append(mail)
    return tuple(mails)


def _set_aside(mail: IncomingMail, by: Person, at: datetime) -> None:
    deciding_by_hand.set_aside(mail, at.replace(hour=9), Actor.person(by.pk))
