"""What people type in the portal."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wegweiser.consents.models import Purpose
from wegweiser.mentors.activation import Declared, Page
from wegweiser.mentors.photos import PhotoRefused, check
from wegweiser.mentors.rules import are_exactly, tidy_competencies
from wegweiser.programme.values import Programme

from .words import LANGUAGES_SPOKEN, photo_refusal


class PageForm(forms.Form):
    """A mentor's page: everything a visitor will read. The programme says how many competencies (P10)."""

    portrait = forms.CharField(
        label=_("Wer ich bin"), widget=forms.Textarea, help_text=_("Einige Sätze über Sie und Ihren Weg.")
    )
    approach = forms.CharField(
        label=_("So möchte ich begleiten"),
        widget=forms.Textarea,
        help_text=_("Zwei, drei Sätze, so wie Sie es erzählen würden."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Sprachen"),
        choices=LANGUAGES_SPOKEN,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "columns"}),
        help_text=_("In denen Sie jemanden begleiten können."),
    )
    meeting = forms.MultipleChoiceField(
        label=_("Treffen"),
        choices=[("in_person", _("persönlich")), ("by_video", _("per Video"))],
        widget=forms.CheckboxSelectMultiple(attrs={"class": "inline"}),
    )

    def __init__(self, *args: Any, programme: Programme, draft: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.programme = programme
        self.draft = draft  # a draft may be incomplete
        self.fields["headline"] = forms.CharField(
            label=_("Überschrift"),
            max_length=programme.headline_letters,
            help_text=_("Eine Zeile, die sagt, wer Sie sind. So wie: „Hat ihre Weberei nach 31 Jahren übergeben“."),
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )
        for number in range(1, programme.competencies + 1):
            self.fields[f"competency_{number}"] = forms.CharField(
                label=_("Kernkompetenz %(number)d") % {"number": number},
                max_length=60,
                widget=forms.TextInput(attrs={"autocomplete": "off", "aria-describedby": "kompetenzen-hilfe"}),
            )
        self.order_fields(["headline", *self._competency_names(), "portrait", "approach", "languages", "meeting"])
        if draft:
            for field in self.fields.values():
                field.required = False

    def competencies(self) -> list[forms.BoundField]:
        """The fields of the core competencies, in order; they stand together."""
        return [self[name] for name in self._competency_names()]

    def above(self) -> list[forms.BoundField]:
        return [self["headline"]]

    def below(self) -> list[forms.BoundField]:
        """Everything after the competencies."""
        return [self[name] for name in self.fields if name not in {"headline", *self._competency_names()}]

    def _competency_names(self) -> list[str]:
        return [f"competency_{number}" for number in range(1, self.programme.competencies + 1)]

    @staticmethod
    def initial_for(page: Page) -> dict[str, Any]:
        words = {f"competency_{number}": word for number, word in enumerate(page.competencies, 1)}
        meeting = [name for name in ("in_person", "by_video") if getattr(page, name)]
        plain = {name: getattr(page, name) for name in ("headline", "portrait", "approach")}
        return {**plain, **words, "languages": list(page.languages), "meeting": meeting}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        typed = [cleaned.get(name, "") for name in self._competency_names()]
        if not self.draft and all(typed) and not are_exactly(tidy_competencies(typed), len(typed)):
            self.add_error("competency_1", _("Bitte nennen Sie verschiedene Kernkompetenzen."))
        return cleaned

    def page(self) -> Page:
        """What was typed, also where it is not complete yet."""
        typed = self.cleaned_data
        meeting = typed.get("meeting") or []
        words = tidy_competencies([typed.get(name, self._as_typed(name)) for name in self._competency_names()])
        return Page(
            # Also what does not fit yet is kept as it was typed.
            headline=typed.get("headline", self._as_typed("headline")[:200]),
            portrait=typed.get("portrait", self._as_typed("portrait")),
            approach=typed.get("approach", self._as_typed("approach")),
            competencies=tuple(words),
            languages=tuple(typed.get("languages") or []),
            in_person="in_person" in meeting,
            by_video="by_video" in meeting,
        )

    def _as_typed(self, name: str) -> str:
        return str(self.data.get(name) or "").replace("\x00", "")  # no database keeps a NUL


class PhotoForm(forms.Form):
    """A photo, and what the sender says about the rights (§ 22 KUG)."""

    optional_hints = {"credit": _("falls jemand genannt werden möchte")}

    photo = forms.FileField(
        label=_("Foto"),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif"}),
        error_messages={"required": _("Bitte wählen Sie ein Foto aus.")},
    )
    rights = forms.BooleanField(
        label=_(
            "Ich darf dieses Bild weitergeben, und wer es aufgenommen hat oder darauf zu sehen ist, "
            "ist einverstanden."
        ),
        error_messages={"required": _("Ohne dieses Einverständnis dürfen wir das Foto nicht zeigen.")},
    )
    credit = forms.CharField(label=_("Wer hat das Foto gemacht?"), required=False, max_length=120)

    def __init__(self, *args: Any, has_photo: bool = False, draft: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        photo = self.fields["photo"]
        if has_photo:
            photo.label = gettext("Ein anderes Foto")
            self.optional_hints = {**self.optional_hints, "photo": _("nur wenn Sie möchten")}
        photo.required = not (has_photo or draft)
        self.fields["rights"].required = not draft
        photo.help_text = gettext(
            "Hochformat, Gesicht gut zu sehen, JPEG, PNG, WebP oder HEIC bis %(size)s. Ein gutes Handyfoto reicht."
        ) % {"size": f"{settings.PHOTO_MAX_BYTES // 1024**2} MB"}

    def clean_photo(self) -> Any:
        file = self.cleaned_data["photo"]
        if file is None:
            return None
        try:
            if file.size > settings.PHOTO_MAX_BYTES:
                raise PhotoRefused("too_large")
            check(file.read())
        except PhotoRefused as refused:
            raise forms.ValidationError(photo_refusal(refused.because, file.name, file.size)) from refused
        file.seek(0)
        return file


class DeclarationForm(forms.Form):
    """Joining, pledges and releases: the three required ones, and four that are free, each alone (P8)."""

    mark_optional = False  # the heading above the free ones says it

    page = forms.BooleanField(
        label=_("Ich gebe meine Seite mit Foto frei."),
        help_text=_("Sie steht dann im Verzeichnis und ist weltweit zu lesen. Zurücknehmen geht mit einem Klick."),
    )
    joining = forms.BooleanField(
        label=_("Ich möchte Mitglied werden und erkenne Satzung und Beitragsordnung an."),
        help_text=_("Als Mentor/in zahlen Sie keinen Beitrag. Sind Sie schon Mitglied, bleiben Sie es einfach."),
    )
    pledges = forms.BooleanField(
        label=_("Ich gebe diese Zusagen."),
        help_text=_("Offen und vertraulich, ohne Geld und ohne eigenes Geschäft."),
    )
    news = forms.BooleanField(
        required=False, label=_("Der Verein darf in Neuigkeiten und im Feed von mir berichten.")
    )
    newsletter = forms.BooleanField(required=False, label=_("Der Verein darf mich im Newsletter vorstellen."))
    social = forms.BooleanField(required=False, label=_("Der Verein darf mich in sozialen Medien vorstellen."))
    events = forms.BooleanField(required=False, label=_("Der Verein darf mich bei Veranstaltungen vorstellen."))

    def declared(self) -> Declared:
        ticked = self.cleaned_data
        return Declared(
            joining=ticked.get("joining", False),
            pledges=ticked.get("pledges", False),
            purposes=frozenset(purpose.value for purpose in Purpose if ticked.get(purpose.value)),
        )


class SetUpForm(forms.Form):
    """The first page of an empty installation."""

    association = forms.CharField(label=_("Name des Vereins"), max_length=120)
    short_name = forms.CharField(label=_("Kurzname"), max_length=40, help_text=_("Er steht oben auf jeder Seite."))
    city = forms.CharField(label=_("Ort"), max_length=80)
    applications_address = forms.EmailField(
        label=_("Adresse für Bewerbungen"), help_text=_("Hierhin schreibt, wer Mentor/in werden möchte.")
    )
    problems_address = forms.EmailField(
        label=_("Adresse für Anliegen"),
        help_text=_("Hierhin schreibt, wer Hilfe in einer Mentorschaft braucht."),
    )
    name = forms.CharField(label=_("Ihr Name"), max_length=120)
    email = forms.EmailField(
        label=_("Ihre E-Mail-Adresse"),
        help_text=_("Damit melden Sie sich an. Sie übernehmen die Koordination."),
    )

    def clean(self) -> dict[str, Any]:
        """Names are one line, whatever a program sends."""
        typed = super().clean() or {}
        return {name: " ".join(word.split()) for name, word in typed.items()}
