"""Giving someone a part in the association."""

from django import forms
from django.utils.translation import gettext_lazy as _

from wegweiser.people.models import RoleKind

from ..days import DayField


class AppointmentForm(forms.Form):
    """Who, which part, since when."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-Mail-Adresse"), help_text=_("Damit meldet sich die Person an."))
    kind = forms.ChoiceField(label=_("Amt"), choices=RoleKind.choices)
    since = DayField(label=_("Seit wann?"))
