import pytest

from tests import pairs
from tests.association import NOW, TODAY, acting, someone
from wegweiser.mentorships.access import contact_visible_to, may_coordinate, mentorships_visible_to
from wegweiser.mentorships.getting_to_know import came_to_nothing
from wegweiser.mentorships.telling import tell

pytestmark = pytest.mark.django_db


def test_the_two_see_it_and_each_other_nobody_else_does():
    pair = pairs.running(pairs.mentor(), pairs.member())
    for person in (pair.mentee, pair.mentor.person):
        assert mentorships_visible_to(person).get() == pair
        assert contact_visible_to(pair, person)
    stranger = someone("Irgend Wer")
    assert not mentorships_visible_to(stranger).exists()
    assert not contact_visible_to(pair, stranger)


def test_a_notice_is_seen_by_the_mentor_only_and_shows_no_contact():
    mentor = pairs.mentor()
    told = tell(mentor, someone("Anna Amsel"), TODAY, NOW, acting(mentor.person))
    assert mentorships_visible_to(mentor.person).get() == told
    assert not mentorships_visible_to(told.mentee).exists()
    assert not contact_visible_to(told, mentor.person)


def test_what_came_to_nothing_shows_no_contact_any_more():
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    came_to_nothing(pair, NOW, acting(pair.mentee))
    assert not contact_visible_to(pair, pair.mentee)


@pytest.mark.parametrize(("part", "may"), [("coordinator", True), ("deputy", True), ("board", False)])
def test_only_the_coordination_decides(part: str, may: bool):
    assert may_coordinate({part}) is may
