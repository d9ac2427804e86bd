"""A letter's plain text as something one reads: paragraphs, and our own addresses as links."""

import re

from django.conf import settings
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

_ADDRESS = re.compile(r"https?://[^\s<>\"']+")
_AFTER = ".,;:!?)"


def with_links(text: str) -> SafeString:
    """The text as HTML. Everything is escaped; only addresses of this site become links."""
    paragraphs = [part.strip("\n") for part in re.split(r"\n\s*\n", text) if part.strip()]
    return format_html_join("\n", "<p>{}</p>", ((_lines(paragraph),) for paragraph in paragraphs))


def _lines(paragraph: str) -> SafeString:
    return format_html_join(mark_safe("<br>"), "{}", ((_line(line),) for line in paragraph.split("\n")))


def _line(line: str) -> SafeString:
    done, end = [], 0
    for found in _ADDRESS.finditer(line):
        address = found[0].rstrip(_AFTER)
        if not _is_ours(address):
            continue
        done += [conditional_escape(line[end : found.start()]), format_html('<a href="{0}">{0}</a>', address)]
        end = found.start() + len(address)
    return mark_safe("".join([*done, conditional_escape(line[end:])]))  # noqa: S308 (each part is escaped above)


def _is_ours(address: str) -> bool:
    return address == settings.BASE_URL or address.startswith(settings.BASE_URL + "/")
