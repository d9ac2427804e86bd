"""What a room says about the personal data it holds: whatever remembers must say how it forgets.

Every room with models has a module `personal_data` with a list `HOLDINGS`. A test fails for a model or
a field that no holding names; `rights` (access, erasure, record of processing) reads the same lists.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Field:
    """How one field is exported and forgotten.

    `export` is "own" (the person gets it), "masked" (others' names are left out) or "no: <why>".
    `forget` is "erase" (emptied or deleted), "keep: <why and how long>" or "with <model>" (goes with its owner).
    """

    export: str
    forget: str


@dataclass(frozen=True)
class Holding:
    """One model: `person` is the lookup to the person concerned (None: no personal data at all).

    `fields` names every concrete field that holds personal data; `plain` those that hold none
    (ids, states, dates). Together they must cover the model.
    """

    model: str
    person: str | None
    purpose: str
    fields: Mapping[str, Field] = field(default_factory=dict)
    plain: tuple[str, ...] = ()
