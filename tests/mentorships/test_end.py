from datetime import UTC, date, datetime, timedelta

import pytest

from tests import pairs
from tests.association import CLOCK, NOW, TODAY, acting, days
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.mentorships import places
from wegweiser.mentorships.ending import end, fitting_state
from wegweiser.mentorships.extending import LINK_PURPOSE, extend, take_back_wish, wish, wishes
from wegweiser.mentorships.lifecycle import ENDINGS, NotAStep, Side, State
from wegweiser.mentorships.models import Ending, Extension, Mentorship
from wegweiser.mentorships.refusals import NotInTime
from wegweiser.mentorships.reminding import remind_of_end_due
from wegweiser.mentorships.todo import todos
from wegweiser.people.models import PersonalLink

pytestmark = pytest.mark.django_db

Reason = Ending.Reason
LAST_DAY = date(2027, 5, 23)


@pytest.fixture
def pair() -> Mentorship:
    return pairs.running(pairs.mentor(), pairs.member())


def at(day: date, hour: int = 8) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def letters(kind):
    return Letter.objects.filter(kind=f"mentorships/{kind}")


@pytest.mark.parametrize("state", sorted(ENDINGS))
@pytest.mark.parametrize("side", [Side.MENTOR, Side.MENTEE, None])
def test_either_side_or_the_association_ends_it_in_any_way_once(pair, state, side):
    for _ in range(2):
        ending = end(pair, state, TODAY, Reason.NOT_SAID, side, NOW, CLOCK)
    assert (ending.state, ending.side) == (state, side or "")
    assert (pair.state, pair.ended_on) == (state, TODAY)
    assert places.free_count(pair.mentor, NOW) == 2
    assert letters("ended").count() == 2
    assert Entry.objects.filter(verb="mentorship.ended").count() == 1


def test_the_letters_about_an_end_are_the_same_whoever_ended_it_and_why():
    said = set()
    for number, (state, side, reason) in enumerate(
        [
            (State.SEPARATED, None, Reason.SEPARATION),
            (State.ENDED_EARLY, Side.MENTEE, Reason.NO_FIT),
            (State.ENDED_EARLY, Side.MENTOR, Reason.NO_TIME),
        ]
    ):
        one = pairs.running(pairs.mentor(f"Mentor {number}"), pairs.member(f"Mentee {number}"))
        end(one, state, TODAY, reason, side, NOW, CLOCK)
    for letter in letters("ended"):
        said.add((letter.subject, letter.body.replace(letter.recipient_person.name, "")))
    assert len(said) == 1


def test_the_first_ending_counts(pair):
    end(pair, State.ENDED_EARLY, TODAY, Reason.NO_TIME, Side.MENTEE, NOW, CLOCK)
    ending = end(pair, State.SEPARATED, TODAY, Reason.SEPARATION, None, NOW, CLOCK)
    assert ending.state == pair.state == State.ENDED_EARLY


@pytest.mark.parametrize("on", [TODAY + days(1), TODAY - days(1)])
def test_an_end_lies_between_the_beginning_and_today(pair, on):
    with pytest.raises(NotInTime):
        end(pair, State.ENDED_EARLY, on, Reason.NOT_SAID, None, NOW, CLOCK)


def test_getting_to_know_each_other_ends_in_a_separation_at_most():
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    with pytest.raises(NotAStep):
        end(pair, State.ENDED_EARLY, TODAY, Reason.NOT_SAID, None, NOW, CLOCK)
    end(pair, State.SEPARATED, TODAY, Reason.SEPARATION, None, NOW, CLOCK)
    assert places.free_count(pair.mentor, NOW) == 2


def test_the_agreed_last_day_completes_an_earlier_one_does_not(pair):
    assert fitting_state(pair, LAST_DAY) == State.COMPLETED
    assert fitting_state(pair, LAST_DAY - days(1)) == State.ENDED_EARLY


def test_a_leaving_mentor_keeps_what_runs(pair):
    from wegweiser.mentors.withdrawing import withdraw_page

    withdraw_page(pair.mentor, NOW, acting(pair.mentor.person))
    extend(pair, LAST_DAY + days(30), NOW, CLOCK)
    pair.refresh_from_db()
    assert pair.state == State.RUNNING


def test_a_wish_for_another_day_asks_the_other_one_again(pair):
    wish(pair, Side.MENTOR, LAST_DAY + days(10), NOW, CLOCK)
    assert wish(pair, Side.MENTEE, LAST_DAY + days(20), NOW, CLOCK) is None
    asked = letters("extension_wished").values_list("recipient_person", flat=True)
    assert sorted(asked) == sorted([pair.mentee_id, pair.mentor.person_id])
    extension = wish(pair, Side.MENTOR, LAST_DAY + days(20), NOW, CLOCK)
    assert (extension.was_until, extension.until) == (LAST_DAY, LAST_DAY + days(20))
    assert wishes(pair) == {}
    assert letters("extended").count() == 2


