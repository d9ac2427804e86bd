"""Words of the portal that several pages use."""

from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wegweiser.mentors.activation import Page

LANGUAGES_SPOKEN: list[tuple[str, str | Promise]] = [
    ("de", gettext_lazy("Deutsch")),
    ("en", gettext_lazy("Englisch")),
    ("nl", gettext_lazy("Niederländisch")),
    ("fr", gettext_lazy("Französisch")),
    ("es", gettext_lazy("Spanisch")),
    ("it", gettext_lazy("Italienisch")),
    ("pl", gettext_lazy("Polnisch")),
    ("tr", gettext_lazy("Türkisch")),
    ("ru", gettext_lazy("Russisch")),
    ("uk", gettext_lazy("Ukrainisch")),
    ("ar", gettext_lazy("Arabisch")),
    ("fa", gettext_lazy("Persisch")),
    ("vi", gettext_lazy("Vietnamesisch")),
    ("pa", gettext_lazy("Panjabi")),
]


def facts_of(page: Page, credit: str) -> list[tuple[str, str]]:
    """What stands beside the text of a mentor's page, in the words of that page."""
    spoken = dict(LANGUAGES_SPOKEN)
    meeting = _("Vor Ort oder per Video") if page.in_person and page.by_video else _("Vor Ort")
    return [
        (_("Treffen"), meeting if page.in_person else _("Per Video")),
        (_("Sprachen"), ", ".join(str(spoken.get(code, code)) for code in page.languages)),
        (_("Foto"), credit),
    ]


def photo_refusal(because: str, name: str, size: int) -> str:
    """What is wrong with the file and what to do, in the reader's language."""
    known = {"name": name, "size": filesizeformat(size)}
    if because == "too_large":
        return _("„%(name)s“ hat %(size)s. Bitte wählen Sie ein kleineres Bild.") % known
    if because == "too_many_pixels":
        return _("„%(name)s“ hat zu viele Bildpunkte. Bitte wählen Sie ein kleineres Bild.") % known
    return unreadable(name)


def unreadable(name: str) -> str:
    return _("„%(name)s“ können wir nicht lesen. Bitte wählen Sie ein Foto als JPEG, PNG, WebP oder HEIC.") % {
        "name": name
    }
