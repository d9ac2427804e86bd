"""How Django's forms look: label, help, error, control; errors are summed up above."""

from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _


class Renderer(TemplatesSetting):
    """FORM_RENDERER. `{{ form }}` gives summary and fields, `{{ field.as_field_group }}` one field.

    A form may say `optional_hint` ("kann nachkommen"), `optional_hints` (by name), `mark_optional = False`.
    """

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"


def speak_plainly() -> None:
    """Django's "Dieses Feld ist zwingend erforderlich." in the words of this house, for every form."""
    required: dict[Any, object] = {
        forms.Field: _("Bitte füllen Sie das aus."),
        forms.BooleanField: _("Bitte kreuzen Sie das an."),
        forms.ChoiceField: _("Bitte wählen Sie etwas aus."),
        forms.ModelChoiceField: _("Bitte wählen Sie etwas aus."),
        forms.FileField: _("Bitte wählen Sie eine Datei aus."),
    }
    for kind, words in required.items():
        own = vars(kind).get("default_error_messages", {})
        kind.default_error_messages = {**own, "required": words}
