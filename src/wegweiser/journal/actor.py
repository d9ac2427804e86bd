"""Who acts. A plain id without foreign key, so that the journal outlives whom it names."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """Who acts: a person (`person`), someone who came by a personal link (`link`) or by mail (`mail`),
    an unknown visitor (`visitor`), or the clock (`routine`). A plain id, no foreign key."""

    kind: str
    id: str = ""

    @classmethod
    def person(cls, person_id: object) -> "Actor":
        return cls("person", str(person_id))

    @classmethod
    def routine(cls, name: str) -> "Actor":
        return cls("routine", name)


VISITOR = Actor("visitor")
