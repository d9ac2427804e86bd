"""Who reads a concern (P25), as rules over ids. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


class NoReader(ValueError):
    """Nobody would be left who may read it."""


@dataclass(frozen=True)
class Office:
    """Who holds what today: the coordination (coordinator and deputy), and the one who reads in their place."""

    coordination: Sequence[str]
    instead: str | None = None

    @property
    def all(self) -> frozenset[str]:
        """Everybody who can be a reader today."""
        return frozenset(self.coordination) | ({self.instead} if self.instead else frozenset())


def readers(office: Office, wanted: Collection[str], concerned: Collection[str]) -> list[str]:
    """Who of the coordination is `wanted` and not `concerned` in the matter; else the one in their place.

    `concerned`: the sender and the two of the mentorship. Raises NoReader.
    """
    left = [one for one in office.coordination if one in wanted and one not in concerned]
    if not left and office.instead and office.instead not in concerned:
        left = [office.instead]
    if not left:
        raise NoReader
    return left


def readers_today(
    office: Office, named: Collection[str], struck_out: Collection[str], concerned: Collection[str], is_open: bool
) -> list[str]:
    """Who reads a concern today: those on its list as long as they are in office.

    An open one whose readers have all left passes to today's coordination, without those struck out or
    concerned, else to the one in their place. A closed one passes to nobody.
    """
    staying = [one for one in named if one in office.all]
    if staying or not is_open:
        return staying
    try:
        wanted = [one for one in office.coordination if one not in struck_out]
        return readers(office, wanted, concerned)
    except NoReader:
        return []
