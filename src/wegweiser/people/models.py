"""Person, account, roles in time."""

import uuid
from datetime import date
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Language(models.TextChoices):
    GERMAN = "de", _("Deutsch")
    ENGLISH = "en", _("Englisch")


class PersonQuerySet(models.QuerySet["Person"]):
    def with_address(self, address: str) -> "PersonQuerySet":
        """Whoever writes from this address (compared without regard to case)."""
        return self.filter(email__iexact=address.strip())

    def with_role(self, kind: str, day: date) -> "PersonQuerySet":
        """Whoever holds the role on that day."""
        return self.filter(pk__in=Role.objects.on(day).filter(kind=kind).values("person_id"))


class Person(models.Model):
    """A human being we know: applicant, member, mentor, board member. An account is a thing of its own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("Name"), max_length=120)
    # Null, not empty: a forgotten address must not collide with another forgotten one.
    email = models.EmailField(_("E-Mail-Adresse"), max_length=254, null=True, blank=True)  # noqa: DJ001
    language = models.CharField(_("Sprache"), max_length=2, choices=Language.choices, default=Language.GERMAN)
    known_since = models.DateTimeField()

    objects = PersonQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("email"), name="person_email_once"),
            models.CheckConstraint(condition=~Q(email=""), name="person_email_null_not_empty"),
        ]

    def __str__(self) -> str:
        return self.name


class AccountManager(BaseUserManager["Account"]):
    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(person__email__iexact=username or "")


class Account(AbstractBaseUser):
    """The key of a person to the portal (and, by roles, to the office); signs in by e-mail code."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="account")
    is_active = models.BooleanField(default=True)
    opened_at = models.DateTimeField()

    objects: ClassVar[AccountManager] = AccountManager()

    USERNAME_FIELD = "id"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.person_id)


class RoleKind(models.TextChoices):
    BOARD = "board", _("Vorstand")
    COORDINATOR = "coordinator", _("Koordination")
    DEPUTY = "deputy", _("Stellvertretung der Koordination")
    TREASURER = "treasurer", _("Mitgliederverwaltung/Kasse")
    DATA_PROTECTION = "data_protection", _("Datenschutz")
    ADMINISTRATOR = "administrator", _("Administration")


class RoleQuerySet(models.QuerySet["Role"]):
    def on(self, day: date) -> "RoleQuerySet":
        """Roles held on that day (the last day counts)."""
        return self.filter(Q(until=None) | Q(until__gte=day), since__lte=day)


class Role(models.Model):
    """A part in the association from one day to another; read on every request."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    kind = models.CharField(max_length=20, choices=RoleKind.choices)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = RoleQuerySet.as_manager()

    class Meta:
        ordering = ["since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"], condition=Q(until=None), name="role_running_once_per_person"
            ),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=models.F("since")), name="role_ends_later"),
            models.CheckConstraint(condition=Q(kind__in=RoleKind.values), name="role_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.since}"


class SetUpLink(models.Model):
    """The one-time link by which an empty installation gets its name and its first coordinator."""

    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"
