import pytest

from tests.association import CLOCK, NOW, days
from wegweiser.edition.numbering import current as edition
from wegweiser.programme.values import BOUNDS, OutOfBounds, Programme
from wegweiser.programme.versions import current, set_values


def test_the_defaults_are_those_of_nextmg() -> None:
    programme = Programme()
    assert (programme.competencies, programme.mentorships_at_a_time, programme.mentorship_months) == (3, 2, 6)
    assert (programme.votes_needed, programme.decision_method) == (2, "circulation")
    assert programme.boxes == {"vorstand": "vorstand@nextmg.org", "mentoren": "mentoren@nextmg.org"}


@pytest.mark.parametrize("name", sorted(BOUNDS))
def test_every_number_has_bounds_that_hold(name: str) -> None:
    least, most = BOUNDS[name]
    assert least <= getattr(Programme(), name) <= most
    for value in (least - 1, most + 1, "3"):
        with pytest.raises(OutOfBounds):
            Programme().with_values({name: value})


@pytest.mark.parametrize(
    "values",
    [{"decision_method": "dice"}, {"association": ""}, {"applications_address": "a@b.example\nBcc: x"}, {"wrong": 1}],
)
def test_what_makes_no_sense_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(OutOfBounds):
        Programme().with_values(values)


@pytest.mark.django_db
def test_a_change_holds_from_its_moment_on_and_the_past_stays() -> None:
    set_values({"competencies": 4}, NOW, CLOCK, "Probe")
    assert current(NOW).competencies == 4
    assert current(NOW - days(1)).competencies == 3


@pytest.mark.django_db
def test_a_second_change_keeps_the_first() -> None:
    set_values({"competencies": 4}, NOW, CLOCK, "Probe")
    set_values({"votes_needed": 3}, NOW + days(1), CLOCK, "Probe")
    later = current(NOW + days(2))
    assert (later.competencies, later.votes_needed) == (4, 3)


@pytest.mark.django_db
def test_a_change_makes_a_new_edition() -> None:
    before = edition()
    set_values({"city": "Xanten"}, NOW, CLOCK, "Probe")
    assert edition() == before + 1
