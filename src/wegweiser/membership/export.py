"""The treasurer's list as a file that a spreadsheet opens without being tricked (P5)."""

import csv
import io
from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from .listing import Row

# A cell that begins like this is a formula to a spreadsheet (OWASP ASVS 1.2.10); full-width forms as well.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BOM = "\ufeff"  # without it Excel reads the umlauts wrongly


def exemptions_csv(rows: Iterable[Row], language: str) -> bytes:
    """The rows as CSV for a German spreadsheet: UTF-8 with BOM, semicolons, CRLF; headings and reasons in
    `language`, dates as 31.12.2026 for "de" and 2026-12-31 else."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    with override(language):
        writer.writerow(
            [_("Name"), _("Mitglied seit"), _("befreit seit"), _("befreit bis"), _("Grund"), _("Anmerkung")]
        )
        for row in rows:
            dates = [_day(day, language) for day in (row.member_since, row.exempt_since, row.until)]
            writer.writerow([_text(row.name), *dates, _text(str(row.reason.label)), _text(row.note)])
    return (_BOM + out.getvalue()).encode("utf-8")


def _text(value: str) -> str:
    """The text, with an apostrophe in front if a spreadsheet would take it for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA) else value


def _day(day: date | None, language: str) -> str:
    if day is None:
        return ""
    return f"{day:%d.%m.%Y}" if language == "de" else day.isoformat()
