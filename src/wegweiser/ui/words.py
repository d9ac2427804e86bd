"""Words on a page: soft hyphens in long German words, dates as the reader writes them."""

import re
from datetime import date, datetime

from django.template import defaultfilters
from django.utils import timezone, translation
from django.utils.safestring import SafeData, mark_safe
from django.utils.translation import gettext, ngettext

SOFT_HYPHEN = "\u00ad"
LONGEST_UNBROKEN = 12
SHORTEST_PIECE = 3

# Second parts of the compounds that stand in competencies and headlines. Add the part, not the word.
_PARTS = (
    "abteilung abwicklung akquise analyse anforderungen arbeit architektur aufbau ausbildung barkeit"
    " begleitung beratung betreuung betrieb bewerbung bewertung beziehungen bildung buchhaltung"
    " controlling datenschutz design dienst digitalisierung einkauf energie entwicklung erfahrung"
    " finanzierung formen forschung freiheit förderung führung geschäft gesellschaft gespräche"
    " gestaltung gewinnung gründung haltung handel handwerk industrie intelligenz kapital kaufleute"
    " kaufmann kette ketten kommunikation kompetenz kompetenzen konflikt konzept kosten kultur kunden"
    " leitung lösung lösungen management marketing markt maschinenbau mitglied mittel modell modelle"
    " nachfolge netzwerk netzwerke optimierung ordnung organisation personal planung politik preise"
    " produktion projekt projekte prozesse prüfung qualität rechnung recht rechte regelung sanierung schutz"
    " sicherheit sicherung software sprache steuerung strategie struktur strukturen system systeme"
    " technik technologie training umwandlung unternehmen unternehmer verantwortung verhandlung verkauf"
    " vermarktung versicherung vertrieb verwaltung wachstum wesen wirtschaft wissen zusammenarbeit"
).split()
_LONG_WORD = re.compile(rf"[^\W\d_]{{{LONGEST_UNBROKEN + 1},}}")
_PART = re.compile("|".join(sorted(_PARTS, key=len, reverse=True)), re.IGNORECASE)


def shy(value: object) -> str:
    """The text with soft hyphens (U+00AD) in words of more than twelve letters, before known parts.

    Escaping is left as it was: a hyphen is no markup. Safe text that holds tags comes back unchanged.
    """
    text = str(value)
    if isinstance(value, SafeData) and "<" in text:
        return text
    hyphened = _LONG_WORD.sub(lambda word: _hyphened(word[0]), text)
    return mark_safe(hyphened) if isinstance(value, SafeData) else hyphened  # noqa: S308


def _hyphened(word: str) -> str:
    # Parts are taken whole, from left to right: "begleitung" is not also broken before "leitung".
    return _PART.sub(lambda part: f"{SOFT_HYPHEN if part.start() >= SHORTEST_PIECE else ''}{part[0]}", word)


_FORMATS = {
    "day": {"de": "j. F Y", "en": "j F Y"},
    "short": {"de": "j. N", "en": "j M"},
    "weekday": {"de": "l, j. F", "en": "l, j F"},
    "month": {"de": "F Y", "en": "F Y"},
    "moment": {"de": "j. F Y, H:i", "en": "j F Y, H:i"},
    "clock": {"de": "H:i", "en": "H:i"},
}


def written(value: date | None, form: str) -> str:
    """The day in one of the forms (day, short, weekday, month, moment, clock), in the reader's language."""
    if not value:
        return ""
    language = "de" if (translation.get_language() or "de").startswith("de") else "en"
    local = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    return str(defaultfilters.date(local, _FORMATS[form][language]))


def day(value: date | None) -> str:
    """28. Oktober 2026 · 28 October 2026. Nothing for None."""
    return written(value, "day")


def day_short(value: date | None) -> str:
    """28. Okt. · 28 Oct, where the year is plain from the place."""
    return written(value, "short")


def weekday(value: date | None) -> str:
    """Montag, 23. November · Monday, 23 November."""
    return written(value, "weekday")


def month(value: date | None) -> str:
    """Mai 2024 · May 2024."""
    return written(value, "month")


def moment(value: datetime | None) -> str:
    """28. Oktober 2026, 14:05 (local time)."""
    return written(value, "moment")


def clock(value: datetime | None) -> str:
    """14:05 (local time)."""
    return written(value, "clock")


def _days(value: date, today: date | None) -> int:
    that_day = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return (that_day - (today or timezone.localdate())).days


def since(value: date | None, today: date | None = None) -> str:
    """How long ago: heute, gestern, vor 3 Tagen, vor 5 Wochen, vor 4 Monaten. A coming day is written out."""
    if not value:
        return ""
    ago = -_days(value, today)
    if ago < 0:
        return day(value)
    if ago < 2:
        return gettext("gestern") if ago else gettext("heute")
    if ago < 14:
        return gettext("vor %d Tagen") % ago
    if ago < 61:
        return gettext("vor %d Wochen") % (ago // 7)
    return gettext("vor %d Monaten") % (ago // 30)


def days_left(value: date | None, today: date | None = None) -> str:
    """How far, as the small letters of an arm: noch 2 Tage, heute, seit 3 Tagen fällig."""
    if not value:
        return ""
    left = _days(value, today)
    if left == 0:
        return gettext("heute")
    if left > 0:
        return ngettext("noch %(days)d Tag", "noch %(days)d Tage", left) % {"days": left}
    return ngettext("seit %(days)d Tag fällig", "seit %(days)d Tagen fällig", -left) % {"days": -left}
