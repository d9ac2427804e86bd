"""Suggestions in sentences, in the reader's language; quotations stay as they were written."""

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import get_language_info, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from wegweiser.topics import vocabulary
from wegweiser.ui.words import day

from .criteria import Against
from .models import Rhythm, Way
from .quoting import Quote, Reason
from .rules import AgainstKind, Band, Because, Kind, Rule, Source, Unknown
from .weighing import Suggestion

_BANDS: dict[Band, Promise] = {
    Band.VERY_GOOD: gettext_lazy("passt sehr gut"),
    Band.GOOD: gettext_lazy("passt gut"),
    Band.POSSIBLE: gettext_lazy("möglich"),
}
_UNKNOWN: dict[Unknown, Promise] = {
    Unknown.TOPICS: gettext_lazy("Themen"),
    Unknown.INDUSTRY: gettext_lazy("Branche"),
    Unknown.PHASE: gettext_lazy("Phase"),
    Unknown.RHYTHM: gettext_lazy("Rhythmus"),
    Unknown.REGION: gettext_lazy("Region"),
}
_RULES: dict[Rule, Promise] = {
    Rule.IS_THE_MENTEE: gettext_lazy("Fragt selbst an"),
    Rule.NOT_PUBLIC: gettext_lazy("Seite nicht öffentlich"),
    Rule.PAUSED: gettext_lazy("Nimmt zurzeit keine Anfragen an"),
    Rule.TOGETHER_NOW: gettext_lazy("Die beiden haben schon eine Mentorschaft"),
    Rule.SAID_NO: gettext_lazy("Hat abgesagt"),
    Rule.NOT_WANTED: gettext_lazy("War empfohlen und wurde nicht gewählt"),
    Rule.NOT_BEGUN: gettext_lazy("Das Kennenlernen führte zu nichts"),
    Rule.ALREADY_ASKED: gettext_lazy("Ist schon gefragt"),
    Rule.NO_PLACE: gettext_lazy("Kein Platz frei"),
    Rule.NO_COMMON_LANGUAGE: gettext_lazy("Keine gemeinsame Sprache"),
    Rule.NO_COMMON_WAY: gettext_lazy("Keine gemeinsame Art, sich zu treffen"),
    Rule.OTHER_REGION: gettext_lazy("Nur persönlich möglich, und zu weit entfernt"),
}
# What a reason is about; the words of both sides follow.
_ABOUT: dict[Kind, Promise] = {
    Kind.MOST_IMPORTANT: gettext_lazy("%(topic)s, der wichtigste Wunsch."),
    Kind.TOPIC: gettext_lazy("%(topic)s."),
    Kind.MENTIONED: gettext_lazy("%(topic)s wird erwähnt."),
    Kind.SAME_GROUP: gettext_lazy("Nahe bei „%(topic)s“."),
    Kind.INDUSTRY: gettext_lazy("Branche: %(topic)s."),
    Kind.PHASE: gettext_lazy("Phase: %(topic)s."),
}
_AGAINST: dict[AgainstKind, Promise] = {
    AgainstKind.SAME_DOMAIN: gettext_lazy(
        "Beide Adressen enden auf %(detail)s. Bitte prüfen, ob jemand vom anderen abhängt."
    ),
    AgainstKind.TIES_OF_MENTEE: gettext_lazy("In der Anfrage steht als Abhängigkeit: „%(detail)s“ Bitte prüfen."),
    AgainstKind.TIES_OF_MENTOR: gettext_lazy("Als eigene Bindung ist angegeben: „%(detail)s“ Bitte prüfen."),
    AgainstKind.MOST_IMPORTANT_MISSING: gettext_lazy("Der wichtigste Wunsch fehlt: %(detail)s."),
    AgainstKind.NO_TOPIC: gettext_lazy("Kein gemeinsames Thema."),
    AgainstKind.SAID_NO_BEFORE: gettext_lazy("Hat bei einer früheren Anfrage abgesagt, am %(detail)s."),
    AgainstKind.NO_ANSWER_BEFORE: gettext_lazy("Hat schon einmal nicht geantwortet, zuletzt am %(detail)s."),
    AgainstKind.LAST_PLACE: gettext_lazy("Es ist der letzte freie Platz."),
    AgainstKind.ONLY_BY_VIDEO: gettext_lazy("Nur per Video möglich, gewünscht ist auch persönlich."),
    AgainstKind.OTHER_REGION: gettext_lazy("Andere Region: %(detail)s."),
    AgainstKind.OTHER_RHYTHM: gettext_lazy("Anderer Rhythmus: „%(detail)s“"),
}


