"""Every letter of this room and those about joining: both languages, a subject of its own, nothing but a link."""

import re
from pathlib import Path
from uuid import uuid4

import pytest

import wegweiser
from wegweiser.mail.wording import render
from wegweiser.programme.values import Programme

ROOMS = Path(wegweiser.__file__).parent
KINDS = sorted({path.name.split(".")[0] for path in (ROOMS / "matching" / "letters").glob("*.md")})
WORDS = {"name": "Rosa Muster", "programme": Programme(), "request": uuid4(), "link": "[[persoenlicher-link]]"}
NEUTRAL = ("mentor", "mentee", "anfrage", "request", "empfehl", "recommend", "programm")


def rendered(kind: str, language: str) -> tuple[str, str]:
    return render(f"matching/{kind}", language, WORDS)


def test_the_letters_are_those_we_know() -> None:
    assert len(KINDS) == 15


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_subject_and_text_say_nothing_and_lead_to_one_place_at_most(kind: str, language: str) -> None:
    subject, body = rendered(kind, language)
    assert body.startswith(("Guten Tag Rosa Muster,", "Hello Rosa Muster,"))
    for never in NEUTRAL:
        words = re.sub(r"http\S+", "", f"{subject}\n{body}").casefold()
        assert never not in words, never
    assert len(re.findall(r"https?://\S+|\[\[persoenlicher-link\]\]", body)) <= 1


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_has_a_subject_of_its_own(language: str) -> None:
    subjects = [rendered(kind, language)[0] for kind in KINDS]
    assert len(set(subjects)) == len(subjects)


def test_what_a_letter_says_has_its_link_in_the_same_languages() -> None:
    for kind in KINDS:
        german, english = rendered(kind, "de")[1], rendered(kind, "en")[1]
        assert ("http" in german, "[[" in german) == ("http" in english, "[[" in english), kind
