"""`{% load portal_words %}`: short sentences about a mentor, as the directory says them."""

from collections.abc import Iterable

from django import template
from django.utils.translation import gettext as _

from wegweiser.matching.access import RecommendedMentor

from ..words import LANGUAGES_SPOKEN

register = template.Library()


@register.filter
def spoken(codes: Iterable[str]) -> str:
    """The names of languages: "Deutsch, Englisch"."""
    known = dict(LANGUAGES_SPOKEN)
    return ", ".join(str(known.get(code, code)) for code in codes)


@register.filter
def meets(mentor: RecommendedMentor) -> str:
    """How and in which languages one can meet: "Vor Ort oder per Video · Deutsch, Englisch"."""
    where = _("Vor Ort oder per Video") if mentor.in_person and mentor.by_video else _("Vor Ort")
    if mentor.by_video and not mentor.in_person:
        where = _("Per Video")
    return " · ".join([where, spoken(mentor.languages)])
