"""A request in words, for whoever wrote it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from wegweiser.matching.models import Request, Rhythm, Way
from wegweiser.topics import vocabulary

from ..words import LANGUAGES_SPOKEN


@dataclass(frozen=True)
class Row:
    """One line of the review; `is_own` marks the person's own words, shown as paragraphs."""

    label: str
    text: str
    is_own: bool = False


def told(asked: Request, language: str) -> list[Row]:
    """What was written and chosen, in the order of the form; what is empty is left out."""
    spoken = dict(LANGUAGES_SPOKEN)
    name = _("darf genannt werden") if asked.may_name else _("bleibt ungenannt, bis beide Ja sagen")
    rows = [
        Row(_("Worüber Sie sprechen möchten"), asked.wording, is_own=True),
        Row(_("Woran Sie arbeiten"), asked.situation, is_own=True),
        Row(_("Sie sind"), _label(asked.kind_of_mentee, language)),
        Row(_("Themen"), ", ".join(vocabulary.labels(asked.topics, language))),
        Row(_("Am wichtigsten"), _label(asked.most_important, language)),
        Row(_("Branchen"), ", ".join(vocabulary.labels(asked.industries, language))),
        Row(_("Wo Sie stehen"), _label(asked.phase, language)),
        Row(_("Sprachen"), ", ".join(str(spoken.get(code, code)) for code in asked.languages)),
        Row(_("Treffen"), str(Way(asked.way).label)),
        Row(_("Ort oder Gegend"), asked.region),
        Row(_("Wie oft"), str(Rhythm(asked.rhythm).label)),
        Row(_("Ihr Wunsch"), asked.wish.person.name if asked.wish else ""),
        Row(_("Zu vermeiden"), asked.ties, is_own=True),
        Row(_("Ihr Name"), name),
    ]
    return [row for row in rows if row.text]


def _label(key: str, language: str) -> str:
    return vocabulary.label(key, language) if key else ""
