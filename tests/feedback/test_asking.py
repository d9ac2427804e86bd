from datetime import UTC, date, datetime, timedelta

import pytest
from django.db.models import F

from tests.association import CLOCK, acting, days, holder
from tests.pairs import getting_to_know, member, mentor, running
from wegweiser.feedback import asking
from wegweiser.feedback.asking import ask_all_due, remind_due, waive
from wegweiser.feedback.giving import Answers, give
from wegweiser.feedback.models import Asked
from wegweiser.feedback.todo import todos
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.mentorships import ending, extending
from wegweiser.mentorships.lifecycle import State
from wegweiser.mentorships.models import Ending, Mentorship
from wegweiser.people import links
from wegweiser.people.models import PersonalLink, RoleKind

pytestmark = pytest.mark.django_db

BEGAN = date(2026, 11, 23)
SIX_MONTHS = date(2027, 5, 23)


def on(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def pair(mentee: str = "Mira Mentee", mentor_name: str = "Dora Dachs") -> Mentorship:
    return running(mentor(mentor_name), member(mentee), began_on=BEGAN)


def end(mentorship: Mentorship, day: date, now: datetime | None = None) -> None:
    ending.end(
        mentorship, ending.fitting_state(mentorship, day), day, Ending.Reason.NOT_SAID, None, now or on(day), CLOCK
    )


def asked() -> list[tuple[str, str]]:
    return sorted(Asked.objects.values_list("occasion", "side"))


def letters(kind: str = "feedback/asked") -> list[Letter]:
    return list(Letter.objects.filter(kind=kind))


def test_both_sides_are_asked_on_the_day_and_never_again() -> None:
    pair()
    assert ask_all_due(on(SIX_MONTHS - days(1))) == 0
    assert ask_all_due(on(SIX_MONTHS)) == 2
    assert ask_all_due(on(SIX_MONTHS, 15)) == 0
    assert ask_all_due(on(SIX_MONTHS + days(40))) == 0
    assert asked() == [("half_time", "mentee"), ("half_time", "mentor")]
    assert len(letters()) == 2


def test_a_missed_day_is_caught_up() -> None:
    pair()
    assert ask_all_due(on(SIX_MONTHS + days(19))) == 2
    assert set(Asked.objects.values_list("due_on", flat=True)) == {SIX_MONTHS}


def test_who_ended_before_six_months_is_asked_at_the_end_instead() -> None:
    mentorship = pair()
    end(mentorship, date(2027, 2, 1))
    ask_all_due(on(date(2027, 2, 1)))
    ask_all_due(on(SIX_MONTHS))
    assert asked() == [("end", "mentee"), ("end", "mentor")]


@pytest.mark.on_both
def test_if_extended_both_are_asked_once_more_at_the_end() -> None:
    mentorship = pair()
    extending.extend(mentorship, date(2027, 8, 23), on(date(2027, 5, 1)), CLOCK)
    extending.extend(mentorship, date(2027, 11, 23), on(date(2027, 8, 1)), CLOCK)
    ask_all_due(on(SIX_MONTHS))
    ask_all_due(on(date(2027, 8, 23)))
    assert Asked.objects.count() == 2
    end(mentorship, date(2027, 11, 23))
    ask_all_due(on(date(2027, 11, 24)))
    ask_all_due(on(date(2027, 11, 25)))
    assert asked() == [("end", "mentee"), ("end", "mentor"), ("half_time", "mentee"), ("half_time", "mentor")]


def test_who_only_got_to_know_each_other_is_not_asked() -> None:
    getting_to_know(mentor("Dora Dachs"), member("Mira Mentee"))
    assert ask_all_due(on(SIX_MONTHS + days(400))) == 0


def test_the_letter_is_a_link_and_names_neither_the_other_nor_a_mentorship() -> None:
    pair("Mira Mentee", "Dora Dachs")
    ask_all_due(on(SIX_MONTHS))
    for letter in letters():
        said = f"{letter.subject}\n{letter.full_text}"
        other = "Dora" if letter.recipient_name.startswith("Mira") else "Mira"
        assert other not in said
        assert "entorschaft" not in said
        assert "/mein/link/" in letter.full_text
        assert "/mein/link/" not in letter.body
        assert letter.box == "mentoren"


def test_the_link_is_bound_to_person_and_question() -> None:
    mentorship = pair()
    ask_all_due(on(SIX_MONTHS))
    for one in Asked.objects.filter(mentorship=mentorship):
        link = PersonalLink.objects.get(purpose=asking.PURPOSE, subject=str(one.pk))
        assert link.person == one.person


def test_one_reminder_and_no_second() -> None:
    pair()
    ask_all_due(on(SIX_MONTHS))
    assert remind_due(on(SIX_MONTHS + days(13))) == 0
    assert remind_due(on(SIX_MONTHS + days(14), 4)) == 2
    assert remind_due(on(SIX_MONTHS + days(15))) == 0
    assert remind_due(on(SIX_MONTHS + days(60))) == 0
    assert len(letters("feedback/reminder")) == 2


def test_who_has_answered_is_not_reminded() -> None:
    pair()
    ask_all_due(on(SIX_MONTHS))
    for one in Asked.objects.filter(side="mentee"):
        give(one, Answers(helped="much"), on(SIX_MONTHS), acting(one.person))
    assert remind_due(on(SIX_MONTHS + days(14))) == 1


def test_the_coordination_may_stop_waiting() -> None:
    pair()
    ask_all_due(on(SIX_MONTHS))
    one = Asked.objects.get(side="mentor")
    for _twice in range(2):
        waive(one, on(SIX_MONTHS), CLOCK)
    assert not PersonalLink.objects.filter(subject=str(one.pk)).exists()
    assert remind_due(on(SIX_MONTHS + days(14))) == 1
    assert Entry.objects.filter(verb="feedback.waived").count() == 1


def test_it_stands_on_the_work_list_when_question_and_reminder_stayed_without_an_answer() -> None:
    mentorship = pair()
    ask_all_due(on(SIX_MONTHS))
    remind_due(on(SIX_MONTHS + days(14)))
    assert todos(on(SIX_MONTHS + days(27))) == []
    found = todos(on(SIX_MONTHS + days(28)))
    assert [todo.kind for todo in found] == ["feedback_outstanding"] * 2
    assert {todo.page for todo in found} == {str(mentorship.pk)}
    waive(Asked.objects.get(side="mentor"), on(SIX_MONTHS + days(28)), CLOCK)
    assert [todo.name for todo in todos(on(SIX_MONTHS + days(28)))] == ["Mira Mentee"]


def test_who_asks_for_a_call_stands_on_the_work_list() -> None:
    pair()
    ask_all_due(on(SIX_MONTHS))
    one = Asked.objects.get(side="mentee")
    give(one, Answers(wants_a_talk=True), on(SIX_MONTHS), acting(one.person))
    [todo] = todos(on(SIX_MONTHS))
    assert (todo.kind, todo.name) == ("feedback_talk", "Mira Mentee")


def test_a_coordinator_who_is_one_of_the_two_is_not_shown_the_others_answer() -> None:
    sabine = holder("Sabine Hartkopf", RoleKind.BOARD)
    mentorship = running(mentor("Dora Dachs"), member("Mira Mentee"), began_on=BEGAN)
    Mentorship.objects.filter(pk=mentorship.pk).update(mentee=sabine)
    ask_all_due(on(SIX_MONTHS))
    one = Asked.objects.get(side="mentor")
    give(one, Answers(wants_a_talk=True), on(SIX_MONTHS), acting(one.person))
    [todo] = todos(on(SIX_MONTHS))
    assert not todo.is_for(sabine.pk, {"coordinator"})


def test_the_day_of_the_end_counts_not_the_day_it_is_entered() -> None:
    mentorship = pair()
    end(mentorship, date(2027, 2, 1), now=on(date(2027, 3, 1)))
    assert ask_all_due(on(date(2027, 3, 1))) == 2
    assert set(Asked.objects.values_list("due_on", flat=True)) == {date(2027, 2, 1)}
    assert Mentorship.objects.get().state == State.ENDED_EARLY


def test_a_dead_link_after_its_days() -> None:
    pair()
    ask_all_due(on(SIX_MONTHS))
    expiry = PersonalLink.objects.filter(purpose="feedback").latest("made_at")
    assert expiry.expires_at - expiry.made_at == timedelta(days=30)
    PersonalLink.objects.update(expires_at=F("made_at"))
    with pytest.raises(links.LinkDead):
        links.find("anything", on(SIX_MONTHS))


def test_looking_for_what_is_due_costs_the_same_at_any_number(django_assert_num_queries) -> None:
    pair()
    pair("Nora Neu", "Emil Elch")
    ask_all_due(on(SIX_MONTHS))
    with django_assert_num_queries(1):
        ask_all_due(on(SIX_MONTHS + days(1)))
