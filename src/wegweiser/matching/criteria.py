"""The criteria by which a mentor fits a request: each with its value, its reasons, what speaks against it. Pure."""

from dataclasses import dataclass, replace

from wegweiser.topics import vocabulary
from wegweiser.topics.rules import Entry

from . import quoting, rules
from .quoting import Quote, Reason
from .rules import AgainstKind, Candidate, Kind, Source, Unknown, Wanted


@dataclass(frozen=True)
class Against:
    """What speaks against it; `detail` is a sentence, a name, a domain, a key or a day, "" if there is none."""

    kind: AgainstKind
    detail: str = ""

    @property
    def is_dependence(self) -> bool:
        """A possible dependence (P15): a person looks and decides."""
        return self.kind in rules.DEPENDENCE


@dataclass(frozen=True)
class Finding:
    """One criterion: how much it counts, how far it is met (None: not known), and what there is to say."""

    weight: float
    value: float | None
    reasons: tuple[Reason, ...] = ()
    against: tuple[Against, ...] = ()
    unknown: Unknown | None = None


def findings(wanted: Wanted, mentor: Candidate, alike: float) -> list[Finding]:
    """All criteria that this request gives, in the order of their weight. `alike` is the likeness of the words."""
    given = [_most_important(wanted, mentor), _topics(wanted, mentor), _wished(wanted, mentor)]
    given += [_industry(wanted, mentor), _phase(wanted, mentor), _meeting(wanted, mentor), _rhythm(wanted, mentor)]
    given.append(Finding(rules.FREE_TEXT, alike) if wanted.wording.strip() else None)
    return [finding for finding in given if finding is not None]


def warnings(wanted: Wanted, mentor: Candidate) -> tuple[Against, ...]:
    """What may be a dependence: the same firm's address, or one side's ties naming the other (P15)."""
    domains = quoting.domain_of(wanted.email), quoting.domain_of(mentor.email)
    found = [
        Against(AgainstKind.SAME_DOMAIN, domains[0] if domains[0] == domains[1] else ""),
        Against(AgainstKind.TIES_OF_MENTEE, quoting.naming(wanted.ties, mentor.name, domains[1])),
        Against(AgainstKind.TIES_OF_MENTOR, quoting.naming(mentor.ties, wanted.name, domains[0])),
    ]
    return tuple(warning for warning in found if warning.detail)


def circumstances(mentor: Candidate) -> tuple[Against, ...]:
    """What has been before, and that it is the last free place."""
    before = mentor.history
    found = [
        (before.said_no_before != "", Against(AgainstKind.SAID_NO_BEFORE, before.said_no_before)),
        (before.no_answer_before != "", Against(AgainstKind.NO_ANSWER_BEFORE, before.no_answer_before)),
        (mentor.free_places == 1, Against(AgainstKind.LAST_PLACE)),
    ]
    return tuple(against for holds, against in found if holds)


def _topics(wanted: Wanted, mentor: Candidate) -> Finding | None:
    keys = quoting.topics_of_mentee(wanted)
    if not keys:
        return None
    met = [(entry, *_met(entry, mentor)) for entry in vocabulary.topics() if entry.key in keys]
    total = sum(value for _entry, value, _other in met)
    if not total and quoting.offers_nothing_known(mentor):
        return Finding(rules.TOPICS, None, unknown=Unknown.TOPICS)
    reasons = tuple(
        _reason(_KIND_OF[value], wanted, mentor, entry, other)
        for entry, value, other in met
        if other is not None and entry.key != wanted.most_important
    )
    return Finding(rules.TOPICS, total / len(met), reasons, () if total else (Against(AgainstKind.NO_TOPIC),))


def _most_important(wanted: Wanted, mentor: Candidate) -> Finding | None:
    entry = vocabulary.topic(wanted.most_important)
    if entry is None:
        return None
    value, other = _met(entry, mentor)
    if other is None and quoting.offers_nothing_known(mentor):
        return Finding(rules.MOST_IMPORTANT, None)
    kind = Kind.MOST_IMPORTANT if value == 1 else _KIND_OF[value]
    reasons = (_reason(kind, wanted, mentor, entry, other),) if other is not None else ()
    against = () if value == 1 else (Against(AgainstKind.MOST_IMPORTANT_MISSING, entry.key),)
    return Finding(rules.MOST_IMPORTANT, value, reasons, against)


_KIND_OF = {0.0: Kind.SAME_GROUP, 1.0: Kind.TOPIC, rules.MENTIONED: Kind.MENTIONED, rules.SAME_GROUP: Kind.SAME_GROUP}


