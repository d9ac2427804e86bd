from datetime import UTC, datetime

import pytest

from tests.association import TODAY, acting
from tests.pairs import member, mentor, running
from wegweiser.feedback.access import asked_of, asked_visible_to, feedback_visible_to, may_see_sums
from wegweiser.feedback.asking import ask_all_due
from wegweiser.feedback.giving import AlreadyGiven, Answers, NothingSaid, give
from wegweiser.feedback.models import Asked, Feedback
from wegweiser.feedback.summing import sums
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.mentorships.lifecycle import Side
from wegweiser.mentorships.models import Mentorship

pytestmark = pytest.mark.django_db
LATER = datetime(2027, 6, 1, 9, tzinfo=UTC)
COORDINATOR = {"coordinator", "board"}
SAID = Answers(helped="much", fun="some", again="yes", good="Kanarienwort", better="")


def pairs(count: int = 1) -> list[Mentorship]:
    made = [running(mentor(f"Dora {n}"), member(f"Mira {n}"), began_on=TODAY) for n in range(count)]
    ask_all_due(LATER)
    return made


def answer(side: Side, answers: Answers = SAID, count: int = 1) -> None:
    for one in Asked.objects.filter(side=side, feedback=None)[:count]:
        give(one, answers, LATER, acting(one.person))


def test_it_is_given_once_and_the_same_again_does_no_harm() -> None:
    pairs()
    one = Asked.objects.get(side=Side.MENTEE)
    first = give(one, SAID, LATER, acting(one.person))
    assert give(one, SAID, LATER, acting(one.person)) == first
    with pytest.raises(AlreadyGiven):
        give(one, Answers(helped="little"), LATER, acting(one.person))
    assert Feedback.objects.get().helped == "much"
    assert Entry.objects.filter(verb="feedback.given").count() == 1


def test_an_empty_form_is_no_feedback() -> None:
    pairs()
    with pytest.raises(NothingSaid):
        give(Asked.objects.all()[0], Answers(good="  "), LATER, acting(member("Mira 0")))


@pytest.mark.parametrize("wrong", [Answers(helped="yes"), Answers(again="much"), Answers(good="x" * 2001)])
def test_what_is_no_answer_is_refused(wrong: Answers) -> None:
    pairs()
    with pytest.raises(ValueError):
        give(Asked.objects.all()[0], wrong, LATER, acting(member("Mira 0")))
    assert not Feedback.objects.exists()


def test_only_the_coordination_and_the_writer_read_it() -> None:
    [mentorship] = pairs()
    answer(Side.MENTEE)
    written = Feedback.objects.get()
    stranger = member("Nora Niemand")
    assert feedback_visible_to(stranger, COORDINATOR).get() == written
    assert feedback_visible_to(mentorship.mentee, set()).get() == written
    for roles in ({"board"}, {"treasurer"}, {"data_protection"}, set()):
        assert not feedback_visible_to(stranger, roles).exists()
        assert not asked_visible_to(stranger, roles).exists()


def test_the_other_side_never_reads_it_not_even_as_coordinator() -> None:
    [mentorship] = pairs()
    answer(Side.MENTEE)
    assert not feedback_visible_to(mentorship.mentor.person, COORDINATOR).exists()
    assert not asked_visible_to(mentorship.mentor.person, COORDINATOR).exists()


def test_a_question_is_the_askeds_own() -> None:
    [mentorship] = pairs()
    assert asked_of(mentorship.mentee).get().side == Side.MENTEE
    assert not asked_of(member("Nora Niemand")).exists()


def test_below_five_answers_there_is_no_sum() -> None:
    pairs(5)
    answer(Side.MENTEE, count=4)
    assert [(one.shown, one.helped, one.given) for one in sums()] == [(False, None, None)] * 2
    answer(Side.MENTEE)
    [of_mentees] = [one for one in sums() if one.side == Side.MENTEE]
    assert of_mentees.given == 5
    assert of_mentees.helped is not None
    assert [(share.value, share.count, share.width) for share in of_mentees.helped] == [
        ("much", 5, 100),
        ("some", 0, 0),
        ("little", 0, 0),
    ]


def test_a_question_that_few_answered_has_no_sum_though_others_have() -> None:
    pairs(5)
    answer(Side.MENTOR, Answers(fun="much"), count=5)
    [of_mentors] = [one for one in sums() if one.side == Side.MENTOR]
    assert of_mentors.shown
    assert of_mentors.fun is not None
    assert of_mentors.helped is None


def test_board_and_coordination_see_sums_nobody_else() -> None:
    assert [may_see_sums({part}) for part in ("board", "coordinator", "deputy", "treasurer")] == [True] * 3 + [False]
    assert not may_see_sums(set())


def test_no_word_of_it_stands_in_journal_or_letters() -> None:
    pairs()
    answer(Side.MENTEE)
    assert "Kanarienwort" not in str(list(Entry.objects.values_list("data", "verb")))
    assert not Letter.objects.filter(body__contains="Kanarienwort").exists()
