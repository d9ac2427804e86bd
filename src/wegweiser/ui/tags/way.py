"""Finding one's way: navigation, languages, breadcrumb, pages."""

from collections.abc import Iterator
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
    inside = here.startswith(href) and href != home() and not exact
    current = "page" if here == href else "true" if inside else ""
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
def here_with(context: template.Context, name: str, value: str | int) -> str:
    """`{% here_with "sort" "name" %}`: the query of the present address with one word changed."""
    request = context.get("request")
    query = request.GET.copy() if request else QueryDict(mutable=True)
    query[name] = str(value)
    return f"?{query.urlencode()}"


@register.simple_tag
def home() -> str:
    """The start page in the reader's language, without asking any room for its address."""
    return _start(get_language() or settings.LANGUAGE_CODE)


@register.simple_tag(takes_context=True)
def other_language(context: template.Context) -> SafeString:
    """`{% other_language %}`: an `li` with a link to this very page in each other language."""
    return format_html_join(
        "\n",
        '<li><a href="{}" lang="{}" hreflang="{}">{}</a></li>',
        (
            (address, code, code, get_language_info(code)["name_local"])
            for code, address in _addresses(context)
            if code != get_language()
        ),
    )


@register.simple_tag(takes_context=True)
def alternates(context: template.Context) -> SafeString:
    """`{% alternates %}` in `head_extra` of public pages: the same page in every language."""
    request = context.get("request")
    return format_html_join(
        "\n",
        '<link rel="alternate" hreflang="{}" href="{}">',
        ((code, request.build_absolute_uri(address)) for code, address in _addresses(context) if request),
    )


def _start(language: str) -> str:
    return "/" if language == settings.LANGUAGE_CODE else f"/{language}/"


def _addresses(context: template.Context) -> Iterator[tuple[str, str]]:
    """Each language and the address of this page in it; its start page where there is no such page."""
    here = getattr(context.get("request"), "get_full_path", lambda: "/")()
    for code, _name in settings.LANGUAGES:
        there = here if code == get_language() else translate_url(here, code)
        yield code, _start(code) if there == here and code != get_language() else there
