"""A photo someone sent: the original as it came, and the picture made of it."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class PhotoState(models.TextChoices):
    WAITING = "waiting", _("wird vorbereitet")
    READY = "ready", _("fertig")
    REFUSED = "refused", _("nicht lesbar")
    REMOVED = "removed", _("entfernt")


class Photo(models.Model):
    """Never shown as it came: only `picture` (upright, cropped 4:5, without metadata) leaves the house (P8)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    original = models.FileField(upload_to="originals/", blank=True)
    picture = models.FileField(upload_to="pictures/", blank=True)
    state = models.CharField(max_length=10, choices=PhotoState.choices, default=PhotoState.WAITING)
    refused_because = models.CharField(max_length=20, blank=True)
    rights_confirmed_at = models.DateTimeField(null=True, blank=True)
    credit = models.CharField(_("Bildnachweis"), max_length=120, blank=True)
    received_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(state__in=PhotoState.values), name="photo_state_known")]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def may_be_shown(self) -> bool:
        """Ready, and someone has said that it may be used (§ 22 KUG)."""
        return self.state == PhotoState.READY and self.rights_confirmed_at is not None