def test_both_yes_once_more_is_the_same_extension(pair):
    for side in Side:
        wish(pair, side, LAST_DAY + days(10), NOW, CLOCK)
    known = Extension.objects.get()
    for side in Side:
        assert wish(pair, side, LAST_DAY + days(10), NOW, CLOCK) == known
    assert extend(pair, LAST_DAY + days(10), NOW, CLOCK) == known
    with pytest.raises(NotInTime):
        extend(pair, LAST_DAY + days(9), NOW, CLOCK)


def test_a_wish_taken_back_extends_nothing(pair):
    wish(pair, Side.MENTOR, LAST_DAY + days(10), NOW, CLOCK)
    for _ in range(2):
        take_back_wish(pair, Side.MENTOR, NOW, CLOCK)
    assert wish(pair, Side.MENTEE, LAST_DAY + days(10), NOW, CLOCK) is None


def test_the_end_takes_wishes_and_links_with_it(pair):
    wish(pair, Side.MENTOR, LAST_DAY + days(10), NOW, CLOCK)
    end(pair, State.ENDED_EARLY, TODAY, Reason.NOT_SAID, None, NOW, CLOCK)
    assert wishes(pair) == {}
    assert not PersonalLink.objects.filter(purpose=LINK_PURPOSE).exists()


def test_each_side_is_written_to_once_before_the_last_day_and_once_on_it(pair):
    day, written = TODAY, {}
    while day < LAST_DAY + days(40):
        for hour in (0, 12, 23):
            count = remind_of_end_due(at(day, hour))
            if count:
                written[day] = written.get(day, 0) + count
        day += days(1)
    # 23 hours UTC is the next day in Berlin: the day before, seen from here.
    assert set(written.values()) == {2}
    assert [on + days(1) for on in written] == [LAST_DAY - days(28), LAST_DAY]
    assert letters("ends_soon").count() == letters("last_day").count() == 2


def test_days_that_were_missed_are_caught_up_with_one_letter_each(pair):
    assert remind_of_end_due(at(LAST_DAY + days(10))) == 2
    assert remind_of_end_due(at(LAST_DAY + days(11))) == 0
    assert letters("last_day").count() == 2
    assert not letters("ends_soon").exists()


def test_after_an_extension_the_new_last_day_is_reminded_of_again(pair):
    remind_of_end_due(at(LAST_DAY))
    extend(pair, LAST_DAY + days(100), at(LAST_DAY), CLOCK)
    assert remind_of_end_due(at(LAST_DAY + days(1))) == 0
    assert remind_of_end_due(at(LAST_DAY + days(80))) == 2
    assert remind_of_end_due(at(LAST_DAY + days(100))) == 2


def test_what_has_ended_is_not_reminded_of(pair):
    end(pair, State.ENDED_EARLY, TODAY, Reason.NOT_SAID, None, NOW, CLOCK)
    assert remind_of_end_due(at(LAST_DAY)) == 0


def test_nothing_ends_by_itself_but_the_work_list_says_so(pair):
    assert todos(at(LAST_DAY - days(29))) == []
    (soon,) = todos(at(LAST_DAY - days(28)))
    assert (soon.kind, soon.subject, soon.due) == ("ends_soon", str(pair.pk), LAST_DAY)
    assert soon.since <= at(LAST_DAY - days(28))
    (over,) = todos(at(LAST_DAY + days(1)))
    assert (over.kind, over.due) == ("over_its_end", LAST_DAY)
    assert over.is_late(LAST_DAY + days(1))
    remind_of_end_due(at(LAST_DAY + days(1)))
    pair.refresh_from_db()
    assert pair.state == State.RUNNING


def test_a_pair_that_does_not_begin_stands_on_the_work_list_after_three_weeks():
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    assert todos(NOW + days(20)) == []
    (waiting,) = todos(NOW + days(21))
    assert (waiting.kind, waiting.since) == ("not_started", NOW + timedelta(days=21))
    assert pair.mentee.name in waiting.name


def test_a_notice_stands_on_the_work_list_until_it_is_decided(pair):
    from tests.association import someone
    from wegweiser.mentorships.telling import dismiss_notice, tell

    told = tell(pair.mentor, someone("Anna Amsel"), TODAY, NOW, acting(pair.mentor.person))
    assert [todo.kind for todo in todos(NOW)] == ["notice_to_settle"]
    dismiss_notice(told, NOW, CLOCK)
    assert todos(NOW) == []
