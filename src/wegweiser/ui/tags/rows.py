"""What stands in a row: paths, logs, facts, work, tables."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from wegweiser.ui.parts import Cell, Column, Step, Table
from wegweiser.ui.tags.known import STATUS_KINDS, known

register = template.Library()


@register.inclusion_tag("ui/parts/path.html")
def path(steps: Sequence[Step], label: str, *, plain: bool = False) -> dict[str, Any]:
    """`{% path steps "Schritte der Bewerbung" plain=True %}`: stages on the post (parts.Step)."""
    return {"steps": steps, "label": label, "plain": plain}


@register.simple_block_tag
def log_entry(content: str, at: Any, what: str, text: str = "", *, open: bool = False) -> str:
    """`{% log_entry mail.at "E-Mail von ihr:" subject %}…{% endlog_entry %}`: a dot in `ol.path.log`."""
    shown = {"at": at, "what": what, "text": text, "body": SafeString(content.strip()), "open": open}
    return render_to_string("ui/parts/log_entry.html", shown)


@register.inclusion_tag("ui/parts/facts.html")
def facts(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """`{% facts pairs %}`: terms and values, as a list of pairs; empty values are left out."""
    return {"pairs": [(term, value) for term, value in pairs if value not in (None, "")]}


@register.simple_block_tag
def work_row(content: str, kind: str, word: str, action: str = "", href: str = "") -> str:
    """`{% work_row "late" "überfällig" "Erinnern" url %}Sentence.{% endwork_row %}`: in `ul.hairs.work`."""
    shown = {"kind": known(kind, STATUS_KINDS, "status"), "word": word, "action": action, "href": href}
    return render_to_string("ui/parts/work_row.html", shown | {"sentence": SafeString(content.strip())})


@register.inclusion_tag("ui/parts/status_row.html")
def status_row(label: str, kind: str, word: str, href: str = "") -> dict[str, Any]:
    """`{% status_row "Foto" "half" "Rechte klären" %}`: in `ul.hairs.list`."""
    return {"label": label, "kind": known(kind, STATUS_KINDS, "status"), "word": word, "href": href}


@register.inclusion_tag("ui/parts/table.html", takes_context=True)
def table(context: template.Context, table: Table) -> dict[str, Any]:
    """`{% table dues %}` (parts.Table): readable at 320 px, sortable by links, printable."""
    return {"table": table, "request": context.get("request")}


@register.simple_tag
def empty(sentence: str) -> SafeString:
    """`{% empty "Nichts. Alle haben geantwortet." %}`: an empty list says what is true."""
    return format_html('<p class="quiet empty">{}</p>', sentence)


@register.filter
def cells(table: Table, row: Sequence[str | Cell]) -> list[tuple[Column, Cell]]:
    """Columns and cells side by side, plain strings made into cells (used by the table's template)."""
    made = (cell if isinstance(cell, Cell) else Cell(str(cell)) for cell in row)
    return list(zip(table.columns, made, strict=True))


@register.filter
def next_sort(column: Column, sort: str) -> str:
    """What ?sort= becomes when this column's heading is followed: upwards first, then downwards."""
    return f"-{column.key}" if sort == column.key else column.key
