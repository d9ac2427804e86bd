"""What the office calls the parts of an application."""

from django.utils.translation import gettext_lazy as _

from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application
from wegweiser.ui.parts import StatusKind

MISSING = {
    "headline": _("Überschrift"),
    "portrait": _("Kurzporträt"),
    "competencies": _("Kernkompetenzen"),
    "approach": _("Art der Begleitung"),
    "experience": _("Erfahrung"),
    "photo": _("Foto"),
    "photo_rights": _("Bildrechte"),
}

# A shape for each state: hollow = open, half = under way, full = done, dash = no longer applies.
SHAPES: dict[str, StatusKind] = {
    State.NEW: "open",
    State.CLARIFYING: "half",
    State.BEFORE_BOARD: "half",
    State.ACCEPTED: "done",
    State.DEFERRED: "none",
    State.DECLINED: "none",
    State.WITHDRAWN: "none",
    State.ACTIVE: "done",
}


def missing_words(application: Application) -> str:
    """What is missing, in plain words: "Foto, Erfahrung"; empty if nothing is."""
    return ", ".join(str(MISSING[name]) for name in application.missing)


def material_rows(application: Application, competencies: int) -> list[tuple[str, StatusKind, str]]:
    """The lines under "Unterlagen": what, shape, word."""
    missing, have = set(application.missing), len(application.competencies)
    rows: list[tuple[str, StatusKind, str]] = []
    kind: StatusKind
    for name in ("headline", "portrait", "competencies", "approach", "experience", "photo"):
        kind, word = ("open", str(_("fehlt noch"))) if name in missing else ("done", str(_("liegt vor")))
        if name == "competencies" and 0 < have != competencies:
            kind, word = "half", _("%(have)d statt %(wanted)d") % {"have": have, "wanted": competencies}
        if name == "photo" and "photo_rights" in missing:
            kind, word = "half", str(_("Rechte klären"))
        rows.append((str(MISSING[name]), kind, word))
    return rows
