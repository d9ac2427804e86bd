"""What the office calls the parts of a request."""

from typing import Any

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from wegweiser.matching.models import Request
from wegweiser.topics import vocabulary


def facts_of(asked: Request, language: str) -> list[tuple[str, Any]]:
    """The request, term by term; empty ones are left out by the component."""
    labels = vocabulary.labels
    return [
        (_("Wer fragt"), vocabulary.label(asked.kind_of_mentee, language) if asked.kind_of_mentee else ""),
        (_("Worum es geht"), asked.wording),
        (_("Woran die Person arbeitet"), asked.situation),
        (_("Themen"), ", ".join(labels(asked.topics, language))),
        (_("Am wichtigsten"), vocabulary.label(asked.most_important, language) if asked.most_important else ""),
        (_("Branchen"), ", ".join(labels(asked.industries, language))),
        (_("Phase"), vocabulary.label(asked.phase, language) if asked.phase else ""),
        (_("Sprachen"), spoken(asked.languages)),
        (_("Treffen"), asked.get_way_display()),
        (_("Wie oft"), asked.get_rhythm_display()),
        (_("Region"), asked.region),
        (_("Wunsch"), asked.wish.person.name if asked.wish else ""),
        (_("Zu vermeiden"), asked.ties),
        (_("Name vorab"), _("darf genannt werden") if asked.may_name else _("erst, wenn beide ja gesagt haben")),
    ]


def spoken(codes: list[str]) -> str:
    """Names of languages in the reader's own; an unknown code is itself."""
    return ", ".join(_name_of(code) for code in codes)


def _name_of(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
