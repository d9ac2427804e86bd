"""Letters, notes and the material of an application."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wegweiser.mail.models import NoteKind
from wegweiser.mentors.admission import LINK
from wegweiser.mentors.applying import Material
from wegweiser.mentors.models import Application

LINES = {"rows": "12"}


class LetterForm(forms.Form):
    """A letter to an applicant."""

    subject = forms.CharField(label=_("Betreff"), max_length=250)
    body = forms.CharField(
        label=_("Text"),
        max_length=20_000,
        widget=forms.Textarea(attrs=LINES),
    )


class AnnouncementForm(LetterForm):
    """The letter about what the board resolved; an accepted person's must keep the place of the link."""

    def __init__(self, *args: Any, needs_link: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.needs_link = needs_link
        words = (
            _("An der Stelle %(link)s steht beim Senden der persönliche Link. Bitte lassen Sie sie stehen.")
            % {"link": LINK}
            if needs_link
            else _("Der interne Grund gehört nicht hinein.")
        )
        self.fields["body"].help_text = words

    def clean_body(self) -> str:
        body = str(self.cleaned_data["body"])
        if self.needs_link and LINK not in body:
            raise forms.ValidationError(
                _("Hier fehlt die Stelle für den persönlichen Link: %(link)s"), params={"link": LINK}
            )
        return body


class NoteForm(forms.Form):
    """A note or a telephone call, never sent to anybody."""

    kind = forms.ChoiceField(
        label=_("Was war es?"),
        choices=NoteKind.choices,
        initial=NoteKind.CALL,
        widget=forms.RadioSelect(attrs={"class": "inline"}),
    )
    text = forms.CharField(
        label=_("Was möchten Sie festhalten?"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": "5"}),
        help_text=_("Das bleibt im Büro. Schreiben Sie so, dass die Person es lesen dürfte."),
    )
    minutes = forms.IntegerField(
        label=_("Dauer des Telefonats in Minuten"), required=False, min_value=1, max_value=600
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("kind") != NoteKind.CALL:
            found["minutes"] = None
        return found


class MaterialForm(forms.Form):
    """What the applicant tells about himself or herself, put where it belongs."""

    headline = forms.CharField(
        label=_("Überschrift"), required=False, max_length=200, help_text=_("Eine Zeile: wer ist das?")
    )
    portrait = forms.CharField(
        label=_("Kurzporträt"), required=False, max_length=20_000, widget=forms.Textarea(attrs=LINES)
    )
    approach = forms.CharField(
        label=_("Art der Begleitung"), required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": "5"})
    )
    experience = forms.CharField(
        label=_("Erfahrung"), required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": "5"})
    )
    optional_hint = _("kann nachkommen")

    def __init__(self, application: Application, competencies: int, data: Any = None, **kwargs: Any) -> None:
        have = list(application.competencies)
        texts = {name: getattr(application, name) for name in self.base_fields}
        lines = {f"competency_{at}": word for at, word in enumerate(have, 1)}
        super().__init__(data, initial={**texts, **lines}, **kwargs)
        self.competencies = [f"competency_{at}" for at in range(1, max(competencies, len(have)) + 1)]
        for at, name in enumerate(self.competencies, 1):
            self.fields[name] = forms.CharField(
                label=_("%(number)d. Kernkompetenz") % {"number": at}, required=False, max_length=80
            )

    def material(self) -> Material:
        """What was filled in, as the stories take it."""
        words = tuple(self.cleaned_data[name] for name in self.competencies if self.cleaned_data[name].strip())
        texts = {name: self.cleaned_data[name] for name in self.base_fields}
        return Material(**texts, competencies=words)


class RightsForm(forms.Form):
    """Someone of the association says that the rights in a photo are clear."""

    rights = forms.BooleanField(
        label=_("Wir dürfen dieses Bild verwenden, und wer darauf zu sehen ist, ist einverstanden."),
        error_messages={"required": _("Ohne diese Zusage zeigen wir das Bild nicht.")},
    )
    credit = forms.CharField(
        label=_("Bildnachweis"), required=False, max_length=120, help_text=_("Wer hat es aufgenommen?")
    )


class OnBehalfForm(forms.Form):
    """Someone applied by telephone or face to face; the office writes it down."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(
        label=_("E-Mail-Adresse"), help_text=_("Dorthin geht sofort eine Bestätigung."), max_length=254
    )
    text = forms.CharField(
        label=_("Was hat die Person erzählt?"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": "6"}),
        help_text=_("Erfahrung, Kernkompetenzen, Wünsche. Das steht danach als Notiz in der Bewerbung."),
    )
    asked = forms.BooleanField(
        label=_("Die Person möchte sich bewerben und weiß, dass wir das hier festhalten."),
        error_messages={"required": _("Bitte fragen Sie die Person zuerst.")},
    )
