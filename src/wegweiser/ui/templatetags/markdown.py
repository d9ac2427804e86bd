"""Markdown as it may stand on our pages: paragraphs, emphasis, lists, links; never HTML of others."""

import nh3
from django import template
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

register = template.Library()

_READER = MarkdownIt("js-default")
_TAGS = {"p", "strong", "em", "ul", "ol", "li", "a", "br"}


@register.filter
def markdown(text: str) -> SafeString:
    """The text as HTML, reduced to the tags above (trust T11)."""
    html = nh3.clean(_READER.render(text), tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"https", "mailto"})
    return mark_safe(html)  # noqa: S308 (cleaned by nh3 in the line above)
