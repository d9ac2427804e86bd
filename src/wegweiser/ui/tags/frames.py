"""What frames something: notices, sheets, filters."""

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from wegweiser.ui.tags.known import HERE_TAGS, NOTICE_KINDS, known

register = template.Library()


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """`{% notice "good" "Gespeichert" %}<p>…</p>{% endnotice %}`: info, good, trouble."""
    head = format_html("<p><strong>{}</strong></p>", title) if title else ""
    known(kind, NOTICE_KINDS, "notice")
    return format_html('<div class="notice {} stack tight">{}{}</div>', kind, head, SafeString(content.strip()))


@register.simple_block_tag
def sheet(content: str, title: str = "", *, tag: str = "h3") -> SafeString:
    """`{% sheet "Beschluss festhalten" %}…{% endsheet %}`: a white sheet with a heading."""
    known(tag, HERE_TAGS, "tag")
    head = format_html("<{0}>{1}</{0}>", tag, title) if title else ""
    return format_html('<div class="sheet stack">{}{}</div>', head, SafeString(content.strip()))


@register.simple_block_tag
def filter_fold(content: str, id: str, label: str, show: str = "") -> str:
    """`{% filter_fold "auswahl" "Auswahl eingrenzen" %}fields{% endfilter_fold %}`: a GET form that folds."""
    shown = {"id": id, "label": label, "show": show, "fields": SafeString(content.strip())}
    return render_to_string("ui/parts/filter.html", shown)