def _met(entry: Entry, mentor: Candidate) -> tuple[float, Entry | None]:
    """How far a topic is met, and by which topic of the mentor."""
    if quoting.has_topic(mentor, entry):
        return 1.0, entry
    if quoting.speaks_of(mentor, entry):
        return rules.MENTIONED, entry
    siblings = (other for other in vocabulary.topics() if other.group == entry.group)
    near = next((other for other in siblings if quoting.has_topic(mentor, other)), None)
    return (rules.SAME_GROUP, near) if near else (0.0, None)


def _reason(kind: Kind, wanted: Wanted, mentor: Candidate, entry: Entry, other: Entry | None) -> Reason:
    theirs = quoting.of_mentor(mentor, other or entry, wanted.language)
    return Reason(kind, quoting.of_mentee(wanted, entry), theirs, entry.key)


def _wished(wanted: Wanted, mentor: Candidate) -> Finding | None:
    if wanted.wish != mentor.id:
        return None
    reason = Reason(Kind.WISHED, Quote(mentor.name, Source.NAME), quoting.headline_of(mentor, wanted.language))
    return Finding(rules.WISHED, 1, (reason,))


def _industry(wanted: Wanted, mentor: Candidate) -> Finding | None:
    known = vocabulary.industries()
    return _ticked(Kind.INDUSTRY, rules.INDUSTRY, known, wanted, wanted.industries, mentor, mentor.industries)


def _phase(wanted: Wanted, mentor: Candidate) -> Finding | None:
    keys = (wanted.phase,) if wanted.phase else ()
    return _ticked(Kind.PHASE, rules.PHASE, vocabulary.phases(), wanted, keys, mentor, mentor.phases)


def _ticked(
    kind: Kind,
    weight: float,
    known: tuple[Entry, ...],
    wanted: Wanted,
    keys: tuple[str, ...],
    mentor: Candidate,
    offered: tuple[str, ...],
) -> Finding | None:
    entries = [entry for entry in known if entry.key in keys]
    if not entries:
        return None
    if not offered:
        return Finding(weight, None, unknown=Unknown(kind.value))
    shared = [entry for entry in entries if entry.key in offered]
    reasons = [_reason(kind, wanted, mentor, entry, None) for entry in shared]
    if kind == Kind.PHASE:  # a page tells of the mentor's own phases, not of those he or she would accompany
        reasons = [replace(reason, mentor=Quote(reason.topic, Source.KEY)) for reason in reasons]
    return Finding(weight, 1 if shared else 0, tuple(reasons))


def _meeting(wanted: Wanted, mentor: Candidate) -> Finding:
    """In person if possible (P19): whoever would like that and can only meet by video gets half."""
    shared = rules.common_ways(wanted, mentor)
    if "in_person" not in wanted.ways:
        return Finding(rules.MEETING, 1, (_way(wanted, mentor),))
    if "in_person" not in shared:
        return Finding(rules.MEETING, 0.5, (_way(wanted, mentor),), (Against(AgainstKind.ONLY_BY_VIDEO),))
    near = rules.regions_meet(wanted, mentor)
    if near:
        both = Quote(wanted.region, Source.REGION), Quote(mentor.region, Source.REGION)
        return Finding(rules.MEETING, 1, (Reason(Kind.REGION, *both),))
    if near is None:
        unknown = Unknown.REGION if wanted.region.strip() else None
        return Finding(rules.MEETING, None if unknown else 1, (_way(wanted, mentor),), unknown=unknown)
    elsewhere = (Against(AgainstKind.OTHER_REGION, mentor.region),)
    return Finding(rules.MEETING, 0.5 if "by_video" in shared else 0, (), elsewhere)


def _way(wanted: Wanted, mentor: Candidate) -> Reason:
    both = Quote(", ".join(wanted.ways), Source.WAY), Quote(", ".join(mentor.ways), Source.WAY)
    return Reason(Kind.WAY, *both)


def _rhythm(wanted: Wanted, mentor: Candidate) -> Finding | None:
    if wanted.rhythm not in {rhythm.key for rhythm in quoting.RHYTHMS}:
        return None  # to be agreed between the two
    said = quoting.rhythm_of(mentor, wanted.language)
    if said is None:
        return Finding(rules.RHYTHM, None, unknown=Unknown.RHYTHM)
    rhythm, quote = said
    if rhythm == wanted.rhythm:
        reason = Reason(Kind.RHYTHM, Quote(wanted.rhythm, Source.RHYTHM), quote)
        return Finding(rules.RHYTHM, 1, (reason,))
    return Finding(rules.RHYTHM, 0, (), (Against(AgainstKind.OTHER_RHYTHM, quote.words),))
