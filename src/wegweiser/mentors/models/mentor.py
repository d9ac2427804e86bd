"""A mentor and the page he or she stands on in public (P10)."""

import hashlib
import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from wegweiser.consents.living import living
from wegweiser.consents.models import Purpose

from .photo import PhotoState


class MentorQuerySet(models.QuerySet["Mentor"]):
    def for_public_display(self) -> "MentorQuerySet":
        """Only those whose release of page and photo lives right now (P8, P10), with all a page shows."""
        return (
            self.filter(living(Purpose.PAGE), photo__state=PhotoState.READY)
            .select_related("person", "photo")
            .prefetch_related("texts")
            .order_by("person__name", "id")
        )


class Mentor(models.Model):
    """Admitted, has accepted the terms; visible in public while the release lives."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField("people.Person", on_delete=models.PROTECT, related_name="mentor")
    application = models.OneToOneField(
        "mentors.Application", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    slug = models.SlugField(max_length=70, unique=True)
    photo = models.ForeignKey("mentors.Photo", on_delete=models.SET_NULL, null=True, related_name="+")
    languages = models.JSONField(_("Sprachen"), default=list)
    in_person = models.BooleanField(_("persönlich"), default=True)
    by_video = models.BooleanField(_("per Video"), default=False)
    accepts_requests = models.BooleanField(_("Nimmt Anfragen an"), default=True)
    active_since = models.DateField()

    objects = MentorQuerySet.as_manager()

    def __str__(self) -> str:
        return self.slug

    def text_in(self, language: str) -> "PageText":
        """The page's text in that language, else in the one the mentor wrote (uses the prefetched rows)."""
        texts = sorted(self.texts.all(), key=lambda text: (text.language != language, text.pk))
        return texts[0]


class PageText(models.Model):
    """What the page says in one language; the mentor's own words."""

    mentor = models.ForeignKey(Mentor, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=2)
    headline = models.CharField(_("Überschrift"), max_length=200)
    portrait = models.TextField(_("Kurzporträt"))
    approach = models.TextField(_("Art der Begleitung"))
    competencies = models.JSONField(_("Kernkompetenzen"), default=list)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["mentor", "language"], name="one_text_per_language")]

    def __str__(self) -> str:
        return self.language


class PublishedAddress(models.Model):
    """An address that was once public, as a hash: gone later means 410, never seen means 404."""

    address_hash = models.CharField(max_length=64, unique=True)

    def __str__(self) -> str:
        return self.address_hash[:8]

    @staticmethod
    def hash_of(address: str) -> str:
        return hashlib.sha256(address.encode()).hexdigest()

    @classmethod
    def remember(cls, address: str) -> None:
        """Remember the last part of an address (a slug, a photo's id) that is public from now on."""
        cls.objects.get_or_create(address_hash=cls.hash_of(address))

    @classmethod
    def was_public(cls, address: str) -> bool:
        return cls.objects.filter(address_hash=cls.hash_of(address)).exists()
