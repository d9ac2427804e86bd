"""Who fits how well, and why everybody else is left out: one result for one request. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from . import criteria, quoting, rules
from .criteria import Against, Finding
from .likeness import likenesses
from .quoting import Quote, Reason
from .rules import AgainstKind, Band, Because, Candidate, Kind, Rule, Source, Unknown, Wanted

_BEST_FIRST = tuple(Band)
_STRONGEST_FIRST = tuple(Kind)
_GRAVEST_FIRST = tuple(AgainstKind)
# Alone it says nothing about fitting: only told when there is nothing better.
_WEAK = frozenset({Kind.WAY, Kind.LANGUAGE})


@dataclass(frozen=True)
class Suggestion:
    """A mentor who could be asked. Those of equal rank are equal; the order among them means nothing.

    `is_fresh`: accompanies nobody at present; a note on fairness, no part of the fit.
    """

    mentor: Candidate
    band: Band
    rank: int
    is_tied: bool
    reasons: tuple[Reason, ...]
    against: tuple[Against, ...]
    unknown: tuple[Unknown, ...]
    wished: bool

    @property
    def free_places(self) -> int:
        return self.mentor.free_places

    @property
    def held(self) -> int:
        return self.mentor.held

    @property
    def is_fresh(self) -> bool:
        return self.mentor.held == 0

    @property
    def warnings(self) -> tuple[Against, ...]:
        """What may be a dependence (P15)."""
        return tuple(against for against in self.against if against.is_dependence)


@dataclass(frozen=True)
class Excluded:
    """A mentor who is not suggested, with every rule that says so; the first one counts."""

    mentor: Candidate
    because: tuple[Because, ...]

    @property
    def rule(self) -> Rule:
        return self.because[0].rule

    @property
    def detail(self) -> str:
        return self.because[0].detail


@dataclass(frozen=True)
class Weighed:
    """The whole result: the best first, and everybody left out by name."""

    suggested: tuple[Suggestion, ...]
    excluded: tuple[Excluded, ...]

    @property
    def counts(self) -> dict[Rule, int]:
        """How many are left out by which rule (each mentor once, by the first one)."""
        counted = Counter(one.rule for one in self.excluded)
        return {rule: counted[rule] for rule in Rule if counted[rule]}

    def suggestion_for(self, mentor: UUID) -> Suggestion | None:
        return next((one for one in self.suggested if one.mentor.id == mentor), None)

    def why_not(self, mentor: UUID) -> Excluded | None:
        """Why this mentor is not among the suggested ones; None if he or she is."""
        return next((one for one in self.excluded if one.mentor.id == mentor), None)


def weigh(wanted: Wanted, mentors: Sequence[Candidate]) -> Weighed:
    """The same input always gives the same result, in the same order."""
    by_name = sorted(mentors, key=lambda mentor: (mentor.name.casefold(), str(mentor.id)))
    judged = [(mentor, rules.excluded_because(wanted, mentor)) for mentor in by_name]
    fitting = [mentor for mentor, because in judged if not because]
    texts = [quoting.free_text_of(mentor, wanted.language) for mentor in fitting]
    alike = likenesses(f"{wanted.wording}\n{wanted.situation}", texts)
    weighed = [_weighed(wanted, mentor, one) for mentor, one in zip(fitting, alike, strict=True)]
    # Nine decimals, so that a sum of floats never decides; then by name.
    weighed.sort(key=lambda pair: (_BEST_FIRST.index(pair[1].band), -round(pair[0], 9)))
    return Weighed(_ranked(weighed), tuple(Excluded(mentor, because) for mentor, because in judged if because))


def _ranked(weighed: Sequence[tuple[float, Suggestion]]) -> tuple[Suggestion, ...]:
    given = rules.ranks([(suggestion.band, fit) for fit, suggestion in weighed])
    often = Counter(given)
    return tuple(
        replace(suggestion, rank=rank, is_tied=often[rank] > 1)
        for rank, (_fit, suggestion) in zip(given, weighed, strict=True)
    )


def _weighed(wanted: Wanted, mentor: Candidate, alike: float) -> tuple[float, Suggestion]:
    found = criteria.findings(wanted, mentor, alike)
    fit = rules.fit([(finding.weight, finding.value) for finding in found])
    against = [one for finding in found for one in finding.against]
    against += [*criteria.warnings(wanted, mentor), *criteria.circumstances(mentor)]
    kinds = {reason.kind for finding in found for reason in finding.reasons}
    missing = any(one.kind == AgainstKind.MOST_IMPORTANT_MISSING for one in against)
    wished = wanted.wish == mentor.id
    suggestion = Suggestion(
        mentor=mentor,
        band=rules.band(fit, bool(kinds & {Kind.TOPIC, Kind.MOST_IMPORTANT}), wished, missing),
        rank=1,
        is_tied=False,
        reasons=_told(wanted, mentor, found),
        against=tuple(sorted(against, key=lambda one: _GRAVEST_FIRST.index(one.kind))),
        unknown=tuple(finding.unknown for finding in found if finding.unknown is not None),
        wished=wished,
    )
    return fit, suggestion


def _told(wanted: Wanted, mentor: Candidate, found: Sequence[Finding]) -> tuple[Reason, ...]:
    """The reasons worth telling: strongest first, those in both sides' own words before others; never none."""
    every = [reason for finding in found for reason in finding.reasons]
    every.sort(key=lambda reason: (_STRONGEST_FIRST.index(reason.kind), not reason.quotes_both))
    near = [reason for reason in every if reason.kind == Kind.SAME_GROUP]
    strong = [reason for reason in every if reason.kind not in _WEAK and reason not in near[1:]]
    told = strong or [*(reason for reason in every if reason.kind == Kind.WAY), _language(wanted, mentor)]
    return tuple(told[: rules.REASONS_AT_MOST])


def _language(wanted: Wanted, mentor: Candidate) -> Reason:
    wished = ", ".join(wanted.languages or (wanted.language,))
    both = Quote(wished, Source.LANGUAGES), Quote(", ".join(mentor.languages), Source.LANGUAGES)
    return Reason(Kind.LANGUAGE, *both)
