from pathlib import Path

import pytest

from tests.association import CLOCK, NOW, days, someone
from wegweiser.consents import texts
from wegweiser.consents.giving import give
from wegweiser.consents.living import allowed, state_of
from wegweiser.consents.models import KINDS, ConsentText, Purpose
from wegweiser.programme.versions import set_values

ALL = [(kind, language) for kind, _label in KINDS for language in texts.LANGUAGES]
PURPOSES = [(purpose, language) for purpose in Purpose for language in texts.LANGUAGES]


@pytest.mark.parametrize(("kind", "language"), ALL)
@pytest.mark.django_db
def test_every_purpose_and_declaration_has_its_wording_in_both_languages(kind: str, language: str) -> None:
    text = texts.current(kind, language, NOW)
    assert text.title
    assert not text.content.startswith("#")
    assert "{" not in text.body
    assert len(text.body) > 300


@pytest.mark.parametrize(("purpose", "language"), PURPOSES)
@pytest.mark.django_db
def test_every_release_names_the_association_and_ends_with_how_to_end_it_and_that_it_costs_nothing(
    purpose: str, language: str
) -> None:
    body = texts.current(purpose, language, NOW).body
    assert "nextMG e.V." in body
    ending = {
        "de": ("widerrufen", "Beitragsbefreiung und laufende Mentorschaften bleiben"),
        "en": ("withdraw", "running mentorships stay"),
    }[language]
    for words in ending:
        assert words in body


@pytest.mark.django_db
def test_a_wording_is_stored_once_and_kept_as_it_was() -> None:
    first = texts.current(Purpose.PAGE, "de", NOW)
    assert texts.current(Purpose.PAGE, "de", NOW + days(9)) == first
    assert (first.version, first.since, ConsentText.objects.count()) == (1, NOW, 1)
    first.body = "anders"
    with pytest.raises(TypeError):
        first.save()


@pytest.mark.django_db
def test_a_changed_wording_is_a_new_version_and_upgrades_nobody() -> None:
    person = someone("Dora Dachs")
    given = give(person, Purpose.PAGE, "de", NOW, CLOCK)
    set_values({"association": "Verein der Igel e.V."}, NOW + days(1), CLOCK, "neuer Name")
    later = NOW + days(2)
    newer = texts.current(Purpose.PAGE, "de", later)
    assert (newer.version, newer.since) == (2, later)
    assert "Verein der Igel e.V." in newer.body
    state = state_of(person, later)[0]
    assert (state.text, state.newer_text, state.given_since) == (given.text, True, NOW)
    assert allowed(person, Purpose.PAGE)
    assert give(person, Purpose.PAGE, "de", later, CLOCK).text == newer
    assert not state_of(person, later)[0].newer_text


@pytest.mark.django_db
def test_the_pledges_say_the_programmes_number_of_mentorships() -> None:
    assert "Mehr als 2 gleichzeitig" in texts.current("pledges", "de", NOW).body
    set_values({"mentorships_at_a_time": 3}, NOW, CLOCK, "Versuch")
    assert "more than 3 at a time" in texts.current("pledges", "en", NOW).body


@pytest.mark.django_db
def test_another_language_gets_the_english_wording_and_an_unknown_kind_is_refused() -> None:
    assert texts.current(Purpose.NEWS, "fr", NOW).language == "en"
    with pytest.raises(ValueError, match="no text"):
        texts.current("anything", "de", NOW)


def test_no_wording_lies_about_that_nobody_asks_for() -> None:
    shipped = {path.name for path in Path(texts.SHIPPED).iterdir()}
    assert shipped == {f"{kind}.{language}.md" for kind, language in ALL}