def band_label(band: Band) -> str:
    return str(_BANDS[band])


def unknown_label(unknown: Unknown) -> str:
    return str(_UNKNOWN[unknown])


def rule_label(rule: Rule) -> str:
    """The name of a hard filter, for counting: "Kein Platz frei"."""
    return str(_RULES[rule])


def because_sentence(because: Because, language: str) -> str:
    """Why a mentor is left out, with the detail where there is one."""
    detail = _detail(because, language)
    return f"{rule_label(because.rule)}: {detail}." if detail else f"{rule_label(because.rule)}."


def reason_sentence(reason: Reason, language: str) -> str:
    """What it is about, what is looked for, and what is offered, in the words of both sides."""
    mentee, mentor = told(reason.mentee, language), told(reason.mentor, language)
    if reason.kind in _ABOUT:
        about = str(_ABOUT[reason.kind]) % {"topic": vocabulary.label(reason.topic, language)}
        both = {"mentee": mentee, "mentor": mentor}
        return about + " " + _("Gesucht: %(mentee)s. Geboten: %(mentor)s.") % both
    if reason.kind == Kind.WISHED:
        return _("Ausdrücklich gewünscht: %(mentor)s.") % {"mentor": mentor}
    if reason.kind == Kind.REGION:
        return _("Region: %(mentee)s und %(mentor)s.") % {"mentee": mentee, "mentor": mentor}
    if reason.kind == Kind.RHYTHM:
        return _("Rhythmus: gewünscht %(mentee)s, dazu %(mentor)s.") % {"mentee": mentee, "mentor": mentor}
    shared = told(_shared(reason), language)
    if reason.kind == Kind.LANGUAGE:
        return _("Gemeinsame Sprache: %(shared)s.") % {"shared": shared}
    return _("Treffen möglich: %(shared)s.") % {"shared": shared}


def against_sentence(against: Against, language: str) -> str:
    """What speaks against it, or should be looked at."""
    detail = against.detail
    if against.kind == AgainstKind.MOST_IMPORTANT_MISSING:
        detail = vocabulary.label(detail, language)
    elif against.kind in {AgainstKind.SAID_NO_BEFORE, AgainstKind.NO_ANSWER_BEFORE}:
        detail = day(date.fromisoformat(detail))
    return str(_AGAINST[against.kind]) % {"detail": detail}


def places_sentence(suggestion: Suggestion) -> str:
    """How many places are free, and the note on fairness."""
    free = ngettext("Ein Platz frei.", "%(count)d Plätze frei.", suggestion.free_places)
    said = free % {"count": suggestion.free_places}
    return said + " " + _("Begleitet zurzeit niemanden.") if suggestion.is_fresh else said


def told(quote: Quote, language: str) -> str:
    """Somebody's words in quotation marks, or what a key stands for."""
    if quote.source == Source.COMPETENCY:
        return _("Kernkompetenz „%(words)s“") % {"words": quote.words}
    if quote.is_literal:
        return _("„%(words)s“") % {"words": quote.words.rstrip(".")}
    if quote.source == Source.KEY:
        return _("„%(words)s“ angekreuzt") % {"words": vocabulary.label(quote.words, language)}
    names = {Source.LANGUAGES: _language_name, Source.WAY: _way_name, Source.RHYTHM: _rhythm_name}
    name = names.get(quote.source, str)
    return ", ".join(name(word) for word in quote.words.split(", "))


def _shared(reason: Reason) -> Quote:
    theirs = reason.mentor_words.split(", ")
    shared = [word for word in reason.mentee_words.split(", ") if word in theirs]
    return Quote(", ".join(shared), reason.mentee.source)


def _detail(because: Because, language: str) -> str:
    if because.rule in {Rule.SAID_NO, Rule.ALREADY_ASKED} and because.detail:
        return day(date.fromisoformat(because.detail))
    if because.rule == Rule.NO_COMMON_LANGUAGE:
        return told(Quote(because.detail, Source.LANGUAGES), language)
    if because.rule == Rule.NO_COMMON_WAY:
        return told(Quote(because.detail, Source.WAY), language)
    return because.detail


def _language_name(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:  # not a language Django knows
        return code


def _way_name(way: str) -> str:
    # "nur persönlich" as a wish is simply "persönlich" as one of the ways
    return _("persönlich") if way == Way.IN_PERSON else _("per Video")


def _rhythm_name(rhythm: str) -> str:
    return str(Rhythm(rhythm).label) if rhythm in Rhythm.values else rhythm
