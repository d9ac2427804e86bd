"""The field in which a day is written."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class DayField(forms.DateField):
    """A day as people write it, the day first: 22.11.2026. A browser's own field speaks the browser's language."""

    widget = forms.DateInput(attrs={"inputmode": "decimal", "autocomplete": "off", "size": "12"}, format="%d.%m.%Y")
    default_error_messages = {"invalid": _("Bitte schreiben Sie den Tag so: 22.11.2026.")}

    def to_python(self, value: Any) -> date | None:
        """Day, month and year, whatever stands between them; also 2026-11-22."""
        if isinstance(value, str) and value.strip():
            return self._read(value)
        return super().to_python(value)

    def _read(self, value: str) -> date:
        try:
            day, month, year = (int(one) for one in re.findall("[0-9]{1,4}", value))
            if day > 31:
                day, year = year, day
            return date(year if year > 99 else 2000 + year, month, day)
        except ValueError:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None
