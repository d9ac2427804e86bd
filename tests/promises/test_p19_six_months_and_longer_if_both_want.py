"""P19: six months from the day it began; exceptions by agreement; longer with interest on both sides, any number
of times; and at the start the two define how they want to work together."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests import pairs
from tests.association import CLOCK, NOW, TODAY, acting, days
from wegweiser.mail.models import Letter
from wegweiser.mentorships import agreement
from wegweiser.mentorships.extending import extend, suggested_until, wish
from wegweiser.mentorships.lifecycle import NotAStep, Side, State
from wegweiser.mentorships.models import Extension, Mentorship
from wegweiser.mentorships.reminding import remind_of_end_due

pytestmark = [pytest.mark.django_db, pytest.mark.on_both]


def _running(began_on: date = TODAY) -> Mentorship:
    return pairs.running(pairs.mentor(), pairs.member(), began_on)


@pytest.mark.parametrize(
    ("began_on", "ends_on"),
    [
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2023, 8, 31), date(2024, 2, 29)),
        (date(2026, 2, 28), date(2026, 8, 28)),
        (date(2026, 11, 23), date(2027, 5, 23)),
        (date(2026, 3, 31), date(2026, 9, 30)),
    ],
)
def test_p19_six_months_are_the_same_day_of_the_month_or_its_last(began_on: date, ends_on: date) -> None:
    mentorship = _running(began_on)
    assert (mentorship.began_on, mentorship.ends_on, mentorship.half_time_on) == (began_on, ends_on, ends_on)


def test_p19_the_extension_of_a_31st_august_leads_back_to_a_31st() -> None:
    mentorship = _running(date(2026, 8, 31))
    assert suggested_until(mentorship, NOW) == date(2027, 8, 31)


def test_p19_one_yes_is_not_enough() -> None:
    mentorship = _running()
    until = suggested_until(mentorship, NOW)
    for _ in range(2):
        assert wish(mentorship, Side.MENTEE, until, NOW, acting(mentorship.mentee)) is None
    mentorship.refresh_from_db()
    assert mentorship.ends_on is not None
    assert mentorship.ends_on < until
    assert Letter.objects.get(kind="mentorships/extension_wished").recipient_person == mentorship.mentor.person


def test_p19_it_is_extended_any_number_of_times() -> None:
    mentorship = _running()
    half_time = mentorship.half_time_on
    for _ in range(12):
        until = suggested_until(mentorship, NOW)
        wish(mentorship, Side.MENTOR, until, NOW, acting(mentorship.mentor.person))
        assert wish(mentorship, Side.MENTEE, until, NOW, acting(mentorship.mentee)) is not None
    mentorship.refresh_from_db()
    assert mentorship.ends_on == date(2033, 5, 23)
    assert (mentorship.state, mentorship.half_time_on) == (State.RUNNING, half_time)
    assert Extension.objects.filter(mentorship=mentorship).count() == 12


def test_p19_any_later_day_can_be_agreed_on() -> None:
    mentorship = _running()
    assert mentorship.ends_on is not None
    extend(mentorship, mentorship.ends_on + days(1), NOW, CLOCK)
    mentorship.refresh_from_db()
    assert mentorship.ends_on == date(2027, 5, 24)


def test_p19_the_reminders_move_with_the_last_day() -> None:
    mentorship = _running()
    assert mentorship.ends_on is not None
    near = datetime(2027, 5, 1, 8, 0, tzinfo=UTC)
    assert remind_of_end_due(near) == 2
    extend(mentorship, suggested_until(mentorship, near), near, CLOCK)
    assert remind_of_end_due(near + timedelta(days=100)) == 0
    assert remind_of_end_due(datetime(2027, 11, 1, 8, 0, tzinfo=UTC)) == 2


def test_p19_what_is_over_cannot_be_extended() -> None:
    mentorship = pairs.getting_to_know(pairs.mentor(), pairs.member())
    with pytest.raises(NotAStep):
        extend(mentorship, TODAY + days(400), NOW, CLOCK)


def test_p19_the_two_write_down_how_they_want_to_work_together() -> None:
    mentorship = _running()
    mentee, mentor = mentorship.mentee, mentorship.mentor.person
    agreement.write(mentorship, mentee, "Einmal im Monat, im Café.", 0, NOW, acting(mentee))
    written = agreement.read(mentorship, mentor)
    assert written is not None
    assert (written.text, written.written_by) == ("Einmal im Monat, im Café.", Side.MENTEE)


@pytest.mark.parametrize("language", ["de", "en"])
def test_p19_the_letter_at_the_beginning_tells_of_the_rhythm_and_of_meeting_in_person(language: str) -> None:
    mentor = pairs.mentor()
    mentor.person.language = language
    mentor.person.save()
    pairs.running(mentor, pairs.member(language=language))
    for side in Side:
        body = Letter.objects.get(kind=f"mentorships/begun_{side}").body
        assert ("Monat oder alle zwei Monate" if language == "de" else "month or every two months") in body
        assert ("persönlich" if language == "de" else "in person") in body
