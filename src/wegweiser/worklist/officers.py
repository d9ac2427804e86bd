"""Who plays a part today: all of them at once, for the lists of whom something may be handed to."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wegweiser.people.models import Person, Role
from wegweiser.people.rules import effective_roles
from wegweiser.ticking.todo import Todo


@dataclass(frozen=True)
class Officer:
    """A person and the parts that count today."""

    person: Person
    roles: frozenset[str]


def officers_on(day: date, also: Iterable[str] = ()) -> list[Officer]:
    """Whoever plays a part on that day, and the persons `also` (ids as text), by name (two queries)."""
    held: dict[UUID, list[str]] = defaultdict(list)
    for person_id, kind in Role.objects.on(day).values_list("person_id", "kind"):
        held[person_id].append(kind)
    people = Person.objects.filter(pk__in={*map(str, held), *also}).order_by("name", "pk")
    return [Officer(person, effective_roles(held.get(person.pk, ()))) for person in people]


def fitting(todo: Todo, officers: Iterable[Officer]) -> list[Person]:
    """Those for whom the thing is."""
    return [one.person for one in officers if todo.is_for(one.person.pk, one.roles)]
