"""What is allowed now: derived from the newest event of each purpose, never stored (P8)."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from wegweiser.people.models import Person

from .models import Consent, ConsentText, Declaration, DeclarationKind, Purpose
from .texts import LANGUAGES, digests


def living(purpose: Purpose | str, person: str = "person") -> Exists:
    """The condition "this person's release for `purpose` holds now", for the queries of upper rooms.

    `person` is the name of the outer query's field that holds the person, "pk" for Person itself:
    `Mentor.objects.filter(living(Purpose.PAGE))`.
    """
    newer = Consent.objects.filter(person=OuterRef("person"), purpose=OuterRef("purpose")).filter(
        Q(at__gt=OuterRef("at")) | Q(at=OuterRef("at"), pk__gt=OuterRef("pk"))
    )
    given = Consent.objects.filter(person=OuterRef(person), purpose=Purpose(purpose), given=True)
    return Exists(given.filter(~Exists(newer)))


def allowed(person: Person, purpose: Purpose | str) -> bool:
    """Whether the person's release for `purpose` holds now (one query)."""
    return Person.objects.filter(living(purpose, "pk"), pk=person.pk).exists()


@dataclass(frozen=True)
class ConsentState:
    """One purpose as the person's page shows it. `text` is what they agreed to (None: never given)."""

    purpose: Purpose
    given_since: datetime | None
    withdrawn_on: datetime | None
    text: ConsentText | None
    newer_text: bool  # given, but the wording has changed since: it is asked again, nothing is upgraded

    @property
    def is_given(self) -> bool:
        return self.given_since is not None

    @property
    def was_never_given(self) -> bool:
        return self.text is None


def state_of(person: Person, now: datetime) -> list[ConsentState]:
    """The state of every purpose, in the order of `Purpose` (constant queries).

    `now` decides only which wording is in force, see `ConsentState.newer_text`.
    """
    newest: dict[str, Consent] = {}
    for event in Consent.objects.filter(person=person).select_related("text").order_by("at", "id"):
        newest[event.purpose] = event
    in_force = {language: digests(language, now) for language in LANGUAGES}
    return [_state(purpose, newest.get(purpose), in_force) for purpose in Purpose]


def history_of(person: Person) -> list[Consent]:
    """Every event of the person with its text, newest first: the proof in the single case."""
    return list(Consent.objects.filter(person=person).select_related("text").order_by("-at", "-id"))


def declared(person: Person, kind: DeclarationKind | str) -> Declaration | None:
    """The person's newest declaration of that kind, in whatever wording; None if there is none."""
    made = Declaration.objects.filter(person=person, text__kind=DeclarationKind(kind)).select_related("text")
    return made.order_by("at", "id").last()


def _state(purpose: Purpose, event: Consent | None, in_force: dict[str, dict[str, str]]) -> ConsentState:
    if event is None:
        return ConsentState(purpose, None, None, None, False)
    if not event.given:
        return ConsentState(purpose, None, event.at, event.text, False)
    has_changed = event.text.sha256 != in_force[event.text.language][purpose]
    return ConsentState(purpose, event.at, None, event.text, has_changed)
