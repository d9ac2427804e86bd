"""What something is like: status, portraits, people, dates, icons."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from wegweiser.ui import words
from wegweiser.ui.tags.known import STATUS_KINDS, known

register = template.Library()


@register.simple_tag
def status(kind: str, word: str) -> SafeString:
    """`{% status "half" "Rechte klären" %}`: open, half, done, late, none; a word and a shape."""
    return format_html('<span class="status {}">{}</span>', known(kind, STATUS_KINDS, "status"), word)


@register.inclusion_tag("ui/parts/portrait.html")
def portrait(
    src: str = "",
    alt: str = "",
    *,
    srcset: str = "",
    sizes: str = "",
    missing: str = "",
    width: int = 400,
    height: int = 500,
    eager: bool = False,
) -> dict[str, Any]:
    """`{% portrait url "Porträt von …" srcset=… missing="Noch kein Foto." %}`: 4:5, or the dashed frame."""
    shown = {"src": src, "alt": alt, "srcset": srcset, "sizes": sizes, "missing": missing}
    return shown | {"width": width, "height": height, "eager": eager}


@register.inclusion_tag("ui/parts/person.html")
def person_tile(
    name: str,
    href: str,
    *,
    role: str = "",
    competencies: Sequence[str] = (),
    src: str = "",
    alt: str = "",
    srcset: str = "",
    missing: str = "",
    note: str = "",
    eager: bool = False,
    lang: str = "",
) -> dict[str, Any]:
    """`{% person_tile … %}`: an `li.person` of the directory. `note` says the exception only.

    `lang`: the language of role and competencies, if it is not that of the page.
    """
    shown = {"name": name, "href": href, "role": role, "competencies": competencies, "src": src, "alt": alt}
    return shown | {"srcset": srcset, "missing": missing, "note": note, "eager": eager, "lang": lang}


@register.inclusion_tag("ui/parts/face.html")
def face(
    name: str,
    href: str,
    *,
    src: str = "",
    alt: str = "",
    srcset: str = "",
    about: str = "",
    lang: str = "",
) -> dict[str, Any]:
    """`{% face … about="Logistik" %}`: an `li` of the frieze on the start page; `lang` of `about`, if another."""
    shown = {"name": name, "href": href, "src": src, "alt": alt, "srcset": srcset}
    return shown | {"about": about, "lang": lang}


@register.simple_tag
def icon(name: str) -> SafeString:
    """`{% icon "paper" %}`: paper, lock, mail; decoration only, the words stand beside it."""
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', static("ui/icons.svg"), name)


@register.simple_tag
def when(value: Any, form: str = "day") -> SafeString:
    """`{% when letter.sent_at "short" %}`: a `<time>`; day, short, weekday, month, moment, clock, since."""
    written = words.since(value) if form == "since" else words.written(value, form)
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), written) if value else SafeString("")
