"""A request and mentors as the rules see them, as short as a test needs them."""

from typing import Any
from uuid import UUID, uuid5

from wegweiser.matching.rules import AgainstKind, Candidate, Kind, Page, Wanted
from wegweiser.matching.weighing import Suggestion, weigh

SPACE = UUID("00000000-0000-4000-8000-000000000000")
WANTED = Wanted(
    person=uuid5(SPACE, "mentee"),
    name="Jana Öztürk",
    email="jana@roesterei-oeztuerk.example",
    language="de",
    wording="Ich habe eine Rösterei. Die Bank will einen Plan für den Kredit sehen. Meine Preise sind zu niedrig.",
    situation="Wir sind zu zweit.",
    topics=("financing", "pricing"),
    most_important="financing",
    languages=("de",),
    ways=("in_person", "by_video"),
)


def mentor(name: str = "Annegret Thiemann", **given: Any) -> Candidate:
    page = Page("de", "Früher Sparkasse", "Ich las Kreditanträge.", "Ich höre zu.", ("Finanzierung", "Preise", "Mut"))
    known: dict[str, Any] = {
        "id": uuid5(SPACE, name),
        "person": uuid5(SPACE, f"person {name}"),
        "name": name,
        "email": f"{name.split()[-1].casefold()}@{name.split()[-1].casefold()}.example",
        "topics": ("financing", "pricing"),
        "languages": ("de",),
        "ways": ("in_person", "by_video"),
        "pages": (page,),
        "free_places": 2,
    }
    return Candidate(**{**known, **given})


def only(wanted: Wanted, candidate: Candidate) -> Suggestion:
    (one,) = weigh(wanted, [candidate]).suggested
    return one


def kinds(suggestion: Suggestion) -> list[Kind]:
    return [reason.kind for reason in suggestion.reasons]


def against(suggestion: Suggestion) -> dict[AgainstKind, str]:
    return {one.kind: one.detail for one in suggestion.against}
