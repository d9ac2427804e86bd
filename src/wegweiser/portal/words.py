"""Words of the portal that several pages use."""

from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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

MISSING: dict[str, str | Promise] = {
    "headline": gettext_lazy("eine Überschrift"),
    "portrait": gettext_lazy("Ihr Kurzporträt"),
    "approach": gettext_lazy("wie Sie begleiten möchten"),
    "competencies": gettext_lazy("Ihre Kernkompetenzen"),
    "photo": gettext_lazy("ein Foto, das Sie zeigen dürfen"),
    "meeting": gettext_lazy("wie Sie sich treffen möchten"),
    "page": gettext_lazy("die Freigabe Ihrer Seite"),
    "joining": gettext_lazy("Ihr Beitritt"),
    "pledges": gettext_lazy("Ihre Zusagen"),
}


def photo_refusal(because: str, name: str, size: int) -> str:
    """What is wrong with the file and what to do, in the reader's language."""
    known = {"name": name, "size": filesizeformat(size)}
    if because == "too_large":
        return _("„%(name)s“ hat %(size)s. Bitte wählen Sie ein kleineres Bild.") % known
    if because == "too_many_pixels":
        return _("„%(name)s“ hat zu viele Bildpunkte. Bitte wählen Sie ein kleineres Bild.") % known
    return _("„%(name)s“ können wir nicht lesen. Bitte wählen Sie ein Foto als JPEG, PNG, WebP oder HEIC.") % known
