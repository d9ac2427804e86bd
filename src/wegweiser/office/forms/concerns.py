"""Working on a concern."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wegweiser.mentorships.models import Mentorship

from ..days import DayField


class ConcernNoteForm(forms.Form):
    """A note, or how it ended; sealed, for the readers of this concern only."""

    text = forms.CharField(label=_("Notiz"), max_length=20_000, widget=forms.Textarea(attrs={"rows": "5"}))


class SeparationForm(ConcernNoteForm):
    """How the two separate."""

    on = DayField(label=_("Getrennt am"))


class AboutForm(forms.Form):
    """Which mentorship a concern is about."""

    mentorship = forms.ChoiceField(label=_("Es geht um"))

    def __init__(self, mentorships: list[Mentorship], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mentorships = {str(one.pk): one for one in mentorships}
        named = [(key, f"{one.mentor.person.name} – {one.mentee.name}") for key, one in self.mentorships.items()]
        self.fields["mentorship"].choices = named  # type: ignore[attr-defined]

    def chosen(self) -> Mentorship:
        return self.mentorships[self.cleaned_data["mentorship"]]
