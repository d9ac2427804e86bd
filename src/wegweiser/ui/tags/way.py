"""Finding one's way: navigation, languages, breadcrumb, pages."""

from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.http import QueryDict
from django.urls import translate_url
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info

register = template.Library()


@register.simple_tag(takes_context=True)
def nav_link(context: template.Context, label: str, href: str, *, exact: bool = False) -> SafeString:
    """`{% nav_link "Bewerbungen" url %}`: an `li` of the navigation; marks the page or the part it is in."""
    here = getattr(context.get("request"), "path", "")
    current = (
        "page" if here == href else "true" if not exact and href != "/" and here.startswith(href) else ""
    )
    marked = format_html(' aria-current="{}"', current) if current else ""
    return format_html('<li><a href="{}"{}>{}</a></li>', href, marked, label)


@register.inclusion_tag("ui/parts/breadcrumb.html")
def breadcrumb(*steps: str) -> dict[str, Any]:
    """`{% breadcrumb "Heute" url "Bewerbungen" %}`: label and address in turn, the last label alone."""
    pairs = [(steps[i], steps[i + 1]) for i in range(0, len(steps) - 1, 2)]
    return {"pairs": pairs, "last": steps[-1] if len(steps) % 2 else ""}


@register.inclusion_tag("ui/parts/pages.html", takes_context=True)
def pages(context: template.Context, page: Page[Any], name: str = "seite") -> dict[str, Any]:
    """`{% pages page_obj %}`: back and on, in plain words; keeps the other words of the address."""
    return {"page": page, "name": name, "request": context.get("request")}


@register.simple_tag(takes_context=True)
def paged(context: template.Context, name: str, number: int) -> str:
    """The present address with another page number."""
    request = context.get("request")
    query = request.GET.copy() if request else QueryDict(mutable=True)
    query[name] = str(number)
    return f"?{query.urlencode()}"


@register.simple_tag
def home() -> str:
    """The start page in the reader's language, without asking any room for its address."""
    language = get_language() or settings.LANGUAGE_CODE
    return "/" if language == settings.LANGUAGE_CODE else f"/{language}/"


@register.simple_tag(takes_context=True)
def other_language(context: template.Context) -> SafeString:
    """`{% other_language %}`: an `li` with a link to this very page in each other language."""
    return format_html_join(
        "\n",
        '<li><a href="{}" lang="{}" hreflang="{}">{}</a></li>',
        ((address, code, code, get_language_info(code)["name_local"]) for code, address in _others(context)),
    )


@register.simple_tag(takes_context=True)
def alternates(context: template.Context) -> SafeString:
    """`{% alternates %}` in `head_extra` of public pages: the same page in the other languages."""
    request = context.get("request")
    return format_html_join(
        "\n",
        '<link rel="alternate" hreflang="{}" href="{}">',
        ((code, request.build_absolute_uri(address)) for code, address in _others(context) if request),
    )


def _others(context: template.Context) -> list[tuple[str, str]]:
    here = getattr(context.get("request"), "get_full_path", lambda: "/")()
    return [(code, translate_url(here, code)) for code, _name in settings.LANGUAGES if code != get_language()]
