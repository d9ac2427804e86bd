"""What a door hands to a component when plain words are not enough."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

StepState = Literal["done", "here", "ahead"]
StatusKind = Literal["open", "half", "done", "late", "none"]


@dataclass(frozen=True)
class Step:
    """One stage of a path. `distance` are the small letters on the arm of the step that is `here`."""

    label: str
    state: StepState = "ahead"
    note: str = ""
    href: str = ""
    distance: str = ""


@dataclass(frozen=True)
class Column:
    """One column of a table. `key` is its word in ?sort=…; without it the column cannot be sorted."""

    label: str
    key: str = ""
    number: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell: its text, and where it leads. Plain strings do as well."""

    text: str
    href: str = ""
    status: StatusKind | Literal[""] = ""


@dataclass(frozen=True)
class Table:
    """A table: caption, columns, rows (sequences of str or Cell), the present sorting ("name", "-name")."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str | Cell]]
    sort: str = ""
    empty: str = ""
    footer: Sequence[str] = field(default_factory=tuple)


def ordered[Row](
    rows: Sequence[Row], sort: str, keys: Mapping[str, Callable[[Row], Any]], default: str
) -> tuple[list[Row], str]:
    """The rows in the order the address asks for, and the word for it; an unknown word means the default."""
    word = sort if sort.removeprefix("-") in keys else default
    return sorted(rows, key=keys[word.removeprefix("-")], reverse=word.startswith("-")), word
