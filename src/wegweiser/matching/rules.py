"""How suggestions are made: hard filters with names, published weights, bands (P20). Pure; people decide.

A weight says how much a criterion counts, a value (0 to 1) how far it is met. What is not known counts as half and is
listed as unknown. The result is only ever told as a band: the decimals have no evidence behind them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from wegweiser.topics.rules import Text, words_of

# The published weights: what a mentor fits by, and how much each counts.
TOPICS = 3.0
MOST_IMPORTANT = 2.0  # the topic the mentee called the most important one
WISHED = 2.0  # the mentee named this mentor; nobody else loses by it
INDUSTRY = 1.0
PHASE = 1.0
RHYTHM = 1.0
MEETING = 1.0  # way and region
FREE_TEXT = 0.5  # how alike the words of both are

MENTIONED = 0.5  # the page speaks of it, though the mentor has ticked no topics yet
SAME_GROUP = 0.35  # another topic of the same group, compared with the topic itself
UNKNOWN = 0.5
VERY_GOOD_FROM = 0.7
GOOD_FROM = 0.45
NEAR = 0.05  # closer than this is equal: the difference means nothing
REASONS_AT_MOST = 6


class Band(StrEnum):
    VERY_GOOD = "very_good"
    GOOD = "good"
    POSSIBLE = "possible"


class Rule(StrEnum):
    """A hard filter, in the order in which they are looked at."""

    IS_THE_MENTEE = "is_the_mentee"
    NOT_PUBLIC = "not_public"
    PAUSED = "paused"
    TOGETHER_NOW = "together_now"
    SAID_NO = "said_no"
    NOT_WANTED = "not_wanted"  # recommended before, and the mentee wanted none
    NOT_BEGUN = "not_begun"  # getting to know each other came to nothing
    ALREADY_ASKED = "already_asked"
    NO_PLACE = "no_place"
    NO_COMMON_LANGUAGE = "no_common_language"
    NO_COMMON_WAY = "no_common_way"
    OTHER_REGION = "other_region"  # only meeting in person is possible, and the places are known to be far apart


class Kind(StrEnum):
    """What a reason is about."""

    WISHED = "wished"
    MOST_IMPORTANT = "most_important"
    TOPIC = "topic"
    MENTIONED = "mentioned"
    SAME_GROUP = "same_group"
    INDUSTRY = "industry"
    PHASE = "phase"
    REGION = "region"
    WAY = "way"
    RHYTHM = "rhythm"
    LANGUAGE = "language"


class Source(StrEnum):
    """Where quoted words come from; those after LANGUAGES are keys that still need their label."""

    WORDING = "wording"
    SITUATION = "situation"
    COMPETENCY = "competency"
    HEADLINE = "headline"
    APPROACH = "approach"
    PORTRAIT = "portrait"
    REGION = "region"
    NAME = "name"
    LANGUAGES = "languages"
    WAY = "way"
    RHYTHM = "rhythm"
    KEY = "key"  # of a topic, industry or phase that was ticked


class AgainstKind(StrEnum):
    """What speaks against a mentor, or should be looked at."""

    SAME_DOMAIN = "same_domain"
    TIES_OF_MENTEE = "ties_of_mentee"
    TIES_OF_MENTOR = "ties_of_mentor"
    MOST_IMPORTANT_MISSING = "most_important_missing"
    NO_TOPIC = "no_topic"
    SAID_NO_BEFORE = "said_no_before"
    NO_ANSWER_BEFORE = "no_answer_before"
    LAST_PLACE = "last_place"
    ONLY_BY_VIDEO = "only_by_video"
    OTHER_REGION = "other_region"
    OTHER_RHYTHM = "other_rhythm"


# Warnings of a possible dependence (P15): a person looks and decides.
DEPENDENCE = frozenset({AgainstKind.SAME_DOMAIN, AgainstKind.TIES_OF_MENTEE, AgainstKind.TIES_OF_MENTOR})


class Unknown(StrEnum):
    TOPICS = "topics"
    INDUSTRY = "industry"
    PHASE = "phase"
    RHYTHM = "rhythm"
    REGION = "region"


@dataclass(frozen=True)
class Wanted:
    """What a request asks for. `ways` and `languages` are those that are welcome; `wish` is a mentor's id.

    `areas`: the known areas that the region names.
    """

    person: UUID
    name: str
    email: str
    language: str
    wording: str = ""
    situation: str = ""
    topics: tuple[str, ...] = ()
    most_important: str = ""
    industries: tuple[str, ...] = ()
    phase: str = ""
    languages: tuple[str, ...] = ()
    ways: tuple[str, ...] = ("in_person", "by_video")
    region: str = ""
    areas: tuple[str, ...] = ()
    rhythm: str = ""
    wish: UUID | None = None
    ties: str = ""

    @cached_property
    def texts(self) -> tuple[tuple[Text, Source], ...]:
        """The person's own words, read once."""
        return (Text(self.wording), Source.WORDING), (Text(self.situation), Source.SITUATION)


@dataclass(frozen=True)
class Page:
    """A mentor's page in one language."""

    language: str
    headline: str
    portrait: str
    approach: str
    competencies: tuple[str, ...]

    @cached_property
    def texts(self) -> tuple[tuple[Text, Source], ...]:
        """What the page says, read once, the competencies first."""
        named = [(competency, Source.COMPETENCY) for competency in self.competencies]
        named += [
            (self.headline, Source.HEADLINE),
            (self.approach, Source.APPROACH),
            (self.portrait, Source.PORTRAIT),
        ]
        return tuple((Text(written), source) for written, source in named)


