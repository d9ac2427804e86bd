import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegweiser.mentors.lifecycle import OPEN, STEPS, NotAStep, State, check_step
from wegweiser.mentors.rules import MATERIAL, are_exactly, missing_material, slug_for, tidy_competencies


def test_nothing_is_missing_when_all_is_there() -> None:
    assert missing_material(dict.fromkeys(MATERIAL, True)) == ()


def test_without_a_photo_nobody_asks_for_its_rights() -> None:
    missing = missing_material({})
    assert "photo" in missing
    assert "photo_rights" not in missing


def test_a_photo_without_its_rights_is_asked_about() -> None:
    assert missing_material({**dict.fromkeys(MATERIAL, True), "photo_rights": False}) == ("photo_rights",)


def test_competencies_are_tidied_but_keep_their_order() -> None:
    assert tidy_competencies(["  Führung ", "", "führung", "Klare   Worte"]) == ["Führung", "Klare Worte"]


@pytest.mark.parametrize("words", [[], ["a"], ["a", "b"], ["a", "b", "c", "d"], ["a", "b", "B "]])
def test_only_the_exact_number_of_different_competencies_counts(words: list[str]) -> None:
    assert not are_exactly(words, 3)


def test_exactly_three_different_competencies_count() -> None:
    assert are_exactly(["Führung", "Nachfolge", "Textil"], 3)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Jürgen Pesch-Klinkhammer", "juergen-pesch-klinkhammer"),
        ("Ayşe Weiß", "ayse-weiss"),
        ("Łucja", "ucja"),
        ("李", "mentor"),
    ],
)
def test_the_address_of_a_page_is_the_name_in_plain_letters(name: str, slug: str) -> None:
    assert slug_for(name, set()) == slug


def test_a_second_person_of_that_name_gets_a_number() -> None:
    assert slug_for("Eva Maas", {"eva-maas", "eva-maas-2"}) == "eva-maas-3"


@given(st.text(max_size=80))
def test_every_name_gets_an_address(name: str) -> None:
    slug = slug_for(name, {"mentor"})
    assert slug
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_every_state_has_its_steps() -> None:
    assert set(STEPS) == set(State)


def test_every_open_application_can_be_withdrawn_and_no_closed_one() -> None:
    for state in State:
        assert (State.WITHDRAWN in STEPS[state]) == (state in OPEN)


def test_what_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(NotAStep):
        check_step(State.DECLINED, State.ACCEPTED)
