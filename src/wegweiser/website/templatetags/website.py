"""`{% load website %}`: words and addresses that only the public site needs."""

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info, gettext_noop
from django.utils.translation import gettext as _

from wegweiser.website.presenting import absolute

register = template.Library()

# German writes numbers up to twelve as words; of "one" the grammar decides, so it stays with the sentence.
_WORDS = (
    gettext_noop("zwei"),
    gettext_noop("drei"),
    gettext_noop("vier"),
    gettext_noop("fünf"),
    gettext_noop("sechs"),
    gettext_noop("sieben"),
    gettext_noop("acht"),
    gettext_noop("neun"),
    gettext_noop("zehn"),
    gettext_noop("elf"),
    gettext_noop("zwölf"),
)


@register.filter
def in_words(number: int) -> str:
    """sechs, zwölf, 13: as one writes it in a sentence."""
    return _(_WORDS[number - 2]) if 2 <= number <= len(_WORDS) + 1 else str(number)


@register.filter
def language_name(code: str) -> str:
    """The name of a language in the reader's own: "nl" is Niederländisch, Dutch. An unknown code is itself."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


@register.simple_tag(takes_context=True)
def addresses(context: template.Context) -> SafeString:
    """The page's own address and those in all languages, for search engines (the query is no part of it)."""
    here = context["request"].path
    links = {code: absolute(translate_url(here, code)) for code, _name in settings.LANGUAGES}
    own = format_html('<link rel="canonical" href="{}">\n  ', links[get_language() or settings.LANGUAGE_CODE])
    named = [*links.items(), ("x-default", links[settings.LANGUAGE_CODE])]
    return own + format_html_join("\n  ", '<link rel="alternate" hreflang="{}" href="{}">', named)


@register.filter
def paragraphs(text: str) -> list[str]:
    """What someone wrote as plain text, one string for each paragraph; escaped by whoever shows it."""
    pieces = text.replace("\r\n", "\n").split("\n\n")
    return [piece.strip() for piece in pieces if piece.strip()]