@dataclass(frozen=True)
class History:
    """What has been between this request (or this person) and a mentor; days are ISO dates, "" for never."""

    together_now: bool = False
    ruled_out: Rule | None = None
    ruled_out_on: str = ""
    asked_on: str = ""
    said_no_before: str = ""
    no_answer_before: str = ""


@dataclass(frozen=True)
class Candidate:
    """A mentor as the rules see one. `held`: how many places are taken by mentorships."""

    id: UUID
    person: UUID
    name: str
    email: str
    slug: str = ""
    is_public: bool = True
    accepts_requests: bool = True
    topics: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    ways: tuple[str, ...] = ("in_person",)
    region: str = ""
    areas: tuple[str, ...] = ()
    ties: str = ""
    pages: tuple[Page, ...] = ()
    free_places: int = 1
    held: int = 0
    history: History = field(default_factory=History)

    @cached_property
    def competencies(self) -> Text:
        """All core competencies, read once."""
        return Text("\n".join(words for page in self.pages for words in page.competencies))


@dataclass(frozen=True)
class Because:
    """A named rule that holds, and its detail: a day, a region, languages; "" if there is nothing to add."""

    rule: Rule
    detail: str = ""


def excluded_because(wanted: Wanted, mentor: Candidate) -> tuple[Because, ...]:
    """Every hard filter that keeps this mentor from being suggested; none: may be suggested."""
    history = mentor.history
    found = {
        Rule.IS_THE_MENTEE: (mentor.person == wanted.person, ""),
        Rule.NOT_PUBLIC: (not mentor.is_public, ""),
        Rule.PAUSED: (not mentor.accepts_requests, ""),
        Rule.TOGETHER_NOW: (history.together_now, ""),
        Rule.ALREADY_ASKED: (history.asked_on != "", history.asked_on),
        # The place of somebody asked about this request is held for this request.
        Rule.NO_PLACE: (mentor.free_places < 1 and history.asked_on == "", ""),
        Rule.NO_COMMON_LANGUAGE: (_languages_apart(wanted, mentor), ", ".join(mentor.languages)),
        Rule.NO_COMMON_WAY: (not common_ways(wanted, mentor), ", ".join(mentor.ways)),
        Rule.OTHER_REGION: (_only_in_person_elsewhere(wanted, mentor), mentor.region),
    }
    if history.ruled_out is not None:
        found[history.ruled_out] = (True, history.ruled_out_on)
    return tuple(Because(rule, found[rule][1]) for rule in Rule if rule in found and found[rule][0])


def common_languages(wanted: Wanted, mentor: Candidate) -> tuple[str, ...]:
    """The languages both speak; whoever names none speaks that of the request."""
    return tuple(code for code in wanted.languages or (wanted.language,) if code in mentor.languages)


def common_ways(wanted: Wanted, mentor: Candidate) -> tuple[str, ...]:
    """How the two could meet."""
    return tuple(way for way in wanted.ways if way in mentor.ways)


def regions_meet(wanted: Wanted, mentor: Candidate) -> bool | None:
    """Whether the regions share a word or an area; None if that is not known: an unknown place keeps nobody apart."""
    spoken = [{word for word in words_of(region) if len(word) >= 4} for region in (wanted.region, mentor.region)]
    if spoken[0] & spoken[1] or set(wanted.areas) & set(mentor.areas):
        return True
    return False if wanted.areas and mentor.areas else None


def _languages_apart(wanted: Wanted, mentor: Candidate) -> bool:
    return bool(mentor.languages) and not common_languages(wanted, mentor)


def _only_in_person_elsewhere(wanted: Wanted, mentor: Candidate) -> bool:
    in_person_only = common_ways(wanted, mentor) == ("in_person",)
    return in_person_only and regions_meet(wanted, mentor) is False


def fit(criteria: Sequence[tuple[float, float | None]]) -> float:
    """How far (weight, value) pairs are met together, 0 to 1; None is not known and counts as half."""
    weights = sum(weight for weight, _value in criteria)
    if not weights:
        return UNKNOWN
    return sum(weight * (UNKNOWN if value is None else value) for weight, value in criteria) / weights


def band(fitting: float, has_topic: bool, wished: bool, misses_most_important: bool) -> Band:
    """Never very good without a common topic or without the most important wish; good needs a topic or the wish."""
    if fitting >= VERY_GOOD_FROM and has_topic and not misses_most_important:
        return Band.VERY_GOOD
    if fitting >= GOOD_FROM and (has_topic or wished):
        return Band.GOOD
    return Band.POSSIBLE


def ranks(sorted_fits: Sequence[tuple[Band, float]]) -> list[int]:
    """The ranks of what is sorted from the best: 1, 1, 3 … In one band, closer than NEAR to the first is equal."""
    given: list[int] = []
    for place, (its_band, value) in enumerate(sorted_fits):
        leading = sorted_fits[given[-1] - 1] if given else None
        is_equal = leading is not None and leading[0] == its_band and leading[1] - value < NEAR
        given.append(given[-1] if is_equal else place + 1)
    return given
