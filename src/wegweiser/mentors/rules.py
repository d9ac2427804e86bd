"""Written rules about applications and mentors' pages. Pure; the programme's numbers are arguments."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence

# What the association would like to have (P6); what is missing is asked for, never a reason to refuse.
MATERIAL = ("headline", "portrait", "competencies", "approach", "experience", "photo", "photo_rights")


def missing_material(have: Mapping[str, bool]) -> tuple[str, ...]:
    """What is still missing of the wanted material, in the order of MATERIAL (P6)."""
    wanted = [name for name in MATERIAL if name != "photo_rights" or have.get("photo")]
    return tuple(name for name in wanted if not have.get(name))


def tidy_competencies(words: Sequence[str]) -> list[str]:
    """The competencies as typed, without blanks and repetitions (compared without regard to case)."""
    tidy: dict[str, str] = {}
    for word in words:
        clean = " ".join(word.split())
        if clean:
            tidy.setdefault(clean.casefold(), clean)
    return list(tidy.values())


def are_exactly(competencies: Sequence[str], number: int) -> bool:
    """P10: a mentor shows exactly this many core competencies, all different."""
    return len(tidy_competencies(competencies)) == number == len(competencies)


def slug_for(name: str, taken: Collection[str]) -> str:
    """The address of a mentor's page: the name in plain letters, numbered if it is taken."""
    plain = name.casefold()
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        plain = plain.replace(umlaut, letters)
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "mentor"
    slug, number = plain, 1
    while slug in taken:
        number += 1
        slug = f"{plain}-{number}"
    return slug
