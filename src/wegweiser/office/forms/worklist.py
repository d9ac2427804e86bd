"""Putting off what waits."""

from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from ..days import DayField

# As one says it: tomorrow, in three days, in a week.
STEPS = (1, 3, 7)


class LaterForm(forms.Form):
    """Until when it is put off: in some days, or until a day that is named."""

    mark_optional = False

    days = forms.TypedChoiceField(required=False, coerce=int, choices=[(step, step) for step in STEPS])
    until = DayField(label=_("oder bis zu einem Tag"), required=False)

    def day(self, today: date) -> date | None:
        """The day on which it is there again; None and an error if there is no such day."""
        if not self.is_valid():
            return None
        steps, until = self.cleaned_data["days"], self.cleaned_data["until"]
        day: date | None = today + timedelta(days=steps) if steps else until
        if day is None or day <= today:
            self.add_error("until", _("Bitte nennen Sie einen Tag, der noch kommt."))
            return None
        return day
