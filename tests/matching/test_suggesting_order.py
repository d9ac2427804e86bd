"""P20: bands and order: nearly equal is equal, the same input gives the same result, no number is told. Pure."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.matching.candidates import WANTED, mentor, only
from wegweiser.matching import rules
from wegweiser.matching.likeness import likenesses
from wegweiser.matching.rules import Band
from wegweiser.matching.weighing import Weighed, weigh


def test_nearly_equal_ones_share_a_rank_within_their_band():
    fits = [
        (Band.VERY_GOOD, 0.9),
        (Band.VERY_GOOD, 0.86),
        (Band.VERY_GOOD, 0.84),
        (Band.GOOD, 0.83),
    ]
    assert rules.ranks(fits) == [1, 1, 3, 4]
    assert rules.ranks([]) == []


def test_equals_are_marked():
    other = mentor("Cora Anders", topics=("press",), pages=())
    found = weigh(WANTED, [mentor("Anna Gleich"), mentor("Berta Gleich"), other])
    assert [one.is_tied for one in found.suggested] == [True, True, False]


def test_bands_ask_for_a_common_topic_and_the_most_important_wish():
    assert rules.band(0.95, has_topic=True, wished=False, misses_most_important=False) == Band.VERY_GOOD
    assert rules.band(0.95, has_topic=True, wished=False, misses_most_important=True) == Band.GOOD
    assert rules.band(0.95, has_topic=False, wished=True, misses_most_important=False) == Band.GOOD
    assert rules.band(0.95, has_topic=False, wished=False, misses_most_important=False) == Band.POSSIBLE
    assert rules.band(0.2, has_topic=True, wished=True, misses_most_important=False) == Band.POSSIBLE


def test_no_number_of_the_weighing_is_told():
    told = vars(only(WANTED, mentor()))
    assert {name for name, value in told.items() if isinstance(value, float)} == set()
    assert not {"fit", "score", "percent"} & set(told)


@given(st.permutations(range(9)))
def test_the_same_mentors_in_any_order_give_the_same_result(order):
    topics = ("financing", "pricing", "export", "sales", "press")
    mentors = [
        mentor(f"Person {number}", topics=(topics[number % 5],), free_places=number % 3) for number in range(9)
    ]
    shuffled: Weighed = weigh(WANTED, [mentors[number] for number in order])
    assert shuffled == weigh(WANTED, mentors)
    assert len(shuffled.suggested) + len(shuffled.excluded) == 9
    assert sum(shuffled.counts.values()) == len(shuffled.excluded)
    assert all(one.rank <= two.rank for one, two in pairwise(shuffled.suggested))
    assert all(one.reasons for one in shuffled.suggested)


def test_likeness_sees_through_endings_and_compounds():
    near, far = likenesses("Meine Preise", ["Preisgestaltung und Angebotspreise", "Der Hund schläft"])
    assert near == 1
    assert far < 0.2
    assert likenesses("", ["Text"]) == [0]
    assert likenesses("Text", []) == []
