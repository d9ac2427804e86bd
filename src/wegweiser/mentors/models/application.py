"""An application to become a mentor (P4–P9) and the facts around it."""

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wegweiser.mail.lifecycle import LetterState

from ..lifecycle import OPEN, State, check_step
from ..rules import missing_material


class Source(models.TextChoices):
    MAIL = "mail", _("E-Mail")
    FORM = "form", _("Formular")
    OFFICE = "office", _("vom Büro angelegt")


class ApplicationQuerySet(models.QuerySet["Application"]):
    def open(self) -> "ApplicationQuerySet":
        """Those a mail of the applicant still belongs to; a declined one too until the letter has gone (P9).

        Else a postscript would become a new application, whose confirmation tells that the old one is over.
        """
        untold = Announcement.objects.filter(letter__state=LetterState.DRAFT).values("application")
        return self.filter(Q(state__in=OPEN) | Q(state=State.DECLINED, pk__in=untold))

    def for_list(self) -> "ApplicationQuerySet":
        """With everything a list shows, in a constant number of queries."""
        return self.select_related("person", "photo").prefetch_related(
            "rounds__matter", "deferrals", "announcements__letter"
        )


class Application(models.Model):
    """What someone sent in to become a mentor: nothing is required but an address to answer to (P6)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="applications")
    state = models.CharField(_("Stand"), max_length=12, choices=State.choices, default=State.NEW)
    source = models.CharField(max_length=6, choices=Source.choices)
    received_at = models.DateTimeField(db_index=True)
    last_step_at = models.DateTimeField()
    conversation = models.OneToOneField("mail.Conversation", on_delete=models.PROTECT, related_name="+")
    text_language = models.CharField(max_length=2, default="de")
    headline = models.CharField(_("Überschrift"), max_length=200, blank=True)
    portrait = models.TextField(_("Kurzporträt"), blank=True)
    approach = models.TextField(_("Art der Begleitung"), blank=True)
    experience = models.TextField(_("Erfahrung"), blank=True)
    competencies = models.JSONField(_("Kernkompetenzen"), default=list, blank=True)
    languages = models.JSONField(_("Sprachen"), default=list, blank=True)
    in_person = models.BooleanField(_("persönlich"), default=True)
    by_video = models.BooleanField(_("per Video"), default=False)
    photo = models.ForeignKey("mentors.Photo", on_delete=models.SET_NULL, null=True, related_name="+")

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at", "id"]
        constraints = [models.CheckConstraint(condition=Q(state__in=State.values), name="application_state_known")]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still missing of the wanted material (P6)."""
        photo = self.photo
        return missing_material(
            {
                "headline": bool(self.headline.strip()),
                "portrait": bool(self.portrait.strip()),
                "competencies": bool(self.competencies),
                "approach": bool(self.approach.strip()),
                "experience": bool(self.experience.strip()),
                "photo": photo is not None,
                "photo_rights": photo is not None and photo.rights_confirmed_at is not None,
            }
        )

    def step_to(self, wanted: State, now: datetime) -> None:
        """Take one step of the table; two people at once: only one gets it. Raises NotAStep."""
        check_step(self.state, wanted)
        taken = type(self).objects.filter(pk=self.pk, state=self.state).update(state=wanted, last_step_at=now)
        if not taken:
            self.refresh_from_db(fields=["state"])
            check_step(self.state, wanted)
        self.state, self.last_step_at = wanted, now


class BoardRound(models.Model):
    """One time that the application lies before the board."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="rounds")
    matter = models.OneToOneField("resolutions.Matter", on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()

    class Meta:
        ordering = ["-opened_at", "-id"]

    def __str__(self) -> str:
        return str(self.pk)


class Deferral(models.Model):
    """The board put the application back until a day at the latest; it comes back by itself (P9)."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="deferrals")
    resolution = models.OneToOneField("resolutions.Resolution", on_delete=models.PROTECT, related_name="+")
    until = models.DateField(db_index=True)
    returned_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["until", "id"]

    def __str__(self) -> str:
        return f"{self.until}"


class Announcement(models.Model):
    """The letter that tells the applicant what the board decided: a draft until a person sends it."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="announcements")
    resolution = models.OneToOneField("resolutions.Resolution", on_delete=models.PROTECT, related_name="+")
    letter = models.OneToOneField("mail.Letter", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.pk)


class Invitation(models.Model):
    """The personal link of an accepted person: only its first POST acts and uses it up; it dies in time."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="invitations")
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"
