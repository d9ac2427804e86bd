"""Which parts a person really plays."""

from collections.abc import Iterable

BOARD = "board"
OF_THE_BOARD = frozenset({"coordinator", "deputy"})


def effective_roles(held: Iterable[str]) -> frozenset[str]:
    """The roles that count: coordinator and deputy are board members, or nothing (programme, "coordinator")."""
    roles = frozenset(held)
    return roles if BOARD in roles else roles - OF_THE_BOARD
