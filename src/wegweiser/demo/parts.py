"""Whom one can be in the demo, and what to try first: for the console, the role switcher and the README."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from .content.applications.decided import OTIENO
from .content.board import HARTKOPF, LOMMERTZ, ROOSEN
from .content.members import MEMBERS
from .content.mentors.handing_on import OELLERS

MEMBER = next(member for member in MEMBERS if member.name == "Esther Lenzen")


@dataclass(frozen=True)
class Part:
    """A part in the programme and the person who plays it; the visitor is nobody."""

    key: str
    label: str | Promise
    name: str
    email: str
    can: str | Promise
    first: str | Promise
    page: str


PARTS: tuple[Part, ...] = (
    Part(
        "visitor",
        _("Besucher/in"),
        "",
        "",
        _("Liest, was Mentoring ist, sieht die Mentorinnen und Mentoren und kann sich selbst bewerben."),
        _("Öffnen Sie eine Mentorenseite, oder bewerben Sie sich mit dem Formular."),
        "website:start",
    ),
    Part(
        "applicant",
        _("Bewerberin"),
        OTIENO.name,
        OTIENO.email,
        _("Ist aufgenommen und hat noch kein Konto: Sie kommt mit dem persönlichen Link aus ihrem Brief."),
        _("Folgen Sie dem Link in ihrem Brief, und machen Sie ihre Seite öffentlich."),
        "portal:my-page",
    ),
    Part(
        "member",
        _("Mitglied"),
        MEMBER.name,
        MEMBER.email,
        _("Sieht die eigene Mitgliedschaft, und sonst nichts, was andere angeht."),
        _("Rufen Sie die Adresse des Büros auf: Für ein Mitglied gibt es dort nichts."),
        "portal:my-page",
    ),
    Part(
        "mentor",
        _("Mentorin"),
        OELLERS.name,
        OELLERS.email,
        _("Ändert die eigene Seite und bestimmt über jede Freigabe."),
        _("Nehmen Sie die Freigabe der Seite zurück, und schauen Sie im Verzeichnis nach."),
        "portal:my-page",
    ),
    Part(
        "coordinator",
        _("Koordinatorin"),
        HARTKOPF.name,
        HARTKOPF.email,
        _("Klärt Bewerbungen, schreibt Bewerbern, legt sie dem Vorstand vor und verschickt die Briefe."),
        _("Verschicken Sie den Brief an Joost Verhaegen, der als Entwurf bereitliegt."),
        "office:today",
    ),
    Part(
        "board",
        _("Vorstandsmitglied"),
        ROOSEN.name,
        ROOSEN.email,
        _("Liest Bewerbungen, stimmt ab und hält Beschlüsse fest."),
        _("Halten Sie den Beschluss über Dorothee Brandstätter fest, und stimmen Sie über Jana Wieczorek-Pütz ab."),
        "office:today",
    ),
    Part(
        "treasurer",
        _("Kassenwart"),
        LOMMERTZ.name,
        LOMMERTZ.email,
        _("Sieht, wer Mitglied ist und wer warum keinen Beitrag zahlt; von Bewerbungen nichts."),
        _("Laden Sie die Liste der Beitragsbefreiungen als Tabelle herunter."),
        "office:exemptions",
    ),
)


def part_called(key: str) -> Part | None:
    """The part with this key."""
    return next((part for part in PARTS if part.key == key), None)


def part_of(email: str) -> Part | None:
    """The part of the person with this address."""
    return next((part for part in PARTS if part.email and part.email.lower() == email.lower()), None)


def people_to_try() -> list[tuple[str, str, str]]:
    """(part, name, address) of everybody who can sign in with a code right after the first start; in German."""
    with override("de"):
        return [(str(part.label), part.name, part.email) for part in PARTS if part.email and part.key != "applicant"]
