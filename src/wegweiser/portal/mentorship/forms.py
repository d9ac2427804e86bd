"""What the two type in their room, and what a mentor tells the association."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wegweiser.mentorships.models import Ending

LINE = 200  # letters of the optional line about a meeting
TEXT = 10_000  # letters of an agreement


class DayInput(forms.DateInput):
    """A day, as browsers ask for it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class BeginForm(forms.Form):
    """The beginning: the day, and the pledges (P14, P15, P17)."""

    on = forms.DateField(label=_("Wann haben Sie begonnen?"), widget=DayInput())
    pledges = forms.BooleanField(
        label=_("Ich gebe diese Zusagen."),
        error_messages={"required": _("Ohne diese Zusagen kann die Mentorschaft nicht beginnen.")},
    )

    def __init__(self, *args: Any, day_is_fixed: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if day_is_fixed:  # it runs already, from the day that was told
            self.fields["on"].disabled = True
            self.fields["on"].widget = forms.HiddenInput()


class AgreementForm(forms.Form):
    """How the two want to work together, in their own words; `revision` is the one they had before their eyes."""

    text = forms.CharField(
        label=_("Unsere Abmachung"),
        max_length=TEXT,
        widget=forms.Textarea(attrs={"rows": 10, "aria-describedby": "fragen"}),
        error_messages={"required": _("Ein Satz genügt für den Anfang.")},
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class MeetingForm(forms.Form):
    """The two met: the day, and a line if one likes."""

    optional_hint = _("wenn Sie mögen")

    on = forms.DateField(label=_("Wann haben Sie sich getroffen?"), widget=DayInput())
    line = forms.CharField(
        label=_("Eine Zeile dazu"),
        required=False,
        max_length=LINE,
        help_text=_("Worum es ging. Das lesen nur Sie beide; das Team des Vereins kann es nicht lesen."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class ExtensionForm(forms.Form):
    """Until when one of the two would like to go on."""

    until = forms.DateField(label=_("Bis wann möchten Sie weitermachen?"), widget=DayInput())


class EndForm(forms.Form):
    """The last day and why; the reasons are the association's list, never blame (L9)."""

    on = forms.DateField(label=_("Letzter Tag"), widget=DayInput())
    reason = forms.ChoiceField(
        label=_("Warum?"),
        choices=[choice for choice in Ending.Reason.choices if choice[0] != Ending.Reason.SEPARATION],
        widget=forms.RadioSelect,
        help_text=_("Niemand ist schuld. Wir fragen, damit wir künftig besser zusammenbringen."),
    )


class TellForm(forms.Form):
    """A mentor tells of a mentorship, also of one that has begun already (P22)."""

    name = forms.CharField(label=_("Wie heißt Ihre/Ihr Mentee?"), max_length=120)
    email = forms.EmailField(
        label=_("E-Mail-Adresse"),
        max_length=254,
        help_text=_("Sobald die Mentorschaft läuft, bitten wir dort um die Zusagen."),
    )
    on = forms.DateField(
        label=_("Wann haben Sie begonnen?"), widget=DayInput(), help_text=_("Auch ein Tag, der schon vorbei ist.")
    )
    pledges = forms.BooleanField(
        label=_("Ich gebe die Zusagen zur Mentorschaft."),
        help_text=_("Vertraulich, ohne Geld und ohne eigenes Geschäft. Ihr Mentee gibt dieselben."),
    )

    def __init__(self, *args: Any, own_address: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.own_address = own_address
        self.today = today

    def clean_name(self) -> str:
        """One line, whatever a program sends."""
        return " ".join(self.cleaned_data["name"].split())

    def clean_email(self) -> str:
        address: str = self.cleaned_data["email"]
        if address.casefold() == self.own_address.casefold():
            raise forms.ValidationError(_("Das ist Ihre eigene Adresse. Bitte die Ihres Mentees."))
        return address

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(
                _("Dieser Tag liegt noch vor Ihnen. Melden Sie sie, sobald sie begonnen hat.")
            )
        return day
