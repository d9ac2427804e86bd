"""What people have released and declared: versioned texts, and events that are only ever added (P8)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wegweiser.journal.unchangeable import Unchangeable
from wegweiser.people.models import Person


class Purpose(models.TextChoices):
    """What a release is for. Each is given and withdrawn on its own; only `PAGE` is required of a mentor."""

    PAGE = "page", _("Seite mit Foto")
    NEWS = "news", _("Neuigkeiten und Feed")
    NEWSLETTER = "newsletter", _("Newsletter")
    SOCIAL = "social", _("Soziale Medien")
    EVENTS = "events", _("Vorstellung bei Veranstaltungen")


class DeclarationKind(models.TextChoices):
    """What a person declares once: joining the association, and the pledges of a mentor."""

    JOINING = "joining", _("Beitritt")
    PLEDGES = "pledges", _("Zusagen")


KINDS: list[tuple[str, object]] = [*Purpose.choices, *DeclarationKind.choices]


class How(models.TextChoices):
    """How a release or its withdrawal reached the association."""

    WEB = "web", _("auf der Website")
    MAIL = "mail", _("per E-Mail")
    PAPER = "paper", _("auf Papier")


class ConsentText(Unchangeable):
    """One wording a person agreed to, kept as it was: the proof in the single case (Art. 7(1) GDPR).

    `body` is Markdown and begins with the line `# <title>`; `version` counts per kind and language.
    """

    kind = models.CharField(max_length=20, choices=KINDS)
    language = models.CharField(max_length=5)
    version = models.PositiveIntegerField()
    body = models.TextField()
    sha256 = models.CharField(max_length=64)
    since = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "language", "version"], name="consents_text_version_once"),
            models.UniqueConstraint(fields=["kind", "language", "sha256"], name="consents_text_wording_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.language} {self.version}"

    @property
    def title(self) -> str:
        """The heading, without the Markdown sign."""
        return self.body.partition("\n")[0].removeprefix("# ").strip()

    @property
    def content(self) -> str:
        """The wording below the heading, as Markdown."""
        return self.body.partition("\n")[2].strip()


class Consent(Unchangeable):
    """Given or withdrawn, once: an event. What holds now is derived from the newest (`living`)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=20, choices=Purpose)
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="+")
    given = models.BooleanField()
    at = models.DateTimeField()
    how = models.CharField(max_length=10, choices=How)
    actor_kind = models.CharField(max_length=20)
    actor_id = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = [models.Index(fields=["person", "purpose", "at", "id"], name="consents_newest")]
        constraints = [
            models.CheckConstraint(condition=models.Q(purpose__in=Purpose.values), name="consents_known_purpose"),
            models.CheckConstraint(condition=models.Q(how__in=How.values), name="consents_known_how"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {'+' if self.given else '-'} {self.at:%Y-%m-%d}"


class Declaration(Unchangeable):
    """A person accepted a text once: the joining text (P5) or the pledges (P14–P18)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    actor_kind = models.CharField(max_length=20)
    actor_id = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "text"], name="consents_declared_once")]

    def __str__(self) -> str:
        return f"{self.text} {self.at:%Y-%m-%d}"
