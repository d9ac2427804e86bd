"""What each step of an application's story does: one call of the story that really does it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from functools import singledispatch

from django.utils import timezone

from wegweiser.demo.content import shapes
from wegweiser.demo.content.board import OFFICERS
from wegweiser.journal import Actor
from wegweiser.mail.models import Letter
from wegweiser.mentors import admission, announcing, applying, clarifying, photos
from wegweiser.mentors.models import Application
from wegweiser.people.models import Person
from wegweiser.programme.versions import current
from wegweiser.resolutions import deciding
from wegweiser.resolutions.models import Choice, How, Matter

from .arriving import arrive, plain_mail, portrait, prepare_photo, shipped_mail


@dataclass
class Story:
    """An application being told; `now` is the moment from which the story looks back."""

    told: shapes.Application
    officers: dict[str, Person]
    now: datetime

    @property
    def application(self) -> Application:
        """As it stands in the database at this point of the story."""
        mine = Application.objects.filter(person__email__iexact=self.told.email)
        return mine.select_related("person", "photo", "conversation").latest("received_at")

    @property
    def matter(self) -> Matter:
        laid = admission.round_of(self.application)
        assert laid is not None
        return laid.matter

    @property
    def material(self) -> applying.Material:
        told = self.told.material
        return applying.Material(told.headline, told.portrait, told.approach, told.experience, told.competencies)

    @property
    def close_relations(self) -> list[str]:
        """Officers who may not take part in this matter."""
        return [officer.slug for officer in OFFICERS if self.told.slug in dict(officer.own_matters)]

    def by(self, slug: str) -> Actor:
        return Actor.person(self.officers[slug].pk)


@singledispatch
def happen(step: object, story: Story, at: datetime) -> None:
    """Let the step happen at this moment."""
    raise TypeError(f"Nobody knows how this happens: {step!r}")


@happen.register
def _(step: shapes.FormSent, story: Story, at: datetime) -> None:
    told = story.told
    photo = applying.SentPhoto(portrait(told.material.photo), True, shapes.PORTRAIT_CREDIT)
    applying.apply_by_form(told.name, told.email, told.language, story.material, photo, at)
    prepare_photo(story.application, at)


@happen.register
def _(step: shapes.MailIn, story: Story, at: datetime) -> None:
    told = story.told
    if step.eml:
        raw = shipped_mail(step.eml, at)
    else:
        username, _, domain = told.email.partition("@")
        picture = portrait(told.material.photo) if step.attachments else b""
        raw = plain_mail(
            Address(told.name, username, domain),
            current(at).applications_address,
            step.subject,
            step.text + (_written_below(told.material) if step.with_material else ""),
            at,
            answers=_letter_before(told.email, at),
            attachment=(step.attachments[0], picture, "image/png") if picture else None,
        )
    arrive(raw, "vorstand", at)
    prepare_photo(story.application, at)


@happen.register
def _(step: shapes.MailOut, story: Story, at: datetime) -> None:
    clarifying.write_to_applicant(story.application, step.subject, step.text, at, story.by(step.by))


@happen.register
def _(step: shapes.Note, story: Story, at: datetime) -> None:
    clarifying.add_note(story.application, step.text, story.officers[step.by], at)


@happen.register
def _(step: shapes.Completed, story: Story, at: datetime) -> None:
    application, by = story.application, story.by(step.by)
    clarifying.complete(application, story.material, at, by)
    if application.photo is not None and story.told.material.photo_rights_confirmed:
        photos.confirm_rights(application.photo, shapes.PORTRAIT_CREDIT, at, by)


@happen.register
def _(step: shapes.ToTheBoard, story: Story, at: datetime) -> None:
    admission.lay_before_board(story.application, at, story.by(step.by))
    for slug in story.close_relations:
        person, soon = story.officers[slug], at + timedelta(minutes=1)
        deciding.declare_close_relation(story.matter, person, soon, Actor.person(person.pk))


@happen.register
def _(step: shapes.Vote, story: Story, at: datetime) -> None:
    deciding.cast(story.matter, story.officers[step.by], Choice(step.outcome), at, story.by(step.by))


@happen.register
def _(step: shapes.Resolution, story: Story, at: datetime) -> None:
    until = None
    if step.back_in_days is not None:
        until = timezone.localdate(story.now) + timedelta(days=step.back_in_days)
    admission.decide(
        story.application,
        story.matter,
        Choice(step.outcome),
        timezone.localdate(at),
        step.reason,
        How.CIRCULATION,
        [],
        story.officers[step.by],
        at,
        until=until,
    )


@happen.register
def _(step: shapes.LetterSent, story: Story, at: datetime) -> None:
    announcement = announcing.announcement_of(story.application)
    assert announcement is not None
    announcing.announce(announcement, at, story.by(step.by))


@happen.register
def _(step: shapes.Withdrawal, story: Story, at: datetime) -> None:
    application, coordinator = story.application, story.officers["sabine-hartkopf"]
    clarifying.add_note(application, step.reason, coordinator, at)
    clarifying.withdraw_application(application, at, Actor.person(coordinator.pk))


def _letter_before(address: str, at: datetime) -> str:
    """The Message-ID of our last letter to this address, which the mail answers; "" before the first."""
    ours = Letter.objects.sent().filter(recipient_person__email__iexact=address, sent_at__lte=at)
    newest = ours.first()
    return newest.message_id if newest else ""


def _written_below(material: shapes.Material) -> str:
    return "\n\n".join(
        filter(None, ["", material.headline, material.portrait, ", ".join(material.competencies), material.approach])
    )
