"""What points and what is pressed: arms, buttons, questions before a change."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from wegweiser.ui import words
from wegweiser.ui.tags.known import HERE_TAGS, known

register = template.Library()


@register.inclusion_tag("ui/parts/arm.html")
def arm(label: str, href: str, distance: str = "", *, plain: bool = False, great: bool = False) -> dict[str, Any]:
    """`{% arm "Als Mentee bewerben" url "10 Minuten" great=True %}`: the page's one main action, a link."""
    return {"label": label, "href": href, "distance": distance, "plain": plain, "great": great}


@register.inclusion_tag("ui/parts/arm.html")
def arm_button(
    label: str,
    distance: str = "",
    *,
    plain: bool = False,
    great: bool = False,
    name: str = "",
    value: str = "",
    form: str = "",
) -> dict[str, Any]:
    """`{% arm_button "Weiter zu Ihrer Erfahrung" "noch 4 Minuten" %}`: the main action of a form."""
    shown = {"label": label, "distance": distance, "plain": plain, "great": great}
    return shown | {"button": True, "name": name, "value": value, "form": form}


@register.simple_tag
def arm_here(label: str, distance: str = "", *, tag: str = "p", plain: bool = False) -> SafeString:
    """`{% arm_here "Vorstand entscheidet" "noch 2 Tage" tag="h3" %}`: where a path is now; leads nowhere."""
    known(tag, HERE_TAGS, "tag")
    small = format_html(" <small>{}</small>", distance) if distance else ""
    return format_html('<{0} class="arm{1}">{2}{3}</{0}>', tag, " plain" if plain else "", words.shy(label), small)


@register.inclusion_tag("ui/parts/arms.html")
def competencies(labels: Sequence[str]) -> dict[str, Any]:
    """`{% competencies mentor.competencies %}`: the plain arms on a mentor's own page."""
    return {"labels": labels}


@register.inclusion_tag("ui/parts/button.html")
def button(
    label: str,
    href: str = "",
    *,
    strong: bool = False,
    name: str = "",
    value: str = "",
    form: str = "",
    about: str = "",
) -> dict[str, Any]:
    """`{% button "Treffen ändern" href=url %}` a link, without href the submit button of its form.

    `strong` confirms inside a sheet; `about` is read aloud after the label ("Erinnern: Frau Adomeit").
    """
    shown = {"label": label, "href": href, "strong": strong, "name": name, "value": value}
    return shown | {"form": form, "about": about}


@register.inclusion_tag("ui/parts/post_link.html", takes_context=True)
def post_link(
    context: template.Context, label: str, action: str, *, name: str = "", value: str = "", about: str = ""
) -> dict[str, Any]:
    """`{% post_link "Abmelden" url %}`: changes something by POST, looks like a link."""
    shown = {"label": label, "action": action, "name": name, "value": value, "about": about}
    return shown | {"csrf_token": context.get("csrf_token")}


@register.inclusion_tag("ui/parts/confirm.html", takes_context=True)
def confirm(
    context: template.Context,
    id: str,
    label: str,
    title: str,
    *,
    action: str,
    text: str = "",
    yes: str = "",
    name: str = "",
    value: str = "",
    strong: bool = False,
) -> dict[str, Any]:
    """`{% confirm "id" "Freigabe zurückziehen" "Wirklich zurückziehen?" action=url text="…" yes="…" %}`.

    A button that asks first. Works without script: the button then leads to the question on the page.
    """
    shown = {"id": id, "label": label, "title": title, "action": action, "text": text, "yes": yes or label}
    return shown | {"name": name, "value": value, "strong": strong, "csrf_token": context.get("csrf_token")}
