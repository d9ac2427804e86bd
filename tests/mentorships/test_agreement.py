import pytest

from tests import pairs
from tests.association import CLOCK, NOW, TODAY, acting, days
from wegweiser.mentorships import agreement
from wegweiser.mentorships.ending import end
from wegweiser.mentorships.lifecycle import NotAStep, State
from wegweiser.mentorships.models import Ending, Mentorship
from wegweiser.mentorships.refusals import Changed, NotInTime

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair() -> Mentorship:
    return pairs.running(pairs.mentor(), pairs.member())


def write(pair, person, text, revision):
    return agreement.write(pair, person, text, revision, NOW, acting(person))


def test_nothing_is_written_at_first(pair):
    assert agreement.read(pair, pair.mentee) is None
    assert agreement.meetings_of(pair, pair.mentee) == []


def test_whoever_writes_knowing_the_newest_words_writes_over_them(pair):
    first = write(pair, pair.mentee, "Einmal im Monat.", 0)
    second = write(pair, pair.mentor.person, "Alle zwei Wochen.", first.revision)
    assert agreement.read(pair, pair.mentee) == second


@pytest.mark.parametrize("known", [0, 1])
def test_whoever_does_not_know_the_newest_words_is_shown_them_and_nothing_is_lost(pair, known):
    write(pair, pair.mentee, "Einmal im Monat.", 0)
    write(pair, pair.mentee, "Einmal in der Woche.", 1)
    with pytest.raises(Changed) as refused:
        write(pair, pair.mentor.person, "Nie.", known)
    assert refused.value.written == agreement.read(pair, pair.mentor.person)
    assert refused.value.written.text == "Einmal in der Woche."


def test_a_form_sent_twice_is_written_once(pair):
    first = write(pair, pair.mentee, "Einmal im Monat.", 0)
    assert write(pair, pair.mentee, "Einmal im Monat.", 0) == first


def test_an_agreement_may_be_emptied_and_is_sealed_then_too(pair):
    write(pair, pair.mentee, "Einmal im Monat.", 0)
    assert write(pair, pair.mentee, "", 1).text == ""
    assert agreement.read(pair, pair.mentee).text == ""


def test_after_the_end_the_two_read_and_write_no_more(pair):
    write(pair, pair.mentee, "Einmal im Monat.", 0)
    end(pair, State.ENDED_EARLY, TODAY, Ending.Reason.NOT_SAID, None, NOW, CLOCK)
    assert agreement.read(pair, pair.mentee).text == "Einmal im Monat."
    with pytest.raises(NotAStep):
        write(pair, pair.mentee, "Doch.", 1)
    with pytest.raises(NotAStep):
        agreement.note(pair, pair.mentee, TODAY, "", NOW, CLOCK)


def test_meetings_are_listed_the_newest_day_first_and_noted_once(pair):
    for on, line in ((TODAY - days(9), "Kaffee"), (TODAY, ""), (TODAY - days(9), "Kaffee")):
        agreement.note(pair, pair.mentor.person, on, line, NOW, CLOCK)
    met = agreement.meetings_of(pair, pair.mentee)
    assert [(one.on, one.line) for one in met] == [(TODAY, ""), (TODAY - days(9), "Kaffee")]


def test_a_meeting_to_come_is_not_noted(pair):
    with pytest.raises(NotInTime):
        agreement.note(pair, pair.mentee, TODAY + days(1), "", NOW, CLOCK)


def test_a_noted_meeting_is_removed_by_either_of_the_two(pair):
    met = agreement.note(pair, pair.mentee, TODAY, "", NOW, CLOCK)
    other = pairs.running(pair.mentor, pairs.member("Zoe Zander"))
    agreement.remove(other, pair.mentor.person, met.id, NOW, CLOCK)
    assert agreement.meetings_of(pair, pair.mentee) == [met]
    for _ in range(2):
        agreement.remove(pair, pair.mentor.person, met.id, NOW, CLOCK)
    assert agreement.meetings_of(pair, pair.mentee) == []


def test_many_meetings_are_read_with_few_queries(pair, django_assert_num_queries):
    for ago in range(12):
        agreement.note(pair, pair.mentee, TODAY - days(ago), "", NOW, CLOCK)
    with django_assert_num_queries(2):
        assert len(agreement.meetings_of(pair, pair.mentee)) == 12
