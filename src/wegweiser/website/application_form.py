"""The form with which someone applies as mentor. Only name and address are required (P6)."""

import hashlib
import uuid
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wegweiser.mentors.applying import Material, SentPhoto
from wegweiser.mentors.photos import PhotoRefused, check
from wegweiser.programme.values import Programme

TEXT_LETTERS = 6000
COMPETENCY_LETTERS = 60
later = gettext_lazy("kann nachkommen")


def _text(label: Any, help_text: Any) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, required=False, max_length=TEXT_LETTERS, widget=forms.Textarea
    )


class ApplicationForm(forms.Form):
    """What one tells about oneself; what is missing is asked for afterwards."""

    optional_hint = later
    optional_hints = {"rights": "", "credit": gettext_lazy("falls jemand genannt werden möchte")}

    sending = forms.UUIDField(widget=forms.HiddenInput, required=False)
    # People never see it; programs that fill in everything do.
    homepage = forms.CharField(label=gettext_lazy("Bitte leer lassen"), required=False)
    name = forms.CharField(
        label=gettext_lazy("Ihr Name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": gettext_lazy("Bitte schreiben Sie, wie Sie heißen.")},
    )
    email = forms.EmailField(
        label=gettext_lazy("Ihre E-Mail-Adresse"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": gettext_lazy("Ohne Adresse können wir Ihnen nicht antworten."),
            "invalid": gettext_lazy("Hier stimmt etwas nicht. So sieht eine Adresse aus: name@firma.example"),
        },
    )
    headline = forms.CharField(
        label=gettext_lazy("Ihre Überschrift"),
        help_text=gettext_lazy(
            "Eine Zeile, die sagt, wer Sie sind. Zum Beispiel: „Hat ihre Weberei nach 31 Jahren übergeben“."
        ),
        required=False,
    )
    portrait = _text(
        gettext_lazy("Ihr Kurzporträt"),
        gettext_lazy("Wer Sie sind und was Sie gemacht haben, in ein paar Sätzen."),
    )
    experience = _text(
        gettext_lazy("Ihre Erfahrung"),
        gettext_lazy(
            "Worin kennen Sie sich besonders aus, seit wann und woher? Das liest nur der Vorstand, "
            "um sich ein Bild zu machen."
        ),
    )
    approach = _text(
        gettext_lazy("Wie möchten Sie begleiten?"),
        gettext_lazy("Zwei, drei Sätze, so wie Sie es erzählen würden."),
    )
    photo = forms.FileField(
        label=gettext_lazy("Foto"),
        required=False,
        allow_empty_file=True,
        max_length=None,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif"}),
    )
    rights = forms.BooleanField(
        label=gettext_lazy(
            "Ich darf dieses Bild weitergeben, und wer es aufgenommen hat oder darauf zu sehen ist, "
            "ist einverstanden."
        ),
        required=False,
    )
    credit = forms.CharField(label=gettext_lazy("Wer hat das Foto gemacht?"), required=False, max_length=120)

    def __init__(self, programme: Programme, *args: Any, too_large: str = "", size: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.too_large, self.size = too_large, size
        headline = self.fields["headline"] = forms.CharField(
            label=self.fields["headline"].label,
            help_text=self.fields["headline"].help_text,
            required=False,
            max_length=programme.headline_letters,
        )
        headline.widget.attrs["autocomplete"] = "off"
        self.fields["photo"].help_text = _(
            "Hochformat, Gesicht gut zu sehen, JPEG, PNG, WebP oder HEIC bis %(size)s. Ein gutes Handyfoto reicht."
        ) % {"size": _megabytes(settings.PHOTO_MAX_BYTES)}
        for number in range(1, programme.competencies + 1):
            self.fields[f"competency_{number}"] = forms.CharField(
                label=_("Kernkompetenz %(number)d") % {"number": number},
                required=False,
                max_length=COMPETENCY_LETTERS,
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
            )
        self.order_fields(_order(programme.competencies))

    def clean_homepage(self) -> str:
        """Nothing is lost: who is a person after all only sends once more (the page shows the field empty)."""
        if self.cleaned_data["homepage"]:
            raise forms.ValidationError(
                _("Ein verstecktes Feld war ausgefüllt. Wir haben es geleert: Bitte schicken Sie es noch einmal ab.")
            )
        return ""

    def clean_photo(self) -> UploadedFile | None:
        photo: UploadedFile | None = self.cleaned_data["photo"]
        if self.too_large:
            raise forms.ValidationError(_too_large(self.too_large, self.size))
        if photo is None:
            return None
        try:
            check(photo.read())
        except PhotoRefused as refused:
            raise forms.ValidationError(_why(refused.because, photo)) from refused
        return photo

    def clean(self) -> dict[str, Any]:
        """No browser keeps a chosen file: say so when the form comes back for another reason."""
        photo = self.cleaned_data.get("photo")
        if self.errors and photo is not None:
            self.add_error(
                "photo",
                _("„%(name)s“ passt. Ihr Browser behält es leider nicht: Bitte wählen Sie es noch einmal aus.")
                % {"name": photo.name},
            )
        return self.cleaned_data

    def empty_the_trap(self) -> None:
        """The page that comes back shows the hidden field empty again."""
        posted = QueryDict(mutable=True)
        posted.update(self.data)
        posted["homepage"] = ""
        self.data = posted

    def competencies(self) -> list[forms.BoundField]:
        """The fields of the core competencies, in order."""
        return [self[name] for name in self.fields if name.startswith("competency_")]

    def material(self) -> Material:
        """What was told, as the domain takes it."""
        told = self.cleaned_data
        return Material(
            headline=told["headline"],
            portrait=told["portrait"],
            approach=told["approach"],
            experience=told["experience"],
            competencies=tuple(told[field.name] for field in self.competencies()),
        )

    def sent_photo(self) -> SentPhoto | None:
        photo = self.cleaned_data["photo"]
        if photo is None:
            return None
        photo.seek(0)
        return SentPhoto(photo.read(), self.cleaned_data["rights"], self.cleaned_data["credit"])

    def application_id(self) -> uuid.UUID:
        """The same for the same form with the same content: sent twice it is one application.

        Whoever goes back and corrects something has said something new, and that must arrive as well.
        """
        told = {name: value for name, value in self.cleaned_data.items() if name != "photo"}
        photo = self.sent_photo()
        content = repr(sorted(told.items())).encode() + (photo.content if photo else b"")
        return uuid.uuid5(self.cleaned_data["sending"] or uuid.UUID(int=0), hashlib.sha256(content).hexdigest())


def _order(competencies: int) -> list[str]:
    numbered = [f"competency_{number}" for number in range(1, competencies + 1)]
    return ["sending", "homepage", "name", "email", "headline", "portrait", "experience", *numbered, "approach"]


def _why(because: str, photo: UploadedFile) -> str:
    name = photo.name or ""
    if because == "too_large":
        return _too_large(name, photo.size or 0)
    if because == "too_many_pixels":
        return _(
            "„%(name)s“ hat mehr Bildpunkte, als wir verarbeiten können. Bitte wählen Sie eine kleinere Fassung."
        ) % {"name": name}
    return _("„%(name)s“ können wir nicht lesen. Bitte wählen Sie ein Bild als JPEG, PNG, WebP oder HEIC.") % {
        "name": name
    }


def _too_large(name: str, size: int) -> str:
    return _("„%(name)s“ hat %(size)s. Bitte wählen Sie ein kleineres Bild, bis %(most)s.") % {
        "name": name,
        "size": _megabytes(size),
        "most": _megabytes(settings.PHOTO_MAX_BYTES),
    }


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / 1024**2))} MB"
