"""The words that mentors and requests share: topics in groups, industries, phases, kinds of mentee."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from . import rules
from .rules import Entry, Group
from .words.company import COURSE, LAW, MONEY, PEOPLE
from .words.market import CUSTOMERS, IDEA, MARKETING, PRODUCT
from .words.places import AREAS
from .words.surroundings import INDUSTRIES, KINDS_OF_MENTEE, PHASES


@cache
def groups() -> tuple[Group, ...]:
    """The eight groups with their topics; each topic knows its group."""
    named = (IDEA, CUSTOMERS, MARKETING, PRODUCT, MONEY, LAW, PEOPLE, COURSE)
    return tuple(
        replace(group, topics=tuple(replace(topic, group=group.key) for topic in group.topics)) for group in named
    )


@cache
def topics() -> tuple[Entry, ...]:
    return tuple(topic for group in groups() for topic in group.topics)


def industries() -> tuple[Entry, ...]:
    return INDUSTRIES


def phases() -> tuple[Entry, ...]:
    return PHASES


def kinds_of_mentee() -> tuple[Entry, ...]:
    """For whom mentoring is (P1)."""
    return KINDS_OF_MENTEE


def topic(key: str) -> Entry | None:
    """The topic behind a key; None if it is none (any more)."""
    return next((known for known in topics() if known.key == key), None)


@cache
def _entries() -> dict[str, Entry]:
    return {entry.key: entry for entry in (*topics(), *INDUSTRIES, *PHASES, *KINDS_OF_MENTEE)}


def label(key: str, language: str) -> str:
    """What a reader sees for a key of any of the lists; the key itself if no list knows it."""
    entry = _entries().get(key)
    return entry.label(language) if entry else key


def labels(keys: Iterable[str], language: str) -> list[str]:
    """The labels of the known keys, in the order of the vocabulary."""
    return [entry.label(language) for entry in _entries().values() if entry.key in set(keys)]


def choices(entries: Sequence[Entry], language: str) -> list[tuple[str, str]]:
    """(key, label) for a form."""
    return [(entry.key, entry.label(language)) for entry in entries]


def grouped_choices(language: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The topics for a form, in their groups."""
    return [(group.label(language), choices(group.topics, language)) for group in groups()]


def known(keys: Iterable[str], entries: Sequence[Entry]) -> list[str]:
    """Only keys that the list knows, each once, in its order; what is stored may be older than the vocabulary."""
    wanted = set(keys)
    return [entry.key for entry in entries if entry.key in wanted]


def suggest(text: str, limit: int = 5) -> list[str]:
    """Topics a free text speaks of, best first; the person confirms them."""
    return rules.suggest(text, topics(), limit)


def suggest_industries(text: str, limit: int = 3) -> list[str]:
    return rules.suggest(text, INDUSTRIES, limit)


def areas(region: str) -> tuple[str, ...]:
    """The known areas a region names, as keys; none if no place in it is known."""
    return tuple(area.key for area in AREAS if rules.mentions(region, area))
