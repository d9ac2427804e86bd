"""Saying where a mail belongs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wegweiser.mentors.models import Application
from wegweiser.ui.words import day


class PlaceForm(forms.Form):
    """The application to which a mail belongs, chosen among the open ones."""

    application = forms.ChoiceField(
        label=_("Gehört zur Bewerbung von"), error_messages={"required": _("Bitte wählen Sie eine Bewerbung aus.")}
    )

    def __init__(self, applications: list[Application], data: Any = None, sender: str = "") -> None:
        """`sender`: the address the mail claims; an application of the same address is suggested."""
        known = (str(one.pk) for one in applications if sender and (one.person.email or "").lower() == sender.lower())
        super().__init__(data, initial={"application": next(known, "")})
        self.applications = {str(one.pk): one for one in applications}
        named = [(key, f"{one.person.name} ({day(one.received_at)})") for key, one in self.applications.items()]
        self.fields["application"].choices = [("", _("Bitte wählen")), *named]  # type: ignore[attr-defined]

    def chosen(self) -> Application:
        return self.applications[self.cleaned_data["application"]]
