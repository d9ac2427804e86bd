"""Mentorships: the list, entering one on somebody's behalf, beginning, extending, ending."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wegweiser.mentors.models import Mentor
from wegweiser.mentorships.lifecycle import Side, State
from wegweiser.mentorships.models import Ending

from ..days import DayField
from .lists import SEARCH


class MentorshipFilter(forms.Form):
    """Which mentorships the list shows; an unknown word counts as no choice."""

    mark_optional = False

    suche = forms.CharField(label=_("Name"), required=False, max_length=120, widget=SEARCH)
    stand = forms.ChoiceField(
        label=_("Stand"),
        required=False,
        choices=[("", _("alle laufenden")), ("alle", _("alle, auch beendete")), *State.choices],
    )


class EnterForm(forms.Form):
    """A mentorship somebody told us of, by mail, by telephone or face to face (P22)."""

    mentor = forms.ModelChoiceField(
        label=_("Mentor/in"), queryset=Mentor.objects.none(), empty_label=_("Bitte wählen")
    )
    name = forms.CharField(label=_("Name der oder des Mentee"), max_length=120)
    email = forms.EmailField(label=_("E-Mail-Adresse der oder des Mentee"), max_length=254)
    on = DayField(label=_("Begonnen am"), help_text=_("Der Tag darf zurückliegen."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mentors = Mentor.objects.select_related("person").order_by("person__name")
        field = self.fields["mentor"]
        field.queryset = mentors  # type: ignore[attr-defined]
        field.label_from_instance = lambda mentor: mentor.person.name  # type: ignore[attr-defined]


class BegunForm(forms.Form):
    """Who told us that they have begun, and on which day."""

    side = forms.ChoiceField(
        label=_("Wer hat es gesagt?"), choices=[("both", _("beide")), *Side.choices], widget=forms.RadioSelect
    )
    on = DayField(label=_("Begonnen am"))


class ExtraForm(forms.Form):
    """Why this mentor may have one place more (P18); empty if a place is free."""

    reason = forms.CharField(
        label=_("Begründung für einen zusätzlichen Platz"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": "3"}),
        help_text=_("Nur nötig, wenn kein Platz frei ist. Sie steht mit Ihrem Namen im Protokoll."),
    )


class ExtensionForm(forms.Form):
    """Until when both want to go on."""

    until = DayField(label=_("Verlängern bis"))
    both = forms.BooleanField(label=_("Beide haben mir gesagt, dass sie weitermachen möchten."))

    def __init__(self, until: date, data: Any = None, auto_id: str = "id_%s") -> None:
        super().__init__(data, initial={"until": until}, auto_id=auto_id)


class EndForm(forms.Form):
    """How and when it ended."""

    on = DayField(label=_("Beendet am"))
    reason = forms.ChoiceField(
        label=_("Grund"),
        choices=[choice for choice in Ending.Reason.choices if choice[0] != Ending.Reason.SEPARATION],
        initial=Ending.Reason.AS_PLANNED,
    )
