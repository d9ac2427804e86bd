"""Forms: the error summary, one field, and what stands around fields."""

from typing import Any

from django import template
from django.forms import BaseForm
from django.forms.boundfield import BoundField

register = template.Library()


@register.inclusion_tag("ui/forms/summary.html")
def error_summary(*forms: BaseForm) -> dict[str, Any]:
    """`{% error_summary form %}`: what does not fit yet, as links to the fields. `{{ form }}` contains it."""
    general = [message for form in forms for message in form.non_field_errors()]
    hidden = [message for form in forms for field in form.hidden_fields() for message in field.errors]
    wrong = [
        {"id": field_target(field), "text": _sentence(str(field.label), str(message))}
        for form in forms
        for field in form.visible_fields()
        for message in field.errors
    ]
    focus = all(getattr(form, "focus_errors", True) for form in forms)
    shown = {"general": general + hidden, "wrong": wrong, "focus": focus}
    return shown | {"count": len(general) + len(hidden) + len(wrong)}


def _sentence(label: str, message: str) -> str:
    return f"{label} {message}" if label.endswith(("?", ".", "!", ":")) else f"{label}: {message}"


@register.filter
def field_target(field: BoundField) -> str:
    """The id a link to this field jumps to: its control, or the first one of a group."""
    if field.id_for_label:
        return field.id_for_label
    return f"{field.auto_id}_0" if field.use_fieldset else field.auto_id


@register.filter
def is_single_box(field: BoundField) -> bool:
    """One checkbox whose label stands beside it, not above."""
    return field.widget_type == "checkbox"


@register.filter
def hint(field: BoundField) -> str | None:
    """What stands after the label of a field that may stay empty.

    None for a required field; "" means the usual word. A form says `optional_hint = "kann nachkommen"` for
    its own word, or `mark_optional = False` (filters, one-field forms).
    """
    if field.field.required or not getattr(field.form, "mark_optional", True):
        return None
    hints = getattr(field.form, "optional_hints", {})
    return str(hints.get(field.name, getattr(field.form, "optional_hint", "")))


@register.inclusion_tag("ui/forms/actions.html")
def form_actions(
    label: str, distance: str = "", *, strong: bool = False, back: str = "", note: str = ""
) -> dict[str, Any]:
    """`{% form_actions "Weiter zu …" "noch 4 Minuten" back=url note="…" %}`: the arm, or a strong button."""
    return {"label": label, "distance": distance, "strong": strong, "back": back, "note": note}
