"""Searching and filtering lists."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wegweiser.mentors.lifecycle import State

SEARCH = forms.TextInput(attrs={"type": "search", "autocomplete": "off"})


class ApplicationFilter(forms.Form):
    """Which applications the list shows; an unknown word counts as no choice."""

    mark_optional = False

    suche = forms.CharField(label=_("Name"), required=False, max_length=120, widget=SEARCH)
    stand = forms.ChoiceField(
        label=_("Stand"),
        required=False,
        choices=[("", _("alle offenen")), ("alle", _("alle, auch abgeschlossene")), *State.choices],
    )


class MemberFilter(forms.Form):
    """Which lines the treasurer's lists show."""

    mark_optional = False

    suche = forms.CharField(label=_("Name"), required=False, max_length=120, widget=SEARCH)


class ExemptionFilter(MemberFilter):
    """The list of exemptions, with those that have ended if wanted."""

    beendete = forms.BooleanField(label=_("Auch beendete zeigen"), required=False)


def chosen(form: forms.Form) -> dict[str, object]:
    """What is asked for; nothing if the address makes no sense."""
    return dict(form.cleaned_data) if form.is_valid() else {}
